"""Many rows of elements found in one walk over the words of a text.

The rows make one automaton whose states are worked out when they are first needed. Each word costs one look into a
table for each place where a row may have begun, so a text of n words never takes more than n times the longest row,
whatever it says.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from workshop.coach.reading.elements import ANY, Branch, Element, ending_of

DEAD, START = 0, 1
Name = TypeVar("Name", bound=Hashable)

# Where a walk may stand: before an element, or inside an entry of one of its lists.
Spot = tuple[int, Branch | None]
# Where a walk may stand before each element.
Places = dict[Element, list[int]]


class Hit(NamedTuple):
    """Where a row was found: the places of its first word and, excluded, its last."""

    start: int
    end: int


class Automaton(Generic[Name]):
    """Families of rows. `walk` gives the longest hit of each family at each place."""

    def __init__(self, families: Mapping[Name, Iterable[Sequence[Element]]]) -> None:
        self._elements: list[Element | None] = []
        self._families: dict[int, Name] = {}
        self._first: Places = {}
        self._takers: dict[str, dict[Element, None]] = {}
        for family, rows in families.items():
            for row in rows:
                self._add(family, row)
        self._known_past: dict[int, tuple[Spot, ...]] = {}
        self._numbers: dict[frozenset[Spot], int] = {frozenset(): DEAD}
        self._states: list[tuple[Places, Sequence[Spot]]] = [({}, ()), (self._first, ())]
        self._tables: list[dict[str, int]] = [{}, {}]
        self._found: list[tuple[Name, ...]] = [(), ()]

    def walk(self, words: Sequence[str]) -> dict[Name, list[Hit]]:
        """Every family that occurs in these words, with its hits in order."""
        tables, families = self._tables, self._found
        hits: dict[Name, list[Hit]] = {}
        for begin in range(len(words)):
            state, place = START, begin
            while state and place < len(words):
                word = words[place]
                following = tables[state].get(word)
                state = self._step(state, word) if following is None else following
                place += 1
                for family in families[state]:
                    of_family = hits.setdefault(family, [])
                    if of_family and of_family[-1].start == begin:
                        of_family.pop()
                    of_family.append(Hit(begin, place))
        return hits

    def _add(self, family: Name, row: Sequence[Element]) -> None:
        first = len(self._elements)
        self._elements += [*row, None]
        self._families[len(self._elements) - 1] = family
        for element in row:
            for word in element.begins():
                self._takers.setdefault(word, {})[element] = None
        for place, element in enumerate(row, start=first):
            self._first.setdefault(element, []).append(place)
            if not element.optional:
                return
        raise ValueError(f"a row of {family} may be empty")

    def _past(self, place: int) -> tuple[Spot, ...]:
        known = self._known_past.get(place)
        if known is None:
            known = self._known_past[place] = tuple(self._behind(place))
        return known

    def _behind(self, place: int) -> Iterator[Spot]:
        """The spots behind an element: the next, and those behind it that may be missing."""
        element = self._elements[place]
        while element is not None:
            place += 1
            yield place, None
            element = self._elements[place]
            if element is not None and not element.optional:
                return

    def _step(self, state: int, word: str) -> int:
        key = frozenset(self._next(*self._states[state], word))
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._states)
            self._add_state(key)
        self._tables[state][word] = number
        return number

    def _add_state(self, spots: frozenset[Spot]) -> None:
        places: Places = {}
        ends: list[int] = []
        for place, inside in spots:
            element = self._elements[place]
            if element is None:
                ends.append(place)
            elif inside is None:
                places.setdefault(element, []).append(place)
        self._states.append((places, tuple(spot for spot in spots if spot[1])))
        self._tables.append({})
        self._found.append(tuple(dict.fromkeys(self._families[place] for place in sorted(ends))))

    def _next(self, places: Places, inside: Sequence[Spot], word: str) -> Iterator[Spot]:
        """Where one word leads to from the spots of a state."""
        for element in self._taking(word):
            here = places.get(element, ())
            if here and element.takes(word):
                for place in here:
                    yield from self._past(place)
            for branch in element.lists if here else ():
                for place in here:
                    yield from self._in_list(place, branch, word)
        for place, entry in inside:
            if entry is not None:
                yield from self._in_list(place, entry, word)

    def _taking(self, word: str) -> Iterator[Element]:
        """Every element that may begin with a word."""
        for key in {word, ANY, ending_of(word)}:
            yield from self._takers.get(key, ())

    def _in_list(self, place: int, branch: Branch, word: str) -> Iterator[Spot]:
        way = branch.ways.get(word)
        if way and way.whole:
            yield from self._past(place)
        if way and way.ways:
            yield place, way

"""Many phrases found in one walk over the words of a line.

The phrases make one automaton whose states are worked out when they are first needed. Each word costs one look into a
table for each place where a phrase may have begun, so a line of n words never takes more than n times the longest
phrase, whatever it says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workshop.coach.reading.elements import ANY, MARKS, Branch, Element, Elements, ending_of

DEAD, START = 0, 1


class Hit(NamedTuple):
    """Where a phrase was found: the places of its first word and, excluded, its last."""

    start: int
    end: int


# Where a walk may stand: before an element, or inside an entry of one of its lists.
Spot = tuple[int, Branch | None]


class Phrasebook:
    """Families of phrases. `find` gives the longest hit of each family at each place."""

    def __init__(
        self,
        families: Mapping[str, Iterable[str]],
        lists: Mapping[str, Sequence[str]],
        forms: Mapping[str, Sequence[str]],
    ) -> None:
        made = Elements(lists, forms)
        self._elements: list[Element | None] = []
        self._families: dict[int, str] = {}
        self._first: dict[str, list[int]] = {}
        for family, phrases in families.items():
            for phrase in phrases:
                self._add(family, phrase, made.row(phrase))
        self.vocabulary = frozenset(made.vocabulary())
        self._numbers: dict[frozenset[Spot], int] = {frozenset(): DEAD}
        self._states: list[frozenset[Spot]] = [frozenset(), frozenset()]
        self._tables: list[dict[str, int]] = [{}, {}]
        self._found: list[tuple[str, ...]] = [(), ()]

    def find(self, words: Sequence[str]) -> dict[str, list[Hit]]:
        """Every family that occurs in these words, with its hits in order."""
        known = [word if word in self.vocabulary or word in MARKS else ending_of(word) for word in words]
        tables, families = self._tables, self._found
        hits: dict[str, list[Hit]] = {}
        for begin in range(len(known)):
            state, place = START, begin
            while state and place < len(known):
                word = known[place]
                following = tables[state].get(word)
                state = self._step(state, word) if following is None else following
                place += 1
                for family in families[state]:
                    of_family = hits.setdefault(family, [])
                    if of_family and of_family[-1].start == begin:
                        of_family.pop()
                    of_family.append(Hit(begin, place))
        return hits

    def _add(self, family: str, phrase: str, row: Sequence[Element]) -> None:
        first = len(self._elements)
        self._elements += [*row, None]
        self._families[len(self._elements) - 1] = family
        for place, element in enumerate(row, start=first):
            for word in element.begins():
                self._first.setdefault(word, []).append(place)
            if not element.optional:
                return
        raise ValueError(f"the phrase “{phrase}” of {family} may be empty")

    def _step(self, state: int, word: str) -> int:
        spots = self._first_spots(word) if state == START else self._states[state]
        key = frozenset(spot for place, inside in spots for spot in self._next(place, inside, word))
        number = self._numbers.get(key)
        if number is None:
            number = len(self._states)
            self._numbers[key] = number
            self._states.append(key)
            self._tables.append({})
            ends = {self._families[place] for place, _ in key if self._elements[place] is None}
            self._found.append(tuple(sorted(ends)))
        self._tables[state][word] = number
        return number

    def _first_spots(self, word: str) -> Iterator[Spot]:
        for key in {word, ANY, ending_of(word)}:
            for place in self._first.get(key, ()):
                yield place, None

    def _next(self, place: int, inside: Branch | None, word: str) -> Iterator[Spot]:
        """Where one word leads to from a spot."""
        element = self._elements[place]
        if element is None:
            return
        if inside is None and element.takes(word):
            yield from self._past(place)
        for branch in (inside,) if inside else element.lists:
            way = branch.ways.get(word)
            if way and way.whole:
                yield from self._past(place)
            if way and way.ways:
                yield place, way

    def _past(self, place: int) -> Iterator[Spot]:
        """The spots behind an element: the next, and those behind it that may be missing."""
        element: Element | None
        while True:
            place += 1
            yield place, None
            element = self._elements[place]
            if element is None or not element.optional:
                return

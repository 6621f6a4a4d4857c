"""The small language in which the rules are written, and how it finds words in a sentence.

    you/we matter ..2 to me     literal words with alternatives, and a gap of at most two words
    i {am} --4 {feeling}        {am} and {feeling} are classes of words; -- is a gap that nobody else stands in
    {go} ~~7 weekly             ~~ is a gap in which no aim begins
    no? rush, {very}*           a word that may be missing; any number of words of a class
    worr*                       any ending
    ^ feeling                   at the beginning of a sentence; ^^ of a clause
    , $ ?                       a pause, the end of a clause, the mark of a question

A gap never reaches over a pause. Patterns are filed by the word that they begin with, so a word is held against few.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.coach.invitation.pieces import SIMPLE, Line, Piece, gap, literal, of_class
from workshop.coach.invitation.reading import Sentence

STOPS = {"..": "", "--": "{stop}", "~~": "{aim}"}  # the classes of words that a gap does not reach over
NAME = "{name}"  # a word with a capital, where none is due
DIGIT = "{digit}"  # a number in figures
LONGEST_BEFORE = 9
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of the language. keys: words, or {classes}, one of which it begins with; empty: any word."""

    pieces: tuple[Piece, ...]
    keys: tuple[str, ...]

    def end(self, line: Line, at: int, target: int = NOWHERE, piece: int = 0) -> int:
        """Where it ends when it begins at a word, or `NOWHERE`. target: it has to end there."""
        if piece == len(self.pieces):
            return at if target in {NOWHERE, at} else NOWHERE
        for following in self.pieces[piece](line, at):
            found = self.end(line, following, target, piece + 1)
            if found != NOWHERE:
                return found
        return NOWHERE


class Patterns:
    """Several patterns, filed by how they begin."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._filed: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            for key in pattern.keys or ("",):
                self._filed.setdefault(key, []).append(pattern)

    def __bool__(self) -> bool:
        return bool(self._filed)

    def anywhere(self, line: Line) -> bool:
        """Whether a sentence has something of this."""
        return any(True for _ in self.find(line))

    def find(self, line: Line) -> Iterator[tuple[int, int]]:
        """The words that are found: the first, and the one after the last."""
        for at in range(len(line.words)) if self._filed else ():
            end = self.at(line, at)
            if end != NOWHERE:
                yield at, end

    def at(self, line: Line, at: int) -> int:
        """Where something that begins at a word ends, or `NOWHERE`."""
        ends = (pattern.end(line, at) for pattern in self._begun(line, at))
        return next((end for end in ends if end != NOWHERE), NOWHERE)

    def before(self, line: Line, at: int) -> bool:
        """Whether something ends right before a word."""
        return any(
            pattern.end(line, start, at) != NOWHERE
            for start in range(max(0, at - LONGEST_BEFORE) if self._filed else at, at)
            for pattern in self._begun(line, start)
        )

    def _begun(self, line: Line, at: int) -> Iterator[Pattern]:
        if at < len(line.words):
            for key in (line.words[at], *line.kinds[at], ""):
                yield from self._filed.get(key, ())


@dataclass(frozen=True)
class Vocabulary:
    """Which classes a word, or a phrase by its first word, belongs to, and how long the phrase is."""

    known: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    classes: frozenset[str]

    @classmethod
    def of(cls, classes: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """From the members of each class; a member of several words is a phrase."""
        known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, members in classes.items():
            for member in members:
                parts = tuple(member.split())
                known.setdefault(parts[0], []).append((parts, "{" + name + "}"))
        return cls(
            {first: tuple(found) for first, found in known.items()},
            frozenset({*classes, NAME[1:-1], DIGIT[1:-1]}),
        )

    def line(self, sentence: Sentence) -> Line:
        """A sentence ready for the patterns."""
        words = tuple(word.plain for word in sentence.words)
        return Line(sentence, words, tuple(self._kinds(sentence, words, at) for at in range(len(words))))

    def _kinds(self, sentence: Sentence, words: tuple[str, ...], at: int) -> Mapping[str, tuple[int, ...]]:
        named = sentence.words[at].capital and words[at] not in self.known and (at > 0 or _of_a_name(words))
        found: dict[str, tuple[int, ...]] = {NAME: (1,)} if named else {}
        if words[at][0].isdigit():
            found[DIGIT] = (1,)
        for parts, name in self.known.get(words[at], ()):
            if len(parts) == 1 or words[at : at + len(parts)] == parts:
                found[name] = tuple(sorted({*found.get(name, ()), len(parts)}, reverse=True))
        return found

    def patterns(self, lines: Iterable[str]) -> Patterns:
        """The patterns of some lines of the language."""
        return Patterns(self._pattern(line) for line in lines)

    def _pattern(self, line: str) -> Pattern:
        words = line.split()
        first = next(word for word in words if word not in {"^", "^^"})
        certain = not first.startswith(tuple(STOPS)) and first[-1] not in "?*" and "*" not in first
        keys = (first,) if first.startswith("{") else tuple(first.split("/"))
        return Pattern(tuple(self._piece(word, line) for word in words), keys if certain else ())

    def _piece(self, word: str, line: str) -> Piece:
        if word in SIMPLE:
            return SIMPLE[word]
        if leap := re.fullmatch(r"(\.\.|--|~~)([0-9])", word):
            return gap(int(leap[2]), STOPS[leap[1]])
        if named := re.fullmatch(r"(\{([a-z_]+)\})([?*]?)", word):
            if named[2] not in self.classes:
                raise ValueError(f"no class of words is called {named[2]}: {line}")
            return of_class(named[1], named[3])
        if plain := re.fullmatch(r"([a-z0-9'*/]+?)(\??)", word):
            return literal(plain[1].split("/"), may_miss=bool(plain[2]))
        raise ValueError(f"no such piece of a pattern: {word} in {line}")


def _of_a_name(words: Sequence[str]) -> bool:
    """Every sentence begins with a capital; “Mia’s husband” and “Tom and Ana” begin with a name."""
    return words[1:2] in {("'s",), ("and",)}

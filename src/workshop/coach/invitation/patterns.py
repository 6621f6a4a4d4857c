"""The small language in which the rules are written, and how it finds words in a sentence.

    you/we matter ..2 to me     literal words with alternatives, and a gap of at most two words
    i {am} --4 {feeling}        {am} and {feeling} are classes of words; -- is a gap that nobody else stands in
    {go} ~~7 weekly             ~~ is a gap in which no aim begins
    no? rush, {very}*           a word that may be missing; up to three words of a class, or none
    ^ feeling                   at the beginning of a sentence; ^^ of a clause
    , $ ?                       a pause, the end of a clause, the mark of a question

A gap never reaches over a pause. What stands between gaps is a block. All blocks of all patterns are found in one walk
over a sentence; a pattern is looked at only where all of its blocks stand, and joins them in one pass. So the work
grows with the length of a sentence and with what is found in it, whatever it says.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from workshop.coach.invitation.line import Found, Gap, Line
from workshop.coach.invitation.reading import Sentence
from workshop.coach.reading.automaton import Automaton
from workshop.coach.reading.elements import Elements

STOPS = {"..": "", "--": "stop", "~~": "aim"}  # the classes of words that a gap does not reach over
NAME = "{name}"  # a word with a capital, where none is due
DIGIT = "{digit}"  # a number in figures
GAP = re.compile(r"(\.\.|--|~~)([0-9])")
PIECE = re.compile(r"[a-z0-9'/]+\??|\{[a-z_]+\}[?*]?|[,?]")
ANYWHERE, SENTENCE, CLAUSE = "", "^", "^^"
NONE: Sequence[Found] = ()
START = itemgetter(0)


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One line of the language. blocks: by number, and all of them as a set; gaps: behind each block but the last.

    lead and tail: a gap before the first and behind the last block. begins: where it has to begin; ends: whether it has
    to end where a clause does.
    """

    blocks: tuple[int, ...]
    needed: frozenset[int]
    gaps: tuple[Gap, ...]
    lead: Gap | None
    tail: Gap | None
    begins: str
    ends: bool

    def find(self, line: Line) -> Sequence[Found]:
        """Where it stands in a sentence, at most once for each word that it begins with."""
        if not self.needed <= line.there:
            return NONE
        known = line.found.get(self)
        if known is None:
            known = line.found[self] = self._joined(line)
        return known

    def _joined(self, line: Line) -> Sequence[Found]:
        """Block by block from the last, each joined to the nearest that may follow it."""
        found = [
            Found(start, end, line.reach(end, self.tail) if self.tail else end)
            for start, end in line.hits[self.blocks[-1]]
            if not self.ends or line.ends(end)
        ]
        for block, gap in zip(self.blocks[-2::-1], self.gaps[::-1], strict=True):
            joined = []
            for start, end in line.hits[block]:
                behind = bisect_left(found, end, key=START)
                if behind < len(found) and found[behind].start <= line.reach(end, gap):
                    joined.append(Found(start, *found[behind][1:]))
            found = joined
        return found if not self.begins and not self.lead else list(self._begun(line, found))

    def _begun(self, line: Line, found: Iterable[Found]) -> Iterable[Found]:
        """Those that begin where they have to."""
        for one in found:
            for start in range(one.start, max(-1, one.start - 1 - (self.lead.most if self.lead else 0)), -1):
                if self.lead and line.reach(start, self.lead) < one.start:
                    break
                if start == 0 if self.begins == SENTENCE else line.begins(start):
                    yield Found(start, one.end, one.last)
                    break


class Language:
    """Makes patterns from lines of the language, each only once, and gets sentences ready for them."""

    def __init__(
        self,
        classes: Mapping[str, Sequence[str]],
        as_read: Callable[[str], Sequence[str]] = lambda word: (word,),
    ) -> None:
        """as_read: how the reader of texts reads a word, so that rules find “until” where they say “till”."""
        self._as_read = as_read
        classes = {
            name: [" ".join(part for word in member.split() for part in as_read(word)) for member in members]
            for name, members in classes.items()
        }
        figures = {word for members in classes.values() for member in members for word in member.split()}
        digits = sorted(word for word in figures if word[0].isdigit())
        self._classes = {**classes, NAME[1:-1]: [NAME], DIGIT[1:-1]: [DIGIT, *digits]}
        self._elements = Elements(self._classes, {})
        self._patterns: dict[str, Pattern] = {}
        self._blocks: dict[str, int] = {}
        self._stops = {"": -1} | {
            name: self._block("{" + name + "}") for name in STOPS.values() if name in classes
        }
        self._automaton: Automaton[int] | None = None
        self._vocabulary: frozenset[str] = frozenset()

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the patterns and the classes."""
        return frozenset(self._elements.vocabulary()) - {NAME, DIGIT}

    def line(self, sentence: Sentence) -> Line:
        """A sentence ready for the patterns."""
        if self._automaton is None:
            rows = {number: [self._elements.row(block)] for block, number in self._blocks.items()}
            self._automaton = Automaton(rows)
            self._vocabulary = frozenset(self._elements.vocabulary())
        words = tuple(word.plain for word in sentence.words)
        signs = [self._sign(sentence, words, at) for at in range(len(words))]
        return Line(sentence, words, self._automaton.walk(signs))

    def pattern(self, line: str) -> Pattern:
        """The pattern of a line of the language."""
        if line not in self._patterns:
            self._patterns[line] = self._read(line)
        return self._patterns[line]

    def _read(self, line: str) -> Pattern:
        words = line.split()
        begins = words.pop(0) if words[0] in (SENTENCE, CLAUSE) else ANYWHERE
        ends = words[-1] == "$"
        blocks: list[list[str]] = [[]]
        gaps: list[Gap] = []
        for word in words[: len(words) - ends]:
            if leap := GAP.fullmatch(word):
                gaps.append(Gap(int(leap[2]), self._stops[STOPS[leap[1]]]))
                blocks.append([])
            elif PIECE.fullmatch(word) and (word[0] != "{" or word.strip("{}?*") in self._classes):
                blocks[-1].append(self._element(word))
            else:
                raise ValueError(f"no such piece of a pattern: {word} in {line}")
        lead = gaps.pop(0) if not blocks[0] else None
        tail = gaps.pop() if not blocks[-1] else None
        numbers = tuple(self._block(" ".join(block)) for block in blocks if block)
        self._automaton = None
        return Pattern(numbers, frozenset(numbers), tuple(gaps), lead, tail, begins, ends)

    def _element(self, word: str) -> str:
        """A piece of a pattern, its words as they are read."""
        mark = "?" if word.endswith("?") and word != "?" else ""
        if word[0] in "{?,":
            return word
        return "/".join("-".join(self._as_read(one)) for one in word.removesuffix(mark).split("/")) + mark

    def _block(self, block: str) -> int:
        return self._blocks.setdefault(block, len(self._blocks))

    def _sign(self, sentence: Sentence, words: Sequence[str], at: int) -> str:
        """The word as the patterns know it: itself, or what kind of an unknown word it is."""
        word = words[at]
        if word in self._vocabulary:
            return word
        if word[0].isdigit():
            return DIGIT
        named = sentence.words[at].capital and (at > 0 or _of_a_name(words))
        return NAME if named else ""


def _of_a_name(words: Sequence[str]) -> bool:
    """Every sentence begins with a capital; “Mia’s husband” and “Tom and Ana” begin with a name."""
    return words[1:2] in {("'s",), ("and",)}

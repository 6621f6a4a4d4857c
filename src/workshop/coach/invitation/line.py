"""A sentence as the rules look at it: its words, what was found in it, and where its clauses begin and end."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from workshop.coach.invitation.reading import MARKS, Sentence
from workshop.coach.reading.automaton import Hit

# A clause begins a sentence, or after a pause, or after one of these; it ends at a pause or before one of these.
BEGINNERS = frozenset(
    {"and", "but", "so", "because", "or", "then", "plus", "though", "although", "while", "since"}
)
ENDERS = frozenset({"and", "but", "so", "because", "or"})


class Gap(NamedTuple):
    """A gap of at most so many words. stop: the block of words that it does not reach over; -1 for none."""

    most: int
    stop: int


class Found(NamedTuple):
    """Where a pattern stands: its first word, and the place behind its last, which may lie from `end` to `last`."""

    start: int
    end: int
    last: int


class Line:
    """A sentence ready for the patterns.

    hits: where each block of words stands, by its number; there: which stand in it at all.
    """

    def __init__(self, sentence: Sentence, words: Sequence[str], hits: Mapping[int, Sequence[Hit]]) -> None:
        self.sentence = sentence
        self.words = words
        self.hits = hits
        self.there = frozenset(hits)
        self.found: dict[object, Sequence[Found]] = {}  # by pattern, so that none is looked for twice
        self._limits: dict[int, Sequence[int]] = {}

    def begins(self, at: int) -> bool:
        """Whether a clause begins at a word."""
        return at == 0 or self.words[at - 1] in MARKS or self.words[at - 1] in BEGINNERS

    def ends(self, at: int) -> bool:
        """Whether a clause ends before a word."""
        return at >= len(self.words) or self.words[at] in MARKS or self.words[at] in ENDERS

    def reach(self, at: int, gap: Gap) -> int:
        """The farthest place to which a gap from a word leads."""
        limits = self._limits.get(gap.stop)
        if limits is None:
            stops = {hit.start for hit in self.hits.get(gap.stop, ())}
            limits = self._limits[gap.stop] = _next_of(self.words, stops)
        return min(at + gap.most, limits[at])


def _next_of(words: Sequence[str], stops: Iterable[int]) -> Sequence[int]:
    """For each place, and the end: the next mark or stop at it or behind it."""
    limits = [len(words)] * (len(words) + 1)
    for at in range(len(words) - 1, -1, -1):
        limits[at] = at if words[at] in MARKS or at in stops else limits[at + 1]
    return limits

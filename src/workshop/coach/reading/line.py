"""A line as the rules read it: its words with their places, and the phrases found in it.

Whatever a text says, a question asked of a line looks at no more than a window of words and at the few hits in it, so
reading a text takes a time in proportion to its length.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.quotes import quoted
from workshop.coach.reading.tokens import ENDERS, PAUSES, Token, tokens, without_quoted
from workshop.coach.reading.words import lexicon

NO_HITS: Sequence[Hit] = ()
# A sentence is read up to this many words to each side of a place.
WINDOW = 48
LONGEST_HIT = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A text as words. `spans` gives each word's characters in the text as given; `hits` the phrases by family.

    `sentences` holds, for each word, where its sentence starts and ends (its mark excluded); `clause_ends` where the
    next mark of any kind stands.
    """

    text: str
    words: Sequence[str]
    spans: Sequence[tuple[int, int]]
    hits: Mapping[str, Sequence[Hit]]
    sentences: Sequence[tuple[int, int]]
    clause_ends: Sequence[int]

    def found(self, family: str) -> Sequence[Hit]:
        """The hits of a family of phrases, in order."""
        return self.hits.get(family, NO_HITS)

    def near(self, family: str, start: int, end: int) -> Sequence[Hit]:
        """The hits of a family that begin from `start` to before `end`."""
        hits = self.hits.get(family)
        if not hits:
            return NO_HITS
        return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]

    def at(self, place: int) -> str:
        """The word at a place; empty outside the line."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def starts(self, family: str, place: int) -> int:
        """Where a phrase of the family that begins at this place ends; 0 if none does."""
        hits = self.hits.get(family)
        if not hits:
            return 0
        first = bisect_left(hits, (place,))
        return hits[first].end if first < len(hits) and hits[first].start == place else 0

    def within(self, family: str, start: int, end: int) -> bool:
        """Whether a phrase of the family begins from `start` to before `end`."""
        return bool(self.near(family, start, end))

    def touches(self, family: str, hit: Hit) -> bool:
        """Whether a phrase of the family shares a word with this hit."""
        return any(other.end > hit.start for other in self.near(family, hit.start - LONGEST_HIT, hit.end))

    def sentence(self, place: int) -> tuple[int, int]:
        """From and to (excluded, before its mark) of the sentence round a place, as far as it is read."""
        if place >= len(self.words):
            return len(self.words), len(self.words)
        start, end = self.sentences[place]
        return max(start, place - WINDOW), min(end, place + WINDOW)

    def clause_end(self, place: int) -> int:
        """The next mark at or after a place, as far as it is read; the length of the line if there is none."""
        return min(self.clause_ends[place], place + WINDOW) if place < len(self.words) else len(self.words)

    def is_question(self, place: int) -> bool:
        """Whether the sentence round a place ends in a question mark."""
        return self.at(self.sentence(place)[1]) == "?"


def read(text: str) -> Line:
    """Read a text: quotation marks, slips, words and phrases."""
    return line_of(text, without_quoted(tokens(text, lexicon().slips), quoted(text)))


def line_of(text: str, found: Sequence[Token]) -> Line:
    """A part of a text, or all of it, as its words and marks."""
    words = [token.word for token in found]
    sentences, clause_ends = _bounds(words)
    spans = [(token.start, token.end) for token in found]
    return Line(text, words, spans, lexicon().book.find(words), sentences, clause_ends)


def _bounds(words: Sequence[str]) -> tuple[list[tuple[int, int]], list[int]]:
    """For each word, the bounds of its sentence; and the place of the next mark."""
    ends, clause_ends = [0] * len(words), [0] * len(words)
    end = clause_end = len(words)
    for place in range(len(words) - 1, -1, -1):
        if words[place] in ENDERS:
            end = clause_end = place
        elif words[place] in PAUSES:
            clause_end = place
        ends[place], clause_ends[place] = end, clause_end
    sentences, start = [], 0
    for place, word in enumerate(words):
        sentences.append((start, ends[place]))
        if word in ENDERS:
            start = place + 1
    return sentences, clause_ends

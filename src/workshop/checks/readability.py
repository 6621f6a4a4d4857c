"""How hard a text is to read: Flesch-Kincaid grade and SMOG, with one exact way of counting.

A block is one leaf of a page: a paragraph, a list item, a cell, a card, a line of a script. Two counts are
made. Over **everything**, the end of every block ends a sentence, so short lines pull the grade down. Over
**whole sentences**, the last piece of a block counts only if the block closes like a sentence. The figure
that a limit is held against is the second, when it has a hundred words to stand on, and else the first.

FK is Kincaid et al. 1975. SMOG is McLaughlin 1969 in its precise form; under 30 sentences it is only
indicative.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import sqrt

from workshop.checks.syllables import syllables

ENOUGH_WORDS = 100
ENOUGH_SENTENCES = 30
POLYSYLLABLE = 3

DROPPED = re.compile(r"https?://\S+|\S*@\S+|\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b(?:911|988)\b")
BLANK = re.compile(r"__+|\{\{?[^{}]*\}?\}")
STOPS = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S)\.")
BETWEEN = re.compile(r"(?:(?<=[.!?])|(?<=…)(?=\s+[A-Z]))[\"”’')\]]*\s+")
CLOSED = re.compile(r"[.!?…:][\"”’')\]]*$")
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*(?:-[A-Za-z]+(?:['’][A-Za-z]+)*)*|\d+(?:[.,:]\d+)*")
ACRONYM = re.compile(r"[A-Z]{2,5}")


class Mode(StrEnum):
    """What was counted: every line, or whole sentences only."""

    EVERYTHING = "everything"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One counted sentence. block: the number of its block, from 0. whole: it closes like a sentence."""

    text: str
    block: int
    words: int
    syllables: int
    polysyllables: int
    whole: bool

    @property
    def grade(self) -> float:
        """The FK grade of this sentence alone, in school years."""
        return flesch_kincaid(1, self.words, self.syllables)


@dataclass(frozen=True, slots=True)
class Figure:
    """The counts of a text in one mode, and the two grades they give, in school years."""

    mode: Mode
    sentences: int
    words: int
    syllables: int
    polysyllables: int

    @property
    def fk(self) -> float:
        """Flesch-Kincaid grade; 0 for a text without words."""
        return flesch_kincaid(self.sentences, self.words, self.syllables)

    @property
    def smog(self) -> float:
        """SMOG grade; 0 for a text without words. It runs about two grades above FK."""
        if not self.sentences:
            return 0.0
        return 1.0430 * sqrt(self.polysyllables * 30 / self.sentences) + 3.1291

    @property
    def smog_is_indicative(self) -> bool:
        """Whether there are too few sentences for SMOG to mean much."""
        return self.sentences < ENOUGH_SENTENCES


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, counted both ways, with its sentences in order."""

    everything: Figure
    whole: Figure
    sentences: tuple[Sentence, ...]

    @property
    def gate(self) -> Figure:
        """The figure that a limit is held against."""
        return self.whole if self.whole.words >= ENOUGH_WORDS else self.everything

    def hardest(self, most: int = 3, least_words: int = 5) -> tuple[Sentence, ...]:
        """The counted sentences of at least `least_words` with the highest grades, hardest first."""
        counted = [
            s for s in self.sentences if s.words >= least_words and (s.whole or self.gate is self.everything)
        ]
        return tuple(sorted(counted, key=lambda s: (-s.grade, s.block))[:most])


def flesch_kincaid(sentences: int, words: int, syllable_count: int) -> float:
    """The grade for these counts, in school years; 0 without words."""
    if not (sentences and words):
        return 0.0
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def read(blocks: Iterable[str]) -> Reading:
    """Count the blocks of a page, in both modes."""
    sentences = tuple(
        sentence for number, block in enumerate(blocks) for sentence in _sentences(block, number)
    )
    return Reading(
        everything=_figure(Mode.EVERYTHING, sentences),
        whole=_figure(Mode.SENTENCES, (s for s in sentences if s.whole)),
        sentences=sentences,
    )


def _figure(mode: Mode, sentences: Iterable[Sentence]) -> Figure:
    count = words = beats = poly = 0
    for sentence in sentences:
        count += 1
        words += sentence.words
        beats += sentence.syllables
        poly += sentence.polysyllables
    return Figure(mode, count, words, beats, poly)


def _sentences(block: str, number: int) -> list[Sentence]:
    text = STOPS.sub(lambda m: m[0].replace(".", ""), BLANK.sub(" blank ", DROPPED.sub("", block))).strip()
    pieces = BETWEEN.split(text)
    closed = bool(CLOSED.search(text))
    found = []
    for index, piece in enumerate(pieces):
        counts = [_word(word) for word in WORD.findall(piece)]
        if counts:
            beats, poly = sum(n for n, _ in counts), sum(p for _, p in counts)
            whole = closed or index < len(pieces) - 1
            found.append(Sentence(piece, number, len(counts), beats, poly, whole))
    return found


@lru_cache(maxsize=4096)
def _word(word: str) -> tuple[int, bool]:
    """Syllables of one word, and whether it is a long one. Digits are spoken one by one, and never long."""
    if word[0].isdigit():
        return sum(letter.isdigit() for letter in word), False
    count = sum(len(part) if ACRONYM.fullmatch(part) else syllables(part) for part in word.split("-"))
    return count, count >= POLYSYLLABLE

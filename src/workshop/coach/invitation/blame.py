"""Blame in an invitation: what the coach of statements finds in a sentence of it, where it accuses the partner."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.coach.reading import lexicon
from workshop.coach.reading.line import line_of
from workshop.coach.reading.opening import opening
from workshop.coach.reading.tokens import ENDERS, Token
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.rules import pressing_marks

ACCUSES = frozenset({"judgment-as-feeling", "faux-feeling", "absolute", "label", "motive"})
BEGINS, ORDER = "you-start", "demand"
# What a sentence that is no part of an invitation does not need to say.
ORDERS = frozenset({ORDER, "threat", "pressure"})
# “It would not mean you don’t care” says the contrary of what it names.
NOT = frozenset({"not", "never"})
DENIED = frozenset({"mean", "say", "saying", "think", "thinking", "believe", "because", "about", "that"})


class Accused(NamedTuple):
    """A place that accuses the partner, by its characters in the text."""

    code: str
    start: int
    end: int


class Judged(NamedTuple):
    """A sentence as the coach of statements sees it: what accuses in it, and whether it orders or presses."""

    accused: tuple[Accused, ...]
    orders: bool


NOTHING = Judged((), orders=False)


def judged(text: str, said: Sequence[Token]) -> Judged:
    """The sentence of a text that these words are."""
    knows = lexicon().slips.spelling.knows
    if not any(token.word[0].isalnum() and knows(token.word) for token in said):
        return NOTHING
    line = line_of(text, said)
    marks = pressing_marks(Scene(line, opening(line)))
    codes = {mark.code for mark in marks}
    accuses = ACCUSES if ORDER in codes else ACCUSES | {BEGINS}
    denied = _first_denied(line.words) if marks else {}
    accused = tuple(
        Accused(mark.code, line.spans[mark.start][0], line.spans[mark.end - 1][1])
        for mark in marks
        if mark.code in accuses and not _is_denied(line.sentences, denied, mark)
    )
    return Judged(accused, not ORDERS.isdisjoint(codes))


def _first_denied(words: Sequence[str]) -> dict[int, int]:
    """The place behind the first “not mean”, by where its sentence starts."""
    found: dict[int, int] = {}
    start = 0
    for place, word in enumerate(words):
        if word in ENDERS:
            start = place + 1
        elif word in DENIED and words[place - 1] in NOT and place > start:
            found.setdefault(start, place + 1)
    return found


def _is_denied(sentences: Sequence[tuple[int, int]], denied: dict[int, int], mark: Mark) -> bool:
    return denied.get(sentences[mark.start][0], mark.start + 1) <= mark.start

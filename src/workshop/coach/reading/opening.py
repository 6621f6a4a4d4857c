"""The first main clause of a line: whose it is, past names, fillers, times, places and “when …” clauses."""

from typing import Literal, NamedTuple

from workshop.coach.reading.grammar import among, grammar, words
from workshop.coach.reading.lead import main_clause
from workshop.coach.reading.line import Line
from workshop.coach.reading.subjects import who_is_mine

Kind = Literal["i", "you", "asks-you", "partner", "we", "other", "none"]

MOST_ASKING_WORDS = 6
OF_SUBJECT: dict[str, Kind] = {
    "i": "i",
    "me": "i",
    "you": "you",
    "your": "you",
    "yours": "you",
    "he": "partner",
    "she": "partner",
    "we": "we",
    "us": "we",
    "our": "we",
}


class Opening(NamedTuple):
    """Whose the first main clause is, where it starts, and where its subject stands.

    In a question the subject stands behind the first verb. `condition`: whether “if you …” stands before the clause.
    """

    kind: Kind
    start: int
    subject: int
    condition: bool


def opening(line: Line) -> Opening:
    """The first main clause."""
    place, condition = main_clause(line)
    if place >= len(line.words):
        return Opening("none", place, place, condition)
    kind, subject = _asked(line, place) or (_kind(line, place), place)
    return Opening(kind, place, subject, condition)


def _kind(line: Line, place: int) -> Kind:
    word, following = line.words[place], line.at(place + 1)
    if line.starts("about_you", place):
        return "you"
    if line.starts("speaks_of_me", place):
        return "i"
    if word == "my":
        who = who_is_mine(line, place)
        return who if who in ("partner", "i") else "other"
    if word == "your" and (
        following in grammar().kin or (following == "own" and line.at(place + 2) in grammar().kin)
    ):
        return "other"
    if word == "let" and following == "us":
        return "we"
    return OF_SUBJECT.get(word) or ("i" if word in grammar().own_starts else "other")


def _asked(line: Line, place: int) -> tuple[Kind, int] | None:
    """“why do you”, “can’t you”, “am I”, “could we”: the subject behind the first verb."""
    known = grammar()
    first = line.words[place]
    if line.starts("about_you", place) or not among(first, known.asking, known.auxiliaries):
        return None
    may_stand = (known.asking, known.auxiliaries, known.adverbs, words("between_asking"))
    for here in range(place + 1, place + MOST_ASKING_WORDS):
        word = line.at(here)
        if word in known.asked_of:
            kind = OF_SUBJECT[word]
            return ("asks-you" if kind == "you" else kind), here
        if not among(word, *may_stand):
            return None
    return None

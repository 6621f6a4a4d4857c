"""Who a word is said of: the nearest subject before it in its sentence."""

from typing import Literal, NamedTuple

from workshop.coach.reading.grammar import grammar
from workshop.coach.reading.line import Line
from workshop.coach.reading.tokens import ENDERS, PAUSES

Who = Literal["i", "we", "you", "partner", "it", "other", ""]

PRONOUNS: dict[str, Who] = {
    "i": "i",
    "we": "we",
    "you": "you",
    "he": "partner",
    "she": "partner",
    "they": "other",
    "it": "it",
    "nothing": "other",
    "nobody": "other",
    "everything": "other",
    "everyone": "other",
}
DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "our",
        "his",
        "her",
        "their",
        "no",
        "some",
        "any",
        "every",
        "each",
        "other",
        "most",
        "all",
        "both",
    ]
)
FARTHEST = 16
LONGEST_NAME = 6
LONGEST_MINE = 4


class Subject(NamedTuple):
    """Who the subject is, and its place; `""` at -1 when the sentence names none before the word."""

    who: Who
    place: int


NONE = Subject("", -1)


def subject_before(line: Line, place: int) -> Subject:
    """The subject that the word at a place belongs to, looking back within its sentence."""
    for back in range(place - 1, max(place - FARTHEST, 0) - 1, -1):
        if line.words[back] in ENDERS:
            return NONE
        who = _who(line, back, place)
        if who:
            return Subject(who, back)
    return NONE


def _who(line: Line, place: int, seen_from: int) -> Who:
    word = line.words[place]
    if word in PRONOUNS:
        return "" if _is_object(line, place, seen_from) else PRONOUNS[word]
    if word == "my" and not _after_preposition(line, place):
        return who_is_mine(line, place)
    if word == "your" and not _after_preposition(line, place) and starts_clause(line, place):
        return "other" if line.at(place + 1) in grammar().kin else "you"
    if word in DETERMINERS and starts_clause(line, place) and seen_from - place <= LONGEST_NAME:
        return "other"
    return ""


def who_is_mine(line: Line, place: int) -> Who:
    """Whom “my …” names: the partner, the speaker (my heart), or somebody else."""
    known = grammar()
    if line.at(place + 1) in known.kin or line.at(place + 1) in known.former:
        return "other"
    for word in line.words[place + 1 : place + LONGEST_MINE]:
        if word.endswith("'s"):
            return "other"
        if word in known.partner:
            return "partner"
        if word in known.own_nouns:
            return "i"
        if word in ENDERS or word in PAUSES or word in known.auxiliaries:
            break
    return ""


def starts_clause(line: Line, place: int) -> bool:
    """Whether a clause may start at this place."""
    before = line.at(place - 1)
    known = grammar()
    return (
        not before
        or before in ENDERS
        or before in PAUSES
        or before in known.clause_starts
        or before in known.fillers
        or before in known.adverbs
        or before in ("think", "feel", "know", "say", "believe", "guess")
    )


def _after_preposition(line: Line, place: int) -> bool:
    return line.at(place - 1) in grammar().prepositions


def _is_object(line: Line, place: int, seen_from: int) -> bool:
    """“with you”, and “I love you always”: not who does what follows."""
    word = line.words[place]
    if word not in ("you", "it"):
        return False
    following = line.at(place + 1)
    called = following == "," and line.at(place - 1) in ("", "hey", "hi", "ok")
    if called or ((following in PAUSES or following in ENDERS) and not starts_clause(line, place)):
        return True
    if _after_preposition(line, place) and line.at(place - 1) != "in":
        return not _is_verb_next(line, place)
    if line.at(place - 1) in grammar().object_verbs and place == seen_from - 1:
        following = line.at(seen_from + 1)
        return (
            not following or following in ENDERS or following in PAUSES or following in grammar().prepositions
        )
    return False


def _is_verb_next(line: Line, place: int) -> bool:
    return line.at(place + 1) in grammar().auxiliaries

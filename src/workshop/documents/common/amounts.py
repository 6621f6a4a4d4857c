"""How many copies of a page: read from the author's own list of materials, else one for each person and one spare.

Only what is plain is read: “one for each person, one spare”, “one for each pair”, “one of each for every two people”,
“three room copies”, “two of each”. A list in other words, or in another language, is left to the usual number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.model import Session

CODE = re.compile(r"\b\d{1,2}[a-z]\b")
NUMBERS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
SPARE = re.compile(r"\b(one|two|three|four|a few|\d+) (?:more )?spare\b")
FIXED = re.compile(
    r"^(one|two|three|four|five|six|ten|\d+)\b(?: sets?\b| of each\b| (?:room )?cop(?:y|ies)\b|[.,;]|$)"
)
SHARED = (("each pair", 2), ("every two people", 2), ("every three people", 3))
EACH = ("each person", "every person", "second copy for each")
FEW = 3
USUAL = "one for each person, one spare"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of copies, and the words for it. each: whether it grows with the group."""

    copies: int
    words: str
    each: bool

    @property
    def usual(self) -> bool:
        """Whether it is what most pages have, and says no more."""
        return self.words.replace("of each ", "") == USUAL


def usual(people: int) -> Amount:
    """One for each person, and one spare."""
    return Amount(people + 1, USUAL, each=True)


def pages_listed(session: Session, people: int) -> dict[str, Amount | None]:
    """The pages that a session's materials name, in order, each with its amount where that could be read."""
    found: dict[str, Amount | None] = {}
    for head, words in _lines(session):
        if head.lower().startswith("page"):
            found |= {code: read(words, people) for code in CODE.findall(head) if code not in found}
    return found


def cards_listed(session: Session, code: str, people: int) -> Amount | None:
    """The sets of cards from a page that a session's materials ask for."""
    for head, words in _lines(session):
        if "card" in head.lower().replace("without its cards", "") and code in CODE.findall(head):
            return read(words, people)
    return None


def read(words: str, people: int) -> Amount | None:
    """What the words after the colon come to; None where they say no number."""
    said = words.strip().rstrip(".")
    lower = said.lower()
    spare = SPARE.search(lower)
    more = _number(spare[1]) if spare else 0
    for phrase, share in SHARED:
        if phrase in lower:
            return Amount(-(-people // share) + more, said, each=True)
    if any(phrase in lower for phrase in EACH):
        return Amount(people + more, said, each=True)
    fixed = FIXED.match(lower)
    return Amount(_number(fixed[1]) + more, said, each=False) if fixed else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else FEW if word == "a few" else NUMBERS[word]


def _lines(session: Session) -> Iterator[tuple[str, str]]:
    for text in session.materials:
        head, colon, words = text.plain.partition(":")
        if colon:
            yield head, words

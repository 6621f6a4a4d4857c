"""Signs for the door, the tables and the hands: an author's words, and how they are laid out on paper."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.diagnostics import Place
from workshop.model.text import Text


class SignLayout(StrEnum):
    """How the words of a sign stand on paper.

    page: all of them on one sheet. cards: each on a sheet of its own, eight times, to cut. numbers: each once on one
    sheet, to cut; one sheet is one set. circles: two, one in an inner and one in an outer circle.
    """

    PAGE = "page"
    CARDS = "cards"
    NUMBERS = "numbers"
    CIRCLES = "circles"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign. where: for the leader, not on the sign itself. session: the one that uses it; none: every one."""

    where: Text
    says: tuple[str, ...]
    layout: SignLayout
    place: Place
    session: int | None = None

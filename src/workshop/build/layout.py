"""What is laid out: a part as a piece with its key, what comes of it, and when a sheet is set tighter."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop import pdf as paper
from workshop.html import Extras
from workshop.model import Audience
from workshop.plan.document import Part, Plan
from workshop.plan.facts import Facts
from workshop.plan.shown import Shown

# A last page that holds less than this is worth setting the sheet tighter for (a quarter of the text area).
LEAST_LAST_PAGE = 0.25


@dataclass(frozen=True, slots=True)
class Piece:
    """A part to lay out: with the plan it belongs to, what it needs besides, and its key."""

    plan: Plan
    part: Part
    extras: Extras
    resources: Mapping[str, bytes]
    key: str


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What was laid out: bytes, facts, all words a reader can reach, pictures of its pages, and how many pages each
    part of a document has.
    """

    pdf: bytes
    facts: Facts
    words: tuple[str, ...]
    pictures: tuple[bytes, ...]
    lengths: tuple[int, ...] = ()


def words_for(plan: Plan, pdf: bytes) -> tuple[str, ...]:
    """Every word that a participant can reach; a leader may read all there is, so nobody has to look."""
    return paper.texts(pdf) if plan.audience is Audience.PARTICIPANT else ()


def sides_printed(facts: Facts) -> int:
    """How many pages hold anything; a blank one only keeps the cards behind it on a right-hand page."""
    return sum(not page.blank for page in facts.pages)


def just_misses(piece: Piece, facts: Facts) -> bool:
    """Whether a sheet's last page holds so little that it should not be a page of its own.

    Sheets to cut may follow it: the last page is the one where all is said that the sheet must say.
    """
    if not piece.part.tighten or len(facts.pages) < 2:
        return False
    end = facts.spots.get("after")
    last = facts.pages[end.page - 1] if end else facts.pages[-1]
    bottom = end.y if end else last.content_bottom_mm
    little = LEAST_LAST_PAGE * (last.area_bottom_mm - last.area_top_mm)
    return last.number > 1 and bottom - last.area_top_mm < little


def shown(code: str, laid: LaidOut) -> tuple[Shown, dict[str, bytes]]:
    """A handout as the guide shows it, and the pictures under the names by which the guide asks for them.

    A blank page, which only keeps what is cut on a sheet of its own, is no picture.
    """
    printed = [
        (page.number, picture)
        for page, picture in zip(laid.facts.pages, laid.pictures, strict=True)
        if not page.blank
    ]
    names = tuple(f"{code}-{number}.png" for number, _ in printed)
    first = laid.facts.pages[0]
    shown = Shown(code, names, first.width_mm, first.height_mm, laid.facts.spots)
    return shown, dict(zip(names, (picture for _, picture in printed), strict=True))

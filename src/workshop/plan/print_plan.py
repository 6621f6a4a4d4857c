"""The view of the print plan: what to print when, how often, on which paper. Its pages are counted last of all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from workshop.plan.facts import Facts
from workshop.plan.sheets import Foot

TWO_UP = "Two cards."  # as templates/parts/fold-card.html says above a pair of them
# Places on sheets to cut: the fronts and backs of cards (templates/parts/cut.html), the panels of a card to fold.
_FRONT, _BACK, _PANEL = (re.compile(rf"-{end}$") for end in (r"front-\d+", r"back-\d+", r"card-\d+-\d+"))


class Piece(StrEnum):
    """Which pages of a file a line is about: all, those before its cards, or its cards."""

    ALL = "all"
    TEXT = "text"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Counted:
    """The pages of a finished document: all, those with text, those with cards, and whether cards have backs.

    up: how many cards to fold, one for each person, stand on a sheet of them.
    """

    pages: int
    text: int
    first_card: int = 0
    cards: int = 0
    backs: bool = False
    up: int = 1

    @staticmethod
    def of(facts: Facts) -> "Counted":
        """What the laid-out pages tell. Cards come last, and begin on paper of their own."""
        pages = len(facts.pages)
        cut = {spot.page for name, spot in facts.spots.items() if _FRONT.search(name) or _BACK.search(name)}
        cut |= {page for name, on in facts.whole.items() if _PANEL.search(name) for page in on}
        if not cut:
            return Counted(pages, sum(not page.blank for page in facts.pages))
        first = min(cut)
        text = sum(not page.blank for page in facts.pages[: first - 1])
        backs = any(_BACK.search(name) for name in facts.spots)
        up = 2 if any(TWO_UP in page.text for page in facts.pages[first - 1 :]) else 1
        return Counted(pages, text, first, pages - first + 1, backs, up)


@dataclass(frozen=True, slots=True)
class PrintLine:
    """One thing to print.

    code: of a handout, or "". file: below the output folder. copies: how often. why: how many for whom, in words.
    card: whether it is printed on card. duplex: whether on both sides. more: what to do with it then. Once the
    documents are finished: first and last, its pages in the file (0 before), of pages that the file has in all.
    """

    code: str
    what: str
    file: str
    copies: int
    why: str
    piece: Piece = Piece.ALL
    card: bool = False
    duplex: bool = True
    more: str = ""
    first: int = 0
    last: int = 0
    of: int = 0

    @property
    def pages(self) -> int:
        """How many pages of its file it is."""
        return self.last - self.first + 1 if self.first else 0

    @property
    def sheets(self) -> int:
        """How many sheets of paper or card it takes, all copies together."""
        return self.copies * (-(-self.pages // 2) if self.duplex else self.pages)

    def counted(self, known: Mapping[str, Counted]) -> "PrintLine | None":
        """The line with its pages; None where the file is not there, or has none of these pages."""
        found = known.get(self.file)
        if found is None:
            return None
        first, last = self._range(found)
        # A back without anything on it is not worth the other side of the paper.
        both = self.duplex and last > first and (self.piece is not Piece.CARDS or found.backs)
        copies = -(-self.copies // found.up) if self.piece is Piece.CARDS else self.copies
        made = replace(self, copies=copies, first=first, last=last, of=found.pages, duplex=both)
        return made if last >= first else None

    def _range(self, found: Counted) -> tuple[int, int]:
        if self.piece is Piece.CARDS:
            return (found.first_card, found.first_card + found.cards - 1) if found.cards else (1, 0)
        return 1, found.text if self.piece is Piece.TEXT else found.pages


@dataclass(frozen=True, slots=True)
class PrintGroup:
    """What is printed for one time: before the group, or for one session. notes: what else belongs to it."""

    anchor: str
    number: int
    label: str
    title: str
    lines: tuple[PrintLine, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """The print plan. people: for how many it counts; said: whether the practice said so. paper: `Letter`, `A4`."""

    people: int
    said: bool
    paper: str
    groups: tuple[PrintGroup, ...]
    foot: Foot

    @property
    def sheets(self) -> int:
        """Sheets of paper in all."""
        return sum(line.sheets for group in self.groups for line in group.lines if not line.card)

    @property
    def cards(self) -> int:
        """Sheets of card in all."""
        return sum(line.sheets for group in self.groups for line in group.lines if line.card)

    def counted(self, known: Mapping[str, Counted]) -> "PrintPlan":
        """The plan with the pages of every finished document, by its path; what is not there is left out."""
        groups = tuple(
            replace(group, lines=tuple(one for line in group.lines if (one := line.counted(known))))
            for group in self.groups
        )
        return replace(self, groups=groups)

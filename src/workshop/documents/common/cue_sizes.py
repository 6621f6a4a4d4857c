"""How cue cards are set: the sizes that `styles/cards.css` gives them, so that words can be parted before layout."""

from dataclasses import dataclass

from workshop.documents.common.parting import Room
from workshop.documents.common.setting import ATKINSON, LITERATA, Setting
from workshop.model import Text
from workshop.plan.cards import CueLine

SHEETS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
PAD_MM = 7.0  # between the words of a card and the cut, or the edge of the sheet
SERIF_TITLE = 1.05  # the semi-bold face of titles is wider than the plain one
LARGE_PRINT = "large-print"


@dataclass(frozen=True, slots=True)
class CueSizes:
    """The sizes of one edition.

    columns, rows: cards on a sheet. say, cue: how the words to say, and all others, are set at each step, smallest
    first. title, fact, foot: the head of a card and its foot. The rest are heights in mm, as in the styles.
    """

    columns: int
    rows: int
    say: tuple[Setting, ...]
    cue: tuple[Setting, ...]
    clock: Setting
    title: Setting
    fact: Setting
    foot: Setting
    label_mm: float
    indent_mm: float
    head_gap_mm: float = 2.5
    foot_gap_mm: float = 2.0
    line_gap_mm: float = 1.0
    section_gap_mm: float = 1.5  # besides the gap below the line before it
    slack_mm: float = 2.0

    def card(self, paper: str) -> tuple[float, float]:
        """Width and height of the words of a card on a paper, in mm."""
        wide, high = SHEETS[paper]
        return wide / self.columns - 2 * PAD_MM, high / self.rows - 2 * PAD_MM

    def line(self, kind: str, line: CueLine, step: int, wide: float) -> float:
        """The height of one line of a section of a kind, with the gap below it."""
        setting = (self.say if kind == "say" else self.cue)[step - 1]
        text = Text.of(line.text.plain) if kind != "ask" else _strong(line.text)
        return setting.height(text, wide - line.depth * self.indent_mm) + self.line_gap_mm

    def room(self, first: float, other: float) -> Room:
        """What is left on cards whose heads and feet leave these heights."""
        return Room(first - self.slack_mm, other - self.slack_mm, self.label_mm, self.section_gap_mm)


def _strong(text: Text) -> Text:
    return Text(tuple(type(span)(span.text, strong=True) for span in text.spans))


STANDARD = CueSizes(
    columns=2,
    rows=2,
    say=(Setting(LITERATA, 14, 6.0), Setting(LITERATA, 16, 7.0), Setting(LITERATA, 18, 7.9)),
    cue=(Setting(ATKINSON, 10, 4.5), Setting(ATKINSON, 11, 4.9), Setting(ATKINSON, 12, 5.4)),
    clock=Setting(LITERATA, 16, 7.0),
    title=Setting(LITERATA, 14 * SERIF_TITLE, 6.2),
    fact=Setting(ATKINSON, 10, 4.5),
    foot=Setting(ATKINSON, 8.5, 3.75),
    label_mm=4.5,
    indent_mm=6.0,
)
# Twice as many words do not fit on a small card: in large print a card is a whole sheet.
LARGE = CueSizes(
    columns=1,
    rows=1,
    say=(Setting(LITERATA, 20, 9.0), Setting(LITERATA, 22, 9.75), Setting(LITERATA, 24, 10.5)),
    cue=(Setting(ATKINSON, 18, 7.9), Setting(ATKINSON, 18, 7.9), Setting(ATKINSON, 18, 7.9)),
    clock=Setting(LITERATA, 24, 10.5),
    title=Setting(LITERATA, 22 * SERIF_TITLE, 9.5),
    fact=Setting(ATKINSON, 18, 7.5),
    foot=Setting(ATKINSON, 18, 7.5),
    label_mm=8.0,
    indent_mm=9.0,
)


def sizes_for(edition: str) -> CueSizes:
    """How the cue cards of an edition are set."""
    return LARGE if edition == LARGE_PRINT else STANDARD

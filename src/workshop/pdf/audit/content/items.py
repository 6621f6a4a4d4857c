"""What stands on a page, as plain values: runs of text and painted areas, in the order in which they are painted.

Lengths are points; x goes to the right and y goes down from the upper left corner of the page as it is shown.
"""

from dataclasses import dataclass, field

from pikepdf import Dictionary

from workshop.pdf.audit.content.colours import Colour
from workshop.pdf.audit.content.geometry import Box, Point
from workshop.pdf.audit.fonts.font import Font
from workshop.pdf.audit.opening import Sheet
from workshop.pdf.audit.tags import Content

INVISIBLE = frozenset({3, 7})  # ways of showing text that paint nothing
STROKED = frozenset({1, 5})


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of content by the marks around it.

    owner: the tag that it belongs to. tagged: whether that tag leads up to the root. artifact: it is decoration,
    or part of a head or foot. background: it is decoration behind the text, such as a watermark.
    """

    tag: str = ""
    mcid: int | None = None
    owner: Dictionary | None = None
    tagged: bool = False
    artifact: bool = False
    background: bool = False
    lang: str | None = None
    content: Content | None = None

    @property
    def real(self) -> bool:
        """Whether the content is read aloud."""
        return self.tagged and not self.artifact


UNMARKED = Mark()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one font and colour, on one line. box: around what is inked of it, `None` if nothing is.

    em: around the letters’ full height, from the ascenders to the descenders. middles: points in the middle of
    its small letters. steep: by how many degrees it is turned. sure: nothing blends with what is below.
    """

    order: int
    text: str
    font: Font
    size: float
    box: Box | None
    em: Box
    middles: tuple[Point, ...]
    steep: float
    colour: Colour | None
    alpha: float
    mode: int
    clip: Box
    mark: Mark
    sure: bool = True

    @property
    def seen(self) -> bool:
        """Whether anything of it is painted at all."""
        return self.box is not None and self.mode not in INVISIBLE and self.alpha > 0


@dataclass(frozen=True, slots=True)
class Paint:
    """An area that is painted. kind: "fill", "stroke", "image" or "shade". shape: its outlines; none for a box."""

    order: int
    kind: str
    box: Box
    shape: tuple[tuple[Point, ...], ...]
    even_odd: bool
    colour: Colour | None
    alpha: float
    clip: Box
    mark: Mark
    sure: bool = True

    def covers(self, point: Point) -> bool:
        """Whether a point is painted over."""
        x, y = point
        for left, top, right, bottom in (self.box, self.clip):
            if not (left <= x <= right and top <= y <= bottom):
                return False
        if not self.shape:
            return True
        turns = [_turns(outline, point) for outline in self.shape]
        return sum(abs(turn) for turn in turns) % 2 == 1 if self.even_odd else sum(turns) != 0


def _turns(outline: tuple[Point, ...], point: Point) -> int:
    """How often an outline goes around a point, counted with its direction."""
    x, y = point
    found = 0
    for (left, top), (right, bottom) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (top <= y) != (bottom <= y) and left + (y - top) * (right - left) / (bottom - top) > x:
            found += 1 if bottom > top else -1
    return found


@dataclass(slots=True)
class PageContent:
    """All that stands on one page; `width` and `height` are those of the page as it is shown."""

    sheet: Sheet
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)
    paints: list[Paint] = field(default_factory=list)

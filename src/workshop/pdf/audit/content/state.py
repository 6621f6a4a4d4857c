"""The graphics state: what the operators of a page set, and what is kept and brought back by q and Q."""

from dataclasses import dataclass, replace

from workshop.pdf.audit.content.colours import BLACK, GREY, Colour, Space
from workshop.pdf.audit.content.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from workshop.pdf.audit.fonts.font import Font


@dataclass(slots=True)
class State:
    """One graphics state. sure: nothing blends in a way that we do not reckon with."""

    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Colour | None = BLACK
    stroke: Colour | None = BLACK
    fill_space: Space = GREY
    stroke_space: Space = GREY
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    group_alpha: float = 1.0
    sure: bool = True
    line: float = 1.0
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> "State":
        """The same, to be changed."""
        return replace(self)

"""One element of a drawing, and how it is refused."""

from dataclasses import dataclass, field
from typing import NoReturn

from workshop.pdf.drawing.rules import PLAIN
from workshop.pdf.refused import PictureRefused


@dataclass(slots=True)
class Element:
    """An element as it will be written anew.

    refers: the names of the parts of the drawing that it is drawn with. words: what a title or a style says.
    """

    name: str
    line: int
    column: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element]" = field(default_factory=list)
    refers: list[str] = field(default_factory=list)
    words: str = ""

    def refuse(self, what: str, mend: str = PLAIN) -> NoReturn:
        """Raise `PictureRefused` at its line."""
        raise PictureRefused("drawing", what, mend, self.line, self.column)

    @property
    def all(self) -> "list[Element]":
        """The element, and every one below it."""
        found = [self]
        for one in found:
            found += one.children
        return found

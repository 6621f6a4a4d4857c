"""What the pages of a file share: its tags, its fonts, and what is left of the limits."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pikepdf import Dictionary

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.fonts import Font, make_font
from workshop.pdf.audit.reach import Key, TooMuch, a_dict, entry, key_of, name
from workshop.pdf.audit.tree import Tree

MAX_OPERATORS = 20_000_000
MAX_FORMS = 20_000


@dataclass(slots=True)
class Shared:
    """One file’s. marked_forms: forms with marks of their own that have been shown."""

    tree: Tree
    report: Report
    has_language: bool
    fonts: dict[Key, Font] = field(default_factory=dict)
    loose_fonts: list[Font] = field(default_factory=list)
    marked_forms: set[Key] = field(default_factory=set)
    _operators: int = 0
    _forms: int = 0

    def font(self, obj: Dictionary) -> Font:
        """A font, made once; one that is no object of its own, whenever it is chosen."""
        key = key_of(obj)
        if key == (0, 0):
            self.loose_fonts.append(make_font(obj))
            return self.loose_fonts[-1]
        if key not in self.fonts:
            self.fonts[key] = make_font(obj)
        return self.fonts[key]

    def count(self, operators: int = 0, forms: int = 0) -> None:
        """Count what has been read; raises `TooMuch`."""
        self._operators += operators
        self._forms += forms
        if self._operators > MAX_OPERATORS or self._forms > MAX_FORMS:
            raise TooMuch


@dataclass(frozen=True, slots=True)
class Resources:
    """What the names in one content stream stand for."""

    obj: Dictionary | None

    def find(self, kind: str, operands: Sequence[object]) -> object:
        """What the last name among operands stands for: a font, a form, settings; `None` if nothing."""
        wanted = name(operands[-1]) if operands else ""
        return entry(a_dict(self.obj, kind), f"/{wanted}") if wanted else None

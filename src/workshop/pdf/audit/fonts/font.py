"""One font of a PDF: how its codes are read, and how wide and what letters they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pikepdf import Dictionary

from workshop.pdf.audit.fonts.cmap import CMap
from workshop.pdf.audit.fonts.collections import PREDEFINED
from workshop.pdf.audit.fonts.encodings import NOTDEF, letters
from workshop.pdf.audit.fonts.named import Named
from workshop.pdf.audit.fonts.sfnt import Sfnt
from workshop.pdf.audit.reach import (
    a_dict,
    a_number,
    a_text,
    an_int,
    entry,
    has,
    numbers,
)

COMPOSITE = "Type0"
SYMBOLIC, FORCED_BOLD = 1 << 2, 1 << 18
IDENTITIES = frozenset({"Identity-H", "Identity-V"})
BOLD = ("bold", "black", "heavy", "semibold", "demi")
TRUETYPE = frozenset({"TrueType", "CIDFontType2"})
SYMBOLS = frozenset(
    {"Symbol", "ZapfDingbats"}
)  # faces that every reader brings along, with encodings of their own
COLLECTIONS = frozenset({"Japan1", "CNS1", "GB1", "Korea1", "KR"})
NOTHING = "\0"  # what the glyph for “no such character” stands for
NO_MATRIX = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)


@dataclass(slots=True, eq=False)
class Font:
    """A font as a page uses it. names: of glyphs, by code; given: widths, by code or by character.

    used: the codes of shown text, and on which page each was seen first. hidden: the same for text that is there and
    not painted.
    """

    obj: Dictionary
    kind: str
    name: str
    below: Dictionary  # the dictionary with the descriptor and widths: the descendant of a composite font
    program: Sfnt | Named | None = None
    broken: bool = False
    map: CMap = field(default_factory=CMap)
    to_unicode: CMap | None = None
    same_as_unicode: bool = False
    names: Mapping[int, str] = field(default_factory=dict)
    given: Mapping[int, float] = field(default_factory=dict)
    used: dict[int, int] = field(default_factory=dict)
    hidden: dict[int, int] = field(default_factory=dict)
    _widths: dict[int, float] = field(default_factory=dict)
    _letters: dict[int, str | None] = field(default_factory=dict)

    @property
    def descriptor(self) -> Dictionary | None:
        """The font descriptor."""
        return a_dict(self.below, "/FontDescriptor")

    @property
    def symbolic(self) -> bool:
        """Whether the font says that it has characters of its own."""
        return bool((an_int(self.descriptor, "/Flags") or 0) & SYMBOLIC)

    @property
    def bold(self) -> bool:
        """Whether its letters are bold, as far as the file says so."""
        weight = a_number(self.descriptor, "/FontWeight") or 0
        forced = (an_int(self.descriptor, "/Flags") or 0) & FORCED_BOLD
        return weight >= 600 or bool(forced) or any(word in self.name.lower() for word in BOLD)

    @property
    def matrix(self) -> tuple[float, ...]:
        """From units of the glyphs to units of text."""
        found = numbers(entry(self.obj, "/FontMatrix"), 6) if self.kind == "Type3" else None
        return found or NO_MATRIX

    def codes(self, text: bytes) -> list[int]:
        """The codes that a text is made of."""
        return self.map.codes(text) if self.kind == COMPOSITE else list(text)

    def cid(self, code: int) -> int:
        """The character of a composite font that a code leads to."""
        return self.map.cid(code) or 0

    def width(self, code: int) -> float:
        """The width of a code, as the PDF gives it, in thousandths of the size."""
        if code not in self._widths:
            at = self.cid(code) if self.kind == COMPOSITE else code
            found = self.given.get(at)
            self._widths[code] = self.default_width if found is None else found
        return self._widths[code]

    @property
    def default_width(self) -> float:
        """The width of codes that none is given for."""
        if self.kind == COMPOSITE:
            given = a_number(self.below, "/DW")
            return 1000.0 if given is None else given
        return a_number(self.descriptor, "/MissingWidth") or 0.0

    def gives_width(self, code: int) -> bool:
        """Whether the PDF itself gives a width; the faces that every reader brings along need none."""
        return self.kind == COMPOSITE or code in self.given or has(self.descriptor, "/MissingWidth")

    def glyph_name(self, code: int) -> str | None:
        """The name of a simple font's glyph, by the encoding in the PDF; `None` if the font's own is meant."""
        return self.names.get(code)

    def letters(self, code: int) -> str | None:
        """The letters that a code stands for; `None` if nobody can know."""
        if code not in self._letters:
            self._letters[code] = self._find_letters(code)
        return self._letters[code]

    def _find_letters(self, code: int) -> str | None:
        if self.same_as_unicode:
            return chr(code) if code <= 0x10FFFF else None
        if self.to_unicode is not None and (found := self.to_unicode.letters(code)) is not None:
            return found
        if self.kind == COMPOSITE:
            # Predefined maps lead to known collections of characters; which letters, we cannot tell here.
            return "" if self._known_collection() else None
        glyph = self.glyph_name(code)
        if glyph is None and isinstance(self.program, Named):
            glyph = self.program.codes.get(code)
        if glyph == NOTDEF:
            return NOTHING
        return letters(glyph) or None if glyph else None

    def _known_collection(self) -> bool:
        if self.map.name in IDENTITIES:
            return a_text(a_dict(self.below, "/CIDSystemInfo"), "/Ordering") in COLLECTIONS
        return self.map.name in PREDEFINED

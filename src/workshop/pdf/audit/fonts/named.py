"""Font programs whose glyphs have names or character numbers: Type 1, and the compact font format (CFF)."""

import re
import struct
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any

from fontTools.cffLib import CFFFontSet
from fontTools.encodings.StandardEncoding import StandardEncoding
from fontTools.misc.eexec import decrypt

from workshop.pdf.audit.fonts.charstring import Subroutines, type1_width, type2_width
from workshop.pdf.audit.fonts.encodings import NOTDEF
from workshop.pdf.audit.fonts.sfnt import Broken

EEXEC, CHARSTRING = 55665, 4330
GLYPH = re.compile(rb"/([^\s/(){}<>\[\]]+)\s+(\d{1,6})\s+(?:RD|-\||\S{1,4}) ")
BEFORE = re.compile(rb"/lenIV\s+(\d+)")
CODE = re.compile(rb"dup\s+(\d{1,3})\s*/([^\s/]+)\s+put")
MATRIX = re.compile(rb"/FontMatrix\s*\[\s*([-+.\deE]+)")


class Named:
    """A font program by names of glyphs, in `order`.

    codes: its own encoding. by_number: its glyphs are numbered characters, and the numbers are their names.
    instead: the glyph that is painted for one that is not there.
    """

    def __init__(
        self,
        order: Sequence[str],
        measure: Callable[[str], float | None],
        codes: Mapping[int, str],
        *,
        by_number: bool = False,
        instead: str = "",
    ) -> None:
        self.order = order
        self.glyphs = frozenset(order)
        self.codes = codes
        self.by_number = by_number
        self.instead = instead
        self._measure = measure
        self._widths: dict[str, float | None] = {}

    def width(self, glyph: str) -> float | None:
        """The width of a glyph in thousandths of the size; `None` if it cannot be made out."""
        if glyph not in self.glyphs:
            return None
        if glyph not in self._widths:
            self._widths[glyph] = self._measure(glyph)
        return self._widths[glyph]


def read_type1(data: bytes) -> Named:
    """A Type 1 font program (FontFile); raises `Broken`."""
    at = data.find(b"eexec")
    if at < 0:
        raise Broken
    clear, secret = data[:at], data[at + 5 :].lstrip(b" \t\r\n")
    if data[:1] == b"\x80":  # cut into segments, each with a head of six bytes
        secret = secret[6:] if secret[:1] == b"\x80" else secret
    if re.fullmatch(rb"[0-9A-Fa-f\s]{8}", secret[:8]):
        secret = _unhexed(secret)
    private, _ = decrypt(secret, EEXEC)
    found = BEFORE.search(private)
    skip = int(found[1]) if found else 4
    thousandth = MATRIX.search(clear)
    scale = float(thousandth[1]) * 1000 if thousandth else 1.0
    widths = _type1_widths(private, skip, scale)
    if not widths:
        raise Broken
    codes = {int(code): name.decode("latin_1") for code, name in CODE.findall(clear)}
    if b"StandardEncoding def" in clear:
        codes = _standard()
    return Named(tuple(widths), widths.get, codes)


def _unhexed(secret: bytes) -> bytes:
    digits = re.sub(rb"\s", b"", re.match(rb"[0-9A-Fa-f\s]*", secret)[0])  # type: ignore[index]
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _type1_widths(private: bytes, skip: int, scale: float) -> dict[str, float | None]:
    widths: dict[str, float | None] = {}
    at = max(0, private.find(b"/CharStrings"))
    at += len(b"/CharStrings") if at else 0
    while match := GLYPH.search(private, at):
        length = int(match[2])
        code, _ = decrypt(private[match.end() : match.end() + length], CHARSTRING)
        width = type1_width(code[skip:])
        widths.setdefault(match[1].decode("latin_1"), None if width is None else width * scale)
        at = match.end() + length
    return widths


def _standard() -> dict[int, str]:
    return {code: name for code, name in enumerate(StandardEncoding) if name != NOTDEF}


def read_cff(data: bytes) -> Named:
    """A font program in the compact font format (FontFile3); raises `Broken`."""
    fonts = CFFFontSet()
    try:
        fonts.decompile(BytesIO(data), None)
        font = fonts[0]
        order = [str(name) for name in font.charset]
        by_number = hasattr(font, "ROS")
        codes = {} if by_number else _cff_codes(font.Encoding)
        measure = _Measure(font, _pieces(fonts.GlobalSubrs), by_number=by_number)
    except Exception as error:  # the library raises whatever the bytes make it raise
        raise Broken from error
    names = [_character(name) for name in order] if by_number else order
    return Named(names, measure.width, codes, by_number=by_number, instead=NOTDEF)


class _Measure:
    """Widths of the glyphs of a compact font, each looked up when it is asked for."""

    def __init__(self, font: Any, shared: list[bytes], *, by_number: bool) -> None:
        self._strings = font.CharStrings
        self._shared = shared
        self._by_number = by_number
        self._scale = 1.0 if by_number else float(font.FontMatrix[0]) * 1000
        self._own: dict[int, list[bytes]] = {}

    def width(self, glyph: str) -> float | None:
        """In thousandths of the size."""
        name = (
            f"cid{int(glyph):05d}"
            if self._by_number and glyph != "0"
            else ".notdef"
            if self._by_number
            else glyph
        )
        try:
            string = self._strings[name]
            private = string.private
            own = self._own.setdefault(id(private), _pieces(getattr(private, "Subrs", None)))
            found = type2_width(
                string.bytecode or b"",
                Subroutines(own, self._shared),
                private.defaultWidthX,
                private.nominalWidthX,
            )
        except Exception:  # noqa: BLE001  # the library raises whatever the bytes make it raise
            return None
        return None if found is None else found * self._scale


def _pieces(index: object) -> list[bytes]:
    if index is None:
        return []
    return [piece.bytecode or b"" for piece in index]  # type: ignore[attr-defined]


def _character(name: str) -> str:
    """The library calls the character 7 “cid00007”."""
    return str(int(name[3:])) if name.startswith("cid") and name[3:].isdigit() else "0"


def _cff_codes(encoding: object) -> dict[int, str]:
    if encoding == "StandardEncoding":
        return _standard()
    if isinstance(encoding, list):
        return {code: name for code, name in enumerate(encoding) if name != NOTDEF}
    return {}


def read_opentype(data: bytes) -> Named:
    """The compact font inside of an OpenType font; raises `Broken`."""
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        for row in range(min(count, 100)):
            tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * row)
            if tag == b"CFF ":
                return read_cff(data[offset : offset + length])
    except struct.error:
        pass
    raise Broken

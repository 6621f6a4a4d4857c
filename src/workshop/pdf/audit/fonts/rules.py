"""What PDF/UA asks of fonts (ISO 14289-1, 7.21): they are in the file, whole, and their letters can be read out."""

import re
from collections.abc import Set as AbstractSet

from pikepdf import Name, Stream

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.fonts.cmap import read_cmap
from workshop.pdf.audit.fonts.collections import PREDEFINED
from workshop.pdf.audit.fonts.encodings import NOTDEF, letters
from workshop.pdf.audit.fonts.font import COMPOSITE, IDENTITIES, Font
from workshop.pdf.audit.fonts.glyphs import glyph
from workshop.pdf.audit.fonts.named import Named
from workshop.pdf.audit.fonts.sfnt import Sfnt
from workshop.pdf.audit.reach import (
    a_dict,
    a_list,
    a_name,
    a_stream,
    a_text,
    an_int,
    data,
    entry,
    has,
    name,
)

SUBSET = re.compile(r"[A-Z]{6}\+")
NO_LETTERS = ("\0", "\ufffe", "\ufeff")
LISTED = re.compile(r"/([^\s/]+)")
ROUNDING = 1.0  # widths may differ by a thousandth of the size


def check_font(font: Font, report: Report) -> None:
    """Everything about one font that text in the file uses."""
    page = min([*font.used.values(), *font.hidden.values()], default=0)
    _embedded(font, report)
    if font.kind == COMPOSITE:
        _composite(font, report, page)
    elif font.kind == "TrueType":
        _truetype(font, report, page)
    _listed(font, report, page)
    _codes(font, report)


def shown_name(font: Font) -> str:
    """A font's name without the letters that mark a part of it."""
    return SUBSET.sub("", font.name) or f"without a name ({font.kind})"


def _embedded(font: Font, report: Report) -> None:
    if font.program is None and font.kind != "Type3" and font.used:
        report.broke("7.21.4.1-1", min(font.used.values()), font=shown_name(font))


def _codes(font: Font, report: Report) -> None:
    for code, page in {**font.hidden, **font.used}.items():
        words = {"font": shown_name(font), "code": _code(font, code)}
        found = font.letters(code)
        if found is None:
            report.broke("7.21.7-1", page, **words)
        elif any(letter in found for letter in NO_LETTERS):
            report.broke("7.21.7-2", page, **words)
        here = glyph(font, code)
        if _undefined(font, code, there=here.there):
            report.broke("7.21.8-1", page, **words)
        if code not in font.used:
            continue
        if here.there is False and code != 0:
            report.broke("7.21.4.1-2", page, **words)
        if here.width is not None and abs(here.width - font.width(code)) > ROUNDING:
            report.broke("7.21.5-1", page, given=f"{font.width(code):g}", real=f"{here.width:g}", **words)


def _undefined(font: Font, code: int, *, there: bool | None) -> bool:
    """Whether a code leads to the glyph that stands for “no such character”."""
    if font.kind == COMPOSITE:
        return there is False
    return font.glyph_name(code) == NOTDEF


def _code(font: Font, code: int) -> str:
    found = font.letters(code)
    number = f"{code:04X}" if font.kind == COMPOSITE else f"{code:02X}"
    return f"{number} (“{found}”)" if found and found.isprintable() else number


def _composite(font: Font, report: Report, page: int) -> None:
    words = {"font": shown_name(font)}
    encoding = entry(font.obj, "/Encoding")
    table = entry(font.below, "/CIDToGIDMap")
    maps_glyphs = isinstance(table, Stream) or (isinstance(table, Name) and name(table) == "Identity")
    if a_name(font.below, "/Subtype") == "CIDFontType2" and not maps_glyphs and font.program is not None:
        report.broke("7.21.3.2-1", page, **words)
    if isinstance(encoding, Stream):
        _embedded_map(font, encoding, report, page)
    elif name(encoding) not in PREDEFINED:
        report.broke("7.21.3.3-1", page, map=name(encoding), **words)
    ordering = _ordering(encoding)
    own = a_text(a_dict(font.below, "/CIDSystemInfo"), "/Ordering")
    if font.map.name not in IDENTITIES and (ordering is None or ordering != own):
        report.broke("7.21.3.1-1", page, **words)


def _embedded_map(font: Font, stream: Stream, report: Report, page: int) -> None:
    found = read_cmap(data(stream))
    if (found.direction or 0) != (an_int(stream, "/WMode") or 0):
        report.broke("7.21.3.3-2", page, font=shown_name(font))
    below = entry(stream, "/UseCMap")
    built_on = name(below) if isinstance(below, Name) else a_name(below, "/CMapName")
    if below is not None and built_on not in PREDEFINED:
        for rule in ("7.21.3.3-1", "7.21.3.3-3") if isinstance(below, Name) else ("7.21.3.3-3",):
            report.broke(rule, page, font=shown_name(font), map=built_on)


def _ordering(encoding: object) -> str | None:
    """The collection of characters that a map belongs to."""
    if isinstance(encoding, Stream):
        info = a_dict(encoding, "/CIDSystemInfo")
        return a_text(info, "/Ordering")
    return PREDEFINED.get(name(encoding)) or None


def _truetype(font: Font, report: Report, page: int) -> None:
    words = {"font": shown_name(font)}
    program = font.program if isinstance(font.program, Sfnt) else None
    encoding = entry(font.obj, "/Encoding")
    if font.symbolic:
        base = name(encoding) if isinstance(encoding, Name) else a_name(encoding, "/BaseEncoding")
        if base:
            report.broke("7.21.6-3", page, **words)
        if program is not None and len(program.maps) != 1 and (3, 0) not in program.maps:
            report.broke("7.21.6-4", page, **words)
        return
    if program is not None and len(program.maps) <= ((3, 0) in program.maps):
        report.broke("7.21.6-1", page, **words)
    if not _plain_encoding(encoding, program):
        report.broke("7.21.6-2", page, **words)


def _plain_encoding(encoding: object, program: Sfnt | None) -> bool:
    base = name(encoding) if isinstance(encoding, Name) else a_name(encoding, "/BaseEncoding")
    if base not in {"MacRomanEncoding", "WinAnsiEncoding"}:
        return False
    if isinstance(encoding, Name) or not has(encoding, "/Differences"):
        return True
    named = all(letters(name(item)) for item in a_list(encoding, "/Differences") if isinstance(item, Name))
    return program is not None and (3, 1) in program.maps and named


def _listed(font: Font, report: Report, page: int) -> None:
    """A part of a font may list what it has; then the list is right."""
    if font.program is None or not SUBSET.match(font.name):
        return
    words = {"font": shown_name(font)}
    listed = a_text(font.descriptor, "/CharSet")
    has_names = font.kind in {"Type1", "MMType1"} and isinstance(font.program, Named)
    if has_names and listed is not None and set(LISTED.findall(listed)) - {NOTDEF} != _glyphs(font):
        report.broke("7.21.4.2-1", page, **words)
    bits = a_stream(font.descriptor, "/CIDSet")
    if font.kind == COMPOSITE and bits is not None and _set(data(bits)) != _characters(font):
        report.broke("7.21.4.2-2", page, **words)


def _glyphs(font: Font) -> AbstractSet[str]:
    return font.program.glyphs - {NOTDEF} if isinstance(font.program, Named) else set()


def _set(data: bytes) -> set[int]:
    """The numbers of the bits that are set, the first bit of a byte being its highest; 0 is left out."""
    return {
        8 * at + bit
        for at, byte in enumerate(data[:16384])
        if byte
        for bit in range(8)
        if byte & (0x80 >> bit)
    } - {0}


def _characters(font: Font) -> set[int]:
    """The characters that a composite font has."""
    if isinstance(font.program, Named):
        if font.program.by_number:
            return {int(number) for number in font.program.glyphs} - {0}
        return set(range(1, len(font.program.order)))
    if not isinstance(font.program, Sfnt):
        return set()
    table = a_stream(font.below, "/CIDToGIDMap")
    if table is None:
        return set(range(1, font.program.count))
    pairs = data(table)
    count = font.program.count
    return {at // 2 for at in range(2, len(pairs) - 1, 2) if int.from_bytes(pairs[at : at + 2]) < count}

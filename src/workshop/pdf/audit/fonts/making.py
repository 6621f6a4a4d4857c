"""Makes a font from its dictionary: its program, its maps, its widths."""

from collections.abc import Mapping

from pikepdf import Dictionary, Name, Stream

from workshop.pdf.audit.fonts.cmap import CMap, identity, read_cmap
from workshop.pdf.audit.fonts.encodings import NOTDEF, named
from workshop.pdf.audit.fonts.font import COMPOSITE, IDENTITIES, Font
from workshop.pdf.audit.fonts.named import Named, read_cff, read_opentype, read_type1
from workshop.pdf.audit.fonts.sfnt import Broken, Sfnt
from workshop.pdf.audit.reach import (
    a_list,
    a_name,
    a_stream,
    an_int,
    data,
    entry,
    items,
    name,
    number,
)

TRUETYPE = frozenset({"TrueType", "CIDFontType2"})
SYMBOLS = frozenset(
    {"Symbol", "ZapfDingbats"}
)  # faces that every reader brings along, with encodings of their own
MAX_WIDTHS = 1_000_000


def make_font(obj: Dictionary) -> Font:
    """A font, from its dictionary."""
    kind = a_name(obj, "/Subtype")
    descendants = a_list(obj, "/DescendantFonts")
    below = descendants[0] if kind == COMPOSITE and descendants else obj
    font = Font(obj, kind, a_name(obj, "/BaseFont"), below if isinstance(below, Dictionary) else Dictionary())
    _read_letters(font)
    _read_program(font)
    if kind == COMPOSITE:
        font.map = _encoding_map(entry(obj, "/Encoding"))
        font.given = _composite_widths(a_list(font.below, "/W"))
    else:
        font.names = _names(font)
        font.given = _simple_widths(obj)
    return font


def _read_letters(font: Font) -> None:
    found = entry(font.obj, "/ToUnicode")
    if isinstance(found, Stream):
        font.to_unicode = read_cmap(data(found))
    elif isinstance(found, Name):
        font.same_as_unicode = name(found) in IDENTITIES


def _read_program(font: Font) -> None:
    descriptor = font.descriptor
    subtype = a_name(font.below, "/Subtype")
    try:
        if subtype in TRUETYPE and (stream := a_stream(descriptor, "/FontFile2")) is not None:
            font.program = Sfnt(data(stream))
        elif subtype in {"Type1", "MMType1"} and (stream := a_stream(descriptor, "/FontFile")) is not None:
            font.program = read_type1(data(stream))
        elif (stream := a_stream(descriptor, "/FontFile3")) is not None:
            font.program = _compact(subtype, a_name(stream, "/Subtype"), data(stream))
    except Broken:
        font.broken = True


def _compact(subtype: str, kind: str, found: bytes) -> Sfnt | Named | None:
    if kind == "OpenType":
        return Sfnt(found) if subtype in TRUETYPE else read_opentype(found)
    fits = {
        "Type1": "Type1C",
        "MMType1": "Type1C",
        "CIDFontType0": "CIDFontType0C",
        "CIDFontType2": "CIDFontType0C",
    }
    return read_cff(found) if fits.get(subtype) == kind else None


def _encoding_map(found: object) -> CMap:
    if isinstance(found, Stream):
        cmap = read_cmap(data(found))
        cmap.name = cmap.name or a_name(found, "/CMapName")
        return cmap
    if name(found) in IDENTITIES:
        return identity(name(found))
    return CMap(name(found))


def _names(font: Font) -> Mapping[int, str]:
    """The encoding that the PDF gives for a simple font: from codes to names of glyphs."""
    found = entry(font.obj, "/Encoding")
    standard = font.kind in {"Type1", "MMType1"} and font.descriptor is None and font.name not in SYMBOLS
    if isinstance(found, Name):
        base = named(name(found))
    elif isinstance(found, Dictionary):
        base = named(a_name(found, "/BaseEncoding"))
    else:
        base = ()
    if not base and standard:
        base = named("StandardEncoding")
    names = dict(enumerate(base))
    code = 0
    for item in a_list(found, "/Differences"):
        if isinstance(item, int):
            code = item
        elif isinstance(item, Name):
            names[code] = name(item)
            code += 1
    if 0 not in names and font.kind == "TrueType":
        names[0] = NOTDEF
    return names


def _simple_widths(obj: Dictionary) -> Mapping[int, float]:
    first = an_int(obj, "/FirstChar")
    if first is None or an_int(obj, "/LastChar") is None:
        return {}
    return {first + at: width or 0.0 for at, width in enumerate(map(number, a_list(obj, "/Widths")[:256]))}


def _composite_widths(flat: list[object]) -> Mapping[int, float]:
    """`3 [500 600] 9 20 250`: runs of widths from a first character on, and one width for first to last."""
    found: dict[int, float] = {}
    at = 0
    left = MAX_WIDTHS
    while at + 1 < len(flat) and left > 0:
        first, second = flat[at], flat[at + 1]
        if not isinstance(first, int):
            at += 1
        elif isinstance(second, int) and at + 2 < len(flat):
            width = number(flat[at + 2]) or 0.0
            found.update((cid, width) for cid in range(first, min(second, first + 0xFFFF) + 1))
            left -= max(0, second - first)
            at += 3
        else:
            found.update((first + step, number(width) or 0.0) for step, width in enumerate(items(second)))
            at += 2
    return found

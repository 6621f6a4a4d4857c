"""Whether a font in the file has the glyph that a code leads to, and how wide that glyph is."""

from dataclasses import dataclass

from fontTools import agl

from workshop.pdf.audit.fonts.encodings import NOTDEF, mac_codes, named
from workshop.pdf.audit.fonts.font import COMPOSITE, Font
from workshop.pdf.audit.fonts.named import Named
from workshop.pdf.audit.fonts.sfnt import Sfnt
from workshop.pdf.audit.reach import a_dict, a_stream, data, entry, has, number

HIGH_BYTES = (0, 0xF000, 0xF100, 0xF200)
NO_GLYPH = frozenset({"", NOTDEF})


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is known of a glyph: is it there, how wide is it (thousandths of the size). `None`: cannot be known."""

    there: bool | None = None
    width: float | None = None


def glyph(font: Font, code: int) -> Glyph:
    """The glyph that a code leads to, in the font program or the procedures in the file."""
    if font.kind == "Type3":
        return _drawn(font, code)
    if isinstance(font.program, Sfnt):
        return (
            _composite_sfnt(font, font.program, code)
            if font.kind == COMPOSITE
            else _simple_sfnt(font, font.program, code)
        )
    if isinstance(font.program, Named):
        return (
            _composite_named(font, font.program, code)
            if font.kind == COMPOSITE
            else _simple_named(font, font.program, code)
        )
    return Glyph()


def _composite_sfnt(font: Font, program: Sfnt, code: int) -> Glyph:
    if not font.map.cids:
        return Glyph()
    cid = font.cid(code)
    table = a_stream(font.below, "/CIDToGIDMap")
    if table is None:
        index = cid
    else:
        pairs = data(table)
        if 2 * cid >= len(pairs):
            return Glyph(there=False, width=program.width(0))
        index = int.from_bytes(pairs[2 * cid : 2 * cid + 2])
    there = font.map.cid(code) is not None and cid != 0 and index < program.count
    return Glyph(there, program.width(index))


def _composite_named(font: Font, program: Named, code: int) -> Glyph:
    if not font.map.cids:
        return Glyph()
    cid = font.cid(code)
    if program.by_number:
        return Glyph(cid != 0 and str(cid) in program.glyphs, program.width(str(cid)))
    there = cid < len(program.order)
    return Glyph(there and cid != 0, program.width(program.order[cid]) if there else None)


def _simple_named(font: Font, program: Named, code: int) -> Glyph:
    found = font.glyph_name(code)
    if found is None:
        found = program.codes.get(code, "")
    return Glyph(
        found in program.glyphs, program.width(found if found in program.glyphs else program.instead)
    )


def _simple_sfnt(font: Font, program: Sfnt, code: int) -> Glyph:
    if font.symbolic or not has(font.obj, "/Encoding"):
        return _symbol(program, code)
    found = _truetype_name(font, code)
    index = _by_name(program, found)
    return Glyph(found not in NO_GLYPH and 0 < index < program.count, program.width(index))


def _symbol(program: Sfnt, code: int) -> Glyph:
    codes = program.maps.get((3, 0))
    if codes is not None:
        index = next((codes[high + code] for high in HIGH_BYTES if high + code in codes), 0)
    elif (1, 0) in program.maps:
        index = program.maps[1, 0].get(code, 0)
    else:
        other = next((codes[code] for codes in program.maps.values() if code in codes), 0)
        return Glyph(there=False, width=program.width(other))
    return Glyph(index != 0, program.width(index))


def _truetype_name(font: Font, code: int) -> str:
    """The name of a glyph of a TrueType font; where the PDF gives none, the standard encoding holds."""
    found = font.glyph_name(code)
    encoding = entry(font.obj, "/Encoding")
    if found in {None, NOTDEF} and a_dict(font.obj, "/Encoding") is not None:
        found = named("StandardEncoding")[code] if code < 256 else NOTDEF
    return found or (NOTDEF if encoding is not None else "")


def _by_name(program: Sfnt, found: str) -> int:
    letters = agl.AGL2UV.get(found) or (ord(agl.toUnicode(found)) if len(agl.toUnicode(found)) == 1 else 0)
    index = program.maps.get((3, 1), {}).get(letters, 0)
    if not index:
        index = program.maps.get((1, 0), {}).get(mac_codes().get(found, -1), 0)
    return index or program.names.get(found, 0)


def _drawn(font: Font, code: int) -> Glyph:
    """A glyph of a Type 3 font is a small drawing; its first operator says how wide it is."""
    drawing = a_stream(a_dict(font.obj, "/CharProcs"), f"/{font.glyph_name(code) or ''}")
    if drawing is None:
        return Glyph(there=False)
    words = data(drawing)[:400].split()
    width = None
    if words and (b"d0" in words[:8] or b"d1" in words[:8]):
        width = _float(words[0])
    return Glyph(there=True, width=width)


def _float(word: bytes) -> float | None:
    try:
        return number(float(word))
    except ValueError:
        return None

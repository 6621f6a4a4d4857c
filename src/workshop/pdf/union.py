"""One copy of each face in a joined document, with the letters that all parts need.

The engine keeps glyph numbers when it reduces a face, and always gives a face the same key; so the letters of
one face can be put together again from its own file.
"""

import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Pdf

from workshop.pdf.fonts import FACES

MAPPED = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")
CMAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def unite_fonts(out: Pdf, folder: Path) -> None:
    """Replace the faces of the parts in `out` by shared ones; `folder` has the faces' files."""
    tables = _font_tables(out)
    for key in sorted({str(key) for table in tables for key in table}):
        fonts = [table[key] for table in tables if key in table]
        face = str(fonts[0].BaseFont).partition("+")[2]
        if len(fonts) < 2 or face not in FACES:
            continue
        _unite(out, fonts, folder / FACES[face])
        for table in tables:
            if key in table:
                table[key] = fonts[0]


def _font_tables(out: Pdf) -> list[pikepdf.Object]:
    """The font resources of each part: all pages of a part share one table."""
    found = {}
    for page in out.pages:
        table = page.obj.Resources.get("/Font")
        if table is not None:
            found[table.objgen] = table
    return list(found.values())


def _unite(out: Pdf, fonts: list[pikepdf.Object], path: Path) -> None:
    """Make the first of `fonts` serve for all of them."""
    widths: dict[int, pikepdf.Object] = {}
    letters: dict[bytes, bytes] = {}
    for font in fonts:
        widths = _widths(font.DescendantFonts[0].W) | widths
        letters = dict(MAPPED.findall(font.ToUnicode.read_bytes())) | letters
    whole = fonts[0]
    whole.ToUnicode = out.make_stream(_cmap(letters))
    whole.DescendantFonts[0].W = _runs(widths)
    program = subset(path, glyphs=frozenset(widths))
    whole.DescendantFonts[0].FontDescriptor.FontFile2 = out.make_stream(program, Length1=len(program))


# The same document on two papers has the same letters; so many programs are a few megabytes.
SUBSETS = 128
LAYOUT_TABLES = frozenset({"GDEF", "GPOS", "GSUB"})


@lru_cache(maxsize=SUBSETS)
def subset(
    path: Path, *, glyphs: frozenset[int] = frozenset(), letters: frozenset[int] = frozenset()
) -> bytes:
    """A font program with these glyph numbers and these code points only; glyph numbers stay as they are."""
    options = Options(
        retain_gids=bool(glyphs),
        hinting=False,
        notdef_outline=True,
        glyph_names=False,
        layout_features=[],
        layout_closure=False,
        name_IDs=[],
    )
    with TTFont(path, recalcTimestamp=False) as font:
        for tag in LAYOUT_TABLES & set(font.keys()):  # unread: taking them apart would take most of the time
            del font[tag]
        subsetter = Subsetter(options)
        subsetter.populate(gids=glyphs, unicodes=letters)
        subsetter.subset(font)
        saved = BytesIO()
        font.save(saved)
    return saved.getvalue()


def _widths(array: pikepdf.Object) -> dict[int, pikepdf.Object]:
    """`[3 [500 600] 9 [250]]` as glyph number to width."""
    found = {}
    for start, run in zip(array[::2], array[1::2], strict=True):
        for offset, width in enumerate(run):
            found[int(start) + offset] = width
    return found


def _runs(widths: dict[int, pikepdf.Object]) -> Array:
    """The opposite of `_widths`."""
    runs: list[tuple[int, list[pikepdf.Object]]] = []
    for glyph in sorted(widths):
        if not runs or runs[-1][0] + len(runs[-1][1]) != glyph:
            runs.append((glyph, []))
        runs[-1][1].append(widths[glyph])
    return Array([item for start, run in runs for item in (start, Array(run))])


def _cmap(letters: dict[bytes, bytes]) -> bytes:
    """The table from glyph numbers to letters; a block of it holds a hundred at most."""
    lines = [b"<%s> <%s>" % pair for pair in sorted(letters.items())]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    return CMAP % b"\n".join(
        b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks
    )

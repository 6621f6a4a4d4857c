"""Page numbers of a joined document, printed when the parts have come together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf

from workshop.pdf.fonts import FACES
from workshop.pdf.union import subset
from workshop.plan.facts import Facts, Spot

FACE = "Atkinson-Hyperlegible-Next"
KEY = "/Folio"
PT_PER_MM = 72 / 25.4
FIRST, LAST = 32, 255
DRAWN = b"""Q
/Artifact <</Type /Pagination>> BDC
q BT %.3f %.3f %.3f rg %s %.2f Tf %.3f %.3f Td %s Tj ET Q
EMC"""


@dataclass(frozen=True, slots=True)
class Folio:
    """Words for the foot of one page: they stand on the spot's baseline and end at its right edge.

    The spot's page counts within its part. size_pt: of the letters. colour: `#rrggbb`. align: the edge of the
    spot that the words keep to, "right" or "left". Letters are those of Windows-1252.
    """

    spot: Spot
    text: str
    size_pt: float = 8.5
    colour: str = "#1d2326"
    align: str = "right"


def folios(
    facts: Facts,
    first: int,
    words: Callable[[int], str] = str,
    *,
    name: str = "folio",
    align: str = "right",
    size_pt: float = 8.5,
) -> tuple[Folio, ...]:
    """The page numbers of one part: `first` is its first page's number, `words` what is printed for a number.

    They go where the part's foot has an empty element marked `data-spot="folio"` (or another `name`). It
    must be an inline-block: an empty inline element alone in its line has no certain place.
    """
    found = []
    for page in facts.pages:
        spot = facts.spots.get(f"{name}#{page.number}")
        if spot is not None:
            found.append(Folio(spot, words(first + page.number - 1), size_pt, align=align))
    return tuple(found)


def stamp(out: Pdf, by_first_page: Mapping[int, tuple[Folio, ...]], fonts: Path) -> None:
    """Print folios on the pages of `out`; each part's are listed under the index of its first page."""
    letters = {ord(letter) for group in by_first_page.values() for folio in group for letter in folio.text}
    if not letters:
        return
    path = fonts / FACES[FACE]
    widths = _advances(path)
    font = _font(out, path, letters, widths)
    opening = out.make_stream(b"q")
    for first, group in by_first_page.items():
        for folio in group:
            page = out.pages[first + folio.spot.page - 1]
            _print(out, page, folio, widths, opening)
            page.obj.Resources.Font[KEY] = font


def _print(
    out: Pdf, page: pikepdf.Page, folio: Folio, widths: Mapping[int, int], opening: pikepdf.Object
) -> None:
    """Put the words behind the page's content, which leaves its coordinates turned over: hence q and Q."""
    codes = folio.text.encode("cp1252")
    width = sum(widths[code] for code in codes) / 1000 * folio.size_pt
    left = folio.spot.right * PT_PER_MM - width if folio.align == "right" else folio.spot.x * PT_PER_MM
    up = float(page.mediabox[3]) - folio.spot.baseline * PT_PER_MM
    red, green, blue = (int(folio.colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    words = b"<%s>" % codes.hex().encode()
    closing = DRAWN % (red, green, blue, KEY.encode(), folio.size_pt, left, up, words)
    page.obj.Contents = Array([opening, *_contents(page), out.make_stream(closing)])


def _contents(page: pikepdf.Page) -> list[pikepdf.Object]:
    contents = page.obj.Contents
    return list(contents) if isinstance(contents, Array) else [contents]


def _advances(path: Path) -> dict[int, int]:
    """The width of each Windows-1252 code in thousandths of the size, as far as the face has it."""
    with TTFont(path, lazy=True) as font:
        names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        found = {}
        for code in range(FIRST, LAST + 1):
            letter = bytes([code]).decode("cp1252", errors="replace")
            if ord(letter) in names:
                found[code] = round(metrics[names[ord(letter)]][0] * 1000 / em)
    return found


def _font(out: Pdf, path: Path, letters: set[int], widths: Mapping[int, int]) -> pikepdf.Object:
    """A plain TrueType font with just the letters that are needed."""
    program = subset(path, letters=frozenset(letters))
    used = {chr(letter).encode("cp1252")[0] for letter in letters}
    name = Name("/FOLIOS+" + FACE)
    with TTFont(path, lazy=True) as font:
        head, hhea, os2 = font["head"], font["hhea"], font["OS/2"]
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=32,
            FontBBox=Array([head.xMin, head.yMin, head.xMax, head.yMax]),
            ItalicAngle=0,
            Ascent=hhea.ascent,
            Descent=hhea.descent,
            CapHeight=os2.sCapHeight,
            StemV=80,
            FontFile2=out.make_stream(program, Length1=len(program)),
        )
    return out.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array([widths[code] if code in used else 0 for code in range(FIRST, LAST + 1)]),
            FontDescriptor=out.make_indirect(descriptor),
        )
    )

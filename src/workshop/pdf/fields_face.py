"""The face that typed words are shown in: one small font for all fields of a document.

It is a plain TrueType font with codes of one byte, as every viewer can type with. Its codes are those of Windows-1252
for the letters and marks that people type, and all other codes stand for the letters of Central and Eastern Europe,
Turkey and the Baltic (docs/decisions/08-fields.md says what becomes of letters outside of it).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fontTools.agl import LEGACY_AGL2UV, UV2AGL
from fontTools.ttLib import TTFont

from workshop.pdf.fonts import FACES
from workshop.pdf.union import subset

FACE = "Atkinson-Hyperlegible-Next"
BASE_FONT = "FIELDS+" + FACE
FIRST, LAST = 1, 255
ASCII = range(32, 127)
NO_CODES = frozenset({0, 9, 10, 13})  # end and tabulator of a line: some viewers take them out of a text
# Windows-1252 less what nobody types into a worksheet.
WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŠšŽžŸ€‘’“”–—…¿¡«»·\u00a0"
# Polish, Czech and Slovak, Hungarian, Turkish, Romanian, Croatian, Latvian and Lithuanian. PDF/UA wants every name in
# an encoding to be one of the Adobe Glyph List: it has none for ț, but one for ţ, which looks nearly the same.
EASTERN = "ĄąĆćĘęŁłŃńŚśŹźŻżČčĎďĚěŇňŘřŤťŮůĽľĺŕŐőŰűĞğİıŞşĂăȘșŢţĐđĀāĒēĖėĢģĪīĮįĶķĻļŅņŪūŲų"
NAMES = MappingProxyType(
    {values[0]: name for name, values in sorted(LEGACY_AGL2UV.items()) if len(values) == 1} | UV2AGL
)


@dataclass(frozen=True, slots=True)
class Face:
    """The font as it goes into a file. codes: the code point of each code. widths: in thousandths of the size.

    differences: what its encoding has else than Windows-1252, as codes and names in order. box: of all its letters.
    """

    program: bytes
    codes: Mapping[int, int]
    widths: tuple[int, ...]
    differences: tuple[int | str, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int

    @property
    def usual_width(self) -> int:
        """Of its letters on average: some viewers guess with it how small words must be to fit."""
        widths = [width for width in self.widths if width]
        return round(sum(widths) / len(widths))


@cache
def field_face(fonts: Path) -> Face:
    """The face of fields, made from the file in the folder `fonts` (a tenth of a second, once in a process)."""
    path = fonts / FACES[FACE]
    with TTFont(path, lazy=True) as font:
        names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        codes = {code: letter for code, letter in _codes().items() if letter in names}
        widths = tuple(
            round(metrics[names[codes[code]]][0] * 1000 / em) if code in codes else 0
            for code in range(FIRST, LAST + 1)
        )
        head, hhea = font["head"], font["hhea"]
        return Face(
            program=subset(path, letters=frozenset(codes.values())),
            codes=MappingProxyType(codes),
            widths=widths,
            differences=tuple(_differences(codes)),
            box=(head.xMin, head.yMin, head.xMax, head.yMax),
            ascent=hhea.ascent,
            descent=hhea.descent,
            cap_height=font["OS/2"].sCapHeight,
        )


def _codes() -> dict[int, int]:
    """Letters by code: ASCII and the western letters where Windows-1252 has them, the eastern ones in what is left."""
    taken = {code: code for code in ASCII}
    taken |= {letter.encode("cp1252")[0]: ord(letter) for letter in WESTERN}
    # The upper half first: most viewers have met nothing else there.
    free = [code for code in (*range(127, 256), *range(32)) if code not in taken and code not in NO_CODES]
    return taken | dict(zip(free, map(ord, EASTERN), strict=False))


def _differences(codes: Mapping[int, int]) -> Iterable[int | str]:
    before = None
    for code in sorted(codes):
        if _western(code) == codes[code]:
            continue
        if before is None or code != before + 1:
            yield code
        before = code
        yield NAMES[codes[code]]


def _western(code: int) -> int:
    """The code point that Windows-1252 has for a code; -1 for none."""
    letter = bytes([code]).decode("cp1252", errors="replace")
    return -1 if code < ASCII.start or letter == "\ufffd" else ord(letter)

"""The encodings that PDF knows by name: from a code to the name of a glyph, and from there to letters."""

from collections.abc import Mapping
from functools import cache

from fontTools import agl
from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding

NOTDEF = ".notdef"
# Names in the table of ISO 32000-1 D.2 that the glyph list does not give for the letters of Windows-1252.
ODD = {
    0xA0: "space",
    0xAD: "hyphen",
    0xB2: "twosuperior",
    0xB3: "threesuperior",
    0xB9: "onesuperior",
}
EMPTY = (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)


def _windows() -> tuple[str, ...]:
    names = [NOTDEF] * 256
    for code in range(32, 256):
        if code in ODD:
            names[code] = ODD[code]
        elif code in EMPTY:
            names[code] = "bullet"
        else:
            names[code] = agl.UV2AGL[ord(bytes([code]).decode("cp1252"))]
    return tuple(names)


@cache
def named(encoding: str) -> tuple[str, ...]:
    """The 256 names of an encoding; none for one that is not known here."""
    if encoding == "WinAnsiEncoding":
        return _windows()
    if encoding == "MacRomanEncoding":
        return tuple(MacRoman)
    return tuple(StandardEncoding) if encoding == "StandardEncoding" else ()


@cache
def letters(glyph: str) -> str:
    """The letters that a glyph's name stands for (Adobe Glyph List); "" if it names none."""
    return str(agl.toUnicode(glyph))


@cache
def mac_codes() -> Mapping[str, int]:
    """The codes of the Macintosh Roman encoding, by name."""
    return {glyph: code for code, glyph in reversed(list(enumerate(MacRoman))) if glyph != NOTDEF}

"""The faces that are shipped with the program, and what they can print."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from workshop.diagnostics import MachineTrouble

# The name a face bears in a PDF, and its file in the fonts folder.
FACES: Mapping[str, str] = MappingProxyType(
    {
        "Atkinson-Hyperlegible-Next": "AtkinsonHyperlegibleNext-Regular.ttf",
        "Atkinson-Hyperlegible-Next-Semi-Bold": "AtkinsonHyperlegibleNext-SemiBold.ttf",
        "Atkinson-Hyperlegible-Next-Bold": "AtkinsonHyperlegibleNext-Bold.ttf",
        "Literata": "Literata-Regular.ttf",
        "Literata-Semi-Bold": "Literata-SemiBold.ttf",
    }
)
FONTS_CONF = "fonts.conf"
AROUND = 25  # letters of text shown on each side of a missing one


class FontMissing(MachineTrouble):
    """A font file is not where it should be; without fonts the engine would crash."""


def check_fonts(folder: Path) -> Path:
    """The absolute path of the folder's fontconfig file; raises `FontMissing` unless every file is there."""
    for name in (FONTS_CONF, *FACES.values()):
        if not (folder / name).is_file():
            raise FontMissing(f"The font file {name} is missing in {folder}.", "Install the program again.")
    return (folder / FONTS_CONF).resolve()


@cache
def coverage(folder: Path) -> frozenset[int]:
    """Every code point that at least one face can print."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for name in FACES.values():
        with TTFont(folder / name, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)


def missing_glyph(text: str, covered: frozenset[int]) -> str | None:
    """What cannot be printed first in `text`, with the words around it; `None` if all of it can be."""
    text = unicodedata.normalize("NFC", text)
    for index, letter in enumerate(text):
        if ord(letter) not in covered and not _draws_nothing(letter):
            around = " ".join(text[max(0, index - AROUND) : index + AROUND].split())
            return f"no font has {describe(letter)}, near “{around}”."
    return None


def describe(letter: str) -> str:
    """A character as it looks, with its code point and its Unicode name."""
    name = unicodedata.name(letter, "").lower()
    return f"“{letter}” (U+{ord(letter):04X}{', ' + name if name else ''})"


def _draws_nothing(letter: str) -> bool:
    """Spaces, joiners and soft hyphens: laid out without a glyph of their own."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or "\ufe00" <= letter <= "\ufe0f"

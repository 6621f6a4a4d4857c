"""Letters that the face of fields lacks, and for each the letter of the face that comes nearest.

A viewer that sets typed words in one face alone would leave holes in a name; with these it shows `Nguyên` for `Nguyễn`.
What was typed stays in the field's value as it is.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from unicodedata import name, normalize

LATIN = (range(0xA1, 0x250), range(0x1E00, 0x1F00))
# Letters that are not made of a letter and its marks, each before the one that stands for it.
PLAIN = "ĦHħhŦTŧtŊNŋnĿLŀlĲIĳiĸkƏEəeƁBɓbƉDƊDɗdƘKƙkƳYƴyǤGǥgȺAȻCȼcȾTẞS"
# Quotation marks, dashes and spaces: some viewers take these for Chinese.
MARKS = "‐-‑-‒-―—‚,„“‛‘‟”′'″\"‹«›»•·‧·−–\u2002 \u2003 \u2007 \u2009 \u200a \u202f "


def nearest(face: frozenset[str]) -> Mapping[str, str]:
    """For Latin letters and marks that are not in `face`, the one in it that looks most like it."""
    pairs = zip((PLAIN + MARKS)[::2], (PLAIN + MARKS)[1::2], strict=True)
    found = {letter: other for letter, other in pairs if letter not in face and other in face}
    for letter in map(chr, chain(*LATIN)):
        if letter not in face and letter not in found:
            other = next((one for one in _simpler(letter) if one in face), "")
            if other:
                found[letter] = other
    return found


def _simpler(letter: str) -> Iterator[str]:
    """The letter with one of its marks, then without any; a cedilla and a comma below look alike."""
    base, *marks = tuple(normalize("NFD", letter))
    if not marks or not name(base, "").startswith("LATIN"):
        return
    for mark in marks:
        yield normalize("NFC", base + mark.replace("\u0326", "\u0327"))
    yield base
    yield dict(zip(PLAIN[::2], PLAIN[1::2], strict=True)).get(base, base)

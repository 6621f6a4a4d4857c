"""How many lines words take when they are set: what has to be known before a card is laid out.

Letters are as wide as in the faces of `templates/fonts/`, in hundredths of their size. A letter with an accent is as
wide as the one below the accent; one that is not listed counts as wide. Lines break at spaces alone, so that this
never guesses too few of them.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workshop.model import Text

MM_PER_PT = 25.4 / 72
STRONG = 1.06  # how much wider bold letters are
SLACK_MM = 0.3

SERIF = (
    (20, " "), (24, "'"), (31, "j"), (32, "!"), (33, "i.,:;()‘’·"), (34, "l"), (35, "-"), (39, 'f"'),
    (40, "t"), (41, "I1"), (43, "/"), (45, "s"), (47, "r_"), (49, "z"), (50, "c–"), (51, "257"), (52, "e9“”"),
    (54, "a36?"), (55, "48"), (56, "gJ"), (57, "x"), (58, "y0×"), (59, "ov"), (60, "qPS"), (61, "bdkF"),
    (62, "p"), (63, "u"), (64, "EL"), (66, "hnBZ"), (70, "C"), (71, "XY"), (72, "R"), (73, "A"), (74, "TV"),
    (75, "GK"), (76, "DOQ"), (81, "U&"), (83, "N"), (84, "H"), (85, "%"), (86, "w"), (88, "…"), (97, "m"),
    (100, "M—"), (109, "W"),
)  # fmt: skip
SANS = (
    (16, "'"), (21, ".,:;"), (24, "j‘’·"), (25, "i"), (26, "l"), (28, " "), (29, "!"), (30, '"()'), (31, "f"),
    (33, "t"), (35, "r"), (36, "-"), (37, "_"), (39, "I/"), (40, "“”"), (41, "1"), (45, "y"), (46, "vz"),
    (47, "s"), (48, "cx?"), (49, "k"), (50, "–"), (51, "J7"), (52, "a"), (53, "×"), (54, "euL"),
    (55, "hnoF2"), (56, "dgT"), (57, "bpqE"), (58, "Y3"), (59, "PSV5"), (60, "69"), (61, "BRZ4"), (62, "X8"),
    (63, "AK"), (64, "C"), (65, "0"), (67, "D…"), (68, "w"), (69, "GHNU"), (71, "O"), (72, "Q"), (73, "&"),
    (82, "M—"), (84, "m"), (86, "W"), (92, "%"),
)  # fmt: skip
UNLISTED = 100


@dataclass(frozen=True, slots=True)
class Face:
    """One face: the width of each letter in hundredths of its size."""

    widths: Mapping[str, int]

    def width(self, letter: str) -> int:
        """The width of one letter."""
        return self.widths.get(letter) or self.widths.get(unicodedata.normalize("NFD", letter)[0], UNLISTED)


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are set: their face, their size, and how high a line of them is."""

    face: Face
    size_pt: float
    line_mm: float

    def lines(self, text: Text, width_mm: float) -> int:
        """In how many lines words are set that have this width; at least one."""
        most = (width_mm - SLACK_MM) / MM_PER_PT / self.size_pt * 100
        space = self.face.width(" ")
        lines, used = 1, 0.0
        for word in _words(text, self.face):
            if used and used + space + word > most:
                lines, used = lines + 1, 0.0
            used += word + (space if used else 0.0)
        return lines

    def height(self, text: Text, width_mm: float) -> float:
        """How high these words are, in mm."""
        return self.lines(text, width_mm) * self.line_mm

    def width(self, words: str) -> float:
        """How wide words are on one line, in mm."""
        return sum(self.face.width(letter) for letter in words) / 100 * self.size_pt * MM_PER_PT


def _words(text: Text, face: Face) -> list[float]:
    """The widths of the words; a word may change its face within."""
    widths, inside = [0.0], False
    for span in text.spans:
        for letter in span.text:
            if letter.isspace() and letter != "\u00a0":
                widths += [0.0] if inside else []
                inside = False
            else:
                widths[-1] += face.width(letter) * (STRONG if span.strong or span.em else 1)
                inside = True
    return widths if inside or len(widths) == 1 else widths[:-1]


def _face(listed: tuple[tuple[int, str], ...]) -> Face:
    return Face(MappingProxyType({letter: width for width, letters in listed for letter in letters}))


LITERATA = _face(SERIF)
ATKINSON = _face(SANS)

"""How large the words of a sign are set: as large as its sheet, card or circle has room for."""

from collections.abc import Iterable

from workshop.documents.common.cue_sizes import SHEETS
from workshop.documents.common.setting import ATKINSON, LITERATA, Face, Setting
from workshop.model import Text
from workshop.plan.cards import SignLine

MM_PER_PT = 25.4 / 72
# As in styles/cards.css: the room of a sign on its sheet, in mm; lines are so many times as high as their letters.
SIDES_MM, ENDS_MM, LINE = 36.0, 56.0, 1.2
FIRST = (420, 340, 280, 220, 180, 150, 128, 110, 96, 84, 74, 66, 58, 50, 44, 38, 32)
OTHERS = (44, 40, 36, 32, 28, 24, 20, 18)
CARD, NUMBER, CIRCLE = (
    (60, 54, 48, 42, 36, 30, 26, 22, 18),
    (110, 96, 84, 72, 60, 48, 36, 26, 18),
    (60, 50, 42, 34, 26, 18),
)
AGREED = (24, 22, 20, 19, 18, 17, 16, 15, 14)
TALLEST_WORD_LINES = 3
GAP_MM = 6.0
BOLD = 1.06


def page_lines(says: tuple[str, ...], paper: str) -> tuple[SignLine, ...]:
    """The words of one sheet: the first line as large as it goes on a few lines, the others in one smaller size."""
    wide, high = SHEETS[paper]
    wide, high = wide - SIDES_MM, high - ENDS_MM
    first, *others = says
    for rest in OTHERS:
        below = sum(_height(words, ATKINSON, rest, wide) + GAP_MM for words in others)
        for size in FIRST:
            if others and size < rest:
                break
            tall = _height(first, LITERATA, size, wide)
            few = tall <= TALLEST_WORD_LINES * size * LINE * MM_PER_PT + 0.1
            if few and fits(first, LITERATA, size, wide) and tall + below <= high:
                return (SignLine(first, size), *(SignLine(words, rest) for words in others))
    return tuple(SignLine(words, OTHERS[-1]) for words in says)


def largest(words: Iterable[str], sizes: tuple[int, ...], wide: float) -> int:
    """The largest of these sizes in which every text stands on one line."""
    texts = [Text.of(text) for text in words]
    return next(
        (size for size in sizes if all(_set(LITERATA, size).lines(text, wide) == 1 for text in texts)
         and all(fits(text.plain, LITERATA, size, wide) for text in texts)),
        sizes[-1],
    )  # fmt: skip


def agreed_size(lines: Iterable[str], wide: float, high: float) -> int:
    """The largest size in which a list of agreements fits on its sheet."""
    texts = tuple(lines)
    return next((size for size in AGREED if agreed_height(texts, size, wide) <= high), AGREED[-1])


def agreed_groups(lines: list[str], wide: float, high: float) -> list[list[str]]:
    """The agreements of each sheet: all on one, or on as few as they fit on, about as many on each."""
    for sheets in range(1, len(lines) + 1):
        most = -(-len(lines) // sheets)
        groups = [lines[start : start + most] for start in range(0, len(lines), most)]
        if all(agreed_height(group, AGREED[-1], wide) <= high for group in groups):
            return groups
    return [[line] for line in lines]


def agreed_height(lines: Iterable[str], size: int, wide: float) -> float:
    """How high a list of agreements is, in mm."""
    setting = Setting(ATKINSON, size, size * 1.35 * MM_PER_PT)
    return sum(setting.height(Text.of(words), wide) + 2.2 for words in lines)


def fits(words: str, face: Face, size: int, wide: float) -> bool:
    """Whether the longest word fits on a line."""
    return all(_set(face, size).width(word) * BOLD <= wide for word in words.split())


def _height(words: str, face: Face, size: int, wide: float) -> float:
    return _set(face, size).height(Text.of(words), wide)


def _set(face: Face, size: int) -> Setting:
    return Setting(face, size * (BOLD if face is LITERATA else 1), size * LINE * MM_PER_PT)

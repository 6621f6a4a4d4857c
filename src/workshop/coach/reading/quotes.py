"""Quotation marks: round a whole line they are ignored; inside a line they hold somebody else's words."""

import re
from collections.abc import Iterator

Stretch = tuple[int, int]

DOUBLE = re.compile(r'["“”„«»]')
SINGLE = re.compile(
    r"(?<!\w)['‘](?=\w)(?!(?:cause|cos|coz|em|til|till|bout|tis|twas|round|n)\b)|(?<=\S)['’](?!\w)"
)
CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "”": "”", "‘": "’", "'": "'"}
DEEPEST = 2


def quoted(text: str) -> list[Stretch]:
    """The stretches (from, to) between quotation marks, marks included, but for marks round the whole line."""
    start, end = 0, len(text)
    found: list[Stretch] = []
    for _ in range(DEEPEST):
        found = sorted(_outermost([*_pairs(DOUBLE, text, start, end), *_pairs(SINGLE, text, start, end)]))
        if not found or _words_outside(text, start, end, found):
            return found
        start, end = found[0][0] + 1, found[-1][1] - 1
    return []


def _pairs(marks: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Stretch]:
    opened = -1
    for mark in marks.finditer(text, start, end):
        place = mark.start()
        if opened >= 0 and text[place] in CLOSES[text[opened]]:
            if place > opened + 1:
                yield opened, place + 1
            opened = -1
        elif opened < 0 and text[place] in CLOSES and not text[place - 1 : place].isalnum():
            opened = place


def _outermost(stretches: list[Stretch]) -> Iterator[Stretch]:
    reached = -1
    for start, end in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if start >= reached:
            yield start, end
            reached = end


def _words_outside(text: str, start: int, end: int, found: list[Stretch]) -> bool:
    starts, ends = zip(*found, strict=True)
    gaps = zip((start, *ends), (*starts, end), strict=True)
    return any(letter.isalnum() for gap in gaps for letter in text[gap[0] : gap[1]])

"""How much room words take, guessed from their letters; the page itself is measured after it has been laid out."""

from collections.abc import Iterable
from math import ceil

from workshop.html.words import plain
from workshop.model import Text


def rows_of(text: Text | str, letters: int) -> int:
    """In how many lines words are set, where about `letters` go on a line."""
    rows, used = 1, 0
    for word in plain(text).split():
        if used and used + 1 + len(word) > letters:
            rows, used = rows + 1, 0
        used += len(word) + (1 if used else 0)
    return rows


def lines_beside(text: Text | str, letters: int, least: int) -> int:
    """Writing lines (three units high) that stand beside words (two units a line): `least`, or as many as fit."""
    return max(least, ceil(rows_of(text, letters) * 2 / 3))


def longest(texts: Iterable[Text | str]) -> int:
    """Letters of the longest text."""
    return max((len(plain(text)) for text in texts), default=0)


def longest_word(texts: Iterable[Text | str]) -> int:
    """Letters of the longest single word."""
    return max((len(word) for text in texts for word in plain(text).split()), default=0)

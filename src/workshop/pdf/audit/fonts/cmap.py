"""Character maps: from the bytes of a text to codes, and from codes to characters of a font or to letters."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from workshop.pdf.audit.reach import TooMuch

MAX_ENTRIES = 500_000
TOKEN = re.compile(
    rb"%[^\r\n]*|<<|>>|<([0-9A-Fa-f\s]*)>|([\[\]()])|/([^\s<>\[\]()/%{}]*)|([^\s<>\[\]()/%{}]+)"
)
HEX, BRACKET, NAME, WORD = 1, 2, 3, 4

TWO_BYTES = [(2, 0, 0xFFFF)]

Token = tuple[int, bytes]
Range = tuple[int, int, int]


@dataclass(slots=True)
class CMap:
    """A character map. A range is its first code, its last, and what the first one leads to.

    spaces: how many bytes a code has, and the first and last code of that kind.
    """

    name: str = ""
    direction: int | None = None
    ordering: str | None = None
    built_on: str = ""
    spaces: list[Range] = field(default_factory=list)
    cids: list[Range] = field(default_factory=list)
    words: dict[int, str] = field(default_factory=dict)
    word_ranges: list[tuple[int, int, str]] = field(default_factory=list)

    def codes(self, data: bytes) -> list[int]:
        """The codes in a piece of text; two bytes each where the map does not say."""
        if not self.spaces or self.spaces == TWO_BYTES:
            return list(struct.unpack(f">{len(data) // 2}H", data[: len(data) // 2 * 2])) + list(
                data[len(data) // 2 * 2 :]
            )
        found, at = [], 0
        shortest = min(space[0] for space in self.spaces)
        while at < len(data):
            size = next((size for size in (1, 2, 3, 4) if self._fits(data[at : at + size], size)), shortest)
            found.append(int.from_bytes(data[at : at + size], "big"))
            at += size
        return found

    def _fits(self, data: bytes, size: int) -> bool:
        """Whether these bytes are a code: each byte lies between those of the first and the last code."""
        return len(data) == size and any(
            length == size
            and all(
                low <= byte <= high
                for low, byte, high in zip(first.to_bytes(size), data, last.to_bytes(size), strict=True)
            )
            for length, first, last in self.spaces
        )

    def cid(self, code: int) -> int | None:
        """The character of the font for a code; `None` if the map has none."""
        at = bisect_right(self.cids, (code, 1 << 40, 0)) - 1
        if at < 0 or code > self.cids[at][1]:
            return None
        return self.cids[at][2] + code - self.cids[at][0]

    def letters(self, code: int) -> str | None:
        """The letters for a code; `None` if the map has none."""
        if code in self.words:
            return self.words[code]
        at = bisect_right(self.word_ranges, (code, 1 << 40, "")) - 1
        if at < 0 or code > self.word_ranges[at][1]:
            return None
        first, _, start = self.word_ranges[at]
        return start[:-1] + chr(min(0x10FFFF, ord(start[-1]) + code - first)) if start else ""


def identity(name: str) -> CMap:
    """The map in which each code of two bytes is the number of a character."""
    return CMap(name, int(name.endswith("V")), spaces=list(TWO_BYTES), cids=[(0, 0xFFFF, 0)])


def read_cmap(data: bytes) -> CMap:
    """A character map as it stands in a stream; what cannot be read of it is left out."""
    found = CMap()
    last: list[Token] = []
    for token in _tokens(data):
        word = token[1] if token[0] == WORD else b""
        if word.startswith(b"end") and word[3:] in _SECTIONS:
            _SECTIONS[word[3:]](found, last)
        elif word in {b"usecmap", b"def"} and last:
            _said(found, last, word)
        if word.startswith((b"begin", b"end")) or word in {b"def", b"usecmap"}:
            last = []
        else:
            last.append(token)
    found.cids.sort()
    found.word_ranges.sort()
    if len(found.cids) + len(found.words) + len(found.word_ranges) > MAX_ENTRIES:
        raise TooMuch
    return found


def _tokens(data: bytes) -> Iterator[Token]:
    for match in TOKEN.finditer(data):
        if match.lastindex is not None:
            yield match.lastindex, match[match.lastindex]


def _said(found: CMap, last: list[Token], word: bytes) -> None:
    """`/WMode 1 def`, `/CMapName /Some-Name def`, `/Ordering (Japan1) def`, `/Other-Map usecmap`."""
    if word == b"usecmap":
        found.built_on = last[-1][1].decode("latin_1")
    elif len(last) >= 2 and last[-2] == (NAME, b"WMode") and last[-1][1].isdigit():
        found.direction = int(last[-1][1][:4])
    elif len(last) >= 2 and last[-2] == (NAME, b"CMapName"):
        found.name = last[-1][1].decode("latin_1")


def _number(token: Token) -> int | None:
    if token[0] == HEX:
        return int(token[1] or b"0", 16) if len(token[1]) <= 8 and token[1].isalnum() else None
    return int(token[1]) if token[0] == WORD and token[1].isdigit() and len(token[1]) < 10 else None


def _letters(token: Token) -> str | None:
    if token[0] != HEX:
        return None
    digits = b"".join(token[1].split())
    raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if len(raw) == 1:
        raw = b"\0" + raw
    return raw.decode("utf_16_be", errors="replace")


def _rows(tokens: Iterable[Token], width: int) -> Iterator[list[Token | list[Token]]]:
    """Tokens in rows of `width`; an array counts as one."""
    row: list[Token | list[Token]] = []
    array: list[Token] | None = None
    for token in tokens:
        if token == (BRACKET, b"["):
            array = []
        elif token == (BRACKET, b"]"):
            if array is not None:
                row.append(array)
            array = None
        elif array is not None:
            array.append(token)
        else:
            row.append(token)
        if len(row) == width:
            yield row
            row = []


def _add_spaces(found: CMap, tokens: list[Token]) -> None:
    for first, last in _rows(tokens, 2):
        if isinstance(first, tuple) and isinstance(last, tuple) and first[0] == last[0] == HEX:
            low, high, size = _number(first), _number(last), len(first[1]) // 2
            if low is not None and high is not None and 1 <= size <= 4 and len(last[1]) == 2 * size:
                found.spaces.append((size, low, high))


def _add_cid_ranges(found: CMap, tokens: list[Token]) -> None:
    for row in _rows(tokens, 3):
        low, high, cid = (_number(token) if isinstance(token, tuple) else None for token in row)
        if low is not None and high is not None and cid is not None:
            found.cids.append((low, high, cid))


def _add_cids(found: CMap, tokens: list[Token]) -> None:
    for row in _rows(tokens, 2):
        code, cid = (_number(token) if isinstance(token, tuple) else None for token in row)
        if code is not None and cid is not None:
            found.cids.append((code, code, cid))


def _add_words(found: CMap, tokens: list[Token]) -> None:
    for code, words in _rows(tokens, 2):
        if isinstance(code, tuple) and isinstance(words, tuple):
            number, letters = _number(code), _letters(words)
            if number is not None and letters is not None:
                found.words[number] = letters


def _add_word_ranges(found: CMap, tokens: list[Token]) -> None:
    for first, last, words in _rows(tokens, 3):
        low = _number(first) if isinstance(first, tuple) else None
        high = _number(last) if isinstance(last, tuple) else None
        if low is None or high is None:
            continue
        if isinstance(words, list):
            for offset, token in enumerate(words[: max(0, high - low + 1)]):
                found.words[low + offset] = _letters(token) or ""
        elif (letters := _letters(words)) is not None:
            found.word_ranges.append((low, high, letters))


_SECTIONS = {
    b"codespacerange": _add_spaces,
    b"cidrange": _add_cid_ranges,
    b"cidchar": _add_cids,
    b"bfrange": _add_word_ranges,
    b"bfchar": _add_words,
}

"""A TrueType or OpenType font program, read as far as a PDF uses it: widths, and ways from a code to a glyph."""

import struct
from collections.abc import Mapping
from functools import cached_property

from fontTools.ttLib.standardGlyphOrder import standardGlyphOrder

MAX_TABLES = 200
MAX_SUBTABLES = 60
MAX_CODES = 0x12_0000  # more than Unicode has


class Broken(Exception):
    """A font program that cannot be read."""


class Sfnt:
    """A font program; raises `Broken` unless the tables that give widths are whole."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places = self._directory()
        try:
            (self.per_em,) = struct.unpack_from(">H", self.table("head"), 18)
            (long_widths,) = struct.unpack_from(">H", self.table("hhea"), 34)
            (self.count,) = struct.unpack_from(">H", self.table("maxp"), 4)
            widths = self.table("hmtx")
            self._widths = struct.unpack_from(">" + "Hh" * long_widths, widths)[::2]
        except struct.error:
            raise Broken from None
        if not self.per_em:
            raise Broken

    def table(self, tag: str) -> bytes:
        """The bytes of a table; none if there is no such table."""
        offset, length = self._places.get(tag, (0, 0))
        return self._data[offset : offset + length]

    def width(self, glyph: int) -> float:
        """The width of a glyph in thousandths of the size."""
        if not self._widths:
            return 0.0
        at = glyph if glyph < len(self._widths) else -1 if glyph < self.count else 0
        return float(self._widths[at] * 1000 / self.per_em)

    @cached_property
    def maps(self) -> Mapping[tuple[int, int], Mapping[int, int]]:
        """The tables from codes to glyphs, by platform and encoding."""
        data = self.table("cmap")
        found: dict[tuple[int, int], Mapping[int, int]] = {}
        if len(data) < 4:
            return found
        (count,) = struct.unpack_from(">H", data, 2)
        for index in range(min(count, MAX_SUBTABLES)):
            try:
                platform, encoding, offset = struct.unpack_from(">HHI", data, 4 + 8 * index)
                found[platform, encoding] = _codes(data, offset)
            except (struct.error, IndexError):
                found.setdefault((0xFFFF, index), {})
        return found

    @cached_property
    def names(self) -> Mapping[str, int]:
        """The glyphs by name, as far as the table “post” names them."""
        data = self.table("post")
        if len(data) < 32:
            return {}
        (version,) = struct.unpack_from(">I", data)
        if version == 0x10000:
            return {name: glyph for glyph, name in enumerate(standardGlyphOrder)}
        return _post_names(data) if version == 0x20000 else {}

    def _directory(self) -> Mapping[str, tuple[int, int]]:
        try:
            (count,) = struct.unpack_from(">H", self._data, 4)
            rows = [
                struct.unpack_from(">4sIII", self._data, 12 + 16 * row)
                for row in range(min(count, MAX_TABLES))
            ]
        except struct.error:
            raise Broken from None
        return {tag.decode("latin_1"): (offset, length) for tag, _, offset, length in rows}


def _post_names(data: bytes) -> Mapping[str, int]:
    try:
        (count,) = struct.unpack_from(">H", data, 32)
        indexes = struct.unpack_from(f">{count}H", data, 34)
    except struct.error:
        return {}
    own, at = [], 34 + 2 * count
    while at < len(data):
        own.append(data[at + 1 : at + 1 + data[at]].decode("latin_1"))
        at += 1 + data[at]
    named = [*standardGlyphOrder, *own]
    return {named[index]: glyph for glyph, index in reversed(list(enumerate(indexes))) if index < len(named)}


def _codes(data: bytes, offset: int) -> Mapping[int, int]:
    """One table from codes to glyphs, in the formats that are in use."""
    (kind,) = struct.unpack_from(">H", data, offset)
    if kind == 0:
        return {code: glyph for code, glyph in enumerate(data[offset + 6 : offset + 262]) if glyph}
    if kind == 4:
        return _segments(data, offset)
    if kind == 6:
        first, count = struct.unpack_from(">HH", data, offset + 6)
        glyphs = struct.unpack_from(f">{count}H", data, offset + 10)
        return {first + at: glyph for at, glyph in enumerate(glyphs) if glyph}
    if kind == 12:
        return _groups(data, offset)
    return {}


def _segments(data: bytes, offset: int) -> Mapping[int, int]:
    (twice,) = struct.unpack_from(">H", data, offset + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, offset + 14)
    starts = struct.unpack_from(f">{count}H", data, offset + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, offset + 16 + 2 * twice)
    places = offset + 16 + 3 * twice
    found: dict[int, int] = {}
    left = MAX_CODES
    for index, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        left -= max(0, end - start)
        if left < 0:
            break
        (step,) = struct.unpack_from(">H", data, places + 2 * index)
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if step:
                at = places + 2 * index + step + 2 * (code - start)
                glyph = int.from_bytes(data[at : at + 2])
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF:
                found.setdefault(code, (glyph + delta) & 0xFFFF)
    return found


def _groups(data: bytes, offset: int) -> Mapping[int, int]:
    (count,) = struct.unpack_from(">I", data, offset + 12)
    found: dict[int, int] = {}
    left = MAX_CODES
    for index in range(min(count, MAX_CODES)):
        first, last, glyph = struct.unpack_from(">III", data, offset + 16 + 12 * index)
        left -= max(1, last - first)
        if left < 0:
            break
        found.update((code, glyph + code - first) for code in range(first, last + 1))
    return found

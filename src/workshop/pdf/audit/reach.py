"""Careful reading of objects in a PDF that anybody may have made: the value that was asked for, or nothing.

Nothing here raises for a strange object; what a file may not do at all (bytes without end) raises `TooMuch`.
"""

import math
from collections.abc import Iterator
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

MAX_STREAM = 256 << 20
MAX_KIDS = 1_000_000

Key = tuple[int, int]
Boxed = tuple[float, float, float, float]


class TooMuch(Exception):
    """A file holds more than any document needs: it is not read further."""


def entry(holder: object, key: str) -> object:
    """What stands under `key` (with its slash) of a dictionary or a stream; `None` if nothing does."""
    if not isinstance(holder, Dictionary | Stream):
        return None
    try:
        return holder.get(key)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return None


def has(holder: object, key: str) -> bool:
    """Whether there is anything but null under `key`."""
    return entry(holder, key) is not None


def a_dict(holder: object, key: str) -> Dictionary | None:
    """A dictionary; a stream is none."""
    found = entry(holder, key)
    return found if isinstance(found, Dictionary) else None


def a_stream(holder: object, key: str) -> Stream | None:
    """A stream."""
    found = entry(holder, key)
    return found if isinstance(found, Stream) else None


def items(found: object) -> list[object]:
    """The items of an array, as they are; of anything else, none."""
    if not isinstance(found, Array):
        return []
    if len(found) > MAX_KIDS:
        raise TooMuch
    return list(found)


def a_list(holder: object, key: str) -> list[object]:
    """The items of an array."""
    return items(entry(holder, key))


def one_or_more(holder: object, key: str) -> list[object]:
    """The items of an array, or the one thing that stands in its place."""
    found = entry(holder, key)
    if found is None:
        return []
    return items(found) if isinstance(found, Array) else [found]


def name(found: object) -> str:
    """A name without its slash; "" for anything else."""
    if not isinstance(found, Name):
        return ""
    try:
        return str(found)[1:]
    except UnicodeError:  # names are bytes, and meant to be UTF-8
        return found.unparse().decode("latin_1")[1:]


def pairs(holder: object) -> list[tuple[str, object]]:
    """The entries of a dictionary; none if a name among them cannot be read."""
    if not isinstance(holder, Dictionary):
        return []
    try:
        return [(str(key)[1:], value) for key, value in holder.items()]
    except (UnicodeError, ValueError, RuntimeError):
        return []


def a_name(holder: object, key: str) -> str:
    """The name under `key`, without its slash; "" if there is none."""
    return name(entry(holder, key))


def text(found: object) -> str | None:
    """A text string, decoded as far as it can be."""
    if not isinstance(found, String):
        return None
    try:
        return str(found)
    except (UnicodeError, ValueError):
        return bytes(found).decode("latin_1")


def a_text(holder: object, key: str) -> str | None:
    """The text under `key`."""
    return text(entry(holder, key))


def number(found: object) -> float | None:
    """A number that can be reckoned with."""
    if isinstance(found, bool) or not isinstance(found, int | float | Decimal):
        return None
    try:
        value = float(found)
    except (OverflowError, ValueError):
        return None
    return value if math.isfinite(value) and abs(value) < 1e9 else None


def a_number(holder: object, key: str) -> float | None:
    """The number under `key`."""
    return number(entry(holder, key))


def an_int(holder: object, key: str) -> int | None:
    """The whole number under `key`."""
    found = entry(holder, key)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def numbers(found: object, count: int) -> tuple[float, ...] | None:
    """An array of exactly `count` numbers."""
    values = tuple(number(item) for item in items(found))
    if len(values) != count or any(value is None for value in values):
        return None
    return tuple(value for value in values if value is not None)


def a_box(holder: object, key: str) -> Boxed | None:
    """A rectangle with its smaller corner first; `None` if it is none or has no area."""
    found = numbers(entry(holder, key), 4)
    if found is None:
        return None
    left, low, right, high = found
    box = (min(left, right), min(low, high), max(left, right), max(low, high))
    return box if box[2] > box[0] and box[3] > box[1] else None


def key_of(found: object) -> Key:
    """The number of an object in the file; (0, 0) for one that has none."""
    if not isinstance(found, Object):
        return (0, 0)
    number, generation = found.objgen
    return (number, generation)


def data(stream: Stream | None) -> bytes:
    """The decoded bytes of a stream; none if they cannot be decoded."""
    if stream is None:
        return b""
    try:
        found = stream.read_bytes()
    except (pikepdf.PdfError, ValueError, RuntimeError, NotImplementedError):
        return b""
    if len(found) > MAX_STREAM:
        raise TooMuch
    return found


def inherited(holder: object, key: str) -> object:
    """What stands under `key` here or in the nearest /Parent above."""
    seen: set[Key] = set()
    while isinstance(holder, Dictionary) and key_of(holder) not in seen:
        found = entry(holder, key)
        if found is not None:
            return found
        if key_of(holder) != (0, 0):
            seen.add(key_of(holder))
        elif len(seen) > MAX_KIDS:
            return None
        holder = entry(holder, "/Parent")
    return None


def tree_items(root: object, leaf: str) -> Iterator[tuple[object, object]]:
    """The keys and values of a name tree (`leaf` is /Names) or a number tree (/Nums), in order."""
    seen: set[Key] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, Dictionary) or key_of(node) in seen:
            continue
        if key_of(node) != (0, 0):
            seen.add(key_of(node))
        flat = a_list(node, leaf)
        yield from zip(flat[::2], flat[1::2], strict=False)
        waiting.extend(reversed(a_list(node, "/Kids")))

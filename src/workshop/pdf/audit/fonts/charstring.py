"""The width that a glyph's own drawing instructions begin with (Type 1 and Type 2 charstrings).

Only what comes before the first line is read, within a limit of steps: a font from outside may go in circles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_STEPS = 20_000
MAX_CALLS = 10  # calls within calls, as in the Type 2 specification

# Operators of Type 2, and how many numbers each takes: one more than that is the width. -1: an even number.
TAKES = {1: -1, 3: -1, 4: 1, 14: 0, 18: -1, 19: -1, 20: -1, 21: 2, 22: 1, 23: -1}
CALL, RETURN, ESCAPE, GLOBAL_CALL, SHORT = 10, 11, 12, 29, 28


@dataclass(frozen=True, slots=True)
class Subroutines:
    """The pieces that charstrings call: a font's own, and those of the whole set."""

    own: Sequence[bytes] = ()
    shared: Sequence[bytes] = ()


def type2_width(code: bytes, subroutines: Subroutines, default: float, nominal: float) -> float | None:
    """The width of a Type 2 glyph in units of the font; `None` if it cannot be made out."""
    stack: list[float] = []
    places: list[tuple[bytes, int]] = [(code, 0)]
    for _ in range(MAX_STEPS):
        if not places:
            return default
        piece, at = places.pop()
        if at >= len(piece):
            continue
        value, size = _number(piece, at)
        if value is not None:
            stack.append(value)
            places.append((piece, at + size))
            continue
        operator = piece[at]
        if operator in {CALL, GLOBAL_CALL}:
            called = _called(stack, subroutines.own if operator == CALL else subroutines.shared)
            if called is None or len(places) >= MAX_CALLS:
                return None
            places += [(piece, at + 1), (called, 0)]
        elif operator in TAKES:
            return _first(stack, TAKES[operator], default, nominal)
        elif operator == ESCAPE:
            places.append((piece, at + 2))
            stack.clear()
        elif operator != RETURN:
            return default
    return None


def _first(stack: list[float], takes: int, default: float, nominal: float) -> float:
    extra = len(stack) % 2 == 1 if takes < 0 else len(stack) > takes
    # An accented letter made of two others (endchar with four numbers) has a width only if there are five.
    if takes == 0 and len(stack) == 4:
        extra = False
    return nominal + stack[0] if extra else default


def _called(stack: list[float], pieces: Sequence[bytes]) -> bytes | None:
    if not stack:
        return None
    bias = 107 if len(pieces) < 1240 else 1131 if len(pieces) < 33900 else 32768
    index = int(stack.pop()) + bias
    return pieces[index] if 0 <= index < len(pieces) else None


def _number(code: bytes, at: int) -> tuple[float | None, int]:
    """The number at a place, and how many bytes it takes; `None` for an operator."""
    first = code[at]
    rest = code[at + 1 : at + 5]
    if first == SHORT:
        return int.from_bytes(rest[:2], "big", signed=True), 3
    if first < 32:
        return None, 1
    if first <= 246:
        return first - 139, 1
    if first <= 250:
        return (first - 247) * 256 + (rest[0] if rest else 0) + 108, 2
    if first <= 254:
        return -(first - 251) * 256 - (rest[0] if rest else 0) - 108, 2
    return int.from_bytes(rest, "big", signed=True) / 65536, 5


def type1_width(code: bytes) -> float | None:
    """The width of a Type 1 glyph: `left width hsbw` or `x y width height sbw`, with `div` allowed."""
    stack: list[float] = []
    at = 0
    while at < min(len(code), MAX_STEPS):
        first = code[at]
        if first == 255:
            stack.append(int.from_bytes(code[at + 1 : at + 5], "big", signed=True))
            at += 5
        elif first >= 32:
            value, size = _number(code, at)
            stack.append(value or 0)
            at += size
        elif first == 13 and len(stack) >= 2:
            return stack[1]
        elif first == ESCAPE and code[at + 1 : at + 2] == b"\x07" and len(stack) >= 4:
            return stack[2]
        elif first == ESCAPE and code[at + 1 : at + 2] == b"\x0c" and len(stack) >= 2 and stack[-1]:
            under = stack.pop()
            stack.append(stack.pop() / under)
            at += 2
        else:
            return None
    return None

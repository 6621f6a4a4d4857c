"""Colours as they are seen: from the colour spaces of PDF to red, green and blue between 0 and 1."""

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Stream, String

from workshop.pdf.audit.reach import a_list, a_number, an_int, data, entry, items, name, numbers

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space. count: how many numbers a colour has. `None` comes out where the colour cannot be told."""

    count: int
    base: "Space | None" = None
    table: bytes = b""
    tint: Dictionary | Stream | None = None

    def seen(self, values: Sequence[float]) -> Colour | None:
        """A colour as it is seen."""
        if len(values) < self.count or not self.count:
            return None
        if self.table and self.base is not None:
            start = int(values[0]) * self.base.count
            return self.base.seen([byte / 255 for byte in self.table[start : start + self.base.count]])
        if self.base is not None:
            mixed = _tinted(self.tint, values[0]) if self.count == 1 else None
            return self.base.seen(mixed) if mixed is not None else None
        return _plain([min(1.0, max(0.0, value)) for value in values[: self.count]])


GREY, RGB, CMYK, UNKNOWN = Space(1), Space(3), Space(4), Space(0)
BY_NAME = {
    "DeviceGray": GREY,
    "CalGray": GREY,
    "G": GREY,
    "DeviceRGB": RGB,
    "CalRGB": RGB,
    "RGB": RGB,
    "DeviceCMYK": CMYK,
    "CMYK": CMYK,
}


def space(found: object, depth: int = 0) -> Space:
    """A colour space from its name or its array."""
    if isinstance(found, Name):
        return BY_NAME.get(name(found), UNKNOWN)
    if not isinstance(found, Array) or depth > MAX_DEPTH:
        return UNKNOWN
    parts = items(found)
    kind = name(parts[0]) if parts else ""
    if kind == "ICCBased" and len(parts) > 1:
        return {1: GREY, 3: RGB, 4: CMYK}.get(an_int(parts[1], "/N") or 0, UNKNOWN)
    return _built_on(kind, parts, depth) if len(parts) > 3 else BY_NAME.get(kind, UNKNOWN)


def _built_on(kind: str, parts: list[object], depth: int) -> Space:
    """A palette, or an ink that is mixed of others."""
    if kind in {"Indexed", "I"}:
        return Space(1, space(parts[1], depth + 1), _bytes(parts[3]))
    if kind == "Separation" and isinstance(parts[3], Dictionary | Stream):
        return Space(1, space(parts[2], depth + 1), tint=parts[3])
    return UNKNOWN


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mixed(over: Colour, under: Colour, share: float) -> Colour:
    """A colour that lets another shine through; `share` is how much of it covers."""
    red, green, blue = (share * top + (1 - share) * low for top, low in zip(over, under, strict=True))
    return (red, green, blue)


def hexed(colour: Colour) -> str:
    """`#1d2326`."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _plain(values: Sequence[float]) -> Colour | None:
    if len(values) == 1:
        return (values[0], values[0], values[0])
    if len(values) == 3:
        return (values[0], values[1], values[2])
    if len(values) == 4:
        cyan, magenta, yellow, black = values
        return tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))  # type: ignore[return-value]
    return None


def _bytes(found: object) -> bytes:
    if isinstance(found, Stream):
        return data(found)
    return bytes(found) if isinstance(found, String) else b""


def _tinted(function: Dictionary | Stream | None, value: float) -> list[float] | None:
    """The colour of a spot ink; only for the plain kind of function, from no ink to full ink."""
    if an_int(function, "/FunctionType") != 2:
        return None
    none = numbers(entry(function, "/C0"), len(a_list(function, "/C0"))) or (0.0,)
    full = numbers(entry(function, "/C1"), len(a_list(function, "/C1"))) or (1.0,)
    power = a_number(function, "/N") or 1.0
    share = min(1.0, max(0.0, value)) ** power
    return [low + share * (high - low) for low, high in zip(none, full, strict=False)]

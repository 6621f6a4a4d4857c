"""Contrast of two colours as WCAG 2.2 measures it, and the nearest colour that has enough of it."""

import colorsys
import re

HEX = re.compile(r"#[0-9a-fA-F]{6}")
STEPS = 1000

Rgb = tuple[float, float, float]


def is_hex(colour: str) -> bool:
    """Whether a colour is written as `#175e63`."""
    return bool(HEX.fullmatch(colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest_dark(colour: str, ratio: float, on: str = "#ffffff") -> str:
    """The nearest shade of a colour, as dark or darker, that has at least `ratio` on a light ground."""
    hue, light, saturation = colorsys.rgb_to_hls(*_rgb(colour))
    for step in range(STEPS + 1):
        darker = _hex(colorsys.hls_to_rgb(hue, light * (1 - step / STEPS), saturation))
        if contrast(darker, on) >= ratio:
            return darker
    return "#000000"


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)

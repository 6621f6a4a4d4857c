"""What a drawing may hold: its elements, their attributes, and what a value looks like.

Shapes, paths, groups, gradients, clips and copies of a drawing's own parts. No words (their fonts are not ours), no
pictures, scripts, links, filters, patterns or animation, and no address but that of a part of the same file.

A value is read from left to right and never twice: what has matched is not given back (`(?>…)`, `*+`), so no value,
however long, takes more time than its length.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

NUMBER = r"(?>[+-]?(?:\d{1,12}(?:\.\d{0,24})?|\.\d{1,24})(?:[eE][+-]?\d{1,2})?)"
LENGTH = rf"{NUMBER}(?:px|pt|pc|mm|cm|in|em|ex|%)?"
NAME = r"[A-Za-z_][\w.:-]{0,127}"
LOCAL = rf"url\(\s*+[\"']?#({NAME})[\"']?\s*+\)"
COLOUR = r"(?:[A-Za-z]{3,30}|#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|(?:rgb|hsl)a?\([\d\s.,%/]{3,60}\))"
_GAP = r"[\s,]*+"
_STEP = rf"(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\(\s*+(?:{NUMBER}{_GAP}){{1,6}}\)"


def _numbers(count: int) -> str:
    return rf"(?:{NUMBER}{_GAP}){{{count}}}"


_ARC = rf"{_numbers(3)}[01]{_GAP}[01]{_GAP}{_numbers(2)}"
_PATH_STEPS = "|".join(
    [
        rf"[MmLlTt]{_GAP}(?:{_numbers(2)})++",
        rf"[HhVv]{_GAP}(?:{_numbers(1)})++",
        rf"[Cc]{_GAP}(?:{_numbers(6)})++",
        rf"[SsQq]{_GAP}(?:{_numbers(4)})++",
        rf"[Aa]{_GAP}(?:{_ARC})++",
        r"[Zz]\s*+",
    ]
)
_KINDS: Mapping[str, str] = {
    "name": NAME,
    "names": rf"{NAME}(?:\s+{NAME})*+",
    "word": r"[A-Za-z][A-Za-z -]{0,60}",
    "number": rf"{NUMBER}%?",
    "length": LENGTH,
    "numbers": rf"none|{LENGTH}(?:[\s,]++{LENGTH})*+",
    "points": rf"(?:{_numbers(2)})*+",
    "path": rf"(?:(?=[Mm])(?:{_PATH_STEPS})++)?",
    "transform": rf"(?:{_STEP}{_GAP})*+",
    "paint": rf"{COLOUR}|{LOCAL}(?:\s++{COLOUR})?",
    "colour": COLOUR,
    "clip": rf"none|{LOCAL}",
    "box": rf"{NUMBER}(?:[\s,]++{NUMBER}){{3}}",
    "href": rf"#({NAME})",
    "free": r"[^\x00-\x08\x0b-\x1f]{0,400}",
}
VALUES = MappingProxyType({kind: re.compile(pattern) for kind, pattern in _KINDS.items()})

# How a part is drawn; also what a style may say.
LOOKS: Mapping[str, str] = MappingProxyType(
    {
        "fill": "paint", "fill-opacity": "number", "fill-rule": "word", "stroke": "paint", "stroke-width": "length",
        "stroke-opacity": "number", "stroke-linecap": "word", "stroke-linejoin": "word",
        "stroke-miterlimit": "number", "stroke-dasharray": "numbers", "stroke-dashoffset": "length",
        "opacity": "number", "color": "colour", "clip-path": "clip", "clip-rule": "word", "display": "word",
        "visibility": "word", "stop-color": "colour", "stop-opacity": "number", "shape-rendering": "word",
        "vector-effect": "word", "enable-background": "free", "isolation": "word", "mix-blend-mode": "word",
    }
)  # fmt: skip
ANYWHERE: Mapping[str, str] = MappingProxyType(
    {**LOOKS, "id": "name", "class": "names", "transform": "transform"}
)
_GRADIENT = {
    "gradientUnits": "word",
    "gradientTransform": "transform",
    "spreadMethod": "word",
    "href": "href",
}
_BOX = {"x": "length", "y": "length", "width": "length", "height": "length"}
_LINE = {"x1": "length", "y1": "length", "x2": "length", "y2": "length"}

ELEMENTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "svg": {
            **_BOX, "viewBox": "box", "preserveAspectRatio": "word", "version": "free", "role": "free",
            "baseProfile": "free", "aria-label": "free", "aria-labelledby": "free", "aria-hidden": "free",
        },
        "g": {}, "defs": {}, "title": {}, "desc": {}, "style": {"type": "free"},
        "path": {"d": "path", "pathLength": "number"},
        "rect": {**_BOX, "rx": "length", "ry": "length"},
        "circle": {"cx": "length", "cy": "length", "r": "length"},
        "ellipse": {"cx": "length", "cy": "length", "rx": "length", "ry": "length"},
        "line": _LINE, "polyline": {"points": "points"}, "polygon": {"points": "points"},
        "linearGradient": {**_GRADIENT, **_LINE},
        "radialGradient": {
            **_GRADIENT, "cx": "length", "cy": "length", "r": "length", "fx": "length", "fy": "length", "fr": "length",
        },
        "stop": {"offset": "number"}, "clipPath": {"clipPathUnits": "word"}, "use": {**_BOX, "href": "href"},
    }
)  # fmt: skip
WORDS_IN = frozenset({"title", "desc", "style"})
GRADIENTS = frozenset({"linearGradient", "radialGradient"})

# What people meet most, and what to do about it.
PLAIN = "Save it as a “plain” or “optimized” SVG, or as PNG."
_OUTLINES = "Turn the words into paths: in most programs this is “Object to path” or “Create outlines”."
MENDS: Mapping[str, str] = MappingProxyType(
    {
        "text": _OUTLINES,
        "tspan": _OUTLINES,
        "image": "A drawing holds no pictures: save the logo as PNG in its place.",
        "script": "A drawing holds no script. Take it out, and ask where the file comes from.",
        "a": "Nobody can click on paper: take the link away.",
        "href": "Only parts of the same file may be named: “#” and a name.",
    }
)

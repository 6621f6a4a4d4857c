"""What the fields of a file share: their face, and the drawings of their states."""

from typing import Any

import pydyf

from workshop.pdf.fields_face import BASE_FONT, FIRST, LAST, Face


class Drawings:
    """The appearance streams of a file. What a viewer never rewrites is there once for each size."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._shared: dict[tuple[bytes, str], bytes] = {}

    def new(self, drawn: bytes, wide: float, high: float) -> bytes:
        """A stream of its own: typed words are drawn into it."""
        extra = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, round(wide, 2), round(high, 2)]),
            "Resources": pydyf.Dictionary({}),
        }
        stream = pydyf.Stream([drawn], extra)
        self._pdf.add_object(stream)
        reference: bytes = stream.reference
        return reference

    def shared(self, drawn: bytes, wide: float, high: float) -> bytes:
        """One stream for all buttons that look alike."""
        key = (drawn, f"{wide:.2f} {high:.2f}")
        if key not in self._shared:
            self._shared[key] = self.new(drawn, wide, high)
        return self._shared[key]


def font_of(pdf: Any, face: Face) -> pydyf.Dictionary:
    """The face as an object of the file."""
    program = pydyf.Stream([face.program], {"Length1": len(face.program)}, compress=True)
    pdf.add_object(program)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{BASE_FONT}",
            "Flags": 32,
            "FontBBox": pydyf.Array(list(face.box)),
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.cap_height,
            "StemV": 80,
            "MissingWidth": face.usual_width,
            "FontFile2": program.reference,
        }
    )
    pdf.add_object(descriptor)
    names = [item if isinstance(item, int) else f"/{item}" for item in face.differences]
    encoding = {
        "Type": "/Encoding",
        "BaseEncoding": "/WinAnsiEncoding",
        "Differences": pydyf.Array(names),
    }
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": f"/{BASE_FONT}",
            "Encoding": pydyf.Dictionary(encoding),
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array(list(face.widths)),
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(font)
    return font

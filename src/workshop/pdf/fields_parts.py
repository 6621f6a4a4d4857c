"""What the fields of a file share: their face, and the drawings of their states."""

from typing import Any

import pydyf

from workshop.pdf.fields_draw import ALONE, FONT
from workshop.pdf.fields_face import BASE_FONT, FIRST, LAST, Face
from workshop.pdf.fields_near import nearest

CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
AT_ONCE = 100  # how many codes a table may give in one go


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


def fonts_of(pdf: Any, face: Face) -> pydyf.Dictionary:
    """The face as font resources: as it is, and as the one that stands for all letters it has something near to."""
    font = _font_of(pdf, face)
    pdf.add_object(font)
    letters = pydyf.Stream([_letters(face).encode()], compress=True)
    pdf.add_object(letters)
    alone = pydyf.Dictionary({**font, "ToUnicode": letters.reference})
    pdf.add_object(alone)
    return pydyf.Dictionary({FONT: font.reference, ALONE: alone.reference})


def _letters(face: Face) -> str:
    """What is drawn with each code. A reader that takes one letter for a code takes its own: lowest, and last."""
    code_of = {chr(letter): code for code, letter in face.codes.items()}
    near = nearest(frozenset(code_of))
    pairs = [(code_of[other], letter) for letter, other in near.items()]
    pairs += [(code, letter) for letter, code in code_of.items()]
    lines = [f"<{code:02x}> <{ord(letter):04x}>" for code, letter in pairs]
    parts = [lines[start : start + AT_ONCE] for start in range(0, len(lines), AT_ONCE)]
    return CMAP % "\n".join("\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in parts)


def _font_of(pdf: Any, face: Face) -> pydyf.Dictionary:
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
    return pydyf.Dictionary(
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

"""A drawing (SVG) from outside: read strictly, held against what it may hold, and written anew.

The engine draws every copy that `use` makes, and reads names of files in a drawing; so one from outside never gets to
it as it is. Nothing is taken out in silence but notes (comments): what is not allowed is refused, at its line.
"""

from xml.sax.saxutils import escape, quoteattr

from workshop.pdf.drawing.element import Element
from workshop.pdf.drawing.parts import check_parts
from workshop.pdf.drawing.reader import SVG, XLINK, Reader
from workshop.pdf.refused import PictureRefused

MAX_BYTES = 512 << 10
UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
LONGEST_SIDE = 1000.0  # px of a drawing that says only its proportions; a page makes it smaller
LARGEST = 1e6


def looks_like_a_drawing(data: bytes) -> bool:
    """Whether bytes are meant to be an SVG."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def check_drawing(data: bytes) -> bytes:
    """The drawing written anew, in UTF-8; the same bytes when it is checked again.

    Raises `PictureRefused` with the line of the first thing that is not allowed.
    """
    if len(data) > MAX_BYTES:
        what = f"It has {len(data) >> 10} kB; a drawing has at most {MAX_BYTES >> 10}."
        raise PictureRefused("size", what, "Make it simpler, or save it as PNG.")
    root = Reader().read(data)
    _set_size(root)
    check_parts(root)
    return f"{''.join(_written(root))}\n".encode()


def _set_size(root: Element) -> None:
    """The drawing says how large it is, and which part of the plane it shows."""
    width, height = (_pixels(root.attributes.get(side, "")) for side in ("width", "height"))
    box = [float(one) for one in root.attributes.get("viewBox", "").replace(",", " ").split()]
    if not box and not (width and height):
        root.refuse("It does not say how large it is.", "Save it with a “viewBox”, or with width and height.")
    if not box:
        box = [0.0, 0.0, width, height]
        root.attributes["viewBox"] = f"0 0 {width:g} {height:g}"
    if not all(0 < side < LARGEST for side in box[2:]):
        root.refuse("Its viewBox has no size that can be printed.", "Save it again.")
    if not (0 < width < LARGEST and 0 < height < LARGEST):
        scale = LONGEST_SIDE / max(box[2:])
        root.attributes |= {"width": f"{box[2] * scale:g}", "height": f"{box[3] * scale:g}"}


def _pixels(length: str) -> float:
    """A length in px; 0 where it says nothing by itself."""
    number = length.rstrip("abcdefghijklmnopqrstuvwxyz%")
    unit = length[len(number) :]
    return float(number) * UNITS[unit] if number and unit in UNITS else 0.0


def _written(element: Element) -> list[str]:
    spaces = f' xmlns="{SVG}" xmlns:xlink="{XLINK}"' if element.name == "svg" else ""
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in element.attributes.items())
    inner = [escape(element.words)] + [text for child in element.children for text in _written(child)]
    return [f"<{element.name}{spaces}{attributes}>", *inner, f"</{element.name}>"]

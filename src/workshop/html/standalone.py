"""A page that is one file: its styles and faces lie in it, and it asks for nothing from anywhere."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.html.page import Page

END_OF_HEAD = "</head>"


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a family: its weight, and the bytes of its font file."""

    family: str
    weight: int
    data: bytes


def standalone(page: Page, faces: Iterable[Face]) -> bytes:
    """The page with its styles and faces inside, as UTF-8."""
    css = "\n".join((*(_face(face) for face in faces), *page.css))
    before, head, after = page.html.partition(END_OF_HEAD)
    return f"{before}<style>\n{css}\n</style>\n{head}{after}".lstrip().encode()


def _face(face: Face) -> str:
    data = b64encode(face.data).decode("ascii")
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'src:url(data:font/ttf;base64,{data}) format("truetype")}}'
    )

"""What is printed, in order, for one audience: the frozen value between composing and laying out."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.model import Audience


@dataclass(frozen=True, slots=True)
class Options:
    """How to print.

    paper: `letter` or `a4`. draft: the quiet line on every page, "" for a final print. accent: the practice's
    colour as `#rrggbb`, "" for our own. copies: how often a packet stands in its file, one whole after the other.
    variant: of practice sheets, counted from 1; 0 is the sheet as it was written.
    dated: the edition date of the course, which a form to fill in bears; "" on paper.
    """

    paper: str = "letter"
    edition: str = "standard"
    form: str = "eight"
    draft: str = ""
    accent: str = ""
    copies: int = 1
    dated: str = ""
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a document that is laid out by itself.

    name: unique in its document. template: below `templates/`. view: a frozen value, the template's only data.
    shows: codes of the handouts whose page pictures it needs. points: whether it prints page numbers of other
    parts, so that it is laid out after them. under: whether its headings belong below those of the part before it.
    title: of the part alone, where it is not that of its document; parts of several documents that are the same are
    laid out once. paper: of the part, where it is not that of its document (`a5` and `half-letter` are the pages of a
    booklet). tighten: whether it is set a little tighter where it would need a page more for a few lines.
    """

    name: str
    template: str
    view: object
    shows: tuple[str, ...] = ()
    points: bool = False
    under: bool = False
    title: str = ""
    paper: str = ""
    tighten: bool = False


FILLABLE = "fillable"


class Medium(StrEnum):
    """What a document is made as; the value is the ending of its file."""

    PDF = "pdf"
    HTML = "html"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Plan:
    """One file. path: below the output folder, with `/`. name: what people call it (`3b`, `guide`).

    medium: pages to print; or a page to read and data, whose view the build completes once all pages are known.
    duplex: printed on both sides, so each part begins on a right-hand page, if need be after a blank one. booklet: its
    pages stand two by two on each side of a sheet, so that the sheets are a book once folded and stapled.
    """

    kind: str
    name: str
    title: str
    language: str
    audience: Audience
    session: int | None
    path: str
    options: Options
    parts: tuple[Part, ...]
    sources: tuple[str, ...] = ()
    medium: Medium = Medium.PDF
    duplex: bool = False
    booklet: bool = False

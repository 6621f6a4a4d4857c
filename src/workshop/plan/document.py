"""What is printed, in order, for one audience: the frozen value between composing and laying out."""

from dataclasses import dataclass

from workshop.model import Audience


@dataclass(frozen=True, slots=True)
class Options:
    """How to print.

    paper: `letter` or `a4`. draft: the quiet line on every page, "" for a final print. accent: the practice's
    colour as `#rrggbb`, "" for our own.
    """

    paper: str = "letter"
    edition: str = "standard"
    form: str = "eight"
    draft: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a document that is laid out by itself.

    name: unique in its document. template: below `templates/`. view: a frozen value, the template's only data.
    shows: codes of the handouts whose page pictures it needs. points: whether it prints page numbers of other
    parts, so that it is laid out after them.
    """

    name: str
    template: str
    view: object
    shows: tuple[str, ...] = ()
    points: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """One PDF. path: below the output folder, with `/`. name: what people call it (`3b`, `guide`)."""

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

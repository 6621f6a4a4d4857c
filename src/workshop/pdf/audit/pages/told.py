"""The content of a document in the order in which it is read aloud: that of its tags."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Run
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.reach import key_of
from workshop.pdf.audit.tags import HEADINGS, Content, Element, text_of
from workshop.pdf.audit.tree import Tree


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one tag that stands together on one page."""

    element: Element
    page: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is read aloud, in order; and who each piece of marked content belongs to."""

    pieces: tuple[Piece, ...]
    owners: dict[Content, Element]
    headings: tuple[Element, ...]


def tell(tree: Tree, pages: Sequence[PageContent]) -> Told:
    """Bring the tags and the content of the pages together."""
    runs: dict[Content, list[tuple[int, Run]]] = {}
    for page in pages:
        for run in page.runs:
            if run.mark.content is not None:
                runs.setdefault(run.mark.content, []).append((page.sheet.number, run))
    pieces: list[Piece] = []
    owners: dict[Content, Element] = {}
    for element, content in _contents(tree):
        owners.setdefault(content, element)
        for number in dict.fromkeys(page for page, _ in runs.get(content, ())):
            found = tuple(run for page, run in runs[content] if page == number and run.text.strip())
            if found:
                pieces.append(Piece(element, number, found))
    headings = tuple(element for element in tree.elements if element.kind in HEADINGS or element.kind == "H")
    return Told(tuple(pieces), owners, headings)


def _contents(tree: Tree) -> list[tuple[Element, Content]]:
    """Every piece of content with its tag, in reading order."""
    found: list[tuple[Element, Content]] = []
    waiting: list[tuple[Element, Element | Content]] = [(top, top) for top in reversed(tree.tops)]
    while waiting:
        holder, part = waiting.pop()
        if isinstance(part, Element):
            waiting.extend((part, kid) for kid in reversed(part.parts))
        else:
            found.append((holder, part))
    return found


def check_owners(told: Told, pages: Sequence[PageContent], report: Report) -> None:
    """Whether the two ways between content and tags agree, and no heading is empty."""
    for page in pages:
        for run in page.runs:
            mark = run.mark
            if mark.content is None or mark.owner is None or mark.artifact or not run.text.strip():
                continue
            element = told.owners.get(mark.content)
            if element is None or key_of(element.obj) != key_of(mark.owner):
                place = "no tag" if element is None else f"a tag {element.tag}"
                words = f"The text “{short(run.text)}” belongs to {place} by the tags, and to another by their index."
                report.found("pdf-parent-tree", Severity.ERROR, page.sheet.number, words)
    said = {id(above) for piece in told.pieces for above in _above(piece.element)}
    for heading in told.headings:
        if id(heading) not in said and not _has_words(heading):
            words = f"A heading of the kind {heading.kind} has no words."
            report.found("pdf-heading-empty", Severity.ERROR, heading.page, words)


def _above(element: Element) -> list[Element]:
    found = [element]
    while found[-1].parent is not None:
        found.append(found[-1].parent)
    return found


def _has_words(element: Element) -> bool:
    """Whether a tag, or one in it, brings words of its own."""
    tags = [part for part in element.walk() if isinstance(part, Element)]
    return any(text_of(tag, key) for tag in tags for key in ("/Alt", "/ActualText"))

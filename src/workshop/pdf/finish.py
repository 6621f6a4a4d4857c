"""Mend what the engine leaves undone in a tagged PDF, before it writes the bytes.

It works on the engine's own objects (one list; a reference is `b"12 0 R"`), so nothing is parsed again.
"""

from typing import Any

import pydyf

from workshop.diagnostics import MachineTrouble
from workshop.pdf.fields import Fields
from workshop.pdf.words import text_of

LINK_IN_MARGIN = "there is a link in the head or foot of a page."
PAGINATION = pydyf.Dictionary({"Type": "/Pagination"})


class LinkInMargin(MachineTrouble):
    """A link in the head or foot of a page, where no reader is told of it."""


def finish(document: Any, pdf: Any, *, fields: Fields | None = None) -> None:
    """The finisher for `write_pdf`: heads and feet become artifacts, links get their words as description.

    fields: what can be filled in; they are added last.
    """
    _describe_links(document)
    parents = _parents(pdf)
    reached = _reached(pdf)
    pages = [_object(pdf, reference) for reference in pdf.page_references]
    for page in pages:
        array = parents[page["StructParents"]]
        loose = {number for number, reference in enumerate(array) if bytes(reference) not in reached}
        if loose:
            _to_artifacts(_object(pdf, page["Contents"]), loose)
            array[:] = [b"null" if number in loose else ref for number, ref in enumerate(array)]
    _drop_loose_elements(pdf, reached)
    if fields:
        fields.finish(pdf)


def _describe_links(document: Any) -> None:
    """A link is announced by its words; the engine gives only its address."""
    for page in document.pages:
        for _, _, _, box in page.links:
            annotation = getattr(box, "link_annotation", None)
            words = text_of(box)
            if annotation and words:
                annotation["Contents"] = pydyf.String(words)


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _parents(pdf: Any) -> dict[int, Any]:
    """The parent tree: from the number of a page (or of an annotation) to its elements."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    flat = _object(pdf, root["ParentTree"])["Nums"]
    return dict(zip(flat[::2], flat[1::2], strict=True))


def _reached(pdf: Any) -> set[bytes]:
    """References of every element below the root of the structure: what a reader is told."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    found: set[bytes] = set()
    waiting = list(root["K"])
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, bytes) and kid not in found:
            found.add(kid)
            waiting.extend(_object(pdf, kid).get("K", ()))
    return found


def _to_artifacts(stream: Any, loose: set[int]) -> None:
    """Rewrite the marks of content that hangs under no element: text in margin boxes.

    A mark is three items in a row: tag, property list, `BDC`.
    """
    items = stream.stream
    for index, item in enumerate(items):
        if item == b"BDC" and items[index - 1].get("MCID") in loose:
            items[index - 2 : index] = ["/Artifact", PAGINATION]


def _drop_loose_elements(pdf: Any, reached: set[bytes]) -> None:
    """Empty the elements that nothing points to any more; a link among them cannot be mended."""
    for item in pdf.objects:
        if (
            isinstance(item, pydyf.Dictionary)
            and item.get("Type") == "/StructElem"
            and item.reference not in reached
        ):
            if item["S"] == "/Link":
                raise LinkInMargin(LINK_IN_MARGIN)
            item.clear()

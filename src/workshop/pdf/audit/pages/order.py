"""The order in which a document is read aloud is one that makes sense to the eye."""

from collections.abc import Sequence

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent
from workshop.pdf.audit.content.geometry import Box
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.pages.told import Piece, Told

BACK = 3.0  # lines: going up by more than this, in the same column, is going back
SAME_COLUMN = 0.5  # of the narrower piece's width lies below or above the other
BOOKLET_PAGES, FOLDED = 4, 0.25  # a booklet has so many pages, and goes back on so large a part of them
MANY = 2  # so often on one page; a note or a box between the lines is read once out of place


def check_order(told: Told, pages: Sequence[PageContent], report: Report) -> None:
    """Every two pieces that are read one after the other."""
    pairs = list(zip(told.pieces, told.pieces[1:], strict=False))
    _between_pages([pair for pair in pairs if pair[1].page < pair[0].page], len(pages), report)
    back: dict[int, list[tuple[Piece, Piece]]] = {}
    for last, piece in pairs:
        if piece.page == last.page and _goes_back(last, piece):
            back.setdefault(piece.page, []).append((last, piece))
    for page, found in back.items():
        for first, then in found if len(found) >= MANY else ():
            words = f"“{_said(then)}” is read after “{_said(first)}”, and stands above it."
            report.found("pdf-reading-order", Severity.WARNING, page, words)


def _between_pages(back: Sequence[tuple[Piece, Piece]], pages: int, report: Report) -> None:
    """What is read after a later page. Where it is so again and again, the pages are those of a booklet."""
    if pages >= BOOKLET_PAGES and len(back) >= pages * FOLDED:
        words = "Its pages are not in the order in which it is read, as in a booklet that is folded."
        report.found("pdf-reading-order", Severity.NOTE, 0, words)
        return
    for last, piece in back:
        words = f"“{_said(piece)}” is read after “{_said(last)}” of page {last.page}."
        report.found("pdf-reading-order", Severity.WARNING, piece.page, words)


def _said(piece: Piece) -> str:
    return short(" ".join(run.text for run in piece.runs), 40)


def _box(piece: Piece) -> Box:
    boxes = [run.box or run.em for run in piece.runs]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _goes_back(first: Piece, then: Piece) -> bool:
    one, other = _box(first), _box(then)
    shared = min(one[2], other[2]) - max(one[0], other[0])
    narrower = min(one[2] - one[0], other[2] - other[0])
    line = max(run.size for run in first.runs)
    return shared > SAME_COLUMN * narrower and other[3] < one[1] - BACK * line

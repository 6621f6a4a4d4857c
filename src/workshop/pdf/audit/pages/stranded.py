"""A heading is not left alone at the foot of a page, with what it heads on the next."""

from collections.abc import Sequence

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.pages.told import Piece, Told
from workshop.pdf.audit.tags import HEADINGS, Element

FOOT_PT = 20.0  # a line above the foot of a page belongs to the foot


def check_stranded(told: Told, pages: Sequence[PageContent], report: Report) -> None:
    """Every heading that ends what is read of its page."""
    by_number = {page.sheet.number: page for page in pages}
    for before, piece, after in zip((None, *told.pieces), told.pieces, told.pieces[1:], strict=False):
        heading = _heading(piece.element)
        if heading is None or _heading(after.element) is heading or after.page <= piece.page:
            continue
        # A page that begins with the heading is a title page, or divides the document.
        alone = before is None or before.page != piece.page or _heading(before.element) is heading
        page = by_number[piece.page]
        if not alone and _is_low(piece, page) and not _something_below(piece, page):
            words = f"The heading “{short(' '.join(run.text for run in piece.runs), 40)}” stands last on this page."
            report.found("pdf-stranded-heading", Severity.WARNING, piece.page, words)


def _heading(element: Element) -> Element | None:
    above: Element | None = element
    while above is not None and above.kind not in HEADINGS and above.kind != "H":
        above = above.parent
    return above


def _is_low(piece: Piece, page: PageContent) -> bool:
    """Whether it stands at the foot; above, a page has been left blank on purpose."""
    return max(run.em[3] for run in piece.runs) > page.height / 2


def _something_below(piece: Piece, page: PageContent) -> bool:
    """Whether anything is printed between the heading and the foot: lines to write on, a picture."""
    low = max(run.em[3] for run in piece.runs)
    foot = min(
        (run.em[1] for run in page.runs if run.mark.artifact and run.seen and run.em[1] > low),
        default=page.height,
    )
    return any(
        low < (paint.box[1] + paint.box[3]) / 2 < foot - FOOT_PT for paint in page.paints if paint.alpha
    ) or any(run.seen and run.box is not None and low < run.box[1] < foot - FOOT_PT for run in page.runs)

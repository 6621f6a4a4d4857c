"""Nothing runs off the page, and nothing stands where office printers cannot print."""

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Paint, Run
from workshop.pdf.audit.content.colours import WHITE, contrast
from workshop.pdf.audit.content.geometry import Box, area, common
from workshop.pdf.audit.finding import Report, short

PT_PER_MM = 72 / 25.4
SAFE_MM = 6.0
ROUNDING_MM = 0.1
OFF_PT = 1.0
SHEET_PT = 560.0  # pages whose longer side is shorter are cards, which are cut out of a sheet
VISIBLE = 1.1  # the contrast with paper below which nobody sees what is missing


def check_edges(page: PageContent, report: Report) -> None:
    """Every text and every area of a page."""
    whole: Box = (0.0, 0.0, page.width, page.height)
    is_sheet = max(page.width, page.height) >= SHEET_PT
    for run in page.runs:
        if run.seen and run.box is not None and run.text.strip() and not run.mark.background:
            _text(run, run.box, page, whole, report, is_sheet=is_sheet)
    if is_sheet:
        for paint in page.paints:
            _area(paint, page, whole, report)


def _text(run: Run, box: Box, page: PageContent, whole: Box, report: Report, *, is_sheet: bool) -> None:
    seen = common(box, run.clip)
    inside = common(seen, whole)
    words = f"The text “{short(run.text, 40)}”"
    if not area(inside):
        if run.mark.real and area(seen):
            report.found(
                "pdf-text-off-page", Severity.ERROR, page.sheet.number, f"{words} lies off the page."
            )
        return
    if max(-seen[0], -seen[1], seen[2] - whole[2], seen[3] - whole[3]) > OFF_PT:
        report.found("pdf-text-off-page", Severity.ERROR, page.sheet.number, f"{words} runs off the page.")
    elif is_sheet and (left := _margin(inside, whole)) < SAFE_MM - ROUNDING_MM:
        say = f"{words} stands {left:.1f} mm from the edge of the page."
        report.found("pdf-near-edge", Severity.WARNING, page.sheet.number, say)


def _area(paint: Paint, page: PageContent, whole: Box, report: Report) -> None:
    """A line or an area close to the edge; one that goes over the edge is meant to, and cut as it comes."""
    box = common(paint.box, paint.clip)
    if not _is_seen(paint) or _goes_over(box, whole) or not area(common(box, whole)):
        return
    if (left := _margin(box, whole)) < SAFE_MM - ROUNDING_MM:
        words = f"A line or an area stands {left:.1f} mm from the edge of the page."
        report.found("pdf-near-edge", Severity.WARNING, page.sheet.number, words)


def _is_seen(paint: Paint) -> bool:
    if paint.kind == "shade" or paint.alpha <= 0:
        return False
    return paint.colour is None or contrast(paint.colour, WHITE) * paint.alpha >= VISIBLE


def _goes_over(box: Box, whole: Box) -> bool:
    return box[0] <= 0.5 or box[1] <= 0.5 or box[2] >= whole[2] - 0.5 or box[3] >= whole[3] - 0.5


def _margin(box: Box, whole: Box) -> float:
    """The smallest distance to an edge, in millimetres."""
    return max(0.0, min(box[0], box[1], whole[2] - box[2], whole[3] - box[3])) / PT_PER_MM

"""Text stands out from what is painted below it (WCAG 2.2, 1.4.3)."""

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Run
from workshop.pdf.audit.content.colours import Colour, contrast, hexed, mixed
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.pages.pixels import Pixels
from workshop.pdf.audit.pages.sight import below, covered

LARGE_PT, LARGE_BOLD_PT = 18.0, 14.0
LEAST, LEAST_LARGE = 4.5, 3.0
ROUNDING = 0.05  # of a point, and of a ratio: colours are written with few digits


def check_contrast(file: Opened, page: PageContent, report: Report) -> None:
    """Every visible text of a page; where colours cannot be told, the page is looked at as a picture."""
    pixels = Pixels(file, page)
    for run in page.runs:
        if not run.seen or run.mark.background or not run.text.strip() or covered(run, page):
            continue
        least = LEAST_LARGE if _is_large(run) else LEAST
        pair = _pair(run, page)
        if pair is not None:
            _judge(run, page, pair, least, Severity.ERROR, report)
        elif (seen := pixels.pair(run)) is not None:
            _judge(run, page, seen, least, Severity.WARNING, report)


def _is_large(run: Run) -> bool:
    return run.size >= (LARGE_BOLD_PT if run.font.bold else LARGE_PT) - ROUNDING


def _pair(run: Run, page: PageContent) -> tuple[Colour, Colour] | None:
    """The colours of the text and of what is below it, at the worst of its points; `None` if they cannot be told."""
    if run.colour is None or not run.sure:
        return None
    pairs = []
    for point in run.middles:
        ground = below(point, run.order, page)
        if ground is None:
            return None
        pairs.append((mixed(run.colour, ground, run.alpha), ground))
    return min(pairs, key=lambda pair: contrast(*pair))


def _judge(
    run: Run, page: PageContent, pair: tuple[Colour, Colour], least: float, severity: Severity, report: Report
) -> None:
    ratio = contrast(*pair)
    if ratio >= least - ROUNDING:
        return
    about = "" if severity is Severity.ERROR else "about "
    report.found(
        "pdf-low-contrast",
        severity,
        page.sheet.number,
        f"The text “{short(run.text, 40)}” has a contrast of {about}{ratio:.1f} to 1 ({hexed(pair[0])} on "
        f"{hexed(pair[1])}); at {run.size:.3g} pt it needs {least:g}.",
    )

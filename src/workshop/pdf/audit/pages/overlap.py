"""No text is printed over other text, and none is cut off where it stands."""

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Run
from workshop.pdf.audit.content.geometry import area, common
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.pages.sight import covered

SHARED = 0.3  # so much of the smaller text's area lies under or over the other
SAME_PLACE = 0.2  # of the size: the same words again so close by are a bold or a shadow
CUT_HIGH, CUT_WIDE = 0.15, 0.4  # of the size: so much is cut off
RULES = frozenset("_.·…-–—‐‑ ")


def check_overlap(page: PageContent, report: Report) -> None:
    """Every two texts that meet, and every text that meets the edge of where it may be seen."""
    for run in page.runs:
        _cut(run, page, report)
    waiting: list[Run] = []
    for run in sorted((run for run in page.runs if _counts(run)), key=lambda run: _box(run)[1]):
        top = _box(run)[1]
        waiting = [other for other in waiting if _box(other)[3] > top]
        for other in waiting:
            if _meet(run, other) and not covered(run, page) and not covered(other, page):
                first, second = sorted((run, other), key=lambda one: one.order)
                words = f"“{short(second.text, 40)}” is printed over “{short(first.text, 40)}”."
                report.found("pdf-text-overlap", Severity.ERROR, page.sheet.number, words)
        waiting.append(run)


def _box(run: Run) -> tuple[float, float, float, float]:
    return common(run.box or (0, 0, 0, 0), run.clip)


def _counts(run: Run) -> bool:
    plain = not run.steep % 90
    return (
        run.seen and plain and not run.mark.background and not set(run.text) <= RULES and area(_box(run)) > 0
    )


def _meet(one: Run, other: Run) -> bool:
    first, second = _box(one), _box(other)
    shared = area(common(first, second))
    if shared < SHARED * min(area(first), area(second)):
        return False
    if len(one.text.strip()) == len(other.text.strip()) == 1:
        return False  # one sign made of two, such as a letter in a circle
    shift = max(abs(first[0] - second[0]), abs(first[1] - second[1]))
    return not (one.text.strip() == other.text.strip() and shift < SAME_PLACE * max(one.size, other.size))


def _cut(run: Run, page: PageContent, report: Report) -> None:
    """Whether the place in which the text is shown is smaller than the text."""
    if not run.seen or run.box is None or run.mark.background or not run.text.strip() or not run.size:
        return
    left, top, right, bottom = run.box
    seen = common(run.box, run.clip)
    if not area(seen):
        if run.mark.real:
            words = f"The text “{short(run.text, 40)}” is read aloud, and cut off whole on the page."
            report.found("pdf-text-clipped", Severity.ERROR, page.sheet.number, words)
        return
    high = max(seen[1] - top, bottom - seen[3]) / run.size
    wide = max(seen[0] - left, right - seen[2]) / run.size
    upright = run.steep % 180 < 45 or run.steep % 180 > 135
    limits = (CUT_HIGH, CUT_WIDE) if upright else (CUT_WIDE, CUT_HIGH)
    if high > limits[0] or wide > limits[1]:
        words = f"The text “{short(run.text, 40)}” is cut off."
        report.found("pdf-text-clipped", Severity.ERROR, page.sheet.number, words)

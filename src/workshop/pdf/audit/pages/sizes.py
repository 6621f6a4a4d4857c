"""Text is large enough to be read (RNIB Clear Print, UKAAF G003)."""

from collections import Counter
from collections.abc import Sequence

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Run
from workshop.pdf.audit.finding import Report, short

LEAST_PT = 8.5  # the foot of a page; nothing is smaller
ROUNDING = 0.1
MARK = 3  # a letter, or so few digits, may be smaller: it stands above the line


def check_sizes(pages: Sequence[PageContent], report: Report) -> None:
    """The smallest text of each page."""
    for page in pages:
        small: Counter[tuple[float, str]] = Counter()
        for run in page.runs:
            if _counts(run) and run.size < LEAST_PT - ROUNDING:
                small[round(run.size, 1), run.text.strip()] += 1
        for size, words in sorted(small):
            report.found(
                "pdf-small-text",
                Severity.ERROR,
                page.sheet.number,
                f"The text “{short(words, 40)}” is {size:g} pt; {LEAST_PT:g} pt is the least.",
            )


def _counts(run: Run) -> bool:
    words = run.text.strip()
    if not run.seen or not words or run.mark.background or run.font.kind == "Type3":
        return False
    return len(words) > 1 and not (words.isdigit() and len(words) <= MARK)

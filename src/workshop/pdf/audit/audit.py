"""The whole audit of one file: every check, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.diagnostics import Severity
from workshop.pdf.audit.content import PageContent, Shared, read_pages
from workshop.pdf.audit.document import check_document, has_language
from workshop.pdf.audit.finding import Finding, Report
from workshop.pdf.audit.fonts import check_font
from workshop.pdf.audit.notes import check_notes
from workshop.pdf.audit.opening import Opened, opened
from workshop.pdf.audit.pages import check_pages, check_told
from workshop.pdf.audit.reach import TooMuch
from workshop.pdf.audit.structure import check_structure
from workshop.pdf.audit.tree import Tree


@dataclass(frozen=True, slots=True)
class Audited:
    """What came of one file: its number of pages (0 if it cannot be read), and every finding."""

    pages: int
    findings: tuple[Finding, ...]

    @property
    def keeps_pdf_ua(self) -> bool:
        """Whether no rule of PDF/UA-1 that a machine can judge is broken, as far as the file could be checked."""
        return self.pages > 0 and not any(
            finding.rule or finding.code in UNCERTAIN for finding in self.findings
        )


UNCERTAIN = frozenset({"pdf-unreadable", "pdf-locked", "pdf-too-much", "pdf-not-checked"})


def audit(data: bytes) -> Audited:
    """Check the bytes of one file, which need not be a PDF at all. It has no limit of time: see `audit_files`."""
    report = Report()
    pages = 0
    with opened(data, report) as file:
        if file is not None:
            pages = len(file.sheets)
            _check(file, report)
    return Audited(pages, report.findings())


def _check(file: Opened, report: Report) -> None:
    guard = _Guard(report)
    guard.run("the properties of the file", lambda: check_document(file, report))
    trees: list[Tree] = []
    guard.run("the tags", lambda: trees.append(Tree(file)))
    if not trees:
        return
    tree = trees[0]
    guard.run("the tags", lambda: check_structure(file, tree, report))
    guard.run("links, notes and fields", lambda: check_notes(file, tree, report))
    shared = Shared(tree, report, has_language(file))
    pages: list[PageContent] = []
    guard.run("the content of the pages", lambda: pages.extend(read_pages(file, shared)))
    for font in [*shared.fonts.values(), *shared.loose_fonts]:
        guard.run(f"the font {font.name}", lambda font=font: check_font(font, report))  # type: ignore[misc]
    guard.run("the pages", lambda: check_pages(file, pages, report))
    if tree.root is not None:
        guard.run("the order of reading", lambda: check_told(tree, pages, report))


class _Guard:
    """Lets each check come to its end: what one cannot cope with in a strange file is told, and the next begins."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def run(self, what: str, check: Callable[[], None]) -> None:
        """Do one check."""
        try:
            check()
        except TooMuch:
            self._report.found("pdf-too-much", Severity.ERROR, 0, f"There is too much of it: {what}.")
        except MemoryError:
            raise
        except Exception as strange:  # noqa: BLE001  # a file may be strange in ways that nobody has thought of
            words = (
                f"The file is so unusual that this could not be checked: {what} ({type(strange).__name__})."
            )
            self._report.found("pdf-not-checked", Severity.ERROR, 0, words)

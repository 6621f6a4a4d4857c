"""What must be right on the pages as people see and hear them, one module a question."""

from collections.abc import Sequence

from workshop.pdf.audit.content import PageContent
from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.pages.contrast import check_contrast
from workshop.pdf.audit.pages.edges import check_edges
from workshop.pdf.audit.pages.order import check_order
from workshop.pdf.audit.pages.overlap import check_overlap
from workshop.pdf.audit.pages.sizes import check_sizes
from workshop.pdf.audit.pages.stranded import check_stranded
from workshop.pdf.audit.pages.told import Told, check_owners, tell
from workshop.pdf.audit.tree import Tree

__all__ = ["Told", "check_pages", "check_told", "tell"]


def check_pages(file: Opened, pages: Sequence[PageContent], report: Report) -> None:
    """What can be seen page by page."""
    for page in pages:
        check_edges(page, report)
        check_overlap(page, report)
        check_contrast(file, page, report)
    check_sizes(pages, report)


def check_told(tree: Tree, pages: Sequence[PageContent], report: Report) -> None:
    """What is heard: the content in the order of its tags, compared with where it stands."""
    told = tell(tree, pages)
    check_owners(told, pages, report)
    check_order(told, pages, report)
    check_stranded(told, pages, report)

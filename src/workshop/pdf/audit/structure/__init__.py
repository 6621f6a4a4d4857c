"""What must be right in the tags of a file, one module a kind of tag."""

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.structure.headings import check_headings
from workshop.pdf.audit.structure.nesting import check_nesting
from workshop.pdf.audit.structure.roles import check_roles
from workshop.pdf.audit.structure.tables import check_tables
from workshop.pdf.audit.structure.words import check_words
from workshop.pdf.audit.tree import Tree

__all__ = ["check_structure"]


def check_structure(file: Opened, tree: Tree, report: Report) -> None:
    """Everything about the tags alone, without the content that they hold."""
    if tree.root is None:
        report.broke("7.1-11")
        return
    check_roles(tree, report)
    check_words(file, tree, report)
    check_headings(tree, report)
    check_nesting(tree, report)
    check_tables(tree, report)

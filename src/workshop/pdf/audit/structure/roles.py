"""What the tags are called: each is a standard tag, or the role map says for which one it stands."""

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.reach import a_dict
from workshop.pdf.audit.tags import STANDARD, Element
from workshop.pdf.audit.tree import Tree


def check_roles(tree: Tree, report: Report) -> None:
    """Names of tags, and that each says what it belongs to."""
    for element in tree.elements:
        _check(element, tree, report)


def _check(element: Element, tree: Tree, report: Report) -> None:
    tag = element.tag
    if tree.goes_round(tag):
        report.broke("7.1-6", element.page, tag=tag)
    elif not element.kind and tag not in STANDARD:
        report.broke("7.1-5", element.page, tag=tag or "without a name")
    if tag in STANDARD and element.kind != tag:
        report.broke("7.1-7", element.page, tag=tag)
    if a_dict(element.obj, "/P") is None:
        report.broke("7.1-12", element.page, tag=tag)

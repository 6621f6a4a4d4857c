"""Headings: the first is of level 1, none leaves out a level, and there is one way of counting."""

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.tags import HEADINGS, Element
from workshop.pdf.audit.tree import Tree


def check_headings(tree: Tree, report: Report) -> None:
    """The order of headings, as a reader jumps from one to the next."""
    last = 0
    plain = [element for element in tree.elements if element.kind == "H"]
    numbered = [element for element in tree.elements if element.kind in HEADINGS]
    for element in numbered:
        level = int(element.kind[1])
        if level > last + 1:
            what = (
                f"level {level} comes after level {last}"
                if last
                else f"the first heading is of level {level}"
            )
            report.broke("7.4.2-1", element.page, what=what)
        last = level
    for element in tree.elements:
        _one_each(element, report)
    if plain and numbered:
        report.broke("7.4.4-2", plain[0].page)
        report.broke("7.4.4-3", numbered[0].page)


def _one_each(element: Element, report: Report) -> None:
    if [kid.kind for kid in element.shown_kids()].count("H") > 1:
        report.broke("7.4.4-1", element.page)

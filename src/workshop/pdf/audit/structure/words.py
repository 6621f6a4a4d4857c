"""The words that tags carry: alternative texts of pictures and formulas, IDs of notes, languages."""

import re

from workshop.diagnostics import Severity
from workshop.pdf.audit.document import check_language, has_language
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.tags import Element, text_of
from workshop.pdf.audit.tree import Tree

TEXTS = (("7.2-21", "/ActualText"), ("7.2-22", "/Alt"), ("7.2-23", "/E"))
PICTURE_FILE = re.compile(
    r"\S+\.(png|jpe?g|gif|svg|webp|tiff?|bmp|eps)|(image|img|picture|photo|figure)[ _-]?\d*", re.IGNORECASE
)


def check_words(file: Opened, tree: Tree, report: Report) -> None:
    """Every tag's words."""
    named = has_language(file)
    notes: set[str] = set()
    for element in tree.elements:
        if element.kind in {"Figure", "Formula"}:
            _picture(element, report)
        elif element.kind == "Note":
            _note(element, notes, report)
        check_language(text_of(element, "/Lang"), report, element.page)
        if not named and tree.language(element.obj) is None:
            for rule, key in TEXTS:
                if (words := text_of(element, key)) is not None:
                    report.broke(rule, element.page, words=words)


def _picture(element: Element, report: Report) -> None:
    alt = text_of(element, "/Alt")
    if not alt and text_of(element, "/ActualText") is None:
        report.broke("7.3-1" if element.kind == "Figure" else "7.7-1", element.page)
    elif alt and PICTURE_FILE.fullmatch(alt.strip()):
        words = f"A picture is described by the name of a file, “{short(alt)}”."
        report.found("pdf-figure-file-name", Severity.WARNING, element.page, words)


def _note(element: Element, known: set[str], report: Report) -> None:
    own = text_of(element, "/ID")
    if not own:
        report.broke("7.9-1", element.page)
    elif own in known:
        report.broke("7.9-2", element.page, id=own)
    else:
        known.add(own)

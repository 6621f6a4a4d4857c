"""The words that a box of the engine prints, in reading order."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

SOFT, HARD = "\v", "\n"  # the end of a line, the edge of a block
LINE_END = re.compile(rf"(\S*){SOFT}+(?=(\S*))")


def text_of(box: Any) -> str:
    """The words printed inside one box, with single spaces."""
    return " ".join("".join(_pieces([box])).split())


def printed_text(some: Iterable[Any], source: str) -> str:
    """The words of boxes in order, with single spaces.

    The end of a line is a space too, unless `source` (the text before it was laid out) has the words on both
    sides as one: so “well-known” stays whole where it is broken after the hyphen.
    """

    def joined(match: re.Match[str]) -> str:
        before, after = match.groups()
        whole = bool(before) and not before[-1].isalnum() and before + after in source
        return before if whole else before + " "

    return " ".join(LINE_END.sub(joined, "".join(_pieces(some))).split())


def source_text(document: Any) -> str:
    """All text of a document's source, with single spaces."""
    tree = document._html.etree_element  # noqa: SLF001  # the source is kept there only
    return " ".join("".join(tree.itertext()).split())


def _pieces(some: Iterable[Any]) -> Iterator[str]:
    """The texts of boxes in order, with marks where lines end and where blocks begin and end."""
    for one in some:
        box = getattr(one, "_box", one)
        if isinstance(box, boxes.TextBox):
            yield box.text
            continue
        mark = SOFT if isinstance(box, boxes.LineBox) else "" if isinstance(box, boxes.InlineBox) else HARD
        yield mark
        yield from _pieces(getattr(box, "children", ()))
        yield mark

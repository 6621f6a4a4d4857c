"""The tags of a file as a tree of plain values: what stands below what, and which content belongs to which tag."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pikepdf import Dictionary

from workshop.pdf.audit.reach import (
    Key,
    a_name,
    a_text,
    entry,
)

GROUPING = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private"
BLOCKS = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot"
INLINE = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
STANDARD = frozenset(f"{GROUPING} {BLOCKS} {INLINE}".split())  # ISO 32000-1 14.8.4
HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
THROUGH = frozenset(
    {"NonStruct", "Div", "Part"}
)  # they group, and count as not there where it is asked what holds what
MAX_DEPTH = 2000


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content that a tag holds: the number of the mark, and the page or form whose content it marks.

    A whole object (a link, a field, a form) is the content of a tag too: then `mcid` is -1.
    """

    holder: Key
    mcid: int


@dataclass(slots=True, eq=False)
class Element:
    """One tag. kind: the standard tag that it stands for, "" if there is none. page: where it begins, 0 if unknown."""

    obj: Dictionary
    tag: str
    kind: str
    parent: "Element | None"
    attributes: tuple[object, ...] = ()
    page: int = 0
    parts: "list[Element | Content]" = field(default_factory=list)

    @property
    def kids(self) -> "list[Element]":
        """The tags directly below."""
        return [part for part in self.parts if isinstance(part, Element)]

    def shown_kids(self) -> "Iterator[Element]":
        """The tags below, looking through those that only group."""
        waiting = list(reversed(self.kids))
        while waiting:
            kid = waiting.pop()
            if kid.kind in THROUGH:
                waiting.extend(reversed(kid.kids))
            else:
                yield kid

    def shown_parent(self) -> "Element | None":
        """The tag above, looking through those that only group."""
        above = self.parent
        while above is not None and above.kind in THROUGH:
            above = above.parent
        return above

    def walk(self) -> "Iterator[Element | Content]":
        """This tag and everything below it, in reading order."""
        waiting: list[Element | Content] = [self]
        while waiting:
            part = waiting.pop()
            yield part
            if isinstance(part, Element):
                waiting.extend(reversed(part.parts))

    def within(self, kind: str) -> bool:
        """Whether this tag is, or stands somewhere in, a tag of that kind."""
        above: Element | None = self
        while above is not None and above.kind != kind:
            above = above.parent
        return above is not None

    def attribute(self, key: str, owner: str) -> object:
        """An attribute, such as /Scope of the owner Table."""
        for attributes in self.attributes:
            if a_name(attributes, "/O") == owner and (found := entry(attributes, key)) is not None:
                return found
        return None


def text_of(element: Element, key: str) -> str | None:
    """A text of a tag: /Alt, /ActualText, /E, /Lang, /ID."""
    return a_text(element.obj, key)

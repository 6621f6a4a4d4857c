"""Facts from the engine's tree of boxes. The tree is private to it: a test pins its version and shape.

Boxes are measured in CSS px, 96 to the inch, from the top left of the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from weasyprint.formatting_structure import boxes

from workshop.pdf.geometry import PX_PER_MM, bottom_of, mm, right_of, spot_of, united
from workshop.pdf.words import printed_text, source_text, text_of
from workshop.plan.facts import Facts, Overflow, PageFacts, Spot, WritingFacts

PT_PER_PX = 0.75
SLACK_MM = 0.5  # what rounding and side bearings may cross without being seen
SLACK_BOTTOM_MM = 1.0  # the engine keeps margins that a page break has cut
EXCERPT = 60


@dataclass(frozen=True, slots=True)
class _Around:
    """What a box stands in: the elements and boxes that matter for its facts."""

    margin: bool = False
    floating: bool = False
    absolute: bool = False
    write: str = ""
    owner: Any = None
    cell: Any = None
    cutters: tuple[Any, ...] = ()


def measure(document: Any) -> Facts:
    """All facts of a document that has been written (faces are known only then)."""
    survey = _Survey(source_text(document))
    pages = tuple(survey.page(number, page) for number, page in enumerate(document.pages, 1))
    return Facts(
        pages=pages,
        spots=MappingProxyType(survey.spots),
        anchors=MappingProxyType(_anchors(document)),
        writing=MappingProxyType({name: WritingFacts(tuple(lines)) for name, lines in survey.lines.items()}),
        whole=MappingProxyType({name: tuple(on) for name, on in survey.whole.items()}),
        overflow=tuple(survey.overflow.values()),
        fonts=tuple(sorted({font.name.decode().partition("+")[2] for font in document.fonts.values()})),
    )


class _Survey:
    """Goes through the pages once and notes everything."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.spots: dict[str, Spot] = {}
        self._holders: dict[str, Any] = {}
        self.lines: dict[str, list[Spot]] = {}
        self.whole: dict[str, list[int]] = {}
        self.overflow: dict[tuple[int, str, int], Overflow] = {}

    def page(self, number: int, page: Any) -> PageFacts:
        box = page._page_box  # noqa: SLF001  # the tree of boxes has no public name
        self._number, self._box = number, box
        self._bottom, self._smallest = box.content_box_y(), 0.0
        for child in _in_reading_order(box):
            self._visit(child, _Around())
        notes = [child.position_y for child in box.children if _is_notes(child) and child.children]
        end = box.content_box_y() + box.height
        return PageFacts(
            number=number,
            width_mm=mm(page.width),
            height_mm=mm(page.height),
            area_top_mm=mm(box.content_box_y()),
            area_bottom_mm=mm(end),
            content_bottom_mm=mm(self._bottom),
            notes_top_mm=mm(min([end, *notes])),
            blank=bool(box.page_type.blank),
            smallest_pt=round(self._smallest * PT_PER_PX, 2),
            text=printed_text(_in_reading_order(box), self._source),
        )

    def _visit(self, box: Any, around: _Around) -> None:
        placeholder, box = box, getattr(box, "_box", box)
        around = _step_into(box, around, absolute=placeholder is not box)
        element = box.element
        if element is not None and element is not around.owner and box.element_tag == element.tag:
            around = self._element(box, replace(around, owner=element))
        if isinstance(box, boxes.TextBox):
            self._letters(box, around)
        elif not getattr(box, "children", None):
            self._leaf(box, around)
        if isinstance(box, boxes.LineBox) and text_of(box):
            self._reach_down(box, around)
        for child in getattr(box, "children", ()):
            self._visit(child, around)

    def _element(self, box: Any, around: _Around) -> _Around:
        element = box.element
        if name := element.get("data-spot"):
            self._spot(name, box, around)
        if (name := element.get("data-whole")) and self._number not in self.whole.setdefault(name, []):
            self.whole[name].append(self._number)
        if name := element.get("data-write"):
            self.lines.setdefault(name, [])
            around = replace(around, write=name)
        if "ln" in element.get("class", "").split():
            self.lines.setdefault(around.write, []).append(spot_of(self._number, box))
        return around

    def _spot(self, name: str, box: Any, around: _Around) -> None:
        begun = name in self.spots and self.spots[name].page != self._number
        key = f"{name}#{self._number}" if around.margin or begun else name
        spot = spot_of(self._number, box)
        if self._holders.setdefault(key, box.element) is box.element:
            self.spots[key] = united(self.spots.get(key, spot), spot)

    def _letters(self, box: Any, around: _Around) -> None:
        if box.text.strip():
            size = float(box.style["font_size"])
            self._smallest = min(self._smallest or size, size)
            self._check(box, around, box.text)

    def _leaf(self, box: Any, around: _Around) -> None:
        """A box without content of its own: a picture, a rule, a line to write on."""
        if box.border_height() and box.border_width():
            self._reach_down(box, around)
            self._check(box, around, text_of(box))

    def _reach_down(self, box: Any, around: _Around) -> None:
        if not (around.margin or around.floating or around.absolute):
            self._bottom = max(self._bottom, bottom_of(box))

    def _check(self, box: Any, around: _Around, text: str) -> None:
        for edge, over in self._crossings(box, around):
            key = (self._number, edge, id(box.element))
            if key not in self.overflow or self.overflow[key].over_mm < mm(over):
                self.overflow[key] = Overflow(self._number, edge, mm(over), text.strip()[:EXCERPT])

    def _crossings(self, box: Any, around: _Around) -> Iterator[tuple[str, float]]:
        """Each edge that `box` crosses by more than can be tolerated, with how much in px."""
        left, right, top, bottom = box.position_x, right_of(box), box.position_y, bottom_of(box)
        slack, area = SLACK_MM * PX_PER_MM, self._box
        if around.margin or around.absolute:
            over = max(-left, -top, right - area.margin_width(), bottom - area.margin_height())
            yield from [("page", over)] if over > slack else []
        else:
            x, y = area.content_box_x(), area.content_box_y()
            yield from [("left", x - left)] if x - left > slack else []
            yield from [("right", right - x - area.width)] if right - x - area.width > slack else []
            deep = bottom - y - area.height
            yield from [("bottom", deep)] if deep > SLACK_BOTTOM_MM * PX_PER_MM else []
        if around.cell is not None and not around.absolute:
            over = right - around.cell.border_box_x() - around.cell.border_width()
            yield from [("cell", over)] if over > slack else []
        for cutter in around.cutters:
            x, y = cutter.padding_box_x(), cutter.padding_box_y()
            wide, high = cutter.padding_width(), cutter.padding_height()
            over = max(x - left, y - top, right - x - wide, bottom - y - high)
            yield from [("cut", over)] if over > slack else []


def _step_into(box: Any, around: _Around, *, absolute: bool) -> _Around:
    if isinstance(box, boxes.MarginBox):
        return replace(around, margin=True)
    if _is_notes(box):
        return replace(around, floating=True)
    if absolute:
        around = replace(around, absolute=True)
    if isinstance(box, boxes.TableCellBox):
        around = replace(around, cell=box)
    if box.style["overflow"] != "visible" and not isinstance(box, boxes.TextBox | boxes.LineBox):
        around = replace(around, cutters=(*around.cutters, box))
    return around


def _is_notes(box: Any) -> bool:
    return isinstance(box, boxes.FootnoteAreaBox)


def _in_reading_order(page: Any) -> list[Any]:
    """The boxes of a page: its head, its text and notes, its foot."""
    return sorted(page.children, key=lambda box: not getattr(box, "at_keyword", "").startswith("@top"))


def _anchors(document: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found

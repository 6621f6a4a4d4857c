"""Where a laid-out page can be filled in: places that a template marks, and their rectangles.

A template marks a place with `data-field` (its name), `data-kind` (`text`, `beside`, `tick` or `radio`), `data-label`
(the question's words) and, for a radio button, `data-option` and `data-says`. The marks change nothing in how a page
looks. Boxes are measured in CSS px from the top left of the page, rectangles in points from its bottom left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, NamedTuple, Self

from weasyprint.formatting_structure import boxes

from workshop.pdf.geometry import baseline_of, spot_of
from workshop.pdf.words import text_of
from workshop.plan.facts import FieldFacts, Spot

PT_PER_PX = 0.75
PT_PER_MM = 72 / 25.4
# What is for a pen, by its class: a line, a gap in a line, a box to tick, a letter to circle.
FOR_A_PEN = frozenset({"ln", "rule", "blank", "box", "tickbox", "pick"})
TEXT, BESIDE, TICK, RADIO = "text", "beside", "tick", "radio"
# One line of typed words: viewers that choose the size themselves come to 12 points in a field of this height.
LINE_HIGH, LEAST_HIGH = 17.0, 9.0
ABOVE_RULE, BELOW_TOP, OVER_ENDS = 0.7, 0.5, 0.5  # the last: so that no end of a covered rule is left
RING_HIGH, RING_AROUND, RING_LEAST = 18.5, 5.0, 18.5
NO_NAME = re.compile(r"[^A-Za-z0-9]+")  # what does not go into the name of a button's state
CAP_HEIGHT = 0.668  # of the face's size: a ring stands around capitals and digits
MORE = 2  # the number of the field that is called “more”
BESIDE_AWAY, BESIDE_WIDE = 2 * PT_PER_MM, 9 * PT_PER_MM


class Rect(NamedTuple):
    """A rectangle on a page, in points."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What a template says of a place.

    option, says: of a radio button, its value and its words.
    """

    name: str
    kind: str
    label: str
    option: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a page: its mark, the page (from 0), its rectangle, and the box that its tag belongs into."""

    mark: Mark
    page: int
    rect: Rect
    box: Any
    lines: int = 1

    def again(self, count: int) -> Self:
        """The same place where it goes on: a field of its own, with a name and words that tell it apart."""
        name = f"{self.mark.name}-more" + (f"-{count}" if count > MORE else "")
        return replace(self, mark=replace(self.mark, name=name, label=f"{self.mark.label} (more room)"))


@dataclass(slots=True)
class Places:
    """All places of a document in the order of its boxes; `bare`: what is for a pen and is no place."""

    found: list[Place] = field(default_factory=list)
    bare: list[Spot] = field(default_factory=list)


def places_of(document: Any) -> Places:
    """Every place of a document that has been laid out and not yet written."""
    places = Places()
    for number, page in enumerate(document.pages):
        survey = _Survey(number, float(page.height), places)
        survey.visit(page._page_box, None)  # noqa: SLF001  # the tree of boxes has no public name
        survey.close()
    return places


def facts_of(place: Place, height_pt: float) -> FieldFacts:
    """A place as a fact of its page, in millimetres from the top left."""
    left, bottom, right, top = place.rect
    return FieldFacts(
        name=place.mark.name,
        kind=place.mark.kind,
        label=place.mark.label,
        option=place.mark.option,
        lines=place.lines,
        spot=Spot(
            page=place.page + 1,
            x=_mm(left),
            y=_mm(height_pt - top),
            width=_mm(right - left),
            height=_mm(top - bottom),
            baseline=_mm(height_pt - bottom),
        ),
    )


def _mm(points: float) -> float:
    return round(points / PT_PER_MM, 3)


@dataclass(slots=True)
class _Open:
    """A marked element whose lines are being gathered."""

    mark: Mark
    box: Any
    lines: list[Any] = field(default_factory=list)

    def runs(self) -> list[list[Any]]:
        """The lines of each place in it; one place without lines, where the element is one itself."""
        if self.lines:
            return _runs(self.lines)
        return [[]] if self.mark.kind != TEXT or _classes(self.box) & FOR_A_PEN else []


class _Survey:
    """Goes through one page."""

    def __init__(self, page: int, height: float, places: Places) -> None:
        self._page = page
        self._height = height
        self._places = places
        self._opened: list[_Open] = []
        self._seen: set[int] = set()
        self._met: dict[int, int] = {}  # boxes in the order of the page

    def visit(self, box: Any, around: _Open | None) -> None:
        box = getattr(box, "_box", box)  # an absolute box stands behind a placeholder
        element = box.element
        if element is not None and box.element_tag == element.tag and not isinstance(box, boxes.LineBox):
            around = self._element(box, around)
        for child in getattr(box, "children", ()):
            self.visit(child, around)

    def close(self) -> None:
        """Make places of what was gathered."""
        places = [self._place(one, lines) for one in self._opened for lines in one.runs()]
        self._places.found.extend(sorted(places, key=lambda place: self._met[id(place.box)]))
        self._opened.clear()

    def _element(self, box: Any, around: _Open | None) -> _Open | None:
        name = box.element.get("data-field")
        if name and id(box.element) not in self._seen:
            self._seen.add(id(box.element))
            around = _Open(_mark(box.element), box)
            self._opened.append(around)
        self._met[id(box)] = len(self._met)
        classes = _classes(box)
        if "ln" in classes and around is not None and around.mark.kind == TEXT:
            around.lines.append(box)
        elif classes & FOR_A_PEN and not name and ("ln" not in classes or not text_of(box)):
            self._places.bare.append(spot_of(self._page + 1, box))
        return around

    def _place(self, one: _Open, lines: list[Any]) -> Place:
        box = lines[0] if lines else one.box
        rect = {TEXT: self._text, TICK: self._tick, RADIO: self._ring, BESIDE: self._beside}[one.mark.kind]
        return Place(one.mark, self._page, rect(box, lines), box, max(1, len(lines)))

    def _text(self, box: Any, lines: list[Any]) -> Rect:
        """Above the rule, which stays to be seen; over several lines from the top of the first."""
        last = lines[-1] if lines else box
        left, right = _x(box.border_box_x()), _x(box.border_box_x() + box.border_width())
        rule = float(last.border_box_y() + last.border_height() - last.border_bottom_width)
        bottom = self._y(rule) + ABOVE_RULE
        top = self._y(box.border_box_y()) - BELOW_TOP
        if len(lines) > 1:
            return Rect(left - OVER_ENDS, bottom, right + OVER_ENDS, top)
        low = top - bottom < LEAST_HIGH  # a gap in a line of text is nothing but its rule
        return Rect(left, bottom, right, bottom + LINE_HIGH if low else min(top, bottom + LINE_HIGH))

    def _tick(self, box: Any, lines: list[Any]) -> Rect:
        x, y = box.border_box_x(), box.border_box_y()
        return Rect(_x(x), self._y(y + box.border_height()), _x(x + box.border_width()), self._y(y))

    def _ring(self, box: Any, lines: list[Any]) -> Rect:
        """Around a letter, a number or a short word."""
        centre = _x(box.border_box_x() + box.border_width() / 2)
        size = _x(box.style["font_size"])
        baseline = baseline_of(box)
        lower = box.border_box_y() + box.border_height() if baseline is None else baseline
        middle = self._y(lower) + size * CAP_HEIGHT / 2
        printed = sum(_x(text.width) for text in _texts(box))
        half = max(RING_LEAST, printed + 2 * RING_AROUND) / 2
        return Rect(centre - half, middle - RING_HIGH / 2, centre + half, middle + RING_HIGH / 2)

    def _beside(self, box: Any, lines: list[Any]) -> Rect:
        """Beside a dot from which a hand would draw a line: room for a letter or two."""
        middle = self._y(box.border_box_y() + box.border_height() / 2)
        left = _x(box.border_box_x() + box.border_width()) + BESIDE_AWAY
        return Rect(left, middle - LINE_HIGH / 2, left + BESIDE_WIDE, middle + LINE_HIGH / 2)

    def _y(self, y: float) -> float:
        return (self._height - float(y)) * PT_PER_PX


def _x(x: float) -> float:
    return float(x) * PT_PER_PX


def _classes(box: Any) -> set[str]:
    return set(box.element.get("class", "").split())


def _mark(element: Any) -> Mark:
    return Mark(
        name=element.get("data-field"),
        kind=element.get("data-kind", TEXT),
        label=" ".join(element.get("data-label", "").split()),
        option=NO_NAME.sub("-", element.get("data-option", "")),
        says=" ".join(element.get("data-says", "").split()),
    )


def _runs(lines: list[Any]) -> list[list[Any]]:
    """Lines that stand below one another without a gap and begin at one edge are one place to write."""
    runs = [[lines[0]]]
    for before, line in pairwise(lines):
        below = abs(line.border_box_y() - before.border_box_y() - before.border_height()) < 1
        if below and abs(line.border_box_x() - before.border_box_x()) < 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(getattr(child, "_box", child))

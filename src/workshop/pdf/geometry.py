"""Where a box of the engine stands, in millimetres. Boxes are measured in CSS px, 96 to the inch."""

from dataclasses import replace
from typing import Any

from weasyprint.formatting_structure import boxes

from workshop.plan.facts import Spot

PX_PER_MM = 96 / 25.4


def spot_of(number: int, box: Any) -> Spot:
    x, y, width, height = box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height()
    baseline = baseline_of(box)
    return Spot(number, mm(x), mm(y), mm(width), mm(height), mm(y + height if baseline is None else baseline))


def baseline_of(box: Any) -> float | None:
    """Where the first line of text in a box stands, in px from the top of the page."""
    if isinstance(box, boxes.LineBox | boxes.InlineBox | boxes.InlineBlockBox) and box.baseline is not None:
        return float(box.position_y + box.baseline)
    for child in getattr(box, "children", ()):
        found = baseline_of(getattr(child, "_box", child))
        if found is not None:
            return found
    return None


def united(one: Spot, other: Spot) -> Spot:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return replace(one, x=x, y=y, width=round(right - x, 3), height=round(bottom - y, 3))


def right_of(box: Any) -> float:
    return float(box.position_x + box.margin_width())


def bottom_of(box: Any) -> float:
    return float(box.position_y + box.margin_height())


def mm(px: float) -> float:
    return round(float(px) / PX_PER_MM, 3)

"""What a drawing is made of: each reference leads to a part of it, none to itself, and all of it can be drawn in time.

A copy of a part that holds copies of others doubles with each step: a small file can be made of more parts than can
ever be drawn. So parts are counted as often as they are drawn.
"""

from workshop.pdf.drawing.element import Element
from workshop.pdf.drawing.rules import GRADIENTS

MAX_DRAWN = 10_000
MAX_CHAIN = 60
MAX_STEPS = 40_000
SIMPLER = "Make it simpler, or save it as PNG."


def check_parts(root: Element) -> None:
    """Raises `PictureRefused` at the line of the part that does not stand."""
    named: dict[str, Element] = {}
    stops = 1
    for element in root.all:
        if (name := element.attributes.get("id", "")) and named.setdefault(name, element) is not element:
            element.refuse(f"Two parts are called “{name}”.")
        if element.name in GRADIENTS:
            stops = max(stops, len(element.children))
    drawn, _ = _Counting(named).drawn(root, ())
    if drawn > MAX_DRAWN:
        root.refuse(f"With all its copies it has more than {MAX_DRAWN} parts.", SIMPLER)
    if drawn * stops > MAX_STEPS:  # each part may inherit the longest gradient
        root.refuse("Its colors change in too many steps.", SIMPLER)


class _Counting:
    """Counts how many parts are drawn for an element, those it refers to each time, and how deep they go."""

    def __init__(self, named: dict[str, Element]) -> None:
        self._named = named
        self._known: dict[int, tuple[int, int]] = {}

    def drawn(self, element: Element, above: tuple[int, ...]) -> tuple[int, int]:
        me = id(element)
        if me in above:
            element.refuse(f"“{element.name}” is made of itself.", "Take the reference out.")
        if me not in self._known:
            parts = [*element.children, *(self._part(element, name) for name in element.refers)]
            below = [self.drawn(part, (*above, me)) for part in parts] if len(above) < MAX_CHAIN else []
            deep = 1 + max((depth for _, depth in below), default=0)
            if len(above) >= MAX_CHAIN or deep > MAX_CHAIN:
                element.refuse(f"Its parts are made of one another more than {MAX_CHAIN} deep.", SIMPLER)
            self._known[me] = (1 + sum(count for count, _ in below), deep)
        return self._known[me]

    def _part(self, element: Element, name: str) -> Element:
        if name not in self._named:
            element.refuse(f"There is no part “#{name}”.", "Save it again.")
        return self._named[name]

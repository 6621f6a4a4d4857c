"""A handout as it is shown to a leader: pictures of its printed pages, and where things stand on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workshop.plan.facts import Spot


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages of one handout as pictures.

    pictures: addresses of resources, one for each page in order (`workshop:3a-1.png`). width_mm, height_mm: the
    size of the printed page. spots: marked places by name (`e1-choose-3-B`), in millimetres on their page.
    """

    code: str
    pictures: tuple[str, ...]
    width_mm: float
    height_mm: float
    spots: Mapping[str, Spot] = field(default_factory=lambda: MappingProxyType({}))

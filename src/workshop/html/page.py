"""What the room gives, and what a template gets besides the view of its part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workshop.plan.shown import Shown


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML text, and the texts of its style sheets in order."""

    html: str
    css: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extras:
    """What is known only while a document is being built.

    shown: handouts whose page pictures are printed, by code. numbers: printed page numbers by anchor. resources:
    names of the pictures that can be reached as `workshop:name`. compact: set a page a little tighter, because it
    would else need one page more for a few lines.
    """

    shown: Mapping[str, Shown] = field(default_factory=lambda: MappingProxyType({}))
    numbers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    resources: frozenset[str] = frozenset()
    compact: bool = False

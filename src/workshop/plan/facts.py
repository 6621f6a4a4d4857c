"""What is known of a document once it has been laid out: its pages, and where things stand on them.

Lengths are in millimetres, measured from the top left corner of the page; pages are counted from 1.
Facts are kept beside the bytes they tell of, so they can be written as JSON and read back unchanged.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Spot:
    """A box on a page; `baseline` is the line its text stands on (the lower edge, where there is no text)."""

    page: int
    x: float
    y: float
    width: float
    height: float
    baseline: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page. `text` has every word printed on it, head and foot too, in reading order, with single spaces.

    The area is the part of the page between its margins. `content_bottom_mm` is where the running text ends;
    `notes_top_mm` is where what is pinned above the foot begins (the end of the area, if nothing is).
    `smallest_pt` is the smallest size of any printed letter, 0 on a page without letters.
    """

    number: int
    width_mm: float
    height_mm: float
    area_top_mm: float
    area_bottom_mm: float
    content_bottom_mm: float
    notes_top_mm: float
    blank: bool
    smallest_pt: float
    text: str

    @property
    def free_mm(self) -> float:
        """The height that is left empty between the running text and what stands below it."""
        return max(0.0, self.notes_top_mm - self.content_bottom_mm)


@dataclass(frozen=True, slots=True)
class WritingFacts:
    """The ruled lines that were really laid out for one place to write, in order."""

    lines: tuple[Spot, ...]

    @property
    def count(self) -> int:
        return len(self.lines)

    @property
    def total_mm(self) -> float:
        return sum(line.height for line in self.lines)


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A field of a page that can be filled in on a screen.

    kind: `text`, `beside` (a few letters, beside a dot), `tick`, or `radio` (each of its buttons is one of these,
    `option` says which). label: the question's words. lines: the ruled lines below it.
    """

    name: str
    kind: str
    label: str
    option: str
    lines: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Overflow:
    """Something that runs out of where it belongs.

    `edge` is the side it crosses: "left", "right" or "bottom" of the page's area, "page" for the sheet itself
    (in head and foot), "cell" for a table cell, "cut" for a box that hides what is too large for it.
    """

    page: int
    edge: str
    over_mm: float
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one document.

    `spots`: elements marked `data-spot="name"`. A spot in the head or foot comes back on every page and is
    called `name#page`; a spot in the text is called `name`, and `name#page` where it goes on to other pages.
    `anchors`: each id and the page it begins on. `writing`: the `.ln` lines inside `data-write="name"`; lines
    outside any such element are listed under the empty name. `whole`: the pages on which each
    `data-whole="name"` stands. `fonts`: the faces that were used. `fields`: what can be filled in on a screen, in the
    order in which it is read; `bare`: what is for a pen alone. Both are empty where a page is for paper only.
    """

    pages: tuple[PageFacts, ...]
    spots: Mapping[str, Spot]
    anchors: Mapping[str, int]
    writing: Mapping[str, WritingFacts]
    whole: Mapping[str, tuple[int, ...]]
    overflow: tuple[Overflow, ...]
    fonts: tuple[str, ...]
    fields: tuple[FieldFacts, ...] = ()
    bare: tuple[Spot, ...] = ()

    @property
    def split(self) -> tuple[str, ...]:
        """Names that were to stay whole and yet stand on more than one page."""
        return tuple(name for name, pages in self.whole.items() if len(pages) > 1)

    def to_json(self) -> dict[str, Any]:
        """Plain lists, dictionaries, numbers and strings, ready for `json.dumps`."""
        return {
            "pages": [asdict(page) for page in self.pages],
            "spots": {name: asdict(spot) for name, spot in self.spots.items()},
            "anchors": dict(self.anchors),
            "writing": {name: [asdict(line) for line in place.lines] for name, place in self.writing.items()},
            "whole": {name: list(pages) for name, pages in self.whole.items()},
            "overflow": [asdict(found) for found in self.overflow],
            "fonts": list(self.fonts),
            "fields": [asdict(field) for field in self.fields],
            "bare": [asdict(spot) for spot in self.bare],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read back what `to_json` gave; raises `KeyError` or `TypeError` if it is something else."""
        writing = {
            name: WritingFacts(tuple(Spot(**line) for line in lines))
            for name, lines in data["writing"].items()
        }
        return cls(
            pages=tuple(PageFacts(**page) for page in data["pages"]),
            spots=MappingProxyType({name: Spot(**spot) for name, spot in data["spots"].items()}),
            anchors=MappingProxyType(dict(data["anchors"])),
            writing=MappingProxyType(writing),
            whole=MappingProxyType({name: tuple(pages) for name, pages in data["whole"].items()}),
            overflow=tuple(Overflow(**found) for found in data["overflow"]),
            fonts=tuple(data["fonts"]),
            fields=tuple(FieldFacts(**field | {"spot": Spot(**field["spot"])}) for field in data["fields"]),
            bare=tuple(Spot(**spot) for spot in data["bare"]),
        )

"""Real fields over the places of a page that a template marks, in a document that the engine is about to write.

Before writing, the box of each place is given its field, and the engine puts that into the tags, inside the element
that the place belongs to. While the file is finished the fields get their number, their look and their form.
"""

from collections.abc import Iterable
from typing import Any

import pydyf

from workshop.pdf.fields_draw import EMPTY_TEXT, OFF, ring, tick, words_style
from workshop.pdf.fields_face import Face
from workshop.pdf.fields_mark import SHARE, Asked, mark_of
from workshop.pdf.fields_parts import Drawings, fonts_of
from workshop.pdf.fields_places import RADIO, TICK, Place, facts_of, places_of
from workshop.pdf.job import Form
from workshop.plan.facts import FieldFacts, Spot

PRINTED = 4  # flag of an annotation
SEVERAL_LINES, IS_RADIO = 1 << 12, 1 << 15  # flags of fields
YES = "Yes"
WORDS, BUTTON = "Tx", "Btn"  # kinds of fields
WHITE = pydyf.Array([1])


class Late(pydyf.Object):  # type: ignore[misc]  # the library comes without types
    """A reference to an object that gets its number later: it is asked for when the file is written."""

    def __init__(self, target: pydyf.Object) -> None:
        super().__init__()
        self._target = target

    @property
    def data(self) -> bytes:
        return f"{self._target.number} 0 R".encode()


class Widget(pydyf.Dictionary):  # type: ignore[misc]
    """A field on a page. The engine refers to it before it is part of the file."""

    @property
    def reference(self) -> pydyf.Object:
        return Late(self)


class Fields:
    """The fields of one document: made before it is written, finished while it is."""

    def __init__(self, document: Any, form: Form, face: Face) -> None:
        self._form = form
        self._face = face
        self._heights = [float(page.height) * 0.75 for page in document.pages]
        survey = places_of(document)
        self._places = _with_names_of_their_own(survey.found)
        self._bare = tuple(survey.bare)
        self._widgets: list[tuple[Widget, Place]] = []
        for place in self._places:
            widget = _widget(place)
            place.box.widget_annotation = widget
            self._widgets.append((widget, place))

    @property
    def bare(self) -> tuple[Spot, ...]:
        """What is for a pen and has no field."""
        return self._bare

    @property
    def facts(self) -> tuple[FieldFacts, ...]:
        """All fields in the order in which they are read (known once the document has been written)."""
        return tuple(facts_of(place, self._heights[place.page]) for _, place in self._in_order())

    def finish(self, pdf: Any) -> None:
        """Add the fields to their pages and their form to the catalogue, after the tags."""
        if not self._widgets:
            return
        drawings = Drawings(pdf)
        pages = [pdf.objects[int(reference.split()[0])] for reference in pdf.page_references]
        form = pydyf.Array([])
        groups: dict[str, pydyf.Dictionary] = {}
        for widget, place in self._in_order():
            pdf.add_object(widget)
            widget["P"] = pages[place.page].reference
            pages[place.page].setdefault("Annots", pydyf.Array([])).append(widget.reference)
            _look(widget, place, drawings, self._state(place))
            if place.mark.kind == RADIO:
                _into_group(pdf, widget, place, groups, form, self._name(place))
            else:
                widget["T"] = pydyf.String(self._name(place))
                form.append(widget.reference)
        self._write_form(pdf, form)
        # pdfium saves the file's properties as they stand and drops how they were packed: they must not be.
        pdf.objects[int(pdf.catalog["Metadata"].split()[0])].compress = False

    def _in_order(self) -> list[tuple[Widget, Place]]:
        """As they stand in the tags, which is how they are read and stepped through."""
        return sorted(self._widgets, key=lambda pair: pair[0].get("StructParent", 0))

    def _name(self, place: Place) -> str:
        return f"{self._form.code}-{place.mark.name}"

    def _state(self, place: Place) -> str:
        """The name of a button's state when it is on."""
        if place.mark.kind == RADIO:
            return place.mark.option
        return mark_of(self._form.dated, self._asked()) if place.mark.name == SHARE else YES

    def _write_form(self, pdf: Any, fields: pydyf.Array) -> None:
        pdf.catalog["AcroForm"] = pydyf.Dictionary(
            {
                "Fields": fields,
                "DR": pydyf.Dictionary({"Font": fonts_of(pdf, self._face)}),
                "DA": pydyf.String(words_style()),
            }
        )

    def _asked(self) -> Iterable[Asked]:
        """What all fields ask, each group of radio buttons once."""
        options: dict[str, list[str]] = {}
        for _, place in self._in_order():
            options.setdefault(place.mark.name, []).extend([place.mark.option] if place.mark.option else [])
        first = {place.mark.name: place for _, place in reversed(self._in_order())}
        for name, found in options.items():
            place = first[name]
            kind = BUTTON if place.mark.kind in {TICK, RADIO} else WORDS
            yield Asked(name, kind, place.mark.label, tuple(found))


def _with_names_of_their_own(places: list[Place]) -> list[Place]:
    """A place to write that goes on elsewhere (after the words at the start of a line) is a second field."""
    seen: dict[str, int] = {}
    named = []
    for place in places:
        if place.mark.kind != RADIO:
            count = seen[place.mark.name] = seen.get(place.mark.name, 0) + 1
            named.append(place if count == 1 else place.again(count))
        else:
            named.append(place)
    return named


def _widget(place: Place) -> Widget:
    """A field with all that does not depend on the file. It says in words what it asks for."""
    says = place.mark.says or place.mark.label
    rect = pydyf.Array([round(edge, 2) for edge in place.rect])
    return Widget(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "Rect": rect,
            "F": PRINTED,
            "TU": pydyf.String(says),
            "BS": pydyf.Dictionary({"W": 0}),
        }
    )


def _look(widget: Widget, place: Place, drawings: Drawings, state: str) -> None:
    """The kind of the field, and an appearance for every state it can be in."""
    wide, high = place.rect.right - place.rect.left, place.rect.top - place.rect.bottom
    kind = place.mark.kind
    if kind not in {TICK, RADIO}:
        widget["FT"] = f"/{WORDS}"
        widget["DA"] = pydyf.String(words_style())
        widget["V"] = pydyf.String("")
        widget["AP"] = pydyf.Dictionary({"N": drawings.new(EMPTY_TEXT, wide, high)})
        if place.lines > 1:
            # Lines of typed words are closer than ruled ones: once there are words, the rules below them are covered.
            widget["Ff"] = SEVERAL_LINES
            widget["MK"] = pydyf.Dictionary({"BG": WHITE})
        return
    on = tick(wide, high) if kind == TICK else ring(wide, high)
    states = {state: drawings.shared(on, wide, high), "Off": drawings.shared(OFF, wide, high)}
    widget["AP"] = pydyf.Dictionary({"N": pydyf.Dictionary(states)})
    widget["AS"] = "/Off"
    if kind == TICK:
        widget["FT"], widget["V"] = f"/{BUTTON}", "/Off"


def _into_group(
    pdf: Any,
    widget: Widget,
    place: Place,
    groups: dict[str, pydyf.Dictionary],
    form: pydyf.Array,
    name: str,
) -> None:
    """Radio buttons are the kids of one field, which has their question; of all of them one can be on, or none."""
    if name not in groups:
        groups[name] = pydyf.Dictionary(
            {
                "FT": f"/{BUTTON}",
                "Ff": IS_RADIO,
                "T": pydyf.String(name),
                "TU": pydyf.String(place.mark.label),
                "V": "/Off",
                "Kids": pydyf.Array([]),
            }
        )
        pdf.add_object(groups[name])
        form.append(groups[name].reference)
    groups[name]["Kids"].append(widget.reference)
    widget["Parent"] = groups[name].reference

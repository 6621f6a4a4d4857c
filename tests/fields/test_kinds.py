"""Every kind of exercise: on a screen, each place to write, to tick and to choose is a field, and no other is."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from pikepdf import Name

from fields.forms import exercise, fields, fillable, opened, sheet, widgets
from workshop.exercises import kinds
from workshop.model import View

ASK = {"text": "What helped?", "lines": "2"}
# Of each kind: what an author may add to its example, one sheet each.
ADDED: Mapping[str, tuple[dict[str, Any], ...]] = {
    "cards": ({}, {"blanks": "3", "back": "Yes"}),
    "chain": (
        {},
        {"blanks": "1", "follow_ups": [ASK], "columns": ["Say back", "Ask"], "items": [{"text": "“No.”"}]},
        {"columns": [], "items": [], "blanks": "2"},
    ),
    "checklist": (
        {},
        {"blanks": "2"},
        {"style": "observer", "columns": ["Seen", "Not seen"], "blanks": "1"},
        {"style": "agreements", "blanks": "2"},
    ),
    "choose": ({},),
    "fill_in_script": ({},),
    "gate": ({},),
    "map": (
        {},
        {
            "columns": ["If", "Say", "Then"],
            "rows": [{"cells": ["", "Okay.", ""]}, {"cells": ["No", "", "x"]}],
        },
    ),
    "match": ({}, {"follow_ups": [ASK]}),
    "plan": (
        {},
        {
            "columns": ["I need", "What I can do", "I could ask (yes / no)", "When", "Where"],
            "examples": [],
            "rows": "2",
        },
        {
            "columns": [],
            "examples": [],
            "rows": "0",
            "fields": [
                {"label": "My sign:"},
                {"label": "My words:", "starts": "“I’ll be back at … tonight.”", "lines": "2"},
                {"label": "I say:", "starts": "“Thanks.”"},
                {"label": "I do:", "lines": "3", "hint": "Walk."},
            ],
            "card": "true",
        },
    ),
    "reflect": ({}, {"style": "letter"}),
    "rewrite": (
        {},
        {"blanks": "2"},
        {
            "columns": {"given": "What happened"},
            "items": [{"said": "“No.”", "given": "A door."}],
            "blanks": "1",
        },
    ),
    "role_play": ({}, {"follow_ups": [ASK, {"text": "What was hard?", "lines": "1"}]}),
    "scale": ({}, {"style": "meter", "first": "1", "last": "5", "follow_ups": []}),
    "sort": (
        {},
        {"as": "cards", "blanks": "2", "back": "Fix or hear", "follow_ups": [ASK]},
    ),
}


def empty(texts: Any) -> int:
    return sum(not text for text in texts)


def follow_ups(data: View) -> Counter[str]:
    return Counter(text=len(data["follow_ups"]))  # type: ignore[arg-type]


def cards(data: Any) -> Counter[str]:
    return Counter(text=data.blanks)


def chain(data: Any) -> Counter[str]:
    if not data.columns:
        return Counter(text=data.blanks * len(data.steps)) + follow_ups(data)
    open_rows = sum(not item.done for item in data["items"])
    rows = open_rows * len(data.columns) + data.blanks * (1 + len(data.columns))
    return Counter(text=rows) + follow_ups(data)


def checklist(data: Any) -> Counter[str]:
    items, blanks, columns = len(data["items"]), data.blanks, len(data.columns)
    if data.style == "observer":
        return Counter(tick=(items + blanks) * columns, text=blanks)
    if data.style == "agreements":
        return Counter(text=blanks)
    return Counter(tick=items + blanks, text=blanks)


def choose(data: Any) -> Counter[str]:
    return Counter(group=len(data["items"]), button=len(data["items"]) * len(data.labels))


def fill_in_script(data: Any) -> Counter[str]:
    return Counter(text=len(data.slots))


def gate(data: Any) -> Counter[str]:
    return Counter()


def map_(data: Any) -> Counter[str]:
    merged = len(data.columns) == 5  # the second then stands below the first
    cells = [[row.cells[0], *row.cells[2 if merged else 1 :]] for row in data.rows]
    return Counter(text=sum(map(empty, cells))) + follow_ups(data)


def match(data: Any) -> Counter[str]:
    return Counter(beside=sum(len(one.left) for one in data.sets)) + follow_ups(data)


def plan(data: Any) -> Counter[str]:
    found = follow_ups(data)
    asked = [column.plain for column in data.columns]
    for column in asked if len(asked) > 3 else ():
        if column.endswith(")") and " / " in column:
            words = len(column.rsplit("(", 1)[1].split("/"))
            found += Counter(group=data.rows, button=data.rows * words)
            asked = [other for other in asked if other != column]
    found += Counter(text=len(asked) * data.rows)
    for field in data.fields:
        found += Counter(text=_lines(field) + (2 * _on_the_card(field) if data.card else 0))
    return found


def _lines(field: Any) -> int:
    """Fields of one question of a plan: a gap in its first words, and the lines below them."""
    words = field.starts.plain if field.starts else ""
    if not words:
        return 1
    gap = "…" in words or words[-1] not in ".!?”"
    return int(gap) + (field.lines > 1)


def _on_the_card(field: Any) -> int:
    words = field.starts.plain if field.starts else ""
    return int(not words or "…" in words or words[-1] not in ".!?”")


def reflect(data: Any) -> Counter[str]:
    letter = data.style == "letter"
    return Counter(text=sum(1 + (letter and prompt.lines > 1) for prompt in data.prompts))


def rewrite(data: Any) -> Counter[str]:
    given = data.columns.given is not None
    return Counter(text=sum(not item.done for item in data["items"]) + data.blanks * (3 if given else 2))


def role_play(data: Any) -> Counter[str]:
    return follow_ups(data)


def scale(data: Any) -> Counter[str]:
    items = len(data["items"])
    return Counter(group=items, button=items * (data.last - data.first + 1)) + follow_ups(data)


def sort(data: Any) -> Counter[str]:
    if data.style == "cards":
        backs = len(data["items"]) + data.blanks + len(data.piles) if data.back else 0
        return Counter(text=data.blanks + backs) + follow_ups(data)
    return Counter(group=len(data["items"]), button=len(data["items"]) * len(data.piles)) + follow_ups(data)


PLACES: Mapping[str, Callable[[Any], Counter[str]]] = {
    "cards": cards,
    "chain": chain,
    "checklist": checklist,
    "choose": choose,
    "fill_in_script": fill_in_script,
    "gate": gate,
    "map": map_,
    "match": match,
    "plan": plan,
    "reflect": reflect,
    "rewrite": rewrite,
    "role_play": role_play,
    "scale": scale,
    "sort": sort,
}
CASES = [
    pytest.param(kind, added, id=f"{kind}-{number}")
    for kind, several in ADDED.items()
    for number, added in enumerate(several)
]


def test_every_kind_is_held_to_it() -> None:
    assert set(PLACES) == set(ADDED) == set(kinds())


@pytest.mark.parametrize(("kind", "added"), CASES)
def test_each_place_is_a_field_and_says_what_it_asks(kind: str, added: dict[str, Any]) -> None:
    one = exercise(kind, **added)
    laid = fillable(sheet(one))
    expected = +PLACES[kind](one.view)

    found = Counter(field.kind for field in laid.facts.fields if field.kind != "radio")
    buttons = [field for field in laid.facts.fields if field.kind == "radio"]
    found += Counter(group=len({field.name for field in buttons}), button=len(buttons))
    assert found == expected
    assert laid.facts.bare == ()
    assert laid.facts.overflow == ()
    with opened(laid.pdf) as pdf:
        inside = fields(pdf) if expected else {}
        assert expected or "/AcroForm" not in pdf.Root
    assert len(inside) == sum(expected.values()) - expected["button"]
    for name, field in inside.items():
        assert name.startswith("9z-e1-")
        said = str(field.TU)
        assert len(said) >= 3
        assert name not in said
        assert field.FT in {Name.Tx, Name.Btn}


@pytest.mark.parametrize(("kind", "added"), CASES)
def test_its_fields_say_different_things(kind: str, added: dict[str, Any]) -> None:
    """Whoever only hears a page can tell its places apart, and its buttons."""
    laid = fillable(sheet(exercise(kind, **added)))
    facts = laid.facts
    said = [field.label for field in facts.fields if field.kind != "radio"]
    assert len(said) == len(set(said))
    with opened(laid.pdf) as pdf:
        heard = [str(widget.TU) for widget in widgets(pdf)]
    assert len(heard) == len(set(heard))
    for field in facts.fields:
        assert "<" not in field.label
        assert "&" not in field.label


def test_what_closes_a_sheet_and_the_room_that_is_left_are_fields_too() -> None:
    one = sheet(
        exercise("checklist"),
        choices=(exercise("reflect").view["prompts"][0].text,),
        after="Room to write",
        name_line=True,
    )  # type: ignore[index]
    facts = fillable(one).facts
    kinds_of = {field.name: (field.kind, field.label) for field in facts.fields}
    assert kinds_of["name"] == ("text", "Name")
    assert kinds_of["close-1"] == ("tick", "Why is it not a zero?")
    assert kinds_of["rest"] == ("text", "Room to write")
    assert facts.bare == ()

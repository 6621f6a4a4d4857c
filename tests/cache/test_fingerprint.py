"""The key of a page: the same for the same value, and another as soon as anything in it changes."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from types import MappingProxyType

import pytest

from house import ROOT
from workshop.cache import fingerprint
from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.html import Extras
from workshop.model import Audience, Paragraph, Span, Text
from workshop.plan.document import Options, Part
from workshop.plan.facts import Spot
from workshop.plan.sheets import Care, Foot, HandoutSheet, PassOn, SheetExercise
from workshop.plan.shown import Shown

GATE = kinds()["gate"].schema.model_validate(
    {
        "stop_if": ["I am afraid."],
        "not_now_if": ["I am worn out."],
        "instead": {"stop": "Stop.", "not_now": "Rest."},
    }
)


@dataclass(frozen=True)
class One:
    value: object


@dataclass(frozen=True)
class Other:
    value: object


APART = [
    (One(1), Other(1)),
    (One(1), One(2)),
    (One("1"), One(1)),
    (One(None), One("")),
    (One(()), One(None)),
    (One(True), One("True")),
    (One(("a", "b")), One(("b", "a"))),
    (One(("ab",)), One(("a", "b"))),
    (One((("a",), "b")), One(("a", ("b",)))),
    (One({"a": "b"}), One({"b": "a"})),
    (One({"a": "1", "b": "2"}), One({"a": "2", "b": "1"})),
    (One(b"a"), One(b"b")),
    (One(time(18, 0)), One(time(18, 1))),
    (One(date(2026, 1, 2)), One(date(2026, 2, 1))),
    (Text.of("a"), Text((Span("a", strong=True),))),
    (One("é"), One("e\u0301")),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_differs_has_another_key(one: object, other: object) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_values_side_by_side_are_not_run_together() -> None:
    assert fingerprint("a", "b") != fingerprint("ab")
    assert fingerprint("a", "b") != fingerprint("b", "a")
    assert fingerprint("a") != fingerprint(("a",))


ALIKE = [
    (One({"a": 1, "b": 2}), One({"b": 2, "a": 1})),
    (One({"a": 1}), One(MappingProxyType({"a": 1}))),
    (One(frozenset("abc")), One(frozenset("cab"))),
    (One([1, 2]), One((1, 2))),
    (Paragraph(Text.of("a"), Place("a.md", 1, 1)), Paragraph(Text.of("a"), Place("b.md", 7, 3))),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_prints_the_same_has_the_same_key(one: object, other: object) -> None:
    assert fingerprint(one) == fingerprint(other)


def test_a_value_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(TypeError, match="no fingerprint for object"):
        fingerprint(One(object()))
    with pytest.raises(TypeError, match="no fingerprint for type"):
        fingerprint(One)


def test_the_same_in_every_process() -> None:
    program = (
        "from workshop.cache import fingerprint;"
        "print(fingerprint(frozenset('the order of a set'.split()), {'b': 1, 'a': (2, None, 1.5)}))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(said) == 1
    assert len(said.pop()) == 65


SHEET = HandoutSheet(
    code="1a",
    session="Session 1 · A start",
    title="A sheet",
    purpose=Text.of("Try it."),
    main_idea=Text.of("It can be tried."),
    for_partner=False,
    name_line=False,
    care=None,
    pass_on=None,
    body=(Paragraph(Text.of("Words."), Place("1a.md")),),
    after="",
    choices=(),
    take_home="",
    foot=Foot("1a", ("Danger now: 911",), "A course", ""),
)
VIEW_CHANGES: dict[str, Callable[[HandoutSheet], HandoutSheet]] = {
    "a word of the text": lambda view: replace(view, body=(Paragraph(Text.of("Wards."), Place("1a.md")),)),
    "an exercise": lambda view: replace(view, body=(SheetExercise(1, "gate", "", Text(), GATE),)),  # type: ignore[arg-type]
    "the title": lambda view: replace(view, title="A page"),
    "the draft line": lambda view: replace(view, foot=replace(view.foot, draft="Draft.")),
    "a help line": lambda view: replace(view, foot=replace(view.foot, help=("Danger now: 112",))),
    "the practice": lambda view: replace(view, foot=replace(view.foot, imprint="Ours · A course")),
    "the name line": lambda view: replace(view, name_line=True),
    "a safety block": lambda view: replace(view, care=Care("a", "b", "c")),
    "the strip": lambda view: replace(view, pass_on=PassOn("a", "b")),
    "where it may go": lambda view: replace(view, take_home="Leave it here."),
}


@pytest.mark.parametrize("change", VIEW_CHANGES.values(), ids=VIEW_CHANGES)
def test_every_word_of_a_sheet_is_in_its_key(change: Callable[[HandoutSheet], HandoutSheet]) -> None:
    part = Part("sheet", "documents/handout.html", SHEET)
    assert fingerprint(replace(part, view=change(SHEET))) != fingerprint(part)


OTHERS = [
    (Options(), replace(Options(), paper="a4")),
    (Options(), replace(Options(), edition="low-ink")),
    (Options(), replace(Options(), draft="Draft.")),
    (Options(), replace(Options(), accent="#112233")),
    (Extras(), replace(Extras(), numbers=MappingProxyType({"a": "1"}))),
    (Extras(), replace(Extras(), shown=MappingProxyType({"1a": Shown("1a", ("1a-1.png",), 210.0, 297.0)}))),
    (Shown("1a", (), 210.0, 297.0), Shown("1a", (), 210.0, 297.0, {"x": Spot(1, 0, 0, 1, 1, 1)})),
    (Audience.PARTICIPANT, Audience.FACILITATOR),
]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_how_it_is_printed_is_in_its_key(one: object, other: object) -> None:
    assert fingerprint(one) != fingerprint(other)

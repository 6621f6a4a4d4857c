"""Sheets made by hand, from the examples that the kinds themselves give."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from workshop.exercises import kinds
from workshop.html import Extras, Page, render
from workshop.model import Audience, Data, ExerciseData, Kind, Text, View, taken_in
from workshop.plan.document import Options, Part, Plan
from workshop.plan.sheets import Foot, HandoutSheet, SheetExercise

BUNDLED = Path(__file__).parents[2] / "templates"
FOOT = Foot(
    "9z",
    ("Danger now: 911", "Hurt or scared by a partner: 1-800-799-7233, TTY 1-800-787-3224", "Education."),
    "Riverside Counseling · Starting with One",
    "Not yet reviewed.",
)
SHEET = HandoutSheet(
    code="9z",
    session="Session 9 · Say it",
    title="A page to try",
    purpose=Text.of("Try a page."),
    main_idea=Text.of("A page asks for one thing."),
    for_partner=False,
    name_line=False,
    care=None,
    pass_on=None,
    body=(),
    after="",
    choices=(),
    take_home="Safe to take home?",
    foot=FOOT,
)


# Marks that only the fillable edition and large print make use of; they have tests of their own.
UNSEEN = re.compile(r' ?(?:data-(?:field|label|kind|option|says|choices|head|word)="[^"]*"|id="sheet-9z")')


@pytest.fixture
def folders() -> tuple[Path, ...]:
    return (BUNDLED,)


def plan_of(sheet: HandoutSheet, **options: Any) -> Plan:
    return Plan(
        kind="handout",
        name=sheet.code,
        title=f"{sheet.code} {sheet.title}",
        language="en",
        audience=Audience.PARTICIPANT,
        session=9,
        path="participants/handouts/9z.pdf",
        options=Options(**options),
        parts=(Part("sheet", "documents/handout.html", sheet),),
    )


@pytest.fixture
def sheet() -> Callable[..., HandoutSheet]:
    """A sheet; what is named is changed."""
    return lambda **changes: replace(SHEET, **changes)


@pytest.fixture
def print_sheet() -> Callable[..., Page]:
    """The page of a sheet."""

    def printed(sheet: HandoutSheet, *folders: Path, extras: Extras | None = None, **options: Any) -> Page:
        plan = plan_of(sheet, **options)
        page = render(plan.parts[0], plan, extras or Extras(), (*folders, BUNDLED))
        return Page(UNSEEN.sub("", page.html), page.css)

    return printed


@pytest.fixture
def exercise() -> Callable[..., SheetExercise]:
    """An exercise of a kind: its own example with some fields changed, as an author would type them."""

    def made(kind: str, number: int = 1, **changes: Any) -> SheetExercise:
        found = kinds()[kind]
        data = data_of(found, changes)
        heading = data.title or Text.of(found.heading)
        return SheetExercise(number, kind, found.rail, heading, taken_in(data))

    return made


def data_of(kind: Kind, changes: dict[str, Any]) -> ExerciseData:
    typed = yaml.load(kind.example, Loader=yaml.BaseLoader) | changes
    return kind.schema.model_validate(typed, context={"inline": Text.of})


@pytest.fixture
def with_key() -> Callable[[str, str], SheetExercise]:
    """An exercise whose every key, at every depth, holds the same word in every text."""

    def made(kind: str, word: str) -> SheetExercise:
        found = kinds()[kind]
        data = data_of(found, {"key": {"note": word}})
        assert word in repr(data)
        return SheetExercise(1, kind, found.rail, Text.of(found.heading), taken_in(keys_say(data, word)))

    return made


def keys_say(data: Any, word: str) -> Any:
    """The same data, with `word` for every text that stands below a key."""
    if isinstance(data, tuple):
        return tuple(keys_say(item, word) for item in data)
    if not isinstance(data, Data):
        return data
    changed = {
        name: all_texts(getattr(data, name), word) if name == "key" else keys_say(getattr(data, name), word)
        for name in type(data).model_fields
    }
    return data.model_copy(update=changed)


def all_texts(value: Any, word: str) -> Any:
    """The same value with `word` for every text in it."""
    if isinstance(value, Text):
        return Text.of(word)
    if isinstance(value, tuple):
        return tuple(all_texts(item, word) for item in value)
    if isinstance(value, Data):
        return value.model_copy(
            update={name: all_texts(getattr(value, name), word) for name in type(value).model_fields}
        )
    if isinstance(value, View):
        return View({name: all_texts(item, word) for name, item in value.items()})
    return value


@pytest.fixture
def saying() -> Callable[[Any, str], Any]:
    """A view with one word for every text in it."""
    return all_texts

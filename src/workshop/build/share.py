"""Room that is left over: the questions of a sheet's last page share it evenly.

The page itself gives all of it to the last question, or to the room below everything, whose lines go on to the
foot. Once that is measured, every question on the page gets its part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from workshop.model import View
from workshop.plan.document import Part
from workshop.plan.facts import Facts
from workshop.plan.sheets import HandoutSheet, SheetExercise

FIELDS = {"prompts": "", "follow_ups": "ask-"}


@dataclass(frozen=True, slots=True)
class _Question:
    """One question: its exercise, its field and index there, the fewest lines it gets, and those it has."""

    exercise: int
    field: str
    index: int
    promised: int
    printed: int


def evenly(part: Part, facts: Facts) -> Part | None:
    """The part with more lines for the questions of its last page; None where there is nothing to share."""
    if not isinstance(part.view, HandoutSheet):
        return None
    questions = list(_on_the_last_page(part.view, facts))
    if len(questions) < 2:
        return None
    spare = questions[-1].printed - questions[-1].promised
    share = spare // len(questions)
    if share < 1:
        return None
    return replace(part, view=_grown(part.view, questions[:-1], share))


def _on_the_last_page(sheet: HandoutSheet, facts: Facts) -> Iterator[_Question]:
    end = facts.spots.get("after")
    for exercise in sheet.exercises:
        for field, begins in FIELDS.items():
            for index in range(len(_questions(exercise, field))):
                name = f"{begins}{index + 1}"
                place = facts.writing.get(f"e{exercise.number}-{name}")
                if end and place and place.lines and all(line.page == end.page for line in place.lines):
                    promised = dict(exercise.promised).get(name, 0)
                    yield _Question(exercise.number, field, index, promised, place.count)
    rest = facts.writing.get("rest")
    if rest and rest.lines:  # a heading of its own, and at least two lines
        yield _Question(0, "", 0, 2, rest.count)


def _questions(exercise: SheetExercise, field: str) -> tuple[View, ...]:
    found: Any = exercise.view.get(field, ())
    return tuple(found)


def _grown(sheet: HandoutSheet, questions: list[_Question], share: int) -> HandoutSheet:
    return replace(
        sheet,
        body=tuple(
            _more(part, [one for one in questions if one.exercise == part.number], share)
            if isinstance(part, SheetExercise)
            else part
            for part in sheet.body
        ),
    )


def _more(exercise: SheetExercise, questions: list[_Question], share: int) -> SheetExercise:
    view = dict(exercise.view)
    for one in questions:
        asked = list(_questions(replace(exercise, view=View(view)), one.field))
        lines: Any = asked[one.index]["lines"]
        asked[one.index] = View({**asked[one.index], "lines": lines + share})
        view[one.field] = tuple(asked)
    return replace(exercise, view=View(view))

"""Tick or choose from a list.

`plain` prints a box before each line. `observer` prints columns of boxes behind each line, for somebody who
watches. `agreements` prints numbered lines with nothing to sign or tick. `blanks` adds empty lines.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.model import ExerciseData, KeyNote, KeySheet, Kind, Text


class Checklist(ExerciseData):
    """style: plain, observer or agreements. columns: headings of an observer's boxes. items: the lines."""

    style: Literal["plain", "observer", "agreements"] = "plain"
    columns: tuple[Text, ...] = ()
    items: Annotated[tuple[Text, ...], Field(min_length=1)]
    blanks: Annotated[int, Field(ge=0, le=12)] = 0
    leave_out: tuple[Text, ...] = ()
    leave_out_heading: Text = Text.of("It does not have")
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _observer_has_columns(self) -> Self:
        if (self.style == "observer") != bool(self.columns):
            raise ValueError("“columns” go with “style: observer”, and an observer’s list needs them")
        return self


def key(data: Checklist) -> KeySheet:
    """What to know when leading it."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Checklist) -> dict[str, int]:
    """A line for each empty item."""
    first = len(data.items) + 1
    return {str(number): 1 for number in range(first, first + data.blanks)}


KIND = Kind(
    name="checklist",
    asks="tick or choose from a list",
    schema=Checklist,
    heading="Read it once more",
    rail="Check",
    key=key,
    writing=writing,
    example="""\
items:
  - It starts with me.
  - It names one moment.
key:
  note: Praise the moment more than the feeling word.
""",
    wrong="""\
style: plane
items: [It starts with me.]
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
)

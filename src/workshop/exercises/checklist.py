"""Tick or choose from a list.

`plain` prints a box before each line. `observer` prints columns of boxes behind each line, for somebody who
watches. `agreements` prints numbered lines with nothing to sign or tick. `blanks` adds empty lines. More than seven
lines are easier to take in as `groups`, each with a title of its own, in place of `items`.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Text


class Group(Data):
    """Lines that belong together, under a title. Seven is the most that one list should have (PEMAT-P item 8)."""

    title: Text
    items: Annotated[tuple[Text, ...], Field(min_length=1, max_length=7)]


class Checklist(ExerciseData):
    """style: plain, observer or agreements. columns: headings of an observer's boxes. items: the lines, or groups of
    them.
    """

    style: Literal["plain", "observer", "agreements"] = "plain"
    columns: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()
    groups: tuple[Group, ...] = ()
    blanks: Annotated[int, Field(ge=0, le=12)] = 0
    leave_out: tuple[Text, ...] = ()
    leave_out_heading: Text = Text.of("It does not have")
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _observer_has_columns(self) -> Self:
        if (self.style == "observer") != bool(self.columns):
            raise ValueError("“columns” go with “style: observer”, and an observer’s list needs them")
        return self

    @model_validator(mode="after")
    def _items_or_groups(self) -> Self:
        if bool(self.items) == bool(self.groups):
            raise ValueError("give the lines as “items”, or as “groups” of them, and not both")
        if self.groups and self.style == "observer":
            raise ValueError(
                "an observer’s list has “items”; “groups” are for lists to tick and for agreements"
            )
        return self

    @property
    def lines(self) -> tuple[Text, ...]:
        """All lines in the order in which they print."""
        return self.items or tuple(item for group in self.groups for item in group.items)


def key(data: Checklist) -> KeySheet:
    """What to know when leading it."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Checklist) -> dict[str, int]:
    """A line for each empty item."""
    first = len(data.lines) + 1
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

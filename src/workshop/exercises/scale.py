"""Give a number to each statement or moment.

`dial` prints the numbers below each statement, `meter` beside it. No number is right: the key says what is usual and
what raises or lowers it. An item with `reverse: true` runs the other way.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.model import Answer, Data, ExerciseData, KeyNote, KeySheet, Kind, Prompt, Text, asked


class ScaleItemKey(Data):
    """The usual numbers (`0–2`), and what raises or lowers them."""

    range: str | None = None
    why: Text | None = None


class ScaleItem(Data):
    """A statement or a moment to rate."""

    text: Text
    reverse: bool = False
    key: ScaleItemKey | None = None


class Scale(ExerciseData):
    """low, high: what the ends mean. first, last: the numbers at the ends. style: dial or meter."""

    prompt: Text
    items: Annotated[tuple[ScaleItem, ...], Field(min_length=1)]
    low: Text
    high: Text
    first: Annotated[int, Field(ge=0, le=1)] = 0
    last: Annotated[int, Field(ge=3, le=10)] = 10
    style: Literal["dial", "meter"] = "dial"
    column: Text = Text.of("Line")
    follow_ups: tuple[Prompt, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _runs_upward(self) -> Self:
        if self.last <= self.first:
            raise ValueError("“last” has to be greater than “first”")
        return self


def key(data: Scale) -> KeySheet:
    """The usual range and why, for the items that have one."""
    answers = tuple(
        Answer(number, item.text, mark=item.key.range or "", why=item.key.why or Text())
        for number, item in enumerate(data.items, start=1)
        if item.key
    )
    return KeySheet(answers=answers, notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Scale) -> dict[str, int]:
    """The lines of the questions below."""
    return asked(data.follow_ups)


KIND = Kind(
    name="scale",
    asks="give a number to statements or moments",
    schema=Scale,
    heading="Circle one number in each row",
    rail="Start",
    key=key,
    writing=writing,
    example="""\
prompt: Circle a number. There is no right one.
low: not at all
high: very much
items:
  - text: I have hope that I can do something useful.
  - text: This is wearing me out.
    reverse: true
    key: {range: 4–8, why: It runs the other way.}
follow_ups:
  - {text: "Why is it not a zero?", lines: 3}
""",
    wrong="""\
prompt: Circle a number.
low: not at all
items:
  - text: I have hope.
""",
    wrong_code="missing-field",
    doc=__doc__ or "",
    after="Room to write",
)

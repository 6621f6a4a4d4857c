"""Mark each line with one of two to four labels.

The page prints every line with the letters of the labels beside it, to circle. The leader's key rings the right
letter on a picture of the page and gives the reason. `also_ok` names letters that can be defended as well.
"""

from random import Random
from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Answer, Data, ExerciseData, KeyNote, KeySheet, Kind, Text, drawn, without_bank

Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]


class Label(Data):
    """A label: its letter, and the word it stands for."""

    id: Letter
    text: Text


class ChooseItemKey(Data):
    """Which letter is right, which others can be defended, and why."""

    answer: Letter
    also_ok: tuple[Letter, ...] = ()
    why: Text


class ChooseItem(Data):
    """One line to mark."""

    text: Text
    vary: bool = True
    key: ChooseItemKey | None = None


class Choose(ExerciseData):
    """labels: two to four. items: the lines to mark. column: heading over the lines."""

    prompt: Text
    labels: Annotated[tuple[Label, ...], Field(min_length=2, max_length=4)]
    items: Annotated[tuple[ChooseItem, ...], Field(min_length=1)]
    column: Text = Text.of("Line")
    bank: tuple[ChooseItem, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _answers_are_labels(self) -> Self:
        letters = {label.id for label in self.labels}
        for number, item in enumerate((*self.items, *self.bank), start=1):
            named = {item.key.answer, *item.key.also_ok} if item.key else set()
            if unknown := sorted(named - letters):
                allowed = ", ".join(sorted(letters))
                raise ValueError(f"the key of item {number} names “{unknown[0]}”; the labels are {allowed}")
        return self


def key(data: Choose) -> KeySheet:
    """The right letter and the reason for each line; rings `choose-<item>-<letter>` on the page."""
    answers = [
        Answer(number, item.text, mark=" or ".join((item.key.answer, *item.key.also_ok)), why=item.key.why)
        for number, item in enumerate(data.items, start=1)
        if item.key
    ]
    rings = [
        f"choose-{number}-{letter}"
        for number, item in enumerate(data.items, start=1)
        if item.key
        for letter in (item.key.answer, *item.key.also_ok)
    ]
    notes = (data.key.note,) if data.key and data.key.note else ()
    return KeySheet(answers=tuple(answers), notes=notes, rings=tuple(rings))


def vary(data: Choose, chance: Random) -> Choose:
    """Other items, or others in another order, from its own and its bank."""
    return drawn(data, chance, lambda item: item.key.answer if item.key else "")


KIND = Kind(
    name="choose",
    asks="mark each line with one of two to four labels",
    schema=Choose,
    heading="Circle one letter for each line",
    rail="Start",
    key=key,
    arrange=without_bank,
    vary=vary,
    example="""\
prompt: Mark each line.
labels:
  - {id: B, text: blame}
  - {id: O, text: owning it}
items:
  - text: “You burned the toast and left.”
    key: {answer: B, why: It starts with what they did.}
  - text: “I felt rushed this morning.”
    key: {answer: O, why: It names my own feeling.}
""",
    wrong="""\
prompt: Mark each line.
labels:
  - {id: B, text: blame}
  - {id: O, text: owning it}
items:
  - text: “You burned the toast and left.”
    key: {answer: X, why: It starts with what they did.}
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
)

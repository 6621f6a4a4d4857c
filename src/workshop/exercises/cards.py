"""Cut out, and keep or deal.

Cards share their cutting lines. `blanks` adds empty cards. `set: {for: 3}` says that one set is for three people: then
the page and the guide say how many sets to print. The backs bear one plain mark each and no frame. They meet their
fronts when the sheet is printed on both sides and turned over on its long edge.
"""

from typing import Annotated, Literal

from pydantic import Field

from workshop.model import CardSet, Data, ExerciseData, KeyNote, KeySheet, Kind, Text


class Card(Data):
    """What stands on one card: large words, small ones, and what a speaker hopes will be heard."""

    front: Text
    small: Text | None = None
    hope: Text | None = None


class Cards(ExerciseData):
    """size: reason (2 × 5 a sheet) or scene (2 × 3). cards: their fronts. back: the mark on every back.

    set: for how many people one set is.
    """

    prompt: Text
    size: Literal["reason", "scene"] = "reason"
    cards: Annotated[tuple[Card, ...], Field(min_length=1)]
    blanks: Annotated[int, Field(ge=0, le=10)] = 0
    back: Text | None = None
    one_set: Annotated[CardSet | None, Field(alias="set")] = None
    key: KeyNote | None = None


def key(data: Cards) -> KeySheet:
    """How many sets to cut, and how to deal them."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Cards) -> dict[str, int]:
    """Two lines on each empty card."""
    first = len(data.cards) + 1
    return {str(number): 2 for number in range(first, first + data.blanks)}


KIND = Kind(
    name="cards",
    asks="cut out, and keep or deal",
    schema=Cards,
    heading="Cards to cut",
    rail="Cards",
    key=key,
    writing=writing,
    example="""\
prompt: Cut along the lines.
size: scene
set: {for: 3}
cards:
  - front: Yes
  - front: No
    small: Say it kindly.
key:
  note: Cut one set for every three people.
""",
    wrong="""\
prompt: Cut along the lines.
size: huge
cards: [{front: Yes}]
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
)

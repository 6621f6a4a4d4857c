"""Cut out, and keep or deal.

Cards share their cutting lines. Every sheet holds one set; `blanks` adds empty cards. The backs bear one plain mark
each and no frame, so they fit when printed on both sides. `note` stands above the cards: how many sets to cut.
"""

from typing import Annotated, Literal

from pydantic import Field

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Text


class Card(Data):
    """What stands on one card: large words, small ones, and what a speaker hopes will be heard."""

    front: Text
    small: Text | None = None
    hope: Text | None = None


class Cards(ExerciseData):
    """size: reason (2 × 5 a sheet) or scene (2 × 3). cards: their fronts. back: the mark on every back."""

    prompt: Text
    size: Literal["reason", "scene"] = "reason"
    cards: Annotated[tuple[Card, ...], Field(min_length=1)]
    blanks: Annotated[int, Field(ge=0, le=10)] = 0
    back: Text | None = None
    key: KeyNote | None = None


def key(data: Cards) -> KeySheet:
    """How many sets to cut, and how to deal them."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


KIND = Kind(
    name="cards",
    asks="cut out, and keep or deal",
    schema=Cards,
    heading="Cards to cut",
    rail="Cards",
    key=key,
    example="""\
prompt: Cut along the lines. One set for three people.
size: scene
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

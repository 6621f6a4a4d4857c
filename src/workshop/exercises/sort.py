"""Put items into piles: on lines with letters to circle, or as cards to cut and lay down.

`as: lines` prints each item with the letters of the piles beside it; neighbors with the same `context` stand below it.
`as: cards` prints the items as cards with shared cutting lines, and the piles as cards of their own. An item’s key
names its pile, or leaves it out where no pile is right. `set: {for: 2}` says that one set of cards is for two people:
then the page and the guide say how many sets to print.
"""

from random import Random
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.model import (
    Answer,
    CardSet,
    Data,
    ExerciseData,
    KeyNote,
    KeySheet,
    Kind,
    Prompt,
    Text,
    asked,
    drawn,
    without_bank,
)

Letter = Annotated[str, Field(pattern=r"^[A-Z]$")]


class Pile(Data):
    """A pile: its letter, its name, and what belongs there."""

    id: Letter
    text: Text
    note: Text | None = None


class SortItemKey(Data):
    """The right pile, if there is one, and what to know about the item."""

    pile: Letter | None = None
    note: Text | None = None


class SortItem(Data):
    """One thing to sort. context: what it answers to. slug: the guidance unit that it shows."""

    text: Text
    context: Text | None = None
    slug: str | None = None
    vary: bool = True
    key: SortItemKey | None = None


class Sort(ExerciseData):
    """as: lines or cards. column: heads the lines. blanks: empty cards. back: the mark on every card’s back.

    set: for how many people one set of cards is.
    """

    prompt: Text
    style: Annotated[Literal["lines", "cards"], Field(alias="as")] = "lines"
    piles: Annotated[tuple[Pile, ...], Field(min_length=2, max_length=4)]
    items: Annotated[tuple[SortItem, ...], Field(min_length=2)]
    blanks: Annotated[int, Field(ge=0, le=10)] = 0
    column: Text | None = None
    back: Text | None = None
    one_set: Annotated[CardSet | None, Field(alias="set")] = None
    follow_ups: tuple[Prompt, ...] = ()
    bank: tuple[SortItem, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _keys_are_piles(self) -> Self:
        if self.one_set and self.style == "lines":
            raise ValueError("“set” is for cards: write “as: cards”, or leave “set” out")
        letters = [pile.id for pile in self.piles]
        for number, item in enumerate((*self.items, *self.bank), start=1):
            if item.key and item.key.pile and item.key.pile not in letters:
                allowed = ", ".join(letters)
                raise ValueError(f"the key of item {number} names “{item.key.pile}”; the piles are {allowed}")
        return self


def key(data: Sort) -> KeySheet:
    """The pile of each item, or none, and what to watch; rings `sort-<item>-<letter>` where lines are marked."""
    keyed = [(number, item, item.key) for number, item in enumerate(data.items, start=1) if item.key]
    answers = tuple(
        Answer(number, item.text, mark=found.pile or "", why=found.note or Text())
        for number, item, found in keyed
    )
    rings = tuple(
        f"sort-{number}-{found.pile}" for number, _, found in keyed if found.pile and data.style == "lines"
    )
    return KeySheet(
        answers=answers, notes=(data.key.note,) if data.key and data.key.note else (), rings=rings
    )


def writing(data: Sort) -> dict[str, int]:
    """Two lines on each empty card, and those of the questions below."""
    first = len(data.items) + 1
    cards = range(first, first + data.blanks) if data.style == "cards" else ()
    return {f"card-{number}": 2 for number in cards} | asked(data.follow_ups)


def grouped(data: Sort) -> Sort:
    """The same items, with those that answer to the same thing side by side."""
    contexts = list(dict.fromkeys(item.context for item in data.items))
    return data.model_copy(
        update={"items": tuple(item for one in contexts for item in data.items if item.context == one)}
    )


def vary(data: Sort, chance: Random) -> Sort:
    """Other items, or others in another order, from its own and its bank."""
    return grouped(drawn(data, chance, lambda item: (item.key.pile or "") if item.key else ""))


KIND = Kind(
    name="sort",
    asks="put items in piles, on lines or as cut cards",
    schema=Sort,
    heading="Put each one where it belongs",
    rail="Start",
    key=key,
    arrange=without_bank,
    vary=vary,
    writing=writing,
    example="""\
prompt: Mark each reply.
as: lines
piles:
  - {id: F, text: fix}
  - {id: H, text: hear}
items:
  - text: “I’ll book a Saturday, then.”
    context: “I’m worn out.”
    key: {pile: F, note: It comes too soon.}
  - text: “What’s the heaviest part?”
    context: “I’m worn out.”
    key: {pile: H}
""",
    wrong="""\
prompt: Mark each reply.
piles:
  - {id: F, text: fix}
  - {id: H, text: hear}
items:
  - text: “I’ll book a Saturday, then.”
    key: {pile: X}
  - text: “What’s the heaviest part?”
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room to write",
)

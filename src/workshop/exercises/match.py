"""Join each item on the left to one on the right.

The right column is printed in an order of its own, drawn with `shuffle_seed`, so an author may write both columns in
the same order. `key.pairs` names the numbers as the author wrote them; the leader’s page names the letters as printed.
"""

import random
from random import Random
from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import (
    Answer,
    Data,
    ExerciseData,
    KeyNote,
    KeySheet,
    Kind,
    Prompt,
    Span,
    Text,
    View,
    asked,
    taken_in,
)


class LeftItem(Data):
    """A thing to be joined; slug: the guidance unit that it shows."""

    text: Text
    slug: str | None = None


class MatchSet(Data):
    """One table: a title, the left column and the right column, equally long."""

    title: Text | None = None
    left: Annotated[tuple[LeftItem, ...], Field(min_length=2, max_length=8)]
    right: Annotated[tuple[Text, ...], Field(min_length=2, max_length=8)]


class Pair(Data):
    """Which left goes with which right, numbered through all sets as written; others that can be defended."""

    left: Annotated[int, Field(ge=1)]
    right: Annotated[int, Field(ge=1)]
    also_ok: tuple[int, ...] = ()
    avoid: Text | None = None


class MatchKey(KeyNote):
    """The pairs, besides the note."""

    pairs: tuple[Pair, ...] = ()


class Match(ExerciseData):
    """sets: one or more tables. columns: headings of left and right. shuffle_seed: draws the right order."""

    prompt: Text
    sets: Annotated[tuple[MatchSet, ...], Field(min_length=1)]
    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=2)]
    shuffle_seed: int = 1
    follow_ups: tuple[Prompt, ...] = ()
    key: MatchKey | None = None

    @model_validator(mode="after")
    def _pairs_exist(self) -> Self:
        for number, one in enumerate(self.sets, start=1):
            if len(one.left) != len(one.right):
                raise ValueError(
                    f"set {number} has {len(one.left)} on the left and {len(one.right)} on the right"
                )
        most = sum(len(one.left) for one in self.sets)
        for pair in self.key.pairs if self.key else ():
            if unknown := [n for n in (pair.left, pair.right, *pair.also_ok) if not 1 <= n <= most]:
                raise ValueError(f"the key names item {unknown[0]}; there are {most}")
        return self


def order(data: Match) -> tuple[tuple[int, ...], ...]:
    """For each set, the places of its right items in print: never the order in which they were written."""
    draw = random.Random(data.shuffle_seed)  # noqa: S311 - an order on paper, not a secret
    orders = []
    for one in data.sets:
        places = list(range(len(one.right)))
        while places == sorted(places):
            draw.shuffle(places)
        orders.append(tuple(places))
    return tuple(orders)


def arrange(data: Match) -> View:
    """The participant's view: the right columns as they are printed."""
    view = dict(taken_in(data))
    sets = [
        View(
            {"title": one.title, "left": taken_in(one)["left"], "right": tuple(one.right[n] for n in places)}
        )
        for one, places in zip(data.sets, order(data), strict=True)
    ]
    return View({**view, "sets": tuple(sets)})


def letters(data: Match) -> dict[int, str]:
    """The printed letter of each right item, numbered through all sets as written."""
    found, before = {}, 0
    for places in order(data):
        for place, written in enumerate(places):
            found[before + written + 1] = chr(ord("A") + before + place)
        before += len(places)
    return found


def key(data: Match) -> KeySheet:
    """The printed letter for each item on the left, and what would push instead."""
    if data.key is None:
        return KeySheet()
    lefts = [item.text for one in data.sets for item in one.left]
    printed = letters(data)
    answers = tuple(
        Answer(
            pair.left,
            lefts[pair.left - 1],
            mark=" or ".join(printed[n] for n in (pair.right, *pair.also_ok)),
            why=_pushing(pair.avoid),
        )
        for pair in sorted(data.key.pairs, key=lambda one: one.left)
    )
    return KeySheet(answers=answers, notes=(data.key.note,) if data.key.note else ())


def _pushing(avoid: Text | None) -> Text:
    """The words to avoid, told as such: nobody may take them for the reason of an answer."""
    return Text((Span("Would push: "), *avoid.spans)) if avoid else Text()


def writing(data: Match) -> dict[str, int]:
    """The lines of the questions below."""
    return asked(data.follow_ups)


def vary(data: Match, chance: Random) -> Match:
    """The same pairs, with the right columns in another order."""
    return data.model_copy(update={"shuffle_seed": chance.randrange(1_000_000)})


KIND = Kind(
    name="match",
    asks="join each left item to one right item",
    schema=Match,
    heading="Join each two with a line",
    rail="Start",
    key=key,
    vary=vary,
    writing=writing,
    arrange=arrange,
    example="""\
prompt: Draw a line from each reason to one question.
columns: [Reason, Question]
sets:
  - left:
      - {text: I’d get the blame.}
      - {text: Money and time.}
    right:
      - What would feel fair to you?
      - Is it mostly money, or mostly time?
key:
  pairs:
    - {left: 1, right: 1, avoid: “Nobody will blame you.”}
    - {left: 2, right: 2}
""",
    wrong="""\
prompt: Draw a line from each reason to one question.
columns: [Reason, Question]
sets:
  - left:
      - {text: I’d get the blame.}
      - {text: Money and time.}
    right:
      - What would feel fair to you?
      - Is it mostly money, or mostly time?
key:
  pairs:
    - {left: 1, right: 9}
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room to write",
)

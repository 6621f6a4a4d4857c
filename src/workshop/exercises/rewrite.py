"""Turn a given line into another.

The page prints each given line with room beside it to write. A row with `done` is finished by the printer, as if
by hand, to show how it goes. `blanks` adds empty rows for a line of one's own. The leader's key prints one model
for each line and what was wrong with it.
"""

from random import Random
from typing import Annotated

from pydantic import Field

from workshop.model import Answer, Data, ExerciseData, KeyNote, KeySheet, Kind, Text, drawn, without_bank

MOST_LINES = 6


class RewriteColumns(Data):
    """Headings of the table: the given line, a second given text if there is one, and the room to write."""

    said: Text = Text.of("It came out as")
    given: Text | None = None
    write: Text = Text.of("Say it again")


class RewriteItemKey(Data):
    """A model answer, and what was wrong with the given line."""

    model: Text | None = None
    why: Text | None = None


class RewriteItem(Data):
    """A given line (`said`), perhaps a second given text, and an answer that is `done` already."""

    said: Text
    given: Text | None = None
    done: Text | None = None
    vary: bool = True
    key: RewriteItemKey | None = None


class Rewrite(ExerciseData):
    """lines: writing lines a row gets, 1 to 6. blanks: empty rows at the end, and what stands in them."""

    prompt: Text
    items: Annotated[tuple[RewriteItem, ...], Field(min_length=1)]
    lines: Annotated[int, Field(ge=1, le=MOST_LINES)] = 2
    columns: RewriteColumns = RewriteColumns()
    blanks: Annotated[int, Field(ge=0, le=8)] = 0
    blank_label: Text = Text.of("One of your own")
    bank: tuple[RewriteItem, ...] = ()
    key: KeyNote | None = None


def key(data: Rewrite) -> KeySheet:
    """One model for each line; where a row is done on the page, that is its model."""
    answers = tuple(
        Answer(
            number,
            item.said,
            model=(item.key.model if item.key else None) or item.done or Text(),
            why=(item.key.why if item.key else None) or Text(),
        )
        for number, item in enumerate(data.items, start=1)
        if item.key or item.done
    )
    notes = (data.key.note,) if data.key and data.key.note else ()
    return KeySheet(answers=answers, notes=notes)


def writing(data: Rewrite) -> dict[str, int]:
    """The lines beside each given line that is not done, and of the empty rows."""
    own = range(len(data.items) + 1, len(data.items) + 1 + data.blanks)
    open_rows = {str(n): data.lines for n, item in enumerate(data.items, start=1) if not item.done}
    return open_rows | {str(n): max(data.lines, 2) for n in own}


def vary(data: Rewrite, chance: Random) -> Rewrite:
    """Other items, or others in another order, from its own and its bank."""
    return drawn(data, chance, lambda _item: "")


KIND = Kind(
    name="rewrite",
    asks="turn a given line into another",
    schema=Rewrite,
    heading="Say each line again",
    rail="Start",
    key=key,
    arrange=without_bank,
    vary=vary,
    writing=writing,
    example="""\
prompt: Rewrite each line. The first one is done for you.
lines: 2
items:
  - said: “You never want to fix anything.”
    done: I felt worn out after we argued about the dishes. Could we each name one thing to try this week?
  - said: “You don’t care about us.”
    key:
      model: I felt lonely on Sunday when we didn’t talk much. I’d like us to take a walk together.
      why: It guesses a motive.
""",
    wrong="""\
prompt: Rewrite each line.
linse: 2
items:
  - said: “You don’t care about us.”
""",
    wrong_code="unknown-field",
    doc=__doc__ or "",
    after="Room for another try",
)

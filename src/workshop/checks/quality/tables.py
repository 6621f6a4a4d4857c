"""The tables of a handout: their column heads, whether a person fills them, and whether one row shows how."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.model import Exercise, Handout, Table, Text, View, taken_in

# Fields of an exercise that print as heads of columns.
COLUMNS = ("column", "columns", "labels", "piles")
ROWS = ("items", "rows")
DONE, EXAMPLES, PROMPT, CELLS, TEXT = "done", "examples", "prompt", "cells", "text"
STYLE, CARDS = "style", "cards"


@dataclass(frozen=True, slots=True)
class TableOf:
    """A table: what it is called, its heads; instructed: words before it say how; shown: a row is filled as a model."""

    name: str
    heads: tuple[str, ...]
    place: Place
    to_fill: bool = False
    instructed: bool = False
    shown: bool = False


def tables_of(handout: Handout) -> Iterator[TableOf]:
    """Every table in order; those in prose are there to be read."""
    for part in handout.body:
        if isinstance(part, Table):
            heads = tuple(cell.plain for cell in part.head)
            yield TableOf("a table in the text", heads, part.place)
        elif isinstance(part, Exercise):
            yield from _exercise(part)


def _exercise(exercise: Exercise) -> Iterator[TableOf]:
    view = taken_in(exercise.data)
    heads = tuple(head for name in COLUMNS for head in _heads(view.get(name)))
    if not heads or view.get(STYLE) == CARDS:
        return
    rows = [row for name in ROWS for row in _rows(view.get(name))]
    own = exercise.data.title.plain if exercise.data.title else ""
    yield TableOf(
        name=own or kinds()[exercise.kind].heading,
        heads=heads,
        to_fill=not rows or any(_open(row) for row in rows),
        instructed=bool(view.get(PROMPT)),
        shown=bool(view.get(EXAMPLES)) or any(bool(row.get(DONE)) for row in rows),
        place=exercise.place,
    )


def _heads(value: object) -> Iterator[str]:
    """A head is one text, a row of texts, or groups that hold one each (`columns.said`, `labels.text`)."""
    if isinstance(value, Text):
        yield value.plain
    elif isinstance(value, tuple):
        for item in value:
            yield from _heads(item)
    elif isinstance(value, View) and isinstance(value.get(TEXT), Text):
        yield from _heads(value[TEXT])
    elif isinstance(value, View):
        yield from (item.plain for item in value.values() if isinstance(item, Text))


def _rows(value: object) -> Iterator[View]:
    if isinstance(value, tuple):
        yield from (item for item in value if isinstance(item, View))


def _open(row: View) -> bool:
    """Whether a person writes or marks something in a row: all cells that are there are filled in a table to read."""
    cells = row.get(CELLS)
    if isinstance(cells, tuple):
        return any(isinstance(cell, Text) and not cell for cell in cells)
    return True

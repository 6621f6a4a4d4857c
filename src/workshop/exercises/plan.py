"""Fill a small table, or a few fields, to make a plan.

`columns` with `examples` and `rows`: finished examples first, then empty rows (`row_labels` names them). Two or three
columns print as a table; of four or five, each has its name over its own lines. A column that ends in “(yes / no)” has
its words to circle. `fields` print one below the other, each with its first words and its lines: “…” in the first words
is a gap to fill, a whole sentence stands as it is. `card: true` adds a small card to fold, with the same fields.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Prompt, Text, asked

BESIDE = 3  # more columns than these stand one below the other


class PlanField(Data):
    """A field: its label, first words that stand on the line, words below it to help, and its lines."""

    label: Text
    starts: Text | None = None
    hint: Text | None = None
    lines: Annotated[int, Field(ge=1, le=8)] = 1


class Example(Data):
    """A finished row: one cell for each column."""

    label: Text | None = None
    cells: Annotated[tuple[Text, ...], Field(min_length=2)]


class Plan(ExerciseData):
    """columns (two to five) or fields.

    rows: empty rows; row_labels: their names. lines: in each cell. word_bank: words to borrow. card_title: its cover.
    """

    prompt: Text
    columns: Annotated[tuple[Text, ...], Field(max_length=5)] = ()
    examples: tuple[Example, ...] = ()
    rows: Annotated[int, Field(ge=0, le=8)] = 0
    row_labels: tuple[Text, ...] = ()
    lines: Annotated[int, Field(ge=1, le=4)] = 2
    fields: tuple[PlanField, ...] = ()
    word_bank: tuple[Text, ...] = ()
    card: bool = False
    card_title: Text | None = None
    follow_ups: tuple[Prompt, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _table_or_fields(self) -> Self:
        if bool(self.columns) == bool(self.fields):
            raise ValueError("a plan has either “columns” or “fields”")
        for number, example in enumerate(self.examples, start=1):
            if len(example.cells) != len(self.columns):
                raise ValueError(
                    f"example {number} has {len(example.cells)} cells; columns: {len(self.columns)}"
                )
        if self.row_labels and len(self.row_labels) != self.rows:
            raise ValueError(f"there are {len(self.row_labels)} row labels for {self.rows} rows")
        if self.card and not self.fields:
            raise ValueError("a card is made of “fields”")
        return self


def key(data: Plan) -> KeySheet:
    """Cautions."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def circled(column: Text) -> bool:
    """Whether a column ends in words to circle: `Could it soften? (yes / no)`."""
    return column.plain.endswith(")") and " / " in column.plain.rsplit("(", 1)[-1]


def writing(data: Plan) -> dict[str, int]:
    """The lines of each field and cell; a field’s first words may take one of them, and words to circle all of them."""
    fields = {
        str(number): field.lines - (1 if field.starts or field.lines == 1 else 0)
        for number, field in enumerate(data.fields, start=1)
    }
    least = data.lines if len(data.columns) <= BESIDE else max(1, data.lines - 1)
    cells = [n for n, column in enumerate(data.columns, start=1) if not circled(column)]
    rows = {f"{row}-{cell}": least for row in range(1, data.rows + 1) for cell in cells}
    return fields | rows | asked(data.follow_ups)


KIND = Kind(
    name="plan",
    asks="fill a small table or fields",
    schema=Plan,
    heading="Make your plan",
    rail="Start",
    key=key,
    writing=writing,
    example="""\
prompt: Fill one row. The first one is done for you.
columns: [I need, What I can do for myself]
examples:
  - cells: [rest, sleep early on Tuesdays]
rows: 2
key:
  note: Needs are not arguments.
""",
    wrong="""\
prompt: Fill one row.
columns: [I need, What I can do for myself]
examples:
  - cells: [rest, sleep early, walk]
rows: 2
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room to write",
)

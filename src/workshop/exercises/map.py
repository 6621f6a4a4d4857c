"""Read “if this, then that”, and choose a row.

The page prints a table: the first cell of a row is what may happen, the others say what it may mean and what helps.
An empty cell (`""`) is left open, to write in. A row with `care: true` stands apart in the warm colour.
`follow_ups` are questions with writing lines below the table.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Prompt, Text, asked


class MapRow(Data):
    """The cells of one row, in the order of the columns."""

    cells: Annotated[tuple[Text, ...], Field(min_length=2)]
    care: bool = False


class Map(ExerciseData):
    """columns: two to five headings. rows: as many cells as columns. follow_ups: questions below."""

    prompt: Text
    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=5)]
    rows: Annotated[tuple[MapRow, ...], Field(min_length=1)]
    follow_ups: tuple[Prompt, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        for number, row in enumerate(self.rows, start=1):
            if len(row.cells) != len(self.columns):
                raise ValueError(
                    f"row {number} has {len(row.cells)} cells; there are {len(self.columns)} columns"
                )
        return self


def key(data: Map) -> KeySheet:
    """Why the rows stand in this order."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Map) -> dict[str, int]:
    """Two lines in each open cell, and those of the questions below."""
    cells = (
        (r, c, cell) for r, row in enumerate(data.rows, start=1) for c, cell in enumerate(row.cells, start=1)
    )
    return {f"{r}-{c}": 2 for r, c, cell in cells if not cell} | asked(data.follow_ups)


KIND = Kind(
    name="map",
    asks="read “if this, then that” and choose a row",
    schema=Map,
    heading="Find the row that fits",
    rail="Start",
    key=key,
    writing=writing,
    example="""\
prompt: Read each row. Mark the hardest one.
columns: [If they say, I could say, Then I]
rows:
  - cells: [No, “Okay. I hear you.”, End it kindly.]
  - cells: [Maybe, “Thanks for thinking about it.”, Leave it with them.]
follow_ups:
  - {text: "The hardest row for me:", lines: 2}
""",
    wrong="""\
prompt: Read each row.
columns: [If they say, I could say, Then I]
rows:
  - cells: [No, “Okay. I hear you.”]
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room to write",
)

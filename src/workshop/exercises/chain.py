"""Follow steps in order.

With `columns`, the steps print large, side by side; then each item is a line that somebody says, and the columns
are what to write for it (`done` fills them as if by hand; `blanks` are rows of one’s own). Without, the finished
`examples` stand side by side, their steps one below the other, and each of the `blanks` is an empty chain with lines
for every step. The leader’s key has a model for each column.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Answer, Data, ExerciseData, KeyNote, KeySheet, Kind, Prompt, Span, Text, asked


class ChainStep(Data):
    """A step: its name, and what it asks for."""

    name: Text
    text: Text | None = None


class ChainExample(Data):
    """A finished chain: a title, and one text for each step."""

    title: Text
    cells: Annotated[tuple[Text, ...], Field(min_length=2)]


class ChainItemKey(Data):
    """A model for each column, and a note."""

    steps: tuple[Text, ...]
    note: Text | None = None


class ChainItem(Data):
    """A line to answer; `done` holds one finished text for each column."""

    text: Text
    done: tuple[Text, ...] = ()
    key: ChainItemKey | None = None


class Chain(ExerciseData):
    """steps: two to six. columns: what to write for each item. lines: of one cell. blanks: empty chains."""

    prompt: Text
    steps: Annotated[tuple[ChainStep, ...], Field(min_length=2, max_length=6)]
    columns: Annotated[tuple[Text, ...], Field(max_length=3)] = ()
    said: Text = Text.of("They say")
    items: tuple[ChainItem, ...] = ()
    examples: tuple[ChainExample, ...] = ()
    lines: Annotated[int, Field(ge=1, le=4)] = 2
    blanks: Annotated[int, Field(ge=0, le=4)] = 0
    follow_ups: tuple[Prompt, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _lengths_fit(self) -> Self:
        if bool(self.items) != bool(self.columns):
            raise ValueError("“items” and “columns” belong together: a line, and what to write for it")
        for number, item in enumerate(self.items, start=1):
            for cells in (item.done, item.key.steps if item.key else ()):
                if cells and len(cells) != len(self.columns):
                    raise ValueError(
                        f"item {number} has {len(cells)} texts; there are {len(self.columns)} columns"
                    )
        for number, example in enumerate(self.examples, start=1):
            if len(example.cells) != len(self.steps):
                raise ValueError(
                    f"example {number} has {len(example.cells)} texts; there are {len(self.steps)} steps"
                )
        return self


def key(data: Chain) -> KeySheet:
    """Models for each step of each item."""
    answers = tuple(
        Answer(
            number, item.text, model=_joined(data.columns, steps), why=(item.key and item.key.note) or Text()
        )
        for number, item in enumerate(data.items, start=1)
        if (steps := item.key.steps if item.key else item.done)
    )
    return KeySheet(answers=answers, notes=(data.key.note,) if data.key and data.key.note else ())


def _joined(columns: tuple[Text, ...], steps: tuple[Text, ...]) -> Text:
    """All steps as one text, each after the name of its column."""
    parts = [
        (Span(f"{name.plain}: ", strong=True), *step.spans) for name, step in zip(columns, steps, strict=True)
    ]
    return Text(tuple(span for part in parts for span in (*part, Span(" ")))[:-1])


def writing(data: Chain) -> dict[str, int]:
    """The lines of each column or step that is not done, and those of the questions below."""
    cells = len(data.columns) or len(data.steps)
    open_items = [n for n, item in enumerate(data.items, start=1) if not item.done]
    own = range(len(data.items) + 1, len(data.items) + 1 + data.blanks)
    rows = (*open_items, *own)
    return {f"{row}-{cell}": data.lines for row in rows for cell in range(1, cells + 1)} | asked(
        data.follow_ups
    )


KIND = Kind(
    name="chain",
    asks="follow steps in order",
    schema=Chain,
    heading="Follow the steps",
    rail="Start",
    key=key,
    writing=writing,
    example="""\
prompt: For each line, write what you could say back. The first one is done.
steps:
  - {name: Stop, text: "Close my mouth, breathe out."}
  - {name: Say back, text: In my own words.}
columns: [Say back]
items:
  - text: “I don’t want to be the problem.”
    done: [So you don’t want it all put on you.]
  - text: “You’ve already made up your mind.”
    key: {steps: ["To you, it feels like I decided without you."]}
""",
    wrong="""\
prompt: For each line, write what you could say back.
steps:
  - {name: Stop}
  - {name: Say back}
columns: [Say back]
items:
  - text: “I don’t want to be the problem.”
    done: [So you don’t want it all put on you., What would feel fair?]
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room to write",
)

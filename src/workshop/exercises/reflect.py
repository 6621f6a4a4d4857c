"""Write freely after prompts.

Each prompt prints with its own writing lines. `menu` prints ideas to borrow, `example` a finished one. The style
`letter` sets the prompts as the first words of lines.
"""

from typing import Annotated, Literal

from pydantic import Field

from workshop.model import ExerciseData, KeyNote, KeySheet, Kind, Prompt, Text, asked


class Reflect(ExerciseData):
    """prompts: what to write about, each with its lines. menu: ideas to borrow. example: one that is finished."""

    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1)]
    style: Literal["plain", "letter"] = "plain"
    menu: tuple[Text, ...] = ()
    example: Text | None = None
    key: KeyNote | None = None


def key(data: Reflect) -> KeySheet:
    """What to listen for."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: Reflect) -> dict[str, int]:
    """The lines of each question; of a letter, those below the line that the words begin."""
    first = 1 if data.style == "letter" else 0
    return {name: lines - first for name, lines in asked(data.prompts, "").items()}


KIND = Kind(
    name="reflect",
    asks="write freely after prompts",
    schema=Reflect,
    heading="Write a few words",
    rail="Then",
    key=key,
    writing=writing,
    example="""\
prompts:
  - {text: "Why is it not a zero?", lines: 3}
  - {text: "What helped me get this far?", lines: 2}
""",
    wrong="""\
prompts:
  - {text: "Why is it not a zero?", lines: many}
""",
    wrong_code="wrong-type",
    doc=__doc__ or "",
    after="Room to write",
)

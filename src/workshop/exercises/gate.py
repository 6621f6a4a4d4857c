"""Read in silence, and decide.

A gate has nothing to mark: no box, no line, no scale, no score. It prints two lists, and after each list what to do
instead. The first list says when not to go on at all, the second when not now.
"""

from typing import Annotated

from pydantic import Field

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Text


class Instead(Data):
    """What to do instead: after the first list, and after the second."""

    stop: Text
    not_now: Text


class Gate(ExerciseData):
    """stop_if: when not to go on at all. not_now_if: when to wait. instead: what to do, for each list."""

    stop_if: Annotated[tuple[Text, ...], Field(min_length=1)]
    not_now_if: Annotated[tuple[Text, ...], Field(min_length=1)]
    instead: Instead
    stop_heading: Text = Text.of("Please do not use these pages if:")
    not_now_heading: Text = Text.of("Not now, if:")
    instead_heading: Text = Text.of("What to do instead")
    key: KeyNote | None = None


def key(data: Gate) -> KeySheet:
    """How to read it aloud, and what to do when somebody goes still."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


KIND = Kind(
    name="gate",
    asks="read in silence and decide",
    schema=Gate,
    heading="Read it to yourself",
    rail="When not to use this",
    key=key,
    example="""\
stop_if:
  - I am afraid of my partner.
not_now_if:
  - One of us is worn out.
instead:
  stop: Leave this page here. Tell a leader, “I’d like a word.”
  not_now: Come back to it another day, or let it go.
""",
    wrong="""\
stop_if:
  - I am afraid of my partner.
not_now_if:
  - One of us is worn out.
""",
    wrong_code="missing-field",
    doc=__doc__ or "",
)

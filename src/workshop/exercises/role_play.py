"""Try it aloud, in twos or threes.

A role-play uses made-up people, has a stop word, and anyone may watch instead: the schema asks for all three. The
page prints the roles, the steps, scenes if there are any, and questions to ask each other afterwards.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Prompt, Text, asked


class Role(Data):
    """A role, and what the one who takes it does."""

    name: Text
    does: Text


class Scene(Data):
    """A made-up person: a first name, the situation, and what the person hopes will be heard."""

    name: Text
    text: Text
    hope: Text | None = None


class RolePlay(ExerciseData):
    """people: two or three. steps: what happens, in order. ask: questions for afterwards.

    stop_word, pass_ok and made_up are safety rules: a word that stops the scene, the right to watch instead, and
    no one plays a partner of theirs.
    """

    prompt: Text
    people: Annotated[int, Field(ge=2, le=3)]
    steps: Annotated[tuple[Text, ...], Field(min_length=2, max_length=8)]
    stop_word: Text
    pass_ok: Text
    made_up: bool
    roles: tuple[Role, ...] = ()
    rounds: Annotated[int, Field(ge=1, le=6)] = 1
    talk_minutes: int | None = None
    feedback_minutes: int | None = None
    scenes: tuple[Scene, ...] = ()
    ask: tuple[Text, ...] = ()
    ask_heading: Text = Text.of("Then ask")
    follow_ups: tuple[Prompt, ...] = ()
    key: KeyNote | None = None

    @model_validator(mode="after")
    def _people_are_made_up(self) -> Self:
        if not self.made_up:
            raise ValueError("“made_up” has to be true: nobody plays a real person, least of all a partner")
        return self


def key(data: RolePlay) -> KeySheet:
    """How to set it up, and what to watch for."""
    return KeySheet(notes=(data.key.note,) if data.key and data.key.note else ())


def writing(data: RolePlay) -> dict[str, int]:
    """The lines of the questions for afterwards."""
    return asked(data.follow_ups)


KIND = Kind(
    name="role_play",
    asks="try it aloud in twos or threes",
    schema=RolePlay,
    heading="Try it aloud",
    rail="Start",
    key=key,
    writing=writing,
    example="""\
prompt: Sit side by side. Speak in a calm voice.
people: 2
steps:
  - Trade lines.
  - Read the other person’s line to them.
stop_word: Say “pause” to stop at any time.
pass_ok: You may watch instead.
made_up: true
ask:
  - Which word stung, if any?
""",
    wrong="""\
prompt: Sit side by side.
people: 2
steps: [Trade lines., Read them.]
pass_ok: You may watch instead.
made_up: true
""",
    wrong_code="missing-field",
    doc=__doc__ or "",
)

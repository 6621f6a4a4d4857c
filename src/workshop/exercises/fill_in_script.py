"""Fill the gaps of a short text, so that it becomes one’s own words.

`script` is written one sentence to a line; `{name}` marks a gap, `**one**` a word to stress. Every gap is described
under `slots`: a hint that prints below it, and choices that print as words to borrow. `word_bank` prints more words,
`look_twice` words that may carry blame. The leader’s key holds whole samples, and poor ones that show what to avoid.
"""

import re
from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.model import Data, ExerciseData, KeyNote, KeySheet, Kind, Sample, Text

GAP = re.compile(r"\{(\w+)\}")


class Slot(Data):
    """A gap: its name in the script, the hint printed below it, and words to borrow."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    hint: Text
    label: Text | None = None
    choices: tuple[Text, ...] = ()


class Bank(Data):
    """Words to borrow, under one label."""

    label: Text
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class LookTwice(Data):
    """Words that often carry blame, and the question to ask oneself about them."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    ask: Text


class ScriptSample(Data):
    """A finished script, and what to notice in it."""

    title: Text | None = None
    text: Text
    note: Text | None = None


class ScriptKey(KeyNote):
    """Good samples and poor ones, besides the note; all for the leader."""

    samples: tuple[ScriptSample, ...] = ()
    bad_samples: tuple[ScriptSample, ...] = ()


class FillInScript(ExerciseData):
    """script: sentences with gaps. slots: one for each gap. opener: a sentence that may stand first."""

    prompt: Text
    script: Annotated[str, Field(min_length=1)]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1)]
    opener: Text | None = None
    word_bank: tuple[Bank, ...] = ()
    look_twice: LookTwice | None = None
    key: ScriptKey | None = None

    @model_validator(mode="after")
    def _gaps_are_slots(self) -> Self:
        gaps, named = GAP.findall(self.script), [slot.id for slot in self.slots]
        if missing := [gap for gap in gaps if gap not in named]:
            raise ValueError(f"the script has a gap {{{missing[0]}}} that no slot describes")
        if spare := [name for name in named if name not in gaps]:
            raise ValueError(f"the slot “{spare[0]}” has no gap {{{spare[0]}}} in the script")
        if len(set(named)) != len(named):
            raise ValueError("two slots have the same id")
        return self


def key(data: FillInScript) -> KeySheet:
    """Samples first, then the poor ones, then the note."""
    if data.key is None:
        return KeySheet()
    samples = [
        _sample(sample, f"Sample {n}", poor=False) for n, sample in enumerate(data.key.samples, start=1)
    ]
    poor = [_sample(sample, f"Poor {n}", poor=True) for n, sample in enumerate(data.key.bad_samples, start=1)]
    return KeySheet(samples=(*samples, *poor), notes=(data.key.note,) if data.key.note else ())


def _sample(sample: ScriptSample, title: str, *, poor: bool) -> Sample:
    return Sample(sample.title.plain if sample.title else title, sample.text, sample.note or Text(), poor)


KIND = Kind(
    name="fill_in_script",
    asks="fill the gaps of a short text",
    schema=FillInScript,
    heading="Fill in your words",
    rail="Start",
    key=key,
    example="""\
prompt: Fill the gaps with plain words of your own.
script: |
  “I feel {feeling}.
  Would you be open to {small_ask}?
  It’s okay to say no.”
slots:
  - {id: feeling, hint: a plain word, choices: [tired, hopeful]}
  - {id: small_ask, hint: "ten minutes, one walk"}
key:
  samples:
    - text: “I feel tired. Would you be open to a walk? It’s okay to say no.”
""",
    wrong="""\
prompt: Fill the gaps.
script: “I feel {feeling}.”
slots:
  - {id: mood, hint: a plain word}
""",
    wrong_code="wrong-value",
    doc=__doc__ or "",
    after="Room for another version",
)

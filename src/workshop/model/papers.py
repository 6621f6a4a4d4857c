"""The words of the papers that belong to no session: the certificate and the feedback form.

An author changes them in `modules/papers.yaml`. What that file does not say, or all of it where there is no such file,
is as it stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from workshop.diagnostics import Place
from workshop.model.exercise import Data
from workshop.model.text import Text

# Stands on every certificate, whatever an author says: it is never proof of anything.
NOT_A_RECORD = "Not a record of treatment. Not for use in court."
TALK_IN_PRIVATE = "You can tell a leader in private."
MOST_RATED, MOST_ASKED = 7, 4


def _texts(*words: str) -> tuple[Text, ...]:
    return tuple(Text.of(one) for one in words)


class CertificateWords(Data):
    """plain_title: stands in place of the course's title on the plain form. name: below the line for a name."""

    plain_title: Text = Text.of("A workshop on talking and listening")
    name: Text = Text.of("Name, written by you, or left blank")
    took_part: Text = Text.of("took part in")


class FeedbackWords(Data):
    """rate: statements for a number from 0 to 10, `low` to `high`. choose: each asks for the code of one page.

    write: questions with lines. safety: the one question that every feedback form asks. end: what becomes of the page.
    """

    title: Text = Text.of("How was it for you?")
    purpose: Text = Text.of("Two minutes, no names. Leave out what you like.")
    rate_prompt: Text = Text.of("Think of all our meetings. There is no right number.")
    low: Text = Text.of("not at all")
    high: Text = Text.of("very much")
    rate: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MOST_RATED)] = _texts(
        "I felt respected.",
        "I felt safe to pass.",
        "The pages were easy to read.",
        "I learned something I can use.",
        "The pace was right.",
    )
    choose_prompt: Text = Text.of("Write the code of one page on each line")
    choose: Annotated[tuple[Text, ...], Field(max_length=2)] = _texts(
        "Most useful to me:", "Least useful to me:"
    )
    write: Annotated[tuple[Text, ...], Field(max_length=MOST_ASKED)] = _texts(
        "What should we keep?", "What should we change?"
    )
    safety: Text = Text.of("Did anything here make things harder or less safe for you?")
    end: Text = Text.of("Fold your page and put it into the closed box. We read it when all have left.")


@dataclass(frozen=True, slots=True)
class Papers:
    """All these words. places: where each of them stands in the author's file."""

    certificate: CertificateWords = field(default_factory=CertificateWords)
    feedback: FeedbackWords = field(default_factory=FeedbackWords)
    place: Place = field(default_factory=lambda: Place("modules/papers.yaml"), compare=False)
    places: Mapping[tuple[str | int, ...], Place] = field(
        default_factory=lambda: MappingProxyType({}), hash=False, compare=False
    )

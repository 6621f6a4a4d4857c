"""Lines of a course that the coaches must see as its key does: models, samples, and lines with a known fault.

Reading with the coaches takes a while. What the bundled course says has been read with them before (`agreed.txt`,
written by the test of this room), so only a line that is new is read again.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from workshop.checks.check import Course
from workshop.checks.gates import invitations
from workshop.checks.leaves import Sheet
from workshop.checks.words import read
from workshop.diagnostics import Place
from workshop.exercises.choose import Choose
from workshop.exercises.fill_in_script import FillInScript
from workshop.exercises.rewrite import Rewrite
from workshop.model import Exercise

OWNING = "owning"
# What is wanted of a line: a level, or one of these.
CAUGHT, INVITES, PRESSES = "caught", "invites", "presses"


@dataclass(frozen=True, slots=True)
class Line:
    """A line and what the key says of it: any of these levels, and codes that have to be found.

    model: whether the course gives it as a good one.
    """

    text: str
    place: Place
    wanted: tuple[str, ...]
    codes: tuple[str, ...] = ()
    model: bool = False

    @property
    def digest(self) -> str:
        """Sixteen letters that stand for the line and what is wanted of it."""
        whole = "\n".join((*self.wanted, *self.codes, self.text))
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


@cache
def coached_words() -> dict[str, Any]:
    """What the coaches are held against, and what counts as agreement: `words/coached.toml`."""
    return read("coached.toml")


@cache
def agreed() -> frozenset[str]:
    """The lines, as digests, that the coaches have seen before as their key does."""
    return frozenset(files("workshop.checks").joinpath("agreed.txt").read_text(encoding="ascii").split())


def lines(course: Course) -> Iterator[Line]:
    """Every line of a course that the coaches can judge; none of a course in another language."""
    if not course.curriculum.language.lower().startswith("en"):
        return
    inviting = invitations(course.curriculum)
    taught = frozenset(coached_words()["taught"]["slugs"])
    for sheet in course.sheets:
        if sheet.handout.place.file in course.unread:
            continue
        for exercise in sheet.handout.exercises:
            if sheet.handout.code in inviting:
                yield from _invitations(exercise)
            elif not taught.isdisjoint(sheet.handout.teaches):
                yield from _statements(sheet, exercise)


def _statements(sheet: Sheet, exercise: Exercise) -> Iterator[Line]:
    match exercise.data:
        case Choose():
            yield from _chosen(exercise, exercise.data)
        case Rewrite():
            yield from _rewritten(exercise, exercise.data)
        case FillInScript():
            yield from _samples(exercise, exercise.data, good=OWNING, poor=CAUGHT)


def _invitations(exercise: Exercise) -> Iterator[Line]:
    if isinstance(exercise.data, FillInScript):
        yield from _samples(exercise, exercise.data, good=INVITES, poor=PRESSES)


def _chosen(exercise: Exercise, data: Choose) -> Iterator[Line]:
    """Lines to mark, where the labels are ones that the coaches know: “Hidden blame”, “Ultimatum”."""
    known: dict[str, str] = coached_words()["labels"]
    levels = {label.id: known.get(label.text.plain.strip().lower(), "") for label in data.labels}
    if not all(levels.values()):
        return
    for name, items in (("items", data.items), ("bank", data.bank)):
        for number, item in enumerate(items):
            if item.key:
                letters = (item.key.answer, *item.key.also_ok)
                wanted = tuple(dict.fromkeys(levels[letter] for letter in letters))
                yield Line(item.text.plain, exercise.place_of((name, number, "text")), wanted)


def _rewritten(exercise: Exercise, data: Rewrite) -> Iterator[Line]:
    for number, item in enumerate(data.items):
        at = ("items", number)
        why = item.key.why.plain if item.key and item.key.why else ""
        yield Line(item.said.plain, exercise.place_of((*at, "said")), (CAUGHT,), _named(why))
        if item.done:
            yield Line(item.done.plain, exercise.place_of((*at, "done")), (OWNING,), model=True)
        if item.key and item.key.model:
            place = exercise.place_of((*at, "key", "model"))
            yield Line(item.key.model.plain, place, (OWNING,), model=True)


def _samples(exercise: Exercise, data: FillInScript, *, good: str, poor: str) -> Iterator[Line]:
    for number, sample in enumerate(data.key.samples if data.key else ()):
        place = exercise.place_of(("key", "samples", number, "text"))
        yield Line(sample.text.plain, place, (good,), model=True)
    for number, sample in enumerate(data.key.bad_samples if data.key else ()):
        place = exercise.place_of(("key", "bad_samples", number, "text"))
        yield Line(sample.text.plain, place, (poor,))


def _named(why: str) -> tuple[str, ...]:
    """The faults that a key names in so many words, such as “It guesses a motive”."""
    told: dict[str, str] = coached_words()["named"]
    return tuple(dict.fromkeys(code for phrase, code in told.items() if phrase in why.lower()))

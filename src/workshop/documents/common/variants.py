"""Practice sheets with variants: the same page with other items, so that neighbors need not have the same.

A variant's number is all it takes: the same number gives the same page, today and next year. What an exercise draws
from is its own items and its `bank`; the key follows, because the key is made from what was drawn.
"""

import re
from dataclasses import replace
from random import Random

from workshop.documents.common.base import Course
from workshop.exercises import kinds
from workshop.model import Exercise, Handout, Text

# Notes that speak of lines by their numbers are true of the printed sheet alone.
BY_NUMBER = re.compile(
    r"\b(?:lines?|rows?|items?|replies|numbers?) \d|\b(?:first|last) (?:four|six)\b", re.IGNORECASE
)


def varies(handout: Handout) -> bool:
    """Whether a handout has an exercise that can be varied: it draws from a bank, or changes its order."""
    return any(_varies(exercise) for exercise in handout.exercises)


def _varies(exercise: Exercise) -> bool:
    return kinds()[exercise.kind].vary is not None


def varied(course: Course, variant: int) -> Course:
    """The course with every handout that can be varied as its variant of this number, counted from 1."""
    sessions = tuple(
        replace(session, handouts=tuple(_variant(one, variant) for one in session.handouts))
        for session in course.curriculum.sessions
    )
    return Course(replace(course.curriculum, sessions=sessions), course.practice)


def _variant(handout: Handout, variant: int) -> Handout:
    if not varies(handout):
        return handout
    body = tuple(
        _drawn(part, f"{handout.code}/{number}/{variant}") if isinstance(part, Exercise) else part
        for number, part in enumerate(handout.body)
    )
    return replace(
        handout,
        slug=f"{handout.slug}-variant-{variant}",
        title=f"{handout.title} · variant {variant}",
        body=body,
        key=tuple(note for note in handout.key if not _by_number(note)),
    )


def _drawn(exercise: Exercise, seed: str) -> Exercise:
    vary = kinds()[exercise.kind].vary
    if vary is None or not _varies(exercise):
        return exercise
    return replace(exercise, data=vary(exercise.data, Random(seed)))  # noqa: S311 - items on paper, no secret


def _by_number(note: Text) -> bool:
    return BY_NUMBER.search(note.plain) is not None

"""The course on the clock: every session fits the time and the people that a build was asked for."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from workshop.agenda import NoRoom, Terms, on_time
from workshop.build.request import Request
from workshop.diagnostics import Outcome, Problem, Severity, WrongWords
from workshop.documents import Course
from workshop.documents.common.clock import DEFAULT_START
from workshop.model import Practice

# A session or one of its handouts: `3`, `Session 3`, `3b`, `3b-turn-blame-into-i`.
OF_A_SESSION = re.compile(r"(?:session|meeting)?[ -]*(?P<number>[0-9]{1,3})(?:[a-z](?:-.*)?)?")


def on_the_clock(request: Request, course: Course, problems: Iterable[Problem]) -> Outcome[Course]:
    """The course with the running orders that were asked for; unchanged while the content has errors.

    The size of the group in the practice's file counts as well. Raises `WrongWords` when a session that was asked for
    cannot be done in its time; a group that is too large by the practice's file alone is a warning.
    """
    if any(one.severity is Severity.ERROR for one in problems):
        return Outcome(course)
    terms = terms_of(request, course)
    made = on_time(course.curriculum, terms)
    tight = [one for one in made.tight if _is_printed(request, one)]
    if tight and terms.asked:
        raise WrongWords(_all_tight(tight))
    # What is counted out is counted for the people who come.
    practice = replace(course.practice, group_size=terms.people)
    if request.late:
        practice = replace(practice, start=begins_at(request, practice))
    return Outcome(Course(made.curriculum, practice), tuple(_warnings(tight, practice)))


def begins_at(request: Request, practice: Practice) -> time:
    """When a session begins: at its time, or as late as it was said."""
    usual = practice.start or DEFAULT_START
    return (datetime.combine(date.min, usual) + timedelta(minutes=request.late)).time()


def terms_of(request: Request, course: Course) -> Terms:
    """What there is for each session: what was asked for, else what the practice says. Raises `WrongWords`."""
    numbers = {session.number for session in course.curriculum.sessions}
    for number, _ in request.minutes:
        if number is not None and number not in numbers - {0}:
            raise WrongWords(f"--minutes speaks of session {number}, which has no clock or is not there.")
    people = request.people or course.practice.group_size
    asked = bool(request.minutes or request.people or request.late)
    return Terms(request.minutes, people, request.late, asked=asked)


def _is_printed(request: Request, one: NoRoom) -> bool:
    """Whether what was asked for prints anything of a session: its own pages, or a document about all sessions."""
    named = [OF_A_SESSION.fullmatch(what.strip().lower()) for what in request.what]
    numbers = {int(match["number"]) for match in named if match}
    return not named or None in named or one.session.number in numbers


def _all_tight(tight: Iterable[NoRoom]) -> str:
    more = " ".join(f"--minutes {one.session.number}={one.least + one.late}" for one in tight)
    return " ".join([*(one.words for one in tight), f"Give it more: {more}"])


def _warnings(tight: Iterable[NoRoom], practice: Practice) -> Iterable[Problem]:
    for one in tight:
        hint = "Its minutes are printed as they were written. Give it more time, or make two smaller groups."
        yield Problem.warning("clock-no-room", practice.place, one.words, hint)

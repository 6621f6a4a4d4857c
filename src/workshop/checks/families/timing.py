"""Timing: the minutes of the activities fill the session, and the session can be shortened.

Usual minutes add up to the session's length, neither more nor less. Least minutes have to fit into it with
room to spare for nothing; when even the core activities at their least do not fit, no running order can be
made.
"""

from collections.abc import Iterable, Iterator

from workshop.checks.check import Check, Course
from workshop.checks.leaves import place_in
from workshop.diagnostics import Problem
from workshop.model import Activity, Session


def usual_minutes(course: Course) -> Iterator[Problem]:
    for session in _timed(course):
        total = sum(activity.minutes.usual for activity in session.activities)
        gap = session.minutes - total
        if gap:
            said = f"{_minutes(gap)} too few" if gap > 0 else f"{_minutes(-gap)} too many"
            message = (
                f"The usual minutes of the activities add up to {total}. "
                f"The session has {session.minutes}: {said}."
            )
            hint = "Change the usual minutes of an activity, or the minutes of the session."
            yield Problem.error("minutes-sum", place_in(session, "minutes"), message, hint)


def least_minutes(course: Course) -> Iterator[Problem]:
    for session in _timed(course):
        least = _least(session.activities)
        if least > session.minutes and _core(session) <= session.minutes:
            message = (
                f"At their least, the activities take {least} minutes. The session has {session.minutes}."
            )
            hint = "Lower the least minutes, or take an activity out."
            yield Problem.error("minutes-least", place_in(session, "minutes"), message, hint)


def core_minutes(course: Course) -> Iterator[Problem]:
    for session in _timed(course):
        if (core := _core(session)) > session.minutes:
            message = (
                f"At their least, the core activities alone take {core} minutes. "
                f"The session has {session.minutes}."
            )
            hint = "Lower their least minutes, or say “core: false” for what may be left out."
            yield Problem.error("minutes-core", place_in(session, "minutes"), message, hint)


def _timed(course: Course) -> Iterable[Session]:
    """Sessions whose activities and length are known."""
    if course.unread.named("curriculum.yaml"):
        return ()
    sessions = course.curriculum.sessions
    return (session for session in sessions if session.activities and session.place.file not in course.unread)


def _core(session: Session) -> int:
    return _least(activity for activity in session.activities if activity.core)


def _least(activities: Iterable[Activity]) -> int:
    return sum(activity.minutes.least for activity in activities)


def _minutes(count: int) -> str:
    return f"{count} minute" if count == 1 else f"{count} minutes"


SESSION = "modules/01-a-calm-start/session.md"
CHECKS = (
    Check(
        code="minutes-sum",
        asks="Do the usual minutes of the activities add up to the session’s length?",
        run=usual_minutes,
        file=SESSION,
        wrong="minutes: {least: 8, usual: 10, most: 25}",
        right="minutes: {least: 8, usual: 15, most: 25}",
    ),
    Check(
        code="minutes-least",
        asks="Do the activities fit into the session when all of them are kept short?",
        run=least_minutes,
        file=SESSION,
        wrong="minutes: {least: 30, usual: 30, most: 30}",
        right="minutes: {least: 5, usual: 10, most: 15}",
    ),
    Check(
        code="minutes-core",
        asks="Do the core activities alone fit into the session?",
        run=core_minutes,
        file=SESSION,
        wrong="minutes: {least: 45, usual: 45, most: 45}",
        right="minutes: {least: 8, usual: 15, most: 25}",
    ),
)

"""The leader's calendar: the days of a round, and what has to be ready by then.

It is made for dates that somebody names, so it is no kind of document that a build makes by itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workshop.agenda import Days, gates_of
from workshop.documents.common.base import Course
from workshop.documents.common.clock import DEFAULT_START, clock
from workshop.documents.common.evenings import counted, evenings
from workshop.documents.common.foot import guide_foot
from workshop.model import Audience, HelpLine, Session
from workshop.model.help_lines import printed_lines
from workshop.plan.calendar import KIND, CalendarPage, CalendarRow, RowKind
from workshop.plan.document import Options, Part, Plan

TITLE, PATH = "Calendar", "facilitator/calendar.pdf"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
# What an activity is called in which everybody is met alone once more.
PRIVATE = re.compile(r"private (check|talk)|second check", re.IGNORECASE)
# A help line that was looked at is good for so many days (safety rule S11).
GOOD_FOR = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Round:
    """The meetings of a course, each with its day."""

    meetings: tuple[tuple[date, Session], ...]
    days: Days


def round_of(course: Course, days: Days) -> Round:
    """The meetings of the course on those days, in order."""
    return Round(tuple(zip(days.days, evenings(course.curriculum), strict=True)), days)


def length_of(session: Session) -> int:
    """How many minutes it takes."""
    return sum(activity.minutes.usual for activity in session.activities) or session.minutes


def calendar_plan(course: Course, options: Options, found: Round) -> Plan:
    """The one plan."""
    view = CalendarPage(
        title=TITLE,
        below=_below(course, found),
        rows=tuple(calendar_rows(course, found)),
        foot=guide_foot(course, options),
    )
    return Plan(
        kind=KIND,
        name=KIND,
        title=TITLE,
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=PATH,
        options=options,
        parts=(Part(KIND, "documents/calendar.html", view),),
        sources=tuple(dict.fromkeys(file for _, session in found.meetings for file in session.sources)),
    )


def calendar_rows(course: Course, found: Round) -> Iterator[CalendarRow]:
    """The rows of the page, in order of days."""
    gated = _gated(course, found)
    skipped = list(found.days.skipped)
    yield _before(course, found)
    for day, session in found.meetings:
        while skipped and skipped[0] < day:
            yield CalendarRow(RowKind.NONE, day_in_words(skipped.pop(0)), title="No meeting")
        if session is gated and not _is_checked_in(course, session):
            yield _checks(day, session)
        yield _meeting(course, day, session, gated)
    yield _after(found)


def day_in_words(day: date) -> str:
    """`Tuesday, January 12`."""
    return f"{WEEKDAYS[day.weekday()]}, {_date(day)}"


def _date(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _below(course: Course, found: Round) -> str:
    begin = course.practice.start or DEFAULT_START
    first, last = found.days.days[0], found.days.days[-1]
    years = f"{first.year}" if first.year == last.year else f"{first.year} and {last.year}"
    many = counted(tuple(session for _, session in found.meetings))
    return f"{many}, {day_in_words(first)} to {day_in_words(last)}, {years}, at {clock(begin, 0)}"


# ---- rows -----------------------------------------------------------------------------------------------


def _meeting(course: Course, day: date, session: Session, gated: Session | None) -> CalendarRow:
    begin = course.practice.start or DEFAULT_START
    todo = [_pages(session)] if _used(session) else []
    if session is gated:
        checked = "come first, in this meeting" if _is_checked_in(course, session) else "are done. Count them"
        todo.append(f"Private checks {checked}")
    return CalendarRow(
        RowKind.MEETING,
        day_in_words(day),
        f"{clock(begin, 0)} to {clock(begin, length_of(session))}",
        session.label,
        session.title,
        tuple(todo),
    )


def _before(course: Course, found: Round) -> CalendarRow:
    first, last = found.days.days[0], found.days.days[-1]
    review = course.practice.reviewed
    todo = [
        "A licensed clinician reads every page"
        if review is None
        else f"Reviewed by {review.by} on {review.on.isoformat()}. A page that changed since is read again",
        *_help_lines(printed_lines(course.curriculum, course.practice), last),
    ]
    if any(session.number == 0 for session in course.curriculum.sessions):
        todo.append("Every person is met alone, in private, before anyone comes to the group")
    return CalendarRow(RowKind.TASK, f"Before {_date(first)}", title="Get ready", todo=tuple(todo))


def _help_lines(lines: tuple[HelpLine, ...], last: date) -> Iterator[str]:
    """Which lines a person has to look up before the round, so that they are good until its last day."""
    never = [line.for_whom for line in lines if line.checked_on is None]
    old = [
        f"{line.for_whom} (last on {line.checked_on.isoformat()})"
        for line in lines
        if line.checked_on and line.checked_on + GOOD_FOR < last
    ]
    if never or old:
        yield f"Look up each help line on the service’s own site: {', '.join((*never, *old))}"
    else:
        yield "Help lines are looked up; each is good until the last day"


def _checks(day: date, session: Session) -> CalendarRow:
    return CalendarRow(
        RowKind.TASK,
        f"Before {_date(day)}",
        title="Private checks",
        todo=(f"Each person alone, before {session.label}, nobody in earshot",),
    )


def _after(found: Round) -> CalendarRow:
    last = found.days.days[-1]
    todo = (
        "Read the feedback when all have left. Tell the clinical lead the same day what touches safety",
        "Sum up the round in the log. Go over it with whoever supervises you",
        "Shred what was left",
    )
    return CalendarRow(RowKind.TASK, f"After {_date(last)}", title="Look back", todo=todo)


# ---- what a session has ----------------------------------------------------------------------------------


def _gated(course: Course, found: Round) -> Session | None:
    """The first meeting in which a gate is read."""
    gates = gates_of(course.curriculum)
    return next((session for _, session in found.meetings if not gates.isdisjoint(_used(session))), None)


def _is_checked_in(course: Course, session: Session) -> bool:
    """Whether the private check needs no time of its own: where one person comes, it is part of a meeting."""
    form = course.curriculum.form
    return bool(form and form.grouping) or any(
        PRIVATE.search(activity.title.plain) for activity in session.activities
    )


def _used(session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for activity in session.activities for code in activity.handouts))


def _pages(session: Session) -> str:
    codes = _used(session)
    return f"Page{'s' if len(codes) > 1 else ''} {', '.join(codes)}"

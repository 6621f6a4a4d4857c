"""The running order of one session, asked for by itself."""

import re
from dataclasses import dataclass, replace
from datetime import time

from workshop.agenda import Agenda, RunLate, fit, gates_of, on_time, run_late
from workshop.build.clock import begins_at, terms_of
from workshop.build.load import Loaded, load
from workshop.build.request import Request
from workshop.diagnostics import Severity, WrongWords
from workshop.documents import Course
from workshop.model import Curriculum, Session

WORD = re.compile(r"(session|meeting)[ -]*")


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """The plan of one session, when it begins, and what to do when it gets late."""

    agenda: Agenda
    begins: time
    late: tuple[RunLate, ...]


def running_order(request: Request) -> tuple[RunningOrder | None, Loaded]:
    """The plan of the one session that was asked for, and the course as it was written; no plan with errors in it.

    Raises `NoRoom` when it cannot be done, `WrongWords` for a name that is no session or one without a clock.
    """
    [what] = request.what
    loaded = load(replace(request, what=()), timed=False)
    session = _session(loaded.course.curriculum, what)
    if any(one.severity is Severity.ERROR for one in loaded.about((str(session.number),))):
        return None, loaded
    return _order(request, loaded.course, session), loaded


def _session(curriculum: Curriculum, what: str) -> Session:
    words = WORD.sub("", what.strip().lower())
    found = [one for one in curriculum.sessions if words.isdecimal() and one.number == int(words)]
    if not found:
        known = [one.number for one in curriculum.sessions if one.number]
        between = f"They are numbered {known[0]} to {known[-1]}." if known else "There is none yet."
        raise WrongWords(f"There is no session “{what}”. {between}")
    if not (found[0].number and found[0].activities):
        raise WrongWords(
            f"{found[0].label} has no clock: it takes place before the group meets, or has no activities."
        )
    return found[0]


def _order(request: Request, course: Course, session: Session) -> RunningOrder:
    terms, gates = terms_of(request, course), gates_of(course.curriculum)
    agenda = fit(session, terms.minutes(session), terms.people, terms.late, gates=gates)
    planned = on_time(course.curriculum, terms).curriculum
    [now] = [one for one in planned.sessions if one.number == session.number]
    return RunningOrder(agenda, begins_at(request, course.practice), run_late(now, gates=gates))

"""The clock and the calendar: a running order that fits the time there is, and the days of a round.

How minutes are shared out is decided here and nowhere else, by rules that name one best plan; every document of a
build is made from the course that `on_time` gives. Nothing here reads a clock.
"""

from workshop.agenda.course import OnTime, Terms, gates_of, on_time
from workshop.agenda.days import Days, every, meeting_days
from workshop.agenda.fit import Agenda, Changed, Dropped, NoRoom, Slot, fit
from workshop.agenda.groups import in_groups
from workshop.agenda.ics import CalendarEntry, calendar_text
from workshop.agenda.late import RunLate, run_late
from workshop.agenda.search import ways

__all__ = [
    "Agenda",
    "CalendarEntry",
    "Changed",
    "Days",
    "Dropped",
    "NoRoom",
    "OnTime",
    "RunLate",
    "Slot",
    "Terms",
    "calendar_text",
    "every",
    "fit",
    "gates_of",
    "in_groups",
    "meeting_days",
    "on_time",
    "run_late",
    "ways",
]

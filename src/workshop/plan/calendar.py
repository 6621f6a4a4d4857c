"""The view of the leader's calendar: one page with the days of a round, and what has to be ready by then."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.plan.sheets import Foot

# The kind under which a calendar and its file stand in the manifest. A build does not make them: it leaves them alone.
KIND = "calendar"


class RowKind(StrEnum):
    """A meeting; something that is due before, between or after meetings; a day on which there is none."""

    MEETING = "meeting"
    TASK = "task"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One row, in order of days.

    day: `Tuesday, January 12`, or when a task is due. time: from when to when. label: `Session 3`. title: of the
    session or the task. todo: what has to be ready.
    """

    kind: RowKind
    day: str
    time: str = ""
    label: str = ""
    title: str = ""
    todo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """The page. below: the round in one line."""

    title: str
    below: str
    rows: tuple[CalendarRow, ...]
    foot: Foot

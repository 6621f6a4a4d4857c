"""What a safety rule is held against, and the four answers."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from workshop.checks.check import Course
from workshop.checks.final import missing_for_final
from workshop.checks.quality.matter import PrintedSheet
from workshop.diagnostics import Problem, in_order
from workshop.model import Exercise, Session
from workshop.plan.quality import State

Answer = tuple[State, str]


@dataclass(frozen=True)
class Evidence:
    """All that a rule may look at: the course, every problem of the build, and the finished sheets."""

    course: Course
    problems: tuple[Problem, ...]
    sheets: tuple[PrintedSheet, ...]

    @cached_property
    def known(self) -> tuple[Problem, ...]:
        """Every problem, with what is still missing for a final print."""
        return in_order((*self.problems, *missing_for_final(self.course)))

    @property
    def sessions(self) -> tuple[Session, ...]:
        return self.course.curriculum.sessions

    @property
    def evenings(self) -> tuple[Session, ...]:
        """The sessions of the group; what comes before the group is not one."""
        return tuple(one for one in self.sessions if one.number)

    @property
    def leading(self) -> tuple[PrintedSheet, ...]:
        """The sheets that lead toward a partner."""
        return tuple(sheet for sheet in self.sheets if sheet.handout.approaches_partner)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for sheet in self.sheets for exercise in sheet.handout.exercises)

    def found(self, *codes: str) -> tuple[Problem, ...]:
        """The problems of some codes."""
        return tuple(problem for problem in self.known if problem.code in codes)


Look = Callable[[Evidence], Answer]


def held(why: str) -> Answer:
    return State.HELD, why


def still_open(why: str) -> Answer:
    return State.OPEN, why


def does_not_arise(why: str) -> Answer:
    return State.NONE, why


def codes(sheets: tuple[PrintedSheet, ...]) -> str:
    """The codes of some sheets, in a row."""
    return ", ".join(sheet.handout.code for sheet in sheets)

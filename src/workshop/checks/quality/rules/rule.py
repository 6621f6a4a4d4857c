"""A safety rule, what it is held against, and the four answers."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.checks.check import Course
from workshop.checks.quality.matter import PrintedSheet
from workshop.diagnostics import Problem
from workshop.model import Exercise, Session
from workshop.plan.quality import RuleState, State

Answer = tuple[State, str]


@dataclass(frozen=True)
class Evidence:
    """All that a rule may look at: the course, every problem of the build, and the finished sheets."""

    course: Course
    problems: tuple[Problem, ...]
    sheets: tuple[PrintedSheet, ...]

    @property
    def sessions(self) -> tuple[Session, ...]:
        return self.course.curriculum.sessions

    @property
    def leading(self) -> tuple[PrintedSheet, ...]:
        """The sheets that lead toward a partner."""
        return tuple(sheet for sheet in self.sheets if sheet.handout.approaches_partner)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for sheet in self.sheets for exercise in sheet.handout.exercises)

    def session(self, number: int) -> Session | None:
        """The session of a number in the full course, or the meeting that is made of it, if it is there yet."""
        return next((one for one in self.sessions if number in one.origins), None)

    def found(self, *codes: str) -> tuple[Problem, ...]:
        """The problems of some codes."""
        return tuple(problem for problem in self.problems if problem.code in codes)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, what it says in our words, and how it is looked at."""

    name: str
    says: str
    look: Callable[[Evidence], Answer]

    def state(self, evidence: Evidence) -> RuleState:
        """The rule's state."""
        state, why = self.look(evidence)
        return RuleState(self.name, self.says, state, why)


def held(why: str) -> Answer:
    return State.HELD, why


def still_open(why: str) -> Answer:
    return State.OPEN, why


def for_a_person(why: str) -> Answer:
    return State.HUMAN, why


def does_not_arise(why: str) -> Answer:
    return State.NONE, why


def codes(sheets: tuple[PrintedSheet, ...]) -> str:
    """The codes of some sheets, in a row."""
    return ", ".join(sheet.handout.code for sheet in sheets)


def by_check(*names: str, looked_at: str) -> Callable[[Evidence], Answer]:
    """A rule that checks hold: it is held when none of them found anything."""

    def look(evidence: Evidence) -> Answer:
        problems = evidence.found(*names)
        if problems:
            first = problems[0]
            return still_open(f"{first.place.file}:{first.place.line}: {first.message}")
        said = ", ".join(names)
        return held(f"Check{'s' if len(names) > 1 else ''} {said}: nothing found in {looked_at}.")

    return look

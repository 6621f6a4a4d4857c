"""A problem in what an author wrote is a value; it is gathered, never raised."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem matters: an error stops a build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a project a text stands: file relative to the project folder, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a stable code, how much it matters, where it is, what is wrong, and how to mend it."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""

    @staticmethod
    def error(code: str, place: Place, message: str, hint: str = "") -> "Problem":
        """A problem that stops a build."""
        return Problem(code, Severity.ERROR, place, message, hint)

    @staticmethod
    def warning(code: str, place: Place, message: str, hint: str = "") -> "Problem":
        """A problem that is printed, and stops nothing."""
        return Problem(code, Severity.WARNING, place, message, hint)

    @staticmethod
    def note(code: str, place: Place, message: str, hint: str = "") -> "Problem":
        """Something worth knowing."""
        return Problem(code, Severity.NOTE, place, message, hint)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a step made, and every problem it met on the way. With errors, the value may be incomplete."""

    value: T
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line and column, each once; one order for every form of print."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.place, p.severity != Severity.ERROR, p.code, p.message)))

"""What a check is, and what it is given."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from workshop.diagnostics import Problem
from workshop.model import Curriculum, Practice


@dataclass(frozen=True, slots=True)
class Course:
    """All that a check may look at.

    today: the day to hold dates against; without one, no date is too old. form: which one is built.
    """

    curriculum: Curriculum
    practice: Practice
    today: date | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check. It raises one code, which the catalogue explains. asks: what it asks of a course.

    file: an author's file below the project folder. wrong: a piece of it that raises the code. right: the same
    piece set right. Both are run as tests, and printed by `workshop explain`. Where they are names of files,
    the file is renamed.
    """

    code: str
    asks: str
    run: Callable[[Course], Iterable[Problem]]
    file: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Family:
    """Checks that belong together: the family's name, its page of the manual, and its checks by code."""

    name: str
    doc: str
    checks: MappingProxyType[str, Check]

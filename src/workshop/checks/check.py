"""What a check is, and what it is given."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from workshop.checks.leaves import Sheet
from workshop.checks.unread import Unread
from workshop.checks.voices import Voice, voices
from workshop.diagnostics import Problem
from workshop.model import Curriculum, Practice, in_form


@dataclass(frozen=True)
class Course:
    """All that a check may look at.

    today: the day to hold dates against; without one, no date is too old. form: which one is built. unread: the
    files whose content may be missing from the curriculum.
    """

    curriculum: Curriculum
    practice: Practice
    today: date | None = None
    form: str = ""
    unread: Unread = field(default_factory=Unread)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every handout with its words, in order."""
        return tuple(Sheet(handout) for handout in self.curriculum.handouts)

    @cached_property
    def voices(self) -> Mapping[str, Voice]:
        """What each voice of the course says."""
        return voices(self.curriculum, self.sheets)

    @cached_property
    def in_forms(self) -> Mapping[str, Curriculum]:
        """The curriculum in each of its other forms, by the form's name."""
        made = {
            form.name: in_form(self.curriculum, form.name) for form in self.curriculum.forms if form.meetings
        }
        return MappingProxyType(made)


@dataclass(frozen=True, slots=True)
class Check:
    """One check. It raises one code, which the catalogue explains. asks: what it asks of a course.

    file: an author's file below the project folder. wrong: a piece of it that raises the code. right: the same
    piece set right. Both are run as tests, and printed by `workshop explain`.
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

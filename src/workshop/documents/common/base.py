"""What every document kind has, and what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.model import Audience, Curriculum, Practice
from workshop.plan.document import Options, Plan


@dataclass(frozen=True, slots=True)
class Course:
    """What documents are made from: the curriculum, and the practice that prints it."""

    curriculum: Curriculum
    practice: Practice


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document kind, complete.

    plans: makes one plan for each PDF of this kind. doc: its page of the manual.
    """

    name: str
    what: str
    audience: Audience
    plans: Callable[[Course, Options], tuple[Plan, ...]]
    doc: str

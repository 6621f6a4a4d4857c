"""What every document kind has, and what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.model import Audience, Curriculum, Practice
from workshop.plan.document import Options, Plan

EDITIONS = ("standard", "large-print", "low-ink", "fillable", "discreet")
EVERY_EDITION = frozenset(EDITIONS)
# What a leader reads has nothing to fill in on a screen, and is not carried home past anybody.
LEADERS_EDITIONS = frozenset({"standard", "large-print", "low-ink"})


@dataclass(frozen=True, slots=True)
class Course:
    """What documents are made from: the curriculum, and the practice that prints it."""

    curriculum: Curriculum
    practice: Practice


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document kind, complete.

    plans: makes one plan for each PDF of this kind. doc: its page of the manual. editions: those it is printed in.
    """

    name: str
    what: str
    audience: Audience
    plans: Callable[[Course, Options], tuple[Plan, ...]]
    doc: str
    editions: frozenset[str] = EVERY_EDITION

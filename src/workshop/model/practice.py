"""The practice that prints: who it is, how it wants its pages, and what it fills in for itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time

from workshop.diagnostics import Place
from workshop.model.curriculum import HelpLine
from workshop.model.text import Text

# What a leader’s page may name as {practice on_call}. Until the practice has filled it in, a line to write on is there.
SLOTS = (
    "confidentiality_limits",
    "consent_form",
    "screening_tool",
    "responsible",
    "on_call",
    "safe_contact",
    "consult",
)
OPEN_LINE = "____________________"


@dataclass(frozen=True, slots=True)
class Review:
    """The clinician who reviewed the content."""

    by: str
    license: str
    on: date


@dataclass(frozen=True, slots=True)
class Referral:
    """One local service: what for, its name, how to reach it."""

    need: str
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class HouseWord:
    """A phrase that a practice adds to a list of wording, or switches off there.

    instead: what to write for it. off: the reason why it is fine in this practice; empty when it is added.
    """

    list: str
    phrase: str
    instead: str
    off: str
    place: Place


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of service that a local list names (safety rule S8).

    words: groups of words; a list has the service when it has a word of every group. A word is the beginning of one,
    in small letters.
    """

    name: str
    words: tuple[tuple[str, ...], ...]


SERVICES = (
    Service("domestic violence program", (("domestic violence", "domestic abuse", "partner violence"),)),
    Service("abuse-intervention program", (("abuse-intervention", "abuse intervention", "batterer"),)),
    Service("crisis care", (("crisis",),)),
    Service("individual counseling", (("individual", "counseling for one", "one-to-one"),)),
    Service("substance use care", (("substance", "addiction", "alcohol", "drug"),)),
    Service("legal help", (("legal", "lawyer", "law "),)),
    Service("child and adult protection", (("child",), ("adult", "elder"))),
)


def services_lacking(referrals: Iterable[Referral]) -> tuple[str, ...]:
    """The names of the seven services that a referral list does not have, in order."""
    listed = [f" {one.need.casefold()} " for one in referrals]
    return tuple(
        service.name
        for service in SERVICES
        if not all(any(f" {word}" in need for need in listed for word in group) for group in service.words)
    )


@dataclass(frozen=True, slots=True)
class Practice:
    """The agency that prints: who it is, how it wants its pages, and its local slots.

    consent_form: the name of its own form. responsible: who acts on the stop rules. on_call: its two leaders, or who is
    on call during the group. safe_contact: its rule for reaching people. consult: its supervision or consultation.
    signin_names: whether the sign-in asks for names; else it counts heads. plain_certificate: whether certificates name
    a workshop on talking and listening in place of the course.
    """

    name: str = ""
    contact: str = ""
    logo: str = ""
    colour: str = ""
    paper: str = ""
    start: time | None = None
    group_size: int | None = None
    name_line: bool = False
    signin_names: bool = False
    plain_certificate: bool = False
    help_lines: tuple[HelpLine, ...] = ()
    confidentiality_limits: Text = field(default_factory=Text)
    consent_form: str = ""
    screening_tool: str = ""
    responsible: str = ""
    on_call: str = ""
    safe_contact: Text = field(default_factory=Text)
    consult: str = ""
    referral_list: tuple[Referral, ...] = ()
    reviewed: Review | None = None
    words: tuple[HouseWord, ...] = ()
    place: Place = field(default_factory=lambda: Place("practice.yaml"))

    def slot(self, name: str) -> Text:
        """What the practice filled in for one of `SLOTS`, or nothing."""
        value = getattr(self, name)
        return value if isinstance(value, Text) else Text.of(value.strip())

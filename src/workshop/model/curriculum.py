"""The field's words as frozen values: curriculum, session, activity, handout, guidance unit, help line, practice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from workshop.diagnostics import Place
from workshop.model.discreet import Discreet
from workshop.model.exercise import Exercise
from workshop.model.form import FULL, AtHome, Form, InForm
from workshop.model.papers import Papers
from workshop.model.signs import Sign
from workshop.model.text import Block, Text


class Audience(StrEnum):
    """For whom a document is printed."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"


class Reader(StrEnum):
    """For whom a handout is written: the participant, or a partner to whom it is handed on."""

    PARTICIPANT = "participant"
    PARTNER = "partner"


class TakeHome(StrEnum):
    """Whether a handout leaves the room: yes, the person is asked to choose, or it stays."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


class CueKind(StrEnum):
    """The four kinds of cue, in the order in which they are printed."""

    SAY = "say"
    DO = "do"
    ASK = "ask"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Minutes:
    """Least, usual and most minutes of an activity."""

    least: int
    usual: int
    most: int


@dataclass(frozen=True, slots=True)
class Cue:
    """What the facilitator says, does, asks or watches for."""

    kind: CueKind
    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Activity:
    """One part of a session.

    frame: the part of the frame of every session that it repeats, if it does. forms: what it is in other forms of the
    course, by the form's name.
    """

    title: Text
    minutes: Minutes
    grouping: str
    core: bool
    cues: tuple[Cue, ...]
    place: Place
    handouts: tuple[str, ...] = ()
    teaches: tuple[str, ...] = ()
    frame: str = ""
    forms: Mapping[str, InForm] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    places: Mapping[tuple[str | int, ...], Place] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )


@dataclass(frozen=True, slots=True)
class Handout:
    """One participant sheet. `body` holds its blocks and exercises in order; `key` is for the facilitator."""

    code: str
    slug: str
    title: str
    purpose: Text
    main_idea: Text
    teaches: tuple[str, ...]
    approaches_partner: bool
    take_home: TakeHome
    reader: Reader
    body: tuple[Block | Exercise, ...]
    place: Place
    choices: tuple[Text, ...] = ()
    key: tuple[Text, ...] = ()
    places: Mapping[tuple[str | int, ...], Place] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in order."""
        return tuple(part for part in self.body if isinstance(part, Exercise))

    @property
    def name(self) -> str:
        """The file name without its ending: `3b-turn-blame-into-i`."""
        return f"{self.code}-{self.slug}"


@dataclass(frozen=True, slots=True)
class BetweenSessions:
    """Practice between sessions: always optional, always with a form that needs no partner."""

    practice: Text
    solo: Text


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong often: what the leader hears or sees, and what helps."""

    hear: Text
    reply: Text


@dataclass(frozen=True, slots=True)
class Session:
    """One session: what the facilitator reads, its activities, and its handouts by order of code.

    In another form of the course it is a meeting. word: what it is called. made_from: the sessions it was made from.
    at_home: handouts that go home. at_hand: those used only if wanted. left_out: activities of its sessions that do
    not take place. files: the files of its sessions.
    """

    number: int
    slug: str
    title: str
    main_message: Text
    outcomes: tuple[Text, ...]
    materials: tuple[Text, ...]
    intro: tuple[Block, ...]
    activities: tuple[Activity, ...]
    handouts: tuple[Handout, ...]
    minutes: int
    place: Place
    before: tuple[Text, ...] = ()
    between: BetweenSessions | None = None
    trouble: tuple[Trouble, ...] = ()
    word: str = "Session"
    made_from: tuple[int, ...] = ()
    at_home: tuple[AtHome, ...] = ()
    at_hand: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    places: Mapping[tuple[str | int, ...], Place] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )

    @property
    def label(self) -> str:
        """What it is called in print: `Session 3`, `Meeting 3`."""
        return f"{self.word} {self.number}"

    @property
    def origins(self) -> tuple[int, ...]:
        """The numbers of the sessions of the full course that are met here."""
        return self.made_from or (self.number,)

    @property
    def sources(self) -> tuple[str, ...]:
        """The files in which its words stand, its handouts apart."""
        return self.files or (self.place.file,)

    @property
    def in_order_of_use(self) -> tuple[Handout, ...]:
        """The handouts in the order in which the activities use them, the others after them by code.

        Paper is handed out in this order, so a gate comes before what it guards.
        """
        used = dict.fromkeys(code for activity in self.activities for code in activity.handouts)
        by_code = {handout.code: handout for handout in self.handouts}
        first = [by_code.pop(code) for code in used if code in by_code]
        return (*first, *by_code.values())


@dataclass(frozen=True, slots=True)
class GuidanceUnit:
    """One piece of guidance, and the source items (A1, B17) it restates."""

    slug: str
    says: Text
    sources: tuple[str, ...]
    place: Place


class Need(StrEnum):
    """What a help line is for; a project has at least one of each of the first three."""

    DANGER = "danger"
    CRISIS = "crisis"
    PARTNER_VIOLENCE = "partner-violence"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One help line. `for_whom` is the label printed before the number."""

    name: str
    for_whom: str
    need: Need
    place: Place
    call: str = ""
    tty: str = ""
    text: str = ""
    chat: str = ""
    hours: str = ""
    checked_on: date | None = None
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A work that the curriculum grows out of; `key` is the letter of its items (A, B)."""

    key: str
    author: str
    title: str
    date: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The whole course, in the form that it is printed in. printed_as: the name of that form."""

    title: str
    subtitle: str
    edition_date: str
    language: str
    sources: tuple[Source, ...]
    forms: tuple[Form, ...]
    sessions: tuple[Session, ...]
    guidance: tuple[GuidanceUnit, ...]
    help_lines: tuple[HelpLine, ...]
    place: Place
    guide_pages: tuple["GuidePage", ...] = ()
    credits: Text = field(default_factory=Text)
    printed_as: str = FULL
    papers: Papers = field(default_factory=Papers)
    signs: tuple[Sign, ...] = ()
    discreet: Discreet = field(default_factory=Discreet)

    @property
    def form(self) -> Form | None:
        """The form that it is printed in, where the author said something about it."""
        return next((form for form in self.forms if form.name == self.printed_as), None)

    @property
    def handouts(self) -> tuple[Handout, ...]:
        """All handouts in order of session and code."""
        return tuple(handout for session in self.sessions for handout in session.handouts)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of the guide's front matter that an author wrote: `guide/safety-first.md`."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    place: Place

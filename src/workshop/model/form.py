"""The forms of a course: eight sessions, six, one to one; each a list of meetings made from the same sessions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workshop.diagnostics import Place
from workshop.model.text import Text

FULL = "eight"


@dataclass(frozen=True, slots=True)
class InForm:
    """What an activity is in a form of the course: its minutes there, and what is different."""

    minutes: int
    note: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class AtHome:
    """A handout that goes home without being worked on, and which part of it ("" for all)."""

    code: str
    note: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a form.

    sessions: the numbers of the sessions it is made from. handouts: the pages worked on, in order; given, only
    activities that are marked for the form take place. at_hand: pages that are used only if they are wanted.
    outcomes, materials: in place of those of its sessions. changes: what the leader does differently.
    """

    code: str
    sessions: tuple[int, ...]
    place: Place
    title: str = ""
    main_message: Text = field(default_factory=Text)
    handouts: tuple[str, ...] = ()
    at_home: tuple[AtHome, ...] = ()
    at_hand: tuple[str, ...] = ()
    outcomes: tuple[Text, ...] = ()
    materials: tuple[Text, ...] = ()
    changes: tuple[Text, ...] = ()
    places: Mapping[tuple[str | int, ...], Place] = field(
        default_factory=lambda: MappingProxyType({}), hash=False, compare=False
    )

    @property
    def whole(self) -> bool:
        """Whether it is one session as it stands, with every activity."""
        return len(self.sessions) == 1 and not self.handouts


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the course: its name and the length of a meeting in minutes.

    meetings: none for the full form, in which each session is met as it stands. title: its name in print. word: what
    a meeting is called. grouping: in place of groups, pairs and threes ("" leaves them). about: what a leader has to
    know about it.
    """

    name: str
    minutes: int
    meetings: tuple[Meeting, ...] = ()
    title: str = ""
    word: str = "Session"
    grouping: str = ""
    about: tuple[Text, ...] = ()
    place: Place = field(default_factory=lambda: Place("modules/curriculum.yaml"), compare=False)

"""A session in the time there is: its running order, what is left out of it, what is shortened, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.agenda.groups import claim
from workshop.agenda.search import Claim, best, least_of, least_with, ways
from workshop.diagnostics import WrongWords
from workshop.model import Activity, Session

GATE = "gate"


@dataclass(frozen=True, slots=True)
class Slot:
    """One activity in a running order. begins: minutes after the start. claim: what it asks of the time."""

    activity: Activity
    begins: int
    minutes: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Dropped:
    """An activity that is left out. would_take: the fewest minutes of a plan that kept it too."""

    activity: Activity
    would_take: int
    why: str


@dataclass(frozen=True, slots=True)
class Changed:
    """An activity that takes another time than its author's usual one."""

    activity: Activity
    usual: int
    minutes: int
    why: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The running order of a session.

    minutes: how many there are, after what is lost by a late start. people: for how many; None: as it was written.
    claims: what each activity of the session asks of the time.
    """

    session: Session
    minutes: int
    people: int | None
    late: int
    claims: tuple[Claim, ...]
    slots: tuple[Slot, ...]
    dropped: tuple[Dropped, ...]

    @property
    def least(self) -> int:
        """The fewest minutes in which all that is core can be done."""
        return least_of(self.claims)

    @property
    def length(self) -> int:
        """How long it takes."""
        return sum(slot.minutes for slot in self.slots)

    @property
    def spare(self) -> int:
        """Minutes that are left when everything takes its most."""
        return self.minutes - self.length

    @property
    def shortened(self) -> tuple[Changed, ...]:
        """What takes less than its usual minutes."""
        return tuple(_changed(self, slot) for slot in self.slots if slot.minutes < _usual(slot))

    @property
    def lengthened(self) -> tuple[Changed, ...]:
        """What takes more than its usual minutes."""
        return tuple(_changed(self, slot) for slot in self.slots if slot.minutes > _usual(slot))

    @property
    def unused(self) -> tuple[str, ...]:
        """Codes of handouts that are not needed, because what works on them is left out."""
        used = {code for slot in self.slots for code in slot.activity.handouts}
        out = (code for one in self.dropped for code in one.activity.handouts)
        return tuple(dict.fromkeys(code for code in out if code not in used))

    @property
    def as_written(self) -> bool:
        """Whether it is the session as its author wrote it."""
        return not (self.dropped or self.shortened or self.lengthened or self.late or self.spare)

    @property
    def plans(self) -> int:
        """How many plans by the same rules there are in this time; this one is better than every other."""
        return ways(self.claims, self.minutes)


class NoRoom(WrongWords):
    """What must stay in a session does not fit into the time. least: the fewest minutes in which it does."""

    def __init__(self, session: Session, minutes: int, people: int | None, late: int, least: int) -> None:
        self.session, self.minutes, self.people, self.late, self.least = session, minutes, people, late, least
        super().__init__(self.words)

    @property
    def words(self) -> str:
        """What is wrong, and the least time."""
        people = f" with {self.people} people" if self.people else ""
        late = f" when it begins {self.late} late" if self.late else ""
        left = f", and {max(0, self.minutes - self.late)} are left" if self.late else ""
        return (
            f"{self.session.label} cannot be done in {self.minutes} minutes{people}{late}: what is core takes "
            f"{self.least} at the least{left}."
        )


def fit(
    session: Session,
    minutes: int | None = None,
    people: int | None = None,
    late: int = 0,
    *,
    gates: frozenset[str] = frozenset(),
) -> Agenda:
    """The one best running order of a session. Raises `NoRoom` when none keeps the rules.

    minutes: its length; None: its own. late: minutes lost at the beginning; it ends when it would have. gates: codes of
    handouts that hold a gate, besides its own: who reads one may go on to an invitation, so it is never left out.
    """
    whole = session.minutes if minutes is None else minutes
    claims = claims_of(session, people, gates)
    found = best(claims, whole - late)
    if found is None:
        raise NoRoom(session, whole, people, late, least_of(claims))
    slots, at = [], 0
    for activity, one, kept, length in zip(
        session.activities, claims, found.kept, found.minutes, strict=True
    ):
        if kept:
            slots.append(Slot(activity, at, length, one))
        at += length
    dropped = _dropped(session, claims, found.kept, whole - late)
    return Agenda(session, whole - late, people, late, claims, tuple(slots), dropped)


def claims_of(
    session: Session, people: int | None = None, gates: frozenset[str] = frozenset()
) -> tuple[Claim, ...]:
    """What each activity asks of the time. Core, the frame and a gate stay."""
    own = gates | gate_codes(session)
    return tuple(
        claim(one, people, stays=one.core or bool(one.frame) or not own.isdisjoint(one.handouts))
        for one in session.activities
    )


def gate_codes(session: Session) -> frozenset[str]:
    """The codes of a session's handouts that hold a gate."""
    found = (one.code for one in session.handouts if any(part.kind == GATE for part in one.exercises))
    return frozenset(found)


def _dropped(
    session: Session, claims: Sequence[Claim], kept: Sequence[bool], minutes: int
) -> tuple[Dropped, ...]:
    found = []
    for place, activity in enumerate(session.activities):
        if not kept[place]:
            takes = least_with(claims, [keeps or n == place for n, keeps in enumerate(kept)])
            found.append(Dropped(activity, takes, _why_dropped(takes, minutes)))
    return tuple(found)


def _why_dropped(takes: int, minutes: int) -> str:
    return (
        f"It is not core, and there is no room for it. With it the session takes {takes} minutes, even when "
        f"everything core gives half of what it can give; there are {minutes}."
    )


def _usual(slot: Slot) -> int:
    return slot.activity.minutes.usual


def _changed(agenda: Agenda, slot: Slot) -> Changed:
    return Changed(slot.activity, _usual(slot), slot.minutes, _why_changed(agenda, slot))


def _why_changed(agenda: Agenda, slot: Slot) -> str:
    asked = sum(one.claim.usual for one in agenda.slots)
    grown = slot.claim.needs - _usual(slot)
    if slot.minutes < _usual(slot):
        return f"Together they would take {asked} minutes; there are {agenda.minutes}."
    if grown > 0 and slot.minutes <= slot.claim.needs:
        return f"With {agenda.people} people it needs {grown} more."
    return f"Together they would take {asked} minutes; there are {agenda.minutes}, and this one has room for more."

"""What to do when it gets late: at each half hour, what to leave out and what to shorten to end in time.

At each half hour the activity that should be going on has not begun. A second look, in which the one before it has not
begun either, is given where it ends in time by leaving out more.
Found by the same search and the same rules as the plan, with the time that is left and the activities that are left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.agenda.fit import claims_of
from workshop.agenda.search import Claim, best, least_of
from workshop.model import Activity, Session

HALF_HOUR, LOOKS = 30, 2


@dataclass(frozen=True, slots=True)
class RunLate:
    """A look at the clock.

    after: minutes from the start. waiting: what should have begun and has not; begins: when it should have, in minutes
    from the start. left: minutes that are left. drop: what to leave out. shorten: what to shorten, and to how many
    minutes. over: how many minutes too few there are even then; nothing core is left out.
    """

    after: int
    waiting: Activity
    begins: int
    left: int
    drop: tuple[Activity, ...]
    shorten: tuple[tuple[Activity, int], ...]
    over: int = 0


def run_late(session: Session, *, gates: frozenset[str] = frozenset()) -> tuple[RunLate, ...]:
    """The looks for each half hour of a session, the smaller delay first; its usual minutes are its plan."""
    return tuple(_looks(session, gates))


def _looks(session: Session, gates: frozenset[str]) -> Iterator[RunLate]:
    starts = _starts(session)
    length = sum(activity.minutes.usual for activity in session.activities)
    claims = claims_of(session, gates=gates)
    for after in range(HALF_HOUR, length, HALF_HOUR):
        begun = [n for n, begins in enumerate(starts) if begins < after]
        first, *second = [
            _look(session, claims, (place, starts[place]), after, length - after)
            for place in begun[: -1 - LOOKS : -1]
        ]
        yield first
        yield from (look for look in second if not look.over and len(look.drop) > len(first.drop))


def _starts(session: Session) -> list[int]:
    found, at = [], 0
    for activity in session.activities:
        found.append(at)
        at += activity.minutes.usual
    return found


def _look(
    session: Session, claims: tuple[Claim, ...], waiting: tuple[int, int], after: int, left: int
) -> RunLate:
    place, begins = waiting
    rest, asked = session.activities[place:], claims[place:]
    missing = max(0, least_of(asked) - left)
    found = best(asked, left + missing)
    if found is None:  # least_of(asked) minutes always hold what must stay
        raise AssertionError
    pairs = list(zip(rest, asked, found.kept, found.minutes, strict=True))
    return RunLate(
        after=after,
        waiting=rest[0],
        begins=begins,
        left=left,
        drop=tuple(one for one, _, kept, _ in pairs if not kept),
        shorten=tuple((one, took) for one, claim, kept, took in pairs if kept and took < claim.usual),
        over=missing,
    )

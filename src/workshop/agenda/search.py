"""The best plan for some minutes: which activities stay, and how long each takes.

The search is exact. It goes through every choice of activities and every way of sharing the minutes out; ends that can
be reached in several ways are looked at once (dynamic programming). The objective orders plans without a tie, so that
one plan is the best. docs/decisions/07-the-clock.md says the rules in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm


@dataclass(frozen=True, slots=True)
class Claim:
    """What one activity asks of the time: least <= needs <= usual <= most, in whole minutes.

    needs: its usual minutes with the group that comes. stays: whether it may never be left out.
    """

    least: int
    needs: int
    usual: int
    most: int
    stays: bool

    @property
    def halfway(self) -> int:
        """What is left of it when it gives half of what it can give; a half minute stays with it."""
        return (self.least + self.needs + 1) // 2


@dataclass(frozen=True, slots=True)
class Best:
    """The best plan. kept: for each claim whether it stays. minutes: of each, 0 for one that is left out."""

    kept: tuple[bool, ...]
    minutes: tuple[int, ...]


def least_of(claims: Sequence[Claim]) -> int:
    """The fewest minutes in which all that must stay can be done."""
    return sum(claim.least for claim in claims if claim.stays)


def least_with(claims: Sequence[Claim], kept: Sequence[bool]) -> int:
    """The fewest minutes in which a choice of activities can be done by the rules."""
    return sum(_floors(claims, kept))


def best(claims: Sequence[Claim], minutes: int) -> Best | None:
    """The one best plan for so many minutes; None when what must stay does not fit even at its least."""
    if least_of(claims) > minutes:
        return None
    kept = _keep(claims, minutes)
    return Best(kept, _share(claims, kept, minutes))


def ways(claims: Sequence[Claim], minutes: int) -> int:
    """How many plans the best one is the best of: every choice of activities, every sharing of all the minutes."""
    stay = tuple(claim.stays for claim in claims)
    if all(stay):
        return _ways(claims, minutes, _floors(claims, stay))
    pressed = [claim for claim in claims if claim.stays]
    free = _ways(claims, minutes, _floors(claims, (True,) * len(claims)))
    none = _ways(pressed, minutes, [claim.halfway for claim in pressed])
    return free - none + _ways(pressed, minutes, [claim.least for claim in pressed])


def _ways(claims: Sequence[Claim], minutes: int, floors: Sequence[int]) -> int:
    """Sharings that use all the minutes, and those in which everything takes its most and minutes are left."""
    exact, short = {0: 1}, {0: 1}
    for claim, floor in zip(claims, floors, strict=True):
        lengths = [*([] if claim.stays else [0]), *range(floor, claim.most + 1)]
        exact = _added(exact, lengths, minutes)
        short = _added(short, [lengths[-1]] if claim.stays else [0, lengths[-1]], minutes - 1)
    return exact.get(minutes, 0) + sum(count for total, count in short.items() if total < minutes)


def _added(found: dict[int, int], lengths: Sequence[int], most: int) -> dict[int, int]:
    new: dict[int, int] = {}
    for so_far, count in found.items():
        for length in lengths:
            if so_far + length <= most:
                new[so_far + length] = new.get(so_far + length, 0) + count
    return new


# ---- which activities stay ------------------------------------------------------------------------------


def _keep(claims: Sequence[Claim], minutes: int) -> tuple[bool, ...]:
    """As many as fit; of equal numbers those with more usual minutes; of equals the earlier ones.

    The room for them is what remains when all that must stay has given half of what it can give.
    """
    room = minutes - sum(claim.halfway for claim in claims if claim.stays)
    found: dict[tuple[int, int], tuple[int, int]] = {}

    def worth(place: int, room: int) -> tuple[int, int]:
        """The most that can be kept from a place on: how many, and their usual minutes."""
        if place == len(claims):
            return (0, 0)
        if (place, room) not in found:
            found[place, room] = max(worth(place + 1, room), with_it(place, room))
        return found[place, room]

    def with_it(place: int, room: int) -> tuple[int, int]:
        claim = claims[place]
        if claim.stays or claim.least > room:
            return (-1, -1)
        many, usual = worth(place + 1, room - claim.least)
        return (many + 1, usual + claim.usual)

    kept = []
    for place, claim in enumerate(claims):
        keeps = claim.stays or (with_it(place, room) == worth(place, room))
        room -= claim.least if keeps and not claim.stays else 0
        kept.append(keeps)
    return tuple(kept)


def _floors(claims: Sequence[Claim], kept: Sequence[bool]) -> list[int]:
    """The fewest minutes of each. While one stays that need not, the others give at most half of what they can."""
    pressed = all(claim.stays for claim, keeps in zip(claims, kept, strict=True) if keeps)
    return [
        0 if not keeps else claim.least if pressed or not claim.stays else claim.halfway
        for claim, keeps in zip(claims, kept, strict=True)
    ]


def _tops(claims: Sequence[Claim], kept: Sequence[bool]) -> list[int]:
    return [claim.most if keeps else 0 for claim, keeps in zip(claims, kept, strict=True)]


# ---- how long each takes --------------------------------------------------------------------------------


def _share(claims: Sequence[Claim], kept: Sequence[bool], minutes: int) -> tuple[int, ...]:
    """The minutes of each: the cheapest by `_costs`; of equals the one that gives earlier activities more."""
    floors, tops = _floors(claims, kept), _tops(claims, kept)
    total = min(minutes, sum(tops))
    costs = _costs(claims, floors, tops)
    after = _cheapest(costs, floors, tops, total)
    chosen, left = [], total
    for place, (floor, top) in enumerate(zip(floors, tops, strict=True)):
        rest = after[place + 1]
        took = next(
            n
            for n in range(min(top, left), floor - 1, -1)
            if left - n in rest and costs[place][n - floor] + rest[left - n] == after[place][left]
        )
        chosen.append(took)
        left -= took
    return tuple(chosen)


def _cheapest(
    costs: Sequence[Sequence[int]], floors: Sequence[int], tops: Sequence[int], total: int
) -> list[dict[int, int]]:
    """For each place and each number of minutes left there, the least cost of sharing them out from it on."""
    found: list[dict[int, int]] = [{0: 0}]
    for place in range(len(costs) - 1, -1, -1):
        before_least, before_most = sum(floors[:place]), sum(tops[:place])
        after, floor = found[0], floors[place]
        here: dict[int, int] = {}
        for rest, cost in after.items():
            for more, own in enumerate(costs[place]):
                left = rest + floor + more
                if total - before_most <= left <= total - before_least:
                    whole = cost + own
                    if left not in here or whole < here[left]:
                        here[left] = whole
        found.insert(0, here)
    return found


def _costs(claims: Sequence[Claim], floors: Sequence[int], tops: Sequence[int]) -> list[list[int]]:
    """What each number of minutes costs: four wishes, one before the other, in one number.

    First what must stay has what it needs; then the others; then all have their usual minutes; then nothing goes on
    longer than that. In each, what is missing (or over) counts squared, by how much there is to give (or to take):
    so everybody gives the same share. Times the least common multiple all is whole numbers.
    """
    every = [_widths(claim, floor, top) for claim, floor, top in zip(claims, floors, tops, strict=True)]
    unit = lcm(*(width for widths in every for width in widths if width))
    step = unit * sum(sum(widths) for widths in every) + 1
    return [
        [_cost(claim, widths, minutes, unit, step) for minutes in range(floor, top + 1)]
        for claim, widths, floor, top in zip(claims, every, floors, tops, strict=True)
    ]


def _widths(claim: Claim, floor: int, top: int) -> tuple[int, int, int]:
    """How much can be given below what is needed, between that and the usual minutes, and taken above them."""
    return (claim.needs - floor, claim.usual - claim.needs, claim.most - claim.usual) if top else (0, 0, 0)


def _cost(claim: Claim, widths: tuple[int, int, int], minutes: int, unit: int, step: int) -> int:
    if not any(widths):
        return 0
    gaps = (
        max(0, claim.needs - minutes),
        min(max(0, claim.usual - minutes), widths[1]),
        max(0, minutes - claim.usual),
    )
    short, below, over = (
        gap * gap * unit // width if width else 0 for gap, width in zip(gaps, widths, strict=True)
    )
    first, second = (short, 0) if claim.stays else (0, short)
    return ((first * step + second) * step + below) * step + over

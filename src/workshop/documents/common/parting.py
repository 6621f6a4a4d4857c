"""Parting what is too long for one card: on as few cards as it takes, in few places, evenly."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NOTHING = (0, 0, 0.0)


@dataclass(frozen=True, slots=True)
class Unit:
    """What stays in one piece: the number of the group that it belongs to, and its height in mm."""

    group: int
    height: float


@dataclass(frozen=True, slots=True)
class Room:
    """What a card has room for, in mm: the first one, any other; the label of a group, the gap above a next one."""

    first: float
    other: float
    label: float
    gap: float

    def free(self, units: Sequence[Unit], start: int, end: int) -> float:
        """The height that is left on a card with these units; less than nothing, if they are too many."""
        group = units[start:end]
        labels = 1 + sum(one.group != other.group for one, other in pairwise(group))
        used = sum(unit.height for unit in group) + labels * self.label + (labels - 1) * self.gap
        return (self.other if start else self.first) - used


def parted(units: Sequence[Unit], room: Room) -> tuple[tuple[int, int], ...]:
    """Where each card starts and ends among the units, in order.

    Fewest cards first; of those the ones that cut the fewest groups in two; of those the most even. A unit that is
    too high for any card stands alone on one, and the finished page tells that it runs out.
    """
    best: list[tuple[tuple[int, int, float], int]] = [(NOTHING, 0)]
    for end in range(1, len(units) + 1):
        found = []
        for start in range(end - 1, -1, -1):
            free = room.free(units, start, end)
            if free < 0 and end - start > 1:
                break
            cut = start > 0 and units[start - 1].group == units[start].group
            cards, cuts, uneven = best[start][0]
            found.append(((cards + 1, cuts + cut, uneven + free * free), start))
        best.append(min(found))
    ends, end = [], len(units)
    while end > 0:
        ends.append((best[end][1], end))
        end = best[end][1]
    return tuple(reversed(ends))

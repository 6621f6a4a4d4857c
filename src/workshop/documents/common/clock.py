"""Times of day in a running order."""

from collections.abc import Iterable
from datetime import time

DEFAULT_START = time(18, 0)
HALF_DAY = 12
HOUR = 60


def clock(start: time, minutes: int) -> str:
    """The time `minutes` after `start`, as a leader says it: `6:15`."""
    total = start.hour * HOUR + start.minute + minutes
    hour, minute = divmod(total % (24 * HOUR), HOUR)
    return f"{hour % HALF_DAY or HALF_DAY}:{minute:02d}"


def starts(lengths: Iterable[int]) -> tuple[int, ...]:
    """Minutes from the start of the session at which each activity begins."""
    found, now = [], 0
    for length in lengths:
        found.append(now)
        now += length
    return tuple(found)

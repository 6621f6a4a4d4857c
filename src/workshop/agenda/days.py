"""The days of a round: from its first day on, at an even distance, without the days that are left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from workshop.diagnostics import WrongWords

DAYS_IN = {"day": 1, "week": 7}
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
EVERY = re.compile(r"(?:(?P<number>\d+|[a-z]+) )?(?P<unit>day|week)s?")
MOST_DAYS = 92


@dataclass(frozen=True, slots=True)
class Days:
    """The day of each meeting in order. skipped: days on which one would have been. idle: skips that change nothing."""

    days: tuple[date, ...]
    skipped: tuple[date, ...]
    idle: tuple[date, ...]


def every(words: str) -> int:
    """How many days lie between two meetings: `week`, `two weeks`, `10 days`. Raises `WrongWords`."""
    found = EVERY.fullmatch(" ".join(words.lower().split()))
    if found:
        number = found["number"] or "1"
        count = int(number) if number.isdecimal() else NUMBERS.get(number, 0)
        if 0 < count * DAYS_IN[found["unit"]] <= MOST_DAYS:
            return count * DAYS_IN[found["unit"]]
    raise WrongWords(f"--every needs “week”, “two weeks” or “10 days”, not “{words}”.")


def meeting_days(count: int, start: date, step: int, skip: Iterable[date] = ()) -> Days:
    """The days of so many meetings, `step` days apart. A day that is skipped moves this and all later meetings on.

    Raises `WrongWords` when the round would run past the last day that there is.
    """
    out = set(skip)
    found: list[date] = []
    skipped: list[date] = []
    try:
        day = start
        while len(found) < count:
            (skipped if day in out else found).append(day)
            day += timedelta(days=step)
    except OverflowError:
        raise WrongWords(
            f"A round that starts on {start.isoformat()} does not end in any year we know."
        ) from None
    return Days(tuple(found), tuple(skipped), tuple(sorted(out - set(skipped))))

"""Times of day, as a leader says them."""

from datetime import time

import pytest

from workshop.documents.common.clock import clock, starts


@pytest.mark.parametrize(
    ("start", "minutes", "said"),
    [
        (time(18, 0), 0, "6:00"),
        (time(18, 0), 75, "7:15"),
        (time(9, 5), 0, "9:05"),
        (time(11, 30), 45, "12:15"),
        (time(12, 0), 0, "12:00"),
        (time(12, 30), 60, "1:30"),
        (time(0, 10), 0, "12:10"),
        (time(23, 45), 30, "12:15"),
    ],
)
def test_clock(start: time, minutes: int, said: str) -> None:
    assert clock(start, minutes) == said


@pytest.mark.parametrize(
    ("lengths", "found"), [((), ()), ((10,), (0,)), ((10, 5, 30), (0, 10, 15)), ((0, 5), (0, 0))]
)
def test_starts(lengths: tuple[int, ...], found: tuple[int, ...]) -> None:
    assert starts(lengths) == found

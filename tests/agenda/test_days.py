"""The days of a round."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda import every, meeting_days
from workshop.diagnostics import WrongWords

START = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("week", 7),
        ("one week", 7),
        ("Two Weeks", 14),
        ("2 weeks", 14),
        ("three weeks", 21),
        ("10 days", 10),
        ("day", 1),
        (" 1  day ", 1),
    ],
)
def test_every(words: str, days: int) -> None:
    assert every(words) == days


@pytest.mark.parametrize(
    "words", ["", "month", "0 days", "ten days", "weekly", "-1 days", "93 days", "2", "two"]
)
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(WrongWords, match="--every needs"):
        every(words)


def test_a_skipped_day_moves_this_and_all_later_meetings_on() -> None:
    found = meeting_days(6, START, 7, [date(2027, 2, 16), date(2027, 2, 2), date(2027, 1, 13)])
    assert [day.isoformat() for day in found.days] == [
        "2027-01-12",
        "2027-01-19",
        "2027-01-26",
        "2027-02-09",
        "2027-02-23",
        "2027-03-02",
    ]
    assert found.skipped == (date(2027, 2, 2), date(2027, 2, 16))
    assert found.idle == (date(2027, 1, 13),)


def test_the_first_day_may_be_skipped() -> None:
    assert meeting_days(1, START, 7, [START]).days == (date(2027, 1, 19),)


def test_a_round_beyond_all_years_is_refused() -> None:
    with pytest.raises(WrongWords, match="9999-12-20"):
        meeting_days(8, date(9999, 12, 20), 7)


@given(
    st.integers(0, 12),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.integers(1, 30),
    st.sets(st.integers(0, 200)),
)
def test_whatever_is_skipped(count: int, start: date, step: int, out: set[int]) -> None:
    skip = {start + timedelta(days=days) for days in out}
    found = meeting_days(count, start, step, skip)
    assert len(found.days) == count
    assert skip.isdisjoint(found.days)
    assert skip == {*found.skipped, *found.idle}
    both = sorted([*found.days, *found.skipped])
    assert both == [start + timedelta(days=step * n) for n in range(len(both))]

"""How pairs and threes are made of any number of people, and how much longer rounds take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.hand import activity
from workshop.agenda.groups import WRITTEN_FOR, claim, in_groups, made_of


@pytest.mark.parametrize(
    ("people", "pairs", "threes"),
    [
        (1, "one person with a leader", "one person with a leader"),
        (2, "one pair", "one three with a leader"),
        (3, "one three", "one three"),
        (4, "2 pairs", "a four"),
        (5, "one pair and a three", "one three and two people with a leader"),
        (7, "2 pairs and a three", "one three and a four"),
        (10, "5 pairs", "2 threes and a four"),
        (11, "4 pairs and a three", "3 threes and two people with a leader"),
        (12, "6 pairs", "4 threes"),
    ],
)
def test_how_groups_are_made(people: int, pairs: str, threes: str) -> None:
    assert made_of("pairs", people) == pairs
    assert made_of("threes", people) == threes
    assert made_of("alone", people) == made_of("whole group", people) == ""


@pytest.mark.parametrize(
    ("grouping", "said"),
    [
        ("pairs", "4 pairs and a three"),
        ("alone, then pairs", "alone, then 4 pairs and a three"),
        ("alone, then pairs by choice", "alone, then 4 pairs and a three by choice"),
        ("whole group", "whole group"),
        ("together", "together"),
    ],
)
def test_how_an_activity_is_done_by_eleven(grouping: str, said: str) -> None:
    one = activity("Work", (5, 10, 15), grouping=grouping)
    assert in_groups(one, 11) == said
    assert in_groups(one, None) == grouping


@pytest.mark.parametrize(
    ("people", "frame", "grouping", "asked"),
    [
        (12, "arrive", "whole group", (5, 10, 10, 15)),
        (13, "arrive", "whole group", (6, 11, 11, 16)),  # 20 seconds: a minute that has begun
        (18, "close", "whole group", (7, 12, 12, 17)),
        (19, "arrive", "whole group", (8, 13, 13, 18)),
        (18, "", "whole group", (6, 11, 11, 16)),  # 60 seconds
        (18, "last-week", "whole group", (6, 11, 11, 16)),
        (10, "arrive", "whole group", (5, 10, 10, 15)),  # 40 seconds: not yet a minute
        (6, "arrive", "whole group", (5, 8, 10, 15)),
        (6, "", "whole group", (5, 9, 10, 15)),
        (30, "", "alone", (5, 10, 10, 15)),
        (30, "", "threes", (5, 10, 10, 15)),
        (10, "", "pairs", (5, 10, 10, 15)),
        (11, "", "pairs", (5, 12, 12, 17)),
        (1, "", "pairs", (5, 10, 10, 15)),
        (11, "", "alone, then pairs by choice", (5, 12, 12, 17)),
        (30, "arrive", "together", (5, 10, 10, 15)),
    ],
)
def test_what_a_group_needs(people: int, frame: str, grouping: str, asked: tuple[int, ...]) -> None:
    one = activity("Work", (5, 10, 15), frame=frame, grouping=grouping)
    made = claim(one, people, stays=True)
    assert (made.least, made.needs, made.usual, made.most) == asked


def test_without_a_number_it_is_as_it_was_written() -> None:
    made = claim(activity("Work", (5, 10, 15), grouping="pairs"), None, stays=False)
    assert (made.least, made.needs, made.usual, made.most, made.stays) == (5, 10, 10, 15, False)


@given(
    st.integers(1, 99),
    st.sampled_from(["", "arrive", "close"]),
    st.sampled_from(["whole group", "alone", "pairs", "threes", "alone, then pairs", "together"]),
    st.lists(st.integers(1, 40), min_size=3, max_size=3).map(sorted),
)
def test_no_group_is_hurried(people: int, frame: str, grouping: str, found: list[int]) -> None:
    least, usual, most = found
    made = claim(activity("Work", (least, usual, most), frame=frame, grouping=grouping), people, stays=True)
    assert made.least <= made.needs <= made.usual <= made.most
    assert made.least >= least
    assert made.usual >= usual
    if people <= WRITTEN_FOR:
        assert made.least == least

import pytest

from checks.course import SESSION_FILE, activity, course, places, session
from workshop.checks.families import timing
from workshop.diagnostics import Place, Problem
from workshop.model import Minutes


def timed(length: int, *minutes: tuple[int, int, int], cuts: tuple[int, ...] = ()):  # type: ignore[no-untyped-def]
    parts = tuple(activity(minutes=Minutes(*three), core=n not in cuts) for n, three in enumerate(minutes))
    return course(session(parts, minutes=length, places=places(SESSION_FILE, minutes=4)))


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (30, ""),
        (35, "The session has 35: 5 minutes too few."),
        (29, "The session has 29: 1 minute too many."),
    ],
)
def test_usual_minutes_fill_the_session(length: int, said: str) -> None:
    expected = [
        Problem.error(
            "minutes-sum",
            Place(SESSION_FILE, 4),
            f"The usual minutes of the activities add up to 30. {said}",
            "Change the usual minutes of an activity, or the minutes of the session.",
        )
    ]
    assert list(timing.usual_minutes(timed(length, (5, 10, 15), (5, 20, 30)))) == (expected if said else [])


def test_a_session_without_activities_has_no_sum() -> None:
    assert list(timing.usual_minutes(course(session(minutes=90)))) == []


def test_least_minutes_fit_and_what_may_be_left_out_is_told_apart() -> None:
    too_much = timed(30, (20, 20, 20), (11, 11, 11), cuts=(1,))
    assert list(timing.core_minutes(too_much)) == []
    assert list(timing.least_minutes(too_much)) == [
        Problem.error(
            "minutes-least",
            Place(SESSION_FILE, 4),
            "At their least, the activities take 31 minutes. The session has 30.",
            "Lower the least minutes, or take an activity out.",
        )
    ]


def test_core_minutes_alone_have_to_fit() -> None:
    too_much = timed(30, (20, 20, 20), (11, 11, 11))
    assert list(timing.least_minutes(too_much)) == []
    assert list(timing.core_minutes(too_much)) == [
        Problem.error(
            "minutes-core",
            Place(SESSION_FILE, 4),
            "At their least, the core activities alone take 31 minutes. The session has 30.",
            "Lower their least minutes, or say “core: false” for what may be left out.",
        )
    ]

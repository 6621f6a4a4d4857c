"""The whole course on time: minutes, pages, and what leaders are told."""

from dataclasses import replace

import pytest

from agenda.hand import activity, course, evening, handout, session
from workshop.agenda import Terms, on_time
from workshop.agenda.course import INSIDE
from workshop.model import AtHome, Curriculum, ListBlock, Paragraph, Session

PAGES = [handout("3a"), handout("3b"), handout("3c")]


def only(made: Curriculum) -> Session:
    [found] = made.sessions
    return found


def notes(found: Session) -> list[str]:
    first = found.intro[0]
    assert isinstance(first, ListBlock)
    return [block.text.plain for item in first.items for block in item if isinstance(block, Paragraph)]


def test_without_a_wish_nothing_changes() -> None:
    whole = course(evening(pages=PAGES))
    made = on_time(whole, Terms())
    assert made.curriculum == whole
    assert made.tight == ()
    assert on_time(whole, Terms(people=12)).curriculum == whole


def test_activities_have_the_minutes_of_the_plan() -> None:
    found = only(on_time(course(evening(pages=PAGES)), Terms(((None, 62),))).curriculum)
    assert [(one.title.plain, one.minutes.usual) for one in found.activities] == [
        ("Arrive", 8),
        ("Last week", 5),
        ("Spot it", 13),
        ("Turn it", 27),
        ("Close", 9),
    ]
    assert found.minutes == 62
    assert [one.minutes.least for one in found.activities] == [5, 5, 10, 20, 7]


def test_a_session_may_have_its_own_length() -> None:
    whole = course(evening(), replace(evening(), number=4))
    made = on_time(whole, Terms(((None, 62), (4, 80)))).curriculum
    assert [one.minutes for one in made.sessions] == [62, 80]


def test_leaders_are_told_first() -> None:
    terms = Terms(((None, 66),), people=11, late=4, asked=True)
    assert notes(only(on_time(course(evening(pages=PAGES)), terms).curriculum)) == [
        "This plan: 62 minutes, 11 people, begun 4 minutes late. As it was written it takes 90.",
        "Groups: 4 pairs and a three.",
        "Left out: Read it (3c).",
        f"Shorter than usual: Arrive 8 (10), Spot it 13 (15), Turn it 27 (30), Close 9 (10). {INSIDE}",
    ]
    assert INSIDE.startswith("The minutes inside the cues are for the usual time.")


def test_who_asked_is_told_even_when_nothing_changes() -> None:
    found = only(on_time(course(evening()), Terms(people=12, asked=True)).curriculum)
    assert notes(found) == ["This plan: 90 minutes, 12 people.", "Groups: 6 pairs; 4 threes."]


def test_a_page_that_nobody_works_on_is_not_printed() -> None:
    found = only(on_time(course(evening(pages=PAGES)), Terms(((None, 62),))).curriculum)
    assert [one.code for one in found.handouts] == ["3a", "3b"]


def test_a_page_that_was_never_worked_on_stays() -> None:
    found = only(on_time(course(evening(pages=[*PAGES, handout("3m")])), Terms(((None, 62),))).curriculum)
    assert [one.code for one in found.handouts] == ["3a", "3b", "3m"]


def test_a_page_that_another_session_works_on_goes_there() -> None:
    later = session(activity("Again", (5, 10, 15), handouts=["4a", "3c"]), number=4, pages=[handout("4a")])
    made = on_time(course(evening(pages=PAGES), later), Terms(((3, 62),))).curriculum
    assert [[page.code for page in one.handouts] for one in made.sessions] == [["3a", "3b"], ["4a", "3c"]]


def test_a_page_of_an_earlier_session_stays_where_it_is() -> None:
    later = session(activity("Again", (5, 10, 15), handouts=["3a"]), number=4)
    made = on_time(course(evening(pages=PAGES), later), Terms(((3, 80),))).curriculum
    assert [[page.code for page in one.handouts] for one in made.sessions] == [["3a", "3b", "3c"], []]


@pytest.mark.parametrize("kept", [{"at_hand": ("3c",)}, {"at_home": (AtHome("3c"),)}])
def test_a_page_that_lies_ready_or_goes_home_stays(kept: dict[str, tuple[object, ...]]) -> None:
    whole = course(replace(evening(pages=PAGES), **kept))  # type: ignore[arg-type]
    found = only(on_time(whole, Terms(((None, 62),))).curriculum)
    assert [one.code for one in found.handouts] == ["3a", "3b", "3c"]


def test_what_has_no_clock_is_left_alone() -> None:
    before = session(activity("Screen", (40, 45, 50)), number=0)
    empty = session(number=5, minutes=90)
    made = on_time(course(before, empty), Terms(((None, 20),), people=20, late=5, asked=True))
    assert made.curriculum.sessions == (before, empty)
    assert made.tight == ()


def test_a_session_that_cannot_be_done_is_named_and_as_it_was_written() -> None:
    short = session(activity("Work", (5, 10, 15)), number=4)
    made = on_time(course(evening(), short), Terms(((None, 40),)))
    assert [(one.session.number, one.least) for one in made.tight] == [(3, 47)]
    assert made.curriculum.sessions[0] == evening()
    assert made.curriculum.sessions[1].minutes == 15

"""A session in the time there is: what stays, what goes, and the reasons in words."""

import pytest

from agenda.hand import activity, evening, handout, session
from workshop.agenda import Agenda, NoRoom, fit
from workshop.diagnostics import WrongWords
from workshop.model import Session


def minutes(agenda: Agenda) -> dict[str, int]:
    return {slot.activity.title.plain: slot.minutes for slot in agenda.slots}


def test_in_its_own_time_it_is_as_it_was_written() -> None:
    agenda = fit(evening())
    assert agenda.as_written
    assert [slot.begins for slot in agenda.slots] == [0, 10, 15, 30, 60, 80]
    assert (agenda.minutes, agenda.length, agenda.spare, agenda.least) == (90, 90, 0, 47)
    assert (agenda.dropped, agenda.shortened, agenda.lengthened) == ((), (), ())


def test_what_is_left_out_comes_with_its_reason() -> None:
    agenda = fit(evening(), 62)
    [out] = agenda.dropped
    assert out.activity.title.plain == "Read it"
    # Half of what each core activity can give: 8 + 5 + 13 + 25 + 9, and the ten minutes of this one.
    assert out.would_take == 70
    assert out.why == (
        "It is not core, and there is no room for it. With it the session takes 70 minutes, even when everything core "
        "gives half of what it can give; there are 62."
    )
    assert agenda.unused == ("3c",)
    assert agenda.length == 62


def test_what_is_shortened_comes_with_its_reason() -> None:
    agenda = fit(evening(), 85)
    [cut] = agenda.shortened
    assert (cut.activity.title.plain, cut.usual, cut.minutes) == ("Read it", 20, 15)
    assert cut.why == "Together they would take 90 minutes; there are 85."


def test_what_is_over_goes_on_top_up_to_the_most_and_no_further() -> None:
    agenda = fit(evening(), 100)
    assert sum(minutes(agenda).values()) == 100
    assert {one.activity.title.plain for one in agenda.lengthened} == {"Last week", "Turn it", "Close"}
    agenda = fit(evening(), 200)
    assert minutes(agenda) == {
        "Arrive": 10,
        "Last week": 10,
        "Spot it": 15,
        "Turn it": 40,
        "Read it": 20,
        "Close": 12,
    }
    assert (agenda.length, agenda.spare) == (107, 93)


def test_a_late_start_takes_from_the_time_and_not_from_the_end() -> None:
    agenda = fit(evening(), late=12)
    assert (agenda.minutes, agenda.late) == (78, 12)
    assert minutes(agenda) == minutes(fit(evening(), 78))
    assert not agenda.as_written


@pytest.mark.parametrize(
    ("terms", "given", "left"),
    [
        ({"minutes": 46}, "46 minutes", ""),
        (
            {"minutes": 60, "people": 12, "late": 20},
            "60 minutes with 12 people when it begins 20 late",
            ", and 40 are left",
        ),
        ({"late": 200}, "90 minutes when it begins 200 late", ", and 0 are left"),
    ],
)
def test_a_plan_that_cannot_be_done_says_the_least_time(terms: dict[str, int], given: str, left: str) -> None:
    words = f"Session 3 cannot be done in {given}: what is core takes 47 at the least{left}."
    with pytest.raises(NoRoom) as caught:
        fit(evening(), **terms)
    assert str(caught.value) == words
    assert caught.value.least == 47
    assert isinstance(caught.value, WrongWords)
    assert fit(evening(), 47).length == 47


def test_the_frame_stays_whatever_its_mark_says() -> None:
    made = session(
        activity("Arrive", (5, 10, 10), core=False, frame="arrive"),
        activity("Work", (10, 20, 20)),
        activity("Close", (5, 10, 10), core=False, frame="close"),
    )
    assert list(minutes(fit(made, 20))) == ["Arrive", "Work", "Close"]
    with pytest.raises(NoRoom):
        fit(made, 19)


def gated(**core: bool) -> Session:
    return session(
        activity("Arrive", (5, 10, 10), frame="arrive"),
        activity("The gate", (8, 10, 12), core=core.get("gate", False), handouts=["6b"]),
        activity("Build mine", (10, 20, 20), core=core.get("invitation", False), handouts=["6a"]),
        pages=[handout("6a"), handout("6b", gate=True)],
    )


@pytest.mark.parametrize("time", range(13, 60))
def test_a_gate_is_never_left_out_before_what_it_guards(time: int) -> None:
    kept = list(minutes(fit(gated(), time)))
    assert kept[:2] == ["Arrive", "The gate"]


def test_no_time_for_the_gate_is_no_time_for_the_invitation() -> None:
    assert list(minutes(fit(gated(invitation=True), 23))) == ["Arrive", "The gate", "Build mine"]
    with pytest.raises(NoRoom):
        fit(gated(invitation=True), 22)


def test_a_gate_of_another_session_is_known_by_its_code() -> None:
    made = session(
        activity("Arrive", (5, 10, 10)),
        activity("Read the gate again", (8, 10, 12), core=False, handouts=["6b"]),
    )
    assert len(fit(made, 13).slots) == 1
    assert len(fit(made, 13, gates=frozenset({"6b"})).slots) == 2


def test_more_people_need_more_time_and_more_at_the_least() -> None:
    few, many = fit(evening(), 90, 12), fit(evening(), 90, 20)
    assert few.least == 47
    # Eight people more. Two rounds, twenty seconds each: three minutes. Two more of the whole group: two minutes.
    assert many.least == 47 + 2 * 3 + 2 * 2
    assert minutes(many)["Arrive"] == 13
    assert minutes(many)["Read it"] < 20
    [*_, arrive] = [one for one in many.lengthened if one.activity.title.plain == "Arrive"]
    assert arrive.why == "With 20 people it needs 3 more."


def test_fewer_people_leave_their_time_to_the_rest_only_when_it_is_short() -> None:
    assert fit(evening(), 90, 4).as_written
    few, many = minutes(fit(evening(), 60, 4)), minutes(fit(evening(), 60, 12))
    assert few["Arrive"] < many["Arrive"]
    assert few["Turn it"] > many["Turn it"]


def test_an_odd_one_out_makes_a_three_that_needs_its_turn() -> None:
    even, odd = minutes(fit(evening(), 90, 10)), minutes(fit(evening(), 90, 11))
    assert odd["Turn it"] == even["Turn it"] + 2
    assert odd["Read it"] == even["Read it"] - 2


def test_how_many_plans_it_is_the_best_of() -> None:
    assert fit(evening(), 47).plans == 1
    assert fit(evening(), 48).plans == 5  # the one minute more can go to any of five
    assert fit(evening(), 90).plans > 1000

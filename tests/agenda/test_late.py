"""If you run late: a look at each half hour, by the rules of the plan."""

from agenda.hand import activity, evening, handout, session
from workshop.agenda import RunLate, run_late


def said(look: RunLate) -> tuple[object, ...]:
    return (
        look.after,
        look.waiting.title.plain,
        look.begins,
        [one.title.plain for one in look.drop],
        {one.title.plain: minutes for one, minutes in look.shorten},
        look.over,
    )


def test_an_evening() -> None:
    assert [said(look) for look in run_late(evening())] == [
        (30, "Spot it", 15, [], {"Spot it": 14, "Turn it": 27, "Read it": 10, "Close": 9}, 0),
        (30, "Last week", 10, ["Read it"], {}, 0),
        (60, "Turn it", 30, ["Read it"], {"Turn it": 22, "Close": 8}, 0),
    ]


def test_every_look_ends_in_time_or_says_by_how_much_it_does_not() -> None:
    for look in run_late(evening()):
        order = list(evening().activities)
        left = order[order.index(look.waiting) :]
        took = {one.title.plain: one.minutes.usual for one in left if one not in look.drop}
        took |= {one.title.plain: minutes for one, minutes in look.shorten}
        assert sum(took.values()) <= look.left + look.over
        assert look.left == 90 - look.after


def test_nothing_core_is_left_out_when_there_is_no_way_to_end_in_time() -> None:
    tight = session(
        activity("Work", (30, 30, 30)), activity("Talk", (25, 28, 30)), activity("Close", (5, 5, 5))
    )
    assert [said(look) for look in run_late(tight)] == [
        (30, "Work", 0, [], {"Talk": 25}, 27),
        (60, "Close", 58, [], {}, 2),
    ]


def test_a_second_look_is_given_only_where_it_ends_in_time() -> None:
    made = session(
        activity("Work", (25, 25, 25)),
        activity("More work", (20, 20, 20)),
        activity("Extra", (1, 5, 5), core=False),
        activity("Close", (5, 10, 10)),
    )
    assert [said(look) for look in run_late(made)] == [(30, "More work", 25, [], {"Extra": 1, "Close": 9}, 0)]


def test_a_gate_is_not_left_out() -> None:
    gated = session(
        activity("Arrive", (10, 20, 20)),
        activity("The gate", (8, 20, 20), core=False, handouts=["6b"]),
        activity("Build mine", (10, 20, 20), core=False, handouts=["6a"]),
        pages=[handout("6a"), handout("6b", gate=True)],
    )
    looks = run_late(gated)
    assert looks
    assert all(one.title.plain != "The gate" for look in looks for one in look.drop)


def test_a_short_or_an_empty_session_has_no_looks() -> None:
    assert run_late(session(activity("Work", (5, 30, 30)))) == ()
    assert run_late(session(minutes=90)) == ()

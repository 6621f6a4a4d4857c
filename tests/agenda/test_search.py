"""The search gives the best plan there is: held against a search through every plan, one by one."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda.search import Best, Claim, best, least_of, least_with, ways


def claim(least: int, usual: int, most: int, *, stays: bool = True, needs: int | None = None) -> Claim:
    return Claim(least, usual if needs is None else needs, usual, most, stays)


# ---- every plan, one by one -------------------------------------------------------------------------------


def every(claims: Sequence[Claim], minutes: int) -> Iterator[Best]:
    """Every plan that keeps the rules, and leaves no minute unused that something could take."""
    choices = [(True,) if claim.stays else (True, False) for claim in claims]
    for kept in product(*choices):
        chosen = [claim for claim, keeps in zip(claims, kept, strict=True) if keeps]
        free = any(not claim.stays for claim in chosen)
        floors = [
            claim.least + -(-(claim.needs - claim.least) // 2) if free and claim.stays else claim.least
            for claim in chosen
        ]
        total = min(minutes, sum(claim.most for claim in chosen))
        ranges = [range(floor, claim.most + 1) for floor, claim in zip(floors, chosen, strict=True)]
        for lengths in product(*ranges):
            if sum(lengths) == total:
                rest = iter(lengths)
                yield Best(kept, tuple(next(rest) if keeps else 0 for keeps in kept))


def worth(claims: Sequence[Claim], plan: Best) -> tuple[object, ...]:
    """How good a plan is, as docs/decisions/07-the-clock.md says; more is better."""
    pairs = [
        (claim, minutes)
        for claim, keeps, minutes in zip(claims, plan.kept, plan.minutes, strict=True)
        if keeps
    ]
    free = [claim for claim, _ in pairs if not claim.stays]

    def floor(claim: Claim) -> int:
        half = claim.stays and bool(free)
        return claim.least + -(-(claim.needs - claim.least) // 2) if half else claim.least

    def short(claim: Claim, minutes: int) -> Fraction:
        gap = max(0, claim.needs - minutes)
        return Fraction(gap * gap, claim.needs - floor(claim)) if gap else Fraction(0)

    def below(claim: Claim, minutes: int) -> Fraction:
        gap = claim.usual - min(max(minutes, claim.needs), claim.usual)
        return Fraction(gap * gap, claim.usual - claim.needs) if gap else Fraction(0)

    def over(claim: Claim, minutes: int) -> Fraction:
        more = max(0, minutes - claim.usual)
        return Fraction(more * more, claim.most - claim.usual) if more else Fraction(0)

    return (
        len(free),
        sum(claim.usual for claim in free),
        plan.kept,
        -sum(short(claim, minutes) for claim, minutes in pairs if claim.stays),
        -sum(short(claim, minutes) for claim, minutes in pairs if not claim.stays),
        -sum(below(claim, minutes) for claim, minutes in pairs),
        -sum(over(claim, minutes) for claim, minutes in pairs),
        plan.minutes,
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    steps = [draw(st.integers(1, 4)), *(draw(st.integers(0, 3)) for _ in range(3))]
    least, needs, usual, most = (sum(steps[: n + 1]) for n in range(4))
    return Claim(least, needs, usual, most, draw(st.booleans()))


@given(st.lists(claims(), max_size=4), st.integers(0, 40))
def test_there_is_no_better_plan(found: list[Claim], minutes: int) -> None:
    all_plans = list(every(found, minutes))
    plan = best(found, minutes)
    if plan is None:
        assert all_plans == []
        assert minutes < least_of(found)
        return
    assert plan in all_plans
    assert max(all_plans, key=lambda one: worth(found, one)) == plan
    assert sum(worth(found, one) == worth(found, plan) for one in all_plans) == 1
    assert ways(found, minutes) == len(all_plans)


@given(st.lists(claims(), min_size=1, max_size=6), st.integers(0, 60))
def test_what_is_promised_of_every_plan(found: list[Claim], minutes: int) -> None:
    plan = best(found, minutes)
    assert (plan is None) == (minutes < sum(claim.least for claim in found if claim.stays))
    if plan is None:
        return
    assert sum(plan.minutes) <= minutes
    for one, kept, length in zip(found, plan.kept, plan.minutes, strict=True):
        assert kept or (length == 0 and not one.stays)
        assert not kept or one.least <= length <= one.most
    if not all(plan.kept):
        place = plan.kept.index(False)
        with_it = [keeps or n == place for n, keeps in enumerate(plan.kept)]
        assert least_with(found, with_it) > minutes, "what is left out could not have stayed as well"


@given(st.lists(claims(), max_size=6))
def test_the_usual_time_gives_the_usual_plan(found: list[Claim]) -> None:
    plan = best(found, sum(claim.usual for claim in found))
    assert plan is not None
    assert plan.minutes == tuple(claim.usual for claim in found)


@given(st.lists(claims(), max_size=5), st.integers(0, 50))
def test_more_time_never_leaves_out_more(found: list[Claim], minutes: int) -> None:
    fewer, more = best(found, minutes), best(found, minutes + 1)
    if fewer:
        assert more is not None
        assert sum(more.kept) >= sum(fewer.kept)


# ---- by hand ----------------------------------------------------------------------------------------------

EVENING = (
    claim(5, 10, 10),
    claim(5, 5, 10),
    claim(10, 15, 15),
    claim(5, 5, 10),
    claim(15, 20, 25),
    claim(8, 10, 15),
    claim(10, 15, 15, stays=False),
    claim(7, 10, 12),
)


@pytest.mark.parametrize(
    ("minutes", "shared"),
    [
        (90, (10, 5, 15, 5, 20, 10, 15, 10)),
        (85, (10, 5, 15, 5, 20, 10, 10, 10)),  # what is not core gives first
        (80, (9, 5, 14, 5, 19, 9, 10, 9)),  # then everything core, evenly
        (77, (8, 5, 13, 5, 18, 9, 10, 9)),  # half of what it can give
        (76, (10, 6, 15, 5, 20, 10, 0, 10)),  # it gives no more for what is not core
        (75, (10, 5, 15, 5, 20, 10, 0, 10)),
        (60, (6, 5, 11, 5, 16, 9, 0, 8)),
        (55, (5, 5, 10, 5, 15, 8, 0, 7)),
        (54, None),
        (112, (10, 10, 15, 10, 25, 15, 15, 12)),
        (500, (10, 10, 15, 10, 25, 15, 15, 12)),
    ],
)
def test_an_evening(minutes: int, shared: tuple[int, ...] | None) -> None:
    plan = best(EVENING, minutes)
    assert (plan.minutes if plan else None) == shared


def test_of_equal_numbers_the_longer_stays_and_of_equals_the_earlier() -> None:
    core = claim(10, 10, 10)
    short, long = claim(5, 6, 6, stays=False), claim(5, 9, 9, stays=False)
    assert best([core, short, long], 16).kept == (True, False, True)  # type: ignore[union-attr]
    assert best([core, long, short], 16).kept == (True, True, False)  # type: ignore[union-attr]
    assert best([core, short, short], 16).kept == (True, True, False)  # type: ignore[union-attr]
    two_short = [core, claim(9, 9, 9, stays=False), claim(4, 4, 4, stays=False), claim(5, 5, 5, stays=False)]
    assert best(two_short, 19).kept == (True, False, True, True)  # type: ignore[union-attr]


def test_nothing_to_share_out() -> None:
    assert best([], 0) == Best((), ())
    assert best([], -1) is None
    assert best([claim(3, 3, 3)], 3) == Best((True,), (3,))
    assert ways([], 5) == 1


def test_a_crowded_evening_is_found_without_going_through_it_plan_by_plan() -> None:
    """Fourteen activities that may all be left out: as many plans as nobody could look at one by one."""
    crowded = [claim(3 + n, 10 + 2 * n, 25 + 3 * n, stays=n % 2 == 0) for n in range(14)]
    assert ways(crowded, 200) > 10**12
    plan = best(crowded, 200)
    assert plan is not None
    assert sum(plan.minutes) == 200

"""Cut-out cards: a back lies behind its front, and no front behind another; the page says how many sets to print."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from house import ROOT, Printed
from workshop.pdf import Job
from workshop.pdf import render as lay_out
from workshop.plan.facts import Facts

FONTS = ROOT / "templates" / "fonts"
NEAR = 0.01  # mm
LONG = "Cut along the lines. These are made-up people, and nobody plays anyone they know. Shuffle the cards well first."
SETS = "One set for three people. For 10 people, print 4 sets."
EVERYWHERE = [
    (paper, edition) for paper in ("letter", "a4") for edition in ("standard", "low-ink", "large-print")
]


@pytest.fixture
def facts(print_sheet) -> Callable[..., Facts]:
    def laid_out(sheet, **more) -> Facts:
        page = print_sheet(sheet, **more)
        return lay_out(Job("9z", page.html, page.css, "9z"), FONTS).facts

    return laid_out


@pytest.fixture
def cards(exercise):
    """So many cards with a back, told about at length, and how many sets to print."""

    def made(size: str, count: int, **more):
        fronts = [{"front": f"“Card {n} says this.”"} for n in range(1, count + 1)]
        found = exercise("cards", size=size, cards=fronts, **{"prompt": LONG, "back": "9z", **more})
        return replace(found, sets=SETS)

    return made


@pytest.fixture
def to_sort(exercise):
    """Cards of a sort with their piles, and how many sets to print."""
    items = [{"text": f"“Reason {n}.”"} for n in range(1, 14)]
    return replace(
        exercise("sort", **{"as": "cards", "items": items, "blanks": "1", "back": "9z"}), sets=SETS
    )


def backs_lie_behind(found: Facts, name: str) -> int:
    """How many cards there are. Turned over on its long edge, each back covers its front exactly."""
    fronts = {spot: at for spot, at in found.spots.items() if spot.startswith(f"{name}-front-")}
    for spot, front in fronts.items():
        back = found.spots[spot.replace("-front-", "-back-")]
        width = found.pages[front.page - 1].width_mm
        assert (front.page % 2, back.page) == (1, front.page + 1), (
            "the back is on the other side of the same paper"
        )
        assert back.x == pytest.approx(width - front.right, abs=NEAR)
        assert (back.width, back.height) == (
            pytest.approx(front.width, abs=NEAR),
            pytest.approx(front.height, abs=NEAR),
        )
        assert back.y == pytest.approx(front.y, abs=NEAR)
    assert found.overflow == found.split == ()
    return len(fronts)


@pytest.mark.parametrize(("paper", "edition"), EVERYWHERE)
@pytest.mark.parametrize(("size", "count"), [("reason", 13), ("scene", 6), ("scene", 7)])
def test_the_back_of_a_card_lies_behind_its_front(cards, sheet, facts, size, count, paper, edition):
    found = facts(sheet(body=(cards(size, count),)), paper=paper, edition=edition)
    assert backs_lie_behind(found, "e1") >= count


@pytest.mark.parametrize(("paper", "edition"), EVERYWHERE)
def test_the_back_of_a_card_to_sort_lies_behind_its_front(to_sort, sheet, facts, paper, edition):
    found = facts(sheet(body=(to_sort,)), paper=paper, edition=edition)
    assert backs_lie_behind(found, "e1-card") >= 13 + 1 + 2


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_a_practice_with_many_help_lines_has_smaller_cards(cards, sheet, facts, edition):
    few = facts(sheet(body=(cards("reason", 10),)), edition=edition)
    foot = sheet().foot
    lines = replace(
        foot, help=(*foot.help, *(f"Near you: the local program of our county, 555-010{n}" for n in range(5)))
    )
    many = facts(sheet(body=(cards("reason", 10),), foot=lines), edition=edition)
    assert backs_lie_behind(many, "e1") == backs_lie_behind(few, "e1")
    assert many.spots["e1-front-1"].height < few.spots["e1-front-1"].height - 0.5


@pytest.mark.parametrize("size", ["reason", "scene"])
def test_neighbours_share_their_cutting_lines(cards, sheet, facts, size):
    found = facts(sheet(body=(cards(size, 6),)))
    first, beside, below = (found.spots[f"e1-front-{n}"] for n in (1, 2, 3))
    hair = 0.3
    assert 0 <= beside.x - first.right < hair
    assert 0 <= below.y - first.bottom < hair


def test_cards_without_backs_are_never_printed_behind_others(cards, sheet, facts):
    found = facts(sheet(body=(cards("scene", 13, back=None),)))
    assert [page.number for page in found.pages if not page.blank] == [1, 3, 5, 7]


def test_the_words_above_the_cards_say_how_many_sets_to_print(cards, to_sort, sheet, facts):
    found = facts(sheet(body=(cards("scene", 2),)))
    assert f"{LONG} {SETS}" in found.pages[2].text
    found = facts(sheet(body=(to_sort,)))
    assert f"One set is 16 cards. {SETS} Sheet 1 of 2." in found.pages[2].text
    assert SETS not in found.pages[3].text


def test_words_that_do_not_fit_above_the_cards_are_told(cards, sheet, facts):
    found = facts(sheet(body=(cards("scene", 2, prompt=LONG * 4),)))
    assert [one.edge for one in found.overflow] == ["cut"]


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize(("code", "name", "count"), [("2a", "e1-card", 20), ("4c", "e4", 6), ("6d", "e3", 6)])
def test_the_cards_of_the_course_fit_front_to_back(
    bundled: Printed, code: str, name: str, count: int, paper: str
) -> None:
    assert backs_lie_behind(bundled.sheets(paper)[code].facts, name) == count

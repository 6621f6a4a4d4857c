"""The pages as the engine lays them out: nothing cut or split, lines one pitch apart, the close never alone."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from workshop.exercises import kinds
from workshop.html import Extras
from workshop.pdf import Job, Rendered
from workshop.pdf import render as lay_out
from workshop.plan.facts import Facts

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
LETTER = (215.9, 279.4)
A4 = (210.0, 297.0)


@pytest.fixture
def facts(print_sheet) -> Callable[..., Facts]:
    def laid_out(sheet, css="", **more) -> Facts:
        page = print_sheet(sheet, **more)
        made: Rendered = lay_out(Job("9z", page.html, (*page.css, css), "9z"), FONTS)
        return made.facts

    return laid_out


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("compact", [False, True], ids=["usual", "compact"])
@pytest.mark.parametrize("kind", tuple(kinds()))
def test_a_sheet_of_every_kind_stays_within_its_pages(kind, compact, paper, exercise, sheet, facts):
    body = (exercise(kind),)
    found = facts(sheet(body=body, after="Room"), paper=paper, extras=Extras(compact=compact))

    assert found.overflow == ()
    assert found.split == ()
    assert min(page.smallest_pt for page in found.pages) >= 8.5
    width, height = LETTER if paper == "letter" else A4
    assert found.pages[0].width_mm == pytest.approx(width, abs=0.1)
    assert found.pages[0].height_mm == pytest.approx(height, abs=0.1)
    for place in found.writing.values():
        for above, below in pairwise(place.lines):
            assert below.bottom - above.bottom == pytest.approx(9, abs=0.005)


def test_every_page_tells_its_number_the_help_lines_and_that_it_is_a_draft(exercise, sheet, facts):
    items = [{"said": f"“You never do number {n}.”"} for n in range(12)]
    found = facts(sheet(body=(exercise("rewrite", items=items),)))

    assert len(found.pages) == 2
    assert found.split == ()
    for page in found.pages:
        assert f"9z {page.number} of 2" in page.text.replace("\u00a0", " ").replace("  ", " ")
        assert "Danger now: 911" in page.text
        assert "TTY 1-800-787-3224" in page.text
        assert "Not yet reviewed." in page.text


def test_the_close_stands_above_the_foot_of_the_last_page_and_never_alone_on_it(exercise, sheet, facts):
    """Ever longer sheets: whatever fits, the last page has a row of the exercise, and the close at its end."""
    pages_of = {}
    for count in range(12, 19):
        items = [{"text": f"“Line number {n} of them.”"} for n in range(1, count + 1)]
        found = facts(sheet(body=(exercise("choose", items=items),), after="Room"))
        last = found.pages[-1]
        pages_of[count] = last.number
        assert "Safe to take home?" in last.text
        assert all("Safe to take home?" not in page.text for page in found.pages[:-1])
        assert f"Line number {count} of" in last.text.replace("\u00a0", " ")
        assert last.area_bottom_mm - last.notes_top_mm == pytest.approx(10.5, abs=0.6)

    assert set(pages_of.values()) == {1, 2}


def test_room_never_takes_a_page_of_its_own(exercise, sheet, facts):
    """Nor where there is nothing to close with."""
    pages = set()
    for count in range(12, 20):
        items = [{"text": f"“Line number {n} of them.”"} for n in range(1, count + 1)]
        found = facts(sheet(body=(exercise("choose", items=items),), after="Room", take_home=""))
        assert f"Line number {count} of" in found.pages[-1].text.replace("\u00a0", " ")
        pages.add(len(found.pages))

    assert pages == {1, 2}


def test_room_that_is_left_is_filled_with_lines_to_the_close(exercise, sheet, facts):
    found = facts(sheet(body=(exercise("rewrite"),), after="Room for another try"))
    (page,) = found.pages
    lines = found.writing["rest"].lines

    assert len(lines) > 6
    assert found.spots["after"].y < lines[0].y
    assert 0 <= page.notes_top_mm - lines[-1].bottom < 9


def test_the_last_line_that_fits_never_pushes_the_others_to_the_next_page(exercise, sheet, facts):
    """Wherever on a page the room begins: the engine once lost all of it, when a line's border hung over."""
    made = sheet(body=(exercise("rewrite"),), after="Room for another try")
    counts = set()
    for tenths in range(0, 90, 2):
        found = facts(made, css=f".idea {{ margin-bottom: {tenths / 10}mm }}")
        assert len(found.pages) == 1
        assert found.overflow == ()
        counts.add(found.writing["rest"].count)

    assert max(counts) - min(counts) == 1


def test_too_little_room_for_two_lines_is_left_white(exercise, sheet, facts):
    """A page may end without lines; it may not grow by a page, nor have a heading without two lines."""
    counts = set()
    for many in range(11, 16):
        items = [{"text": f"“Line number {n} of them.”"} for n in range(1, many + 1)]
        found = facts(sheet(body=(exercise("choose", items=items),), after="Room to write"))
        lines = found.writing["rest"].count
        assert (lines == 0) == ("Room to write" not in found.pages[-1].text)
        assert lines != 1
        counts.add(lines == 0)

    assert counts == {True, False}


def test_the_last_question_fills_the_page_and_keeps_its_least(exercise, sheet, facts):
    found = facts(sheet(body=(exercise("reflect"),)))
    (page,) = found.pages

    assert found.writing["e1-1"].count == 3
    assert found.writing["e1-2"].count > 6
    assert found.spots["after"].y == pytest.approx(found.writing["e1-2"].lines[1].bottom, abs=0.01)
    assert 0 <= page.notes_top_mm - found.writing["e1-2"].lines[-1].bottom < 9


def test_letters_to_circle_stand_in_columns(exercise, sheet, facts):
    spots = facts(sheet(body=(exercise("choose"),))).spots
    first, second = spots["e1-choose-1-B"], spots["e1-choose-2-B"]

    assert first.x == second.x
    assert first.y < second.y
    assert first.right <= spots["e1-choose-1-O"].x
    assert first.width == pytest.approx(8, abs=0.1)


def test_cards_begin_on_a_right_hand_page_and_their_backs_lie_behind_them(exercise, sheet, facts):
    cards = [{"front": f"Card {n}."} for n in range(1, 7)]
    found = facts(sheet(body=(exercise("cards", cards=cards, back="back"),)))

    assert [page.blank for page in found.pages] == [False, True, False, False]
    assert found.whole["e1-1"] == (3,)
    assert found.pages[3].text.count("back") >= 6


def test_nothing_that_belongs_together_is_split(exercise, sheet, facts):
    """Whatever comes to stand at the foot of a page."""
    long = "A line that is so long that it takes up two lines of its own on the page, or perhaps even three of them."
    many = [long] * 9
    bodies = [
        ("choose", {"items": [{"text": text} for text in many * 2]}),
        ("rewrite", {"items": [{"said": text} for text in many]}),
        ("checklist", {"items": many * 2}),
        ("reflect", {"prompts": [{"text": text, "lines": "3"} for text in many]}),
        ("map", {"rows": [{"cells": [text, text, text]} for text in many]}),
        ("gate", {"stop_if": many, "not_now_if": many}),
    ]
    for kind, changes in bodies:
        for gap in (0, 4, 8):
            found = facts(sheet(body=(exercise(kind, **changes),)), css=f".idea {{ margin-bottom: {gap}mm }}")
            assert len(found.pages) > 1
            assert found.split == (), kind
            assert len(found.whole) >= len(many), kind

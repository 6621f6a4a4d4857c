"""Scale, sort, match, plan and chain: what they print, and what is cut out behind the sheet."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from workshop.exercises import kinds
from workshop.exercises.match import letters, order
from workshop.model import Text, key_fields, sheet_fields
from workshop.pdf import Job
from workshop.pdf import render as lay_out
from workshop.plan.facts import Facts

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
PAPERS = ("letter", "a4")
LONG = "I let them go. I take a walk on my own. Later I say that it was a bad moment."
PILES = [{"id": "T", "text": "They told me"}, {"id": "G", "text": "I am guessing"}]
PAUSE = [
    {"label": "My early signs:", "lines": "2"},
    {"label": "My pause words:", "starts": "“I need a break. I’ll be back at …”"},
    {"label": "Where I go:", "hint": "A walk, music."},
    {"label": "First words:", "starts": "“Thanks for waiting.”"},
]


@pytest.fixture
def facts(print_sheet) -> Callable[..., Facts]:
    def laid_out(sheet, **more) -> Facts:
        page = print_sheet(sheet, **more)
        return lay_out(Job("9z", page.html, page.css, "9z"), FONTS).facts

    return laid_out


def data(kind: str, **changes):
    typed = yaml.load(kinds()[kind].example, Loader=yaml.BaseLoader) | changes
    return kinds()[kind].schema.model_validate(typed, context={"inline": Text.of})


def spots(html: str) -> list[str]:
    return re.findall(r'data-spot="(e[^"]+)"', html)


def lines(html: str, name: str) -> int:
    found = re.search(rf'data-write="{name}">((?:<div class="ln"></div>)*)', html)
    assert found, name
    return found[1].count("ln")


def words(html: str) -> str:
    """The words of a page alone, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.partition('<main class="text">')[2])).split())


def lies_well(found: Facts) -> None:
    """Nothing runs out of its place, nothing is parted, and every answer has lines 9 mm apart."""
    assert found.overflow == ()
    assert found.split == ()
    assert min(page.smallest_pt for page in found.pages if not page.blank) >= 8.5
    for place in found.writing.values():
        for above, below in pairwise(place.lines):
            assert below.bottom - above.bottom == pytest.approx(9, abs=0.005)


# ---- scale ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["dial", "meter"])
def test_a_scale_prints_every_number_of_every_row_and_what_its_ends_mean(style, exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("scale", style=style, first="1", last="5"),))).html

    said = words(html)
    assert said.count("1 2 3 4 5") == 2
    assert "1: not at all" in said
    assert "5: very much" in said
    assert re.search("Why is it not a zero", said)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("style", ["dial", "meter"])
def test_a_long_scale_lies_well(style, paper, exercise, sheet, facts):
    items = [{"text": LONG} for _ in range(12)]
    found = facts(sheet(body=(exercise("scale", style=style, items=items),)), paper=paper)

    assert len(found.pages) > 1
    assert {f"e1-{n}" for n in range(1, 13)} <= set(found.whole)
    lies_well(found)


def test_the_last_question_may_stand_on_the_next_page_without_the_one_before(exercise, sheet, facts):
    asked = [{"text": f"Question {n}?", "lines": "3"} for n in range(1, 4)]
    items = [{"text": f"Line {n}."} for n in range(1, 5)]
    found = facts(sheet(body=(exercise("scale", items=items, follow_ups=asked),)))

    assert [found.whole[f"e1-ask-{n}"] for n in (1, 2, 3)] == [(1,), (1,), (2,)]
    assert "Safe to take home?" in found.pages[1].text
    lies_well(found)


# ---- sort -----------------------------------------------------------------------------------------------


def test_lines_to_sort_stand_below_what_they_answer_to(exercise, sheet, print_sheet):
    items = [
        {"text": "“One.”", "context": "“Tired.”"},
        {"text": "“Two.”", "context": "“Tired.”"},
        {"text": "“Three.”", "context": "A sigh"},
    ]
    html = print_sheet(sheet(body=(exercise("sort", number=2, items=items),))).html

    assert words(html).count("Tired") == 1
    assert html.count("<thead>") == 2
    assert "They say “Tired.”" in words(html)
    assert "About A sigh" in words(html)
    assert spots(html) == [f"e2-sort-{number}-{letter}" for number in (1, 2, 3) for letter in "FH"]


def test_rings_of_the_key_are_spots_of_the_page(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("sort"),))).html
    key = kinds()["sort"].key(data("sort"))

    assert key.rings == ("sort-1-F", "sort-2-H")
    assert {f"e1-{ring}" for ring in key.rings} <= set(spots(html))


def test_cards_to_sort_come_after_the_sheet_with_their_piles(exercise, sheet, facts):
    items = [{"text": f"“Reason {n}.”"} for n in range(1, 10)]
    changes = {"as": "cards", "piles": PILES, "items": items, "blanks": "2", "back": "9z"}
    found = facts(sheet(body=(exercise("sort", **changes),)))

    assert [page.blank for page in found.pages] == [False, True, False, False, False, False]
    assert "They told me" in found.pages[0].text
    assert "Safe to take home?" in found.pages[0].text
    assert "Reason" not in found.pages[0].text
    assert "Reason 9" in found.pages[2].text
    assert "One set is 13 cards. Sheet 1 of 2." in found.pages[2].text
    assert [
        found.pages[4].text.count(word) for word in ("One of your own", "They told me", "I am guessing")
    ] == [1] * 3
    assert found.pages[5].text.count("Set") == 3
    lies_well(found)


def test_cards_to_sort_have_no_letters_to_circle(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("sort", **{"as": "cards"}),))).html

    assert [spot for spot in spots(html) if "-sort-" in spot] == []
    assert kinds()["sort"].key(data("sort", **{"as": "cards"})).rings == ()


def test_authors_call_the_way_to_sort_as():
    fields = sheet_fields(kinds()["sort"].schema)

    assert "as" in fields
    assert "style" not in fields
    assert "items.key.pile" in key_fields(kinds()["sort"].schema)
    with pytest.raises(ValidationError, match="style"):
        data("sort", style="cards")


# ---- match ----------------------------------------------------------------------------------------------


def matched(count: int) -> list[dict[str, object]]:
    left = [{"text": f"Reason {n}."} for n in range(1, count + 1)]
    return [{"left": left, "right": [f"Question {n}?" for n in range(1, count + 1)]}]


@pytest.mark.parametrize("seed", range(20))
def test_the_right_column_is_never_printed_as_it_was_written(seed):
    (places,) = order(data("match", sets=matched(3), key={}, shuffle_seed=seed))

    assert sorted(places) == [0, 1, 2]
    assert places != (0, 1, 2)


def test_the_key_names_the_letters_that_are_printed(exercise, sheet, print_sheet):
    sets = matched(4) + matched(3)
    pairs = [{"left": str(n), "right": str(n)} for n in range(1, 8)]
    read = data("match", sets=sets, key={"pairs": pairs}, shuffle_seed="5")
    kind = kinds()["match"]
    made = replace(exercise("match"), view=kind.arrange(read))
    said = words(print_sheet(sheet(body=(made,))).html)

    printed = dict(re.findall(r"([A-G]) (Question \d\?)", said))
    assert len(printed) == 7
    written = [f"Question {n}?" for n in (1, 2, 3, 4, 1, 2, 3)]
    for answer, question in zip(kind.key(read).answers, written, strict=True):
        assert printed[answer.mark] == question
    assert sorted(letters(read).values()) == list("ABCDEFG")


def test_words_to_avoid_are_told_as_such():
    first, second = kinds()["match"].key(data("match")).answers

    assert first.why.plain == "Would push: “Nobody will blame you.”"
    assert not second.why


def test_every_item_has_a_dot_and_air_before_the_other(exercise, sheet, facts):
    made = exercise("match", sets=matched(6) + matched(6), key={})
    found = facts(sheet(body=(made,)))
    left, right = found.spots["e1-left-1"], found.spots["e1-right-A"]

    assert right.x - left.right >= 25
    assert left.y == pytest.approx(right.y, abs=0.1)
    assert {"e1-left-12", "e1-right-L"} <= set(found.spots)
    assert found.spots["e1-left-7"].page == found.spots["e1-right-L"].page
    lies_well(found)


# ---- plan -----------------------------------------------------------------------------------------------


def test_a_plan_of_few_columns_is_one_table(exercise, sheet, print_sheet):
    html = print_sheet(
        sheet(body=(exercise("plan", rows="2", row_labels=["Monday", "Friday"], lines="3"),))
    ).html

    assert html.count("I need") == 1
    assert words(html).index("Example rest") < words(html).index("Monday") < words(html).index("Friday")
    assert [lines(html, f"e1-{row}-{column}") for row in (1, 2) for column in (1, 2)] == [3] * 4


def test_many_columns_stand_in_pairs_each_under_its_own_name(exercise, sheet, facts, print_sheet):
    columns = ["One", "Two", "Three", "Four", "Five"]
    made = exercise("plan", columns=columns, examples=[{"cells": list("abcde")}], rows="2")
    html = print_sheet(sheet(body=(made,))).html
    found = facts(sheet(body=(made,)))

    assert html.count("Five") == 3
    assert [lines(html, f"e1-1-{column}") for column in range(1, 6)] == [2, 2, 2, 2, 1]
    first, second = (found.writing[f"e1-1-{column}"].lines for column in (1, 2))
    assert [one.bottom for one in first] == [one.bottom for one in second]
    assert first[0].width == pytest.approx(second[0].width, abs=0.1)
    lies_well(found)


def test_a_column_of_yes_and_no_shares_the_room_of_the_next(exercise, sheet, print_sheet):
    columns = ["Seen", "Step", "Thanks", "An opening? (yes / no)", "What I will do"]
    made = exercise("plan", columns=columns, examples=[], rows="4")
    html = print_sheet(sheet(body=(made,))).html

    assert words(html).count("An opening? yes · no What I will do") == 4
    assert 'data-write="e1-1-4"' not in html
    assert lines(html, "e1-1-5") == 2


def plan_of_fields(exercise, **more):
    return exercise("plan", columns=[], examples=[], rows="0", fields=PAUSE, **more)


def test_first_words_of_a_field_leave_a_gap_or_stand_whole(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(plan_of_fields(exercise),))).html

    gap = (
        '<p class="words">“I need a break. I’ll be back at</p><div class="rule"></div><p class="words">”</p>'
    )
    assert gap in html
    assert "First words: “Thanks for waiting.”" in words(html)
    assert lines(html, "e1-1") == 2
    assert html.count('<div class="rule"></div>') == 2
    assert "…" not in words(html)


def test_a_fold_card_comes_after_the_sheet_and_holds_every_field_twice(exercise, sheet, facts):
    found = facts(sheet(body=(plan_of_fields(exercise, card="true", card_title="A pause"),)))

    assert [page.blank for page in found.pages] == [False, True, False]
    card = found.pages[2].text
    assert card.count("A page asks for one thing.") == 2
    assert [card.count(field["label"]) for field in PAUSE] == [2] * 4
    assert "A walk" not in card
    lies_well(found)


def test_a_card_with_much_on_it_takes_both_columns(exercise, sheet, facts):
    fields = [{"label": f"Field {n}:"} for n in range(1, 13)]
    found = facts(
        sheet(body=(exercise("plan", columns=[], examples=[], rows="0", fields=fields, card="true"),))
    )

    assert "One card." in found.pages[-1].text
    assert found.pages[-1].text.count("Field 12:") == 1
    lies_well(found)


# ---- chain ----------------------------------------------------------------------------------------------


def test_steps_stand_over_the_lines_to_answer(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("chain", blanks="1"),))).html

    said = words(html)
    assert said.index("1 Stop") < said.index("2 Say back") < said.index("For each line")
    assert "Done for you So you don’t want it all put on you." in said
    assert 'data-write="e1-1-1"' not in html
    assert lines(html, "e1-2-1") >= 2
    assert "One of your own" in said


def chain_of_examples(exercise, count: int = 3):
    steps = [
        {"name": name, "text": "What a camera would see"}
        for name in ("Trigger", "Story", "Feeling", "Old", "New")
    ]
    examples = [{"title": f"Example {n}", "cells": [LONG] * 5} for n in range(1, count + 1)]
    return exercise("chain", steps=steps, columns=[], items=[], examples=examples, blanks="2")


def test_empty_chains_follow_the_finished_ones(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(chain_of_examples(exercise),))).html

    said = words(html)
    assert said.index("Example 3") < said.index("A chain of my own") < said.index("Another chain of my own")
    assert [lines(html, f"e1-{chain}-{step}") for chain in (1, 2) for step in range(1, 6)] == [2] * 10
    assert '<p class="num">' not in html


@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_chain_lies_well(paper, exercise, sheet, facts):
    found = facts(sheet(body=(chain_of_examples(exercise, 4),), after="Room"), paper=paper)

    assert {"e1-step-1-5", "e1-step-2-5", "e1-1", "e1-2"} <= set(found.whole)
    lies_well(found)


@pytest.mark.parametrize("changes", [{"columns": []}, {"items": []}])
def test_a_chain_has_columns_for_its_lines_and_lines_for_its_columns(changes):
    with pytest.raises(ValidationError, match="belong together"):
        data("chain", **changes)


def test_the_key_of_a_chain_names_the_column_of_every_model():
    (done, other) = kinds()["chain"].key(data("chain")).answers

    assert done.model.plain == "Say back: So you don’t want it all put on you."
    assert other.model.spans[0].strong
    assert other.model.plain == "Say back: To you, it feels like I decided without you."


# ---- cards ----------------------------------------------------------------------------------------------


def test_what_a_speaker_hopes_for_stands_at_the_foot_of_the_card(exercise, sheet, facts):
    cards = [
        {"front": "Sam", "small": "You work nights.", "hope": "“I have no energy left.”"},
        {"front": "Ari"},
    ]
    found = facts(sheet(body=(exercise("cards", cards=cards),)))

    assert found.pages[-1].text.count("What you hope will be heard") == 1
    assert "“I have no energy left.”" in found.pages[-1].text.replace("\u00a0", " ")
    lies_well(found)

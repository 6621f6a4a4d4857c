"""What single kinds print, and how the places on their pages are named."""

import re


def spots(html: str) -> list[str]:
    found = re.findall(r'data-spot="([^"]+)"', html)
    return [name for name in found if name != "folio"]


def lines(html: str, name: str) -> int:
    """How many writing lines stand in the place `name`."""
    found = re.search(rf'data-write="{name}">((?:<div class="ln"></div>)*)', html)
    assert found, name
    return found[1].count("ln")


def test_choose_names_a_spot_for_every_letter(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("choose", number=2),))).html

    assert spots(html) == ["e2-choose-1-B", "e2-choose-1-O", "e2-choose-2-B", "e2-choose-2-O"]


def test_rewrite_gives_a_row_its_lines_and_never_fewer_than_stand_beside_the_words(
    exercise, sheet, print_sheet
):
    made = exercise(
        "rewrite",
        lines="2",
        items=[
            {"said": "“Short.”"},
            {
                "said": "“You are great with all of your friends, but whenever you are at home you are a wall.”"
            },
            {"said": "“Done.”", "done": "I felt alone."},
        ],
        blanks="1",
        blank_label="My own",
    )
    html = print_sheet(sheet(body=(made,))).html

    assert (lines(html, "e1-1"), lines(html, "e1-2"), lines(html, "e1-4")) == (2, 3, 2)
    assert 'data-write="e1-3"' not in html
    assert re.search(r'<p class="label">Done for you</p>I felt alone\.', html)
    assert "My own" in html


def test_a_script_stands_one_sentence_to_a_line(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("fill_in_script"),))).html

    assert spots(html) == ["e1-gap-feeling", "e1-gap-small_ask"]
    assert html.count('<div class="say g1">') == 2
    assert '<p class="sentence">It’s okay to say\u00a0no.”</p>' in html
    assert "<strong>a plain word</strong> &#160;tired\u00a0· hopeful" in html


def test_a_gate_has_nothing_to_mark(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("gate"),), after="")).html.replace("\u00a0", " ")

    assert 'class="box"' not in html
    assert 'class="ln"' not in html
    assert "<input" not in html
    assert (
        html.index("I am afraid of my partner")
        < html.index("What to do instead")
        < html.index("Not now, if:")
    )


def test_an_empty_cell_of_a_map_is_for_writing(exercise, sheet, print_sheet):
    made = exercise("map", rows=[{"cells": ["No", "", "End it kindly."], "care": "true"}])
    html = print_sheet(sheet(body=(made,))).html

    assert lines(html, "e1-1-2") == 2
    assert '<tr data-whole="e1-1" class="warn">' in html


def test_the_second_of_five_columns_stands_below_the_first(exercise, sheet, print_sheet):
    made = exercise(
        "map", columns=list("ABCDE"), rows=[{"cells": ["No", "a full answer", "“Okay.”", "End.", "Ask."]}]
    )
    html = print_sheet(sheet(body=(made,))).html

    assert html.count('<th scope="col">') == 4
    assert '<p class="if">No</p><p class="mean">a full\u00a0answer</p>' in html.replace(
        " answer", "\u00a0answer"
    )
    assert '<td class="said">“Okay.”</td><td>End.</td><td>Ask.</td>' in html


def test_a_role_play_always_shows_the_way_out(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("role_play"),))).html

    assert "Say “pause” to stop at any time. You may watch instead." in html


def card_sheets(html: str) -> list[list[str]]:
    """The cards of each sheet to cut; they are a list, because a table would need headers."""
    sheets = re.findall(r'<ul class="cards .*?</ul>', html, re.DOTALL)
    return [re.findall(r"<li .*?</li>", one, re.DOTALL) for one in sheets]


def test_backs_lie_behind_their_own_cards(exercise, sheet, print_sheet):
    made = exercise("cards", back="9z")
    fronts, backs = card_sheets(print_sheet(sheet(body=(made,))).html)

    assert ["Yes" in fronts[0], "No" in fronts[1], "9z" in backs[0], "9z" in backs[1]] == [True] * 4
    one = exercise("cards", back="9z", cards=[{"front": "Alone"}])
    fronts, backs = card_sheets(print_sheet(sheet(body=(one,))).html)
    assert [len(fronts), len(backs)] == [1, 1], "an empty place is no card"
    assert ['class="c0"' in fronts[0], 'class="c1 alone"' in backs[0]] == [True, True]


def test_cards_without_a_mark_have_no_backs(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("cards"),))).html

    assert len(card_sheets(html)) == 1


def test_more_cards_than_a_sheet_holds_take_another(exercise, sheet, print_sheet):
    made = exercise("cards", size="reason", cards=[{"front": f"Card {n}."} for n in range(1, 12)], blanks="2")
    html = print_sheet(sheet(body=(made,))).html

    assert len(card_sheets(html)) == 2
    assert html.count("One of your own") == 2
    assert lines(html, "e1-13") == 2


def test_an_observer_has_a_box_in_every_column(exercise, sheet, print_sheet):
    made = exercise("checklist", style="observer", columns=["Seen", "Not yet"], blanks="1")
    html = print_sheet(sheet(body=(made,))).html

    assert html.count('<div class="tickbox"></div>') == 6
    assert lines(html, "e1-3") == 1


def test_agreements_have_nothing_to_tick(exercise, sheet, print_sheet):
    html = print_sheet(sheet(body=(exercise("checklist", style="agreements"),))).html

    assert "box" not in html
    assert '<span class="n">2</span>It names one moment.' in html


def test_a_letter_begins_its_lines_with_words(exercise, sheet, print_sheet):
    made = exercise(
        "reflect", style="letter", prompts=[{"text": "Dear me,", "lines": "3"}, {"text": "So,", "lines": "2"}]
    )
    html = print_sheet(sheet(body=(made,))).html

    assert '<p class="words">Dear me,</p>' in html
    assert lines(html, "e1-1") == 2

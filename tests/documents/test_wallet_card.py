"""Wallet cards: eight in the size of a bank card, with backs that meet, and an outside that tells nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checks.course import course, exercise, handout, help_line, session
from house import SMALL, Printed, printed, request
from workshop import pdf
from workshop.build.words import Reachable, Sought, leader_sentences, participant_words
from workshop.documents import Course, document_kinds, plans_of
from workshop.documents.common.pause import pause_card
from workshop.documents.wallet_card import wallet_cards
from workshop.model import Need, Practice, Text
from workshop.plan.cards import Number, PauseField, WalletCards
from workshop.plan.document import Options
from workshop.plan.facts import Facts, Spot

NAME = "wallet-card"
PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
WIDE, HIGH = 85.6, 53.98


def facts_of(printed: Printed, paper: str) -> Facts:
    return printed.parts[paper, NAME, "cards"].facts


def cards(facts: Facts, side: str) -> dict[str, Spot]:
    """The cards of a side, by row and column."""
    return {
        name.removeprefix(f"{side}-"): spot for name, spot in facts.spots.items() if name.startswith(side)
    }


def made(practice: Practice | None = None, edition: str = "standard", *sheets: object) -> WalletCards:
    whole = course(session((), tuple(sheets)))  # type: ignore[arg-type]
    return wallet_cards(Course(whole.curriculum, practice or Practice()), Options(edition=edition))


def plan_sheet(approaches: bool = True) -> object:
    fields = [
        {"label": "My signs:"},
        {"label": "I say:", "starts": "“I need a break. I will be back at …”"},
        {"label": "Then:", "starts": "“Thank you.”"},
    ]
    plan = exercise("plan", prompt="Plan it.", fields=fields, card=True, card_title="A pause")
    return handout("1a", plan, approaches_partner=approaches)


# ---- the printed cards ----------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_fronts_and_backs_meet(bundled: Printed, paper: str) -> None:
    """The sheet is turned over on its long edge: a back lies behind its front, mirrored from left to right."""
    wide, high = PAPERS[paper]
    facts = facts_of(bundled, paper)
    fronts, backs = cards(facts, "front"), cards(facts, "back")
    assert len(fronts) == 8
    assert fronts.keys() == backs.keys()
    for name, front in fronts.items():
        back = backs[name]
        assert (front.page, back.page) == (1, 2)
        assert (front.width, front.height) == pytest.approx((WIDE, HIGH), abs=0.1)
        assert (wide - back.right, back.y) == pytest.approx((front.x, front.y), abs=0.1)
        assert (back.width, back.height) == pytest.approx((front.width, front.height), abs=0.1)
    for row in range(4):
        left, right = fronts[f"{row}-0"], fronts[f"{row}-1"]
        assert (left.right, left.y) == pytest.approx((right.x, right.y), abs=0.1)
        assert left.x == pytest.approx(wide - right.right, abs=0.1)
        if row:
            assert fronts[f"{row - 1}-0"].bottom == pytest.approx(left.y, abs=0.1)
    assert min(fronts["0-0"].y, high - fronts["3-0"].bottom) > 6 + 9


def test_inside_are_numbers_and_a_plan_and_outside_is_nothing_that_tells(bundled: Printed) -> None:
    inside, outside = facts_of(bundled, "letter").pages
    draft = bundled.result.drafts
    for words, times in {
        "1-800-799-7233": 4,
        "TTY 1-800-787-3224": 4,
        "text START to 88788": 4,
        "988 call, text or chat": 4,
        "Hurt or scared by a partner": 4,
        "My early signs, in my body:": 4,
        "“I want to do this well. I need a break.": 4,
        "I’ll be back at": 4,
        "Only where it is safe to leave a room.": 4,
        "Use a phone that is safe for you.": 4,
        "page 7b": 1,
    }.items():
        assert inside.text.count(words) == times, words
    left = outside.text.replace(draft, "")
    assert left.count("Good numbers to have") == 4
    for words in (
        "Outsides. Print them on the other side, and turn the sheet over on its long edge.",
        "Safe to take home? If not, leave it here. No one will ask why.",
        "Good numbers to have",
        "WC 2 of 2 ·",
    ):
        left = left.replace(words, "")
    assert left.split() == []


def test_nobody_is_named_and_no_leader_speaks(bundled: Printed) -> None:
    reached = " ".join(pdf.texts(bundled.pdf(NAME)))
    assert bundled.course.curriculum.title not in reached
    words = Reachable.of(reached)
    shared = Reachable.of(participant_words(bundled.course.curriculum))
    secret = [one for one in map(Sought.of, leader_sentences(bundled.course.curriculum)) if one not in shared]
    assert len(secret) > 1000
    assert [one.sentence for one in secret if one in words] == []
    [built] = [one for one in bundled.result.documents if (one.name, one.paper) == (NAME, "a4")]
    assert (built.path, built.audience, built.pages) == ("a4/participants/wallet-card.pdf", "participant", 2)


def test_every_card_has_the_numbers_where_a_course_has_no_pause_plan(built: Path) -> None:
    words = " ".join(pdf.texts((built / "output/participants/wallet-card.pdf").read_bytes()))
    assert words.count("Use a phone that is safe for you.") == 8
    assert words.count("Good numbers to have") >= 9
    assert "Fold" not in words


def test_in_large_print_a_card_is_four_times_as_large(shared: Path) -> None:
    asked = request(SMALL, shared / "large-cards", editions=("large-print",), what=(NAME,))
    found = printed(asked)
    facts = facts_of(found, "letter")
    fronts, backs = cards(facts, "front"), cards(facts, "back")
    assert [(spot.width, spot.height) for spot in fronts.values()] == [
        pytest.approx((2 * WIDE, 2 * HIGH), abs=0.1)
    ] * 2
    for name, front in fronts.items():
        assert (215.9 - backs[name].right, backs[name].y) == pytest.approx((front.x, front.y), abs=0.1)
    assert min(page.smallest_pt for page in facts.pages) >= 18


def test_too_many_lines_stop_the_build_with_their_file(shared: Path, tmp_path: Path) -> None:
    line = (
        "  - {{name: Line {0}, for: A long label for whom it may help {0}, need: other, call: 555-01{0}}}\n"
    )
    profile = tmp_path / "practice.yaml"
    profile.write_text("help_lines:\n" + "".join(line.format(number) for number in range(10, 22)))
    found = printed(request(SMALL, shared / "many-lines", what=(NAME,), practice=profile)).result
    [*errors] = [one for one in found.problems if one.code == "text-runs-out"]
    assert errors
    assert {one.place.file for one in errors} == {"modules/help-lines.yaml"}
    assert "participants/wallet-card.pdf" in errors[0].message


# ---- what stands on them --------------------------------------------------------------------------------


def test_numbers_of_a_practice_and_its_own_line() -> None:
    plain = made()
    assert plain.numbers[0] == Number("For you", "555-0100")
    assert (plain.own, plain.step) == ("Local line", 1)
    assert (
        plain.note
        == "Free and private, any time. For you or someone you know. Use a phone that is safe for you."
    )
    local = help_line(Need.OTHER, for_whom="Near you", call="", text="HI to 555")
    own = made(Practice(help_lines=(local,)))
    assert own.numbers[-1] == Number("Near you", "text HI to 555")
    assert own.own == ""
    assert own.note == "For you or someone you know. Use a phone that is safe for you."
    # The more lines, the smaller they are set.
    more = tuple(replace(local, call="555-0101", tty="555-0102") for _ in range(3))
    assert made(Practice(help_lines=more)).step > 1


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({"call": "988", "text": "988", "chat": "a.example"}, ("988", "call, text or chat", ())),
        ({"call": "988", "text": "988"}, ("988", "call or text", ())),
        ({"call": "555", "tty": "556", "text": "GO to 1"}, ("555", "", ("TTY 556", "text GO to 1"))),
        ({"call": "", "chat": "a.example"}, ("a.example", "", ())),
        ({"call": "", "tty": "556"}, ("556", "", ())),
    ],
)
def test_every_way_to_a_line(fields: dict[str, Any], number: tuple[str, str, tuple[str, ...]]) -> None:
    found = made(Practice(help_lines=(help_line(Need.DANGER, **fields),))).numbers[0]
    assert (found.number, found.beside, found.ways) == number


def test_the_pause_plan_is_that_of_the_course() -> None:
    pause = made(None, "standard", plan_sheet()).pause
    assert pause
    assert (pause.title, pause.note) == (Text.of("A pause"), "Only where it is safe to leave a room.")
    fields = (
        PauseField(Text.of("My signs:"), beside=True),
        PauseField(Text.of("I say:"), "“I need a break.", "I will be back at", "”"),
        PauseField(Text.of("Then:"), words="“Thank you.”", line=False),
    )
    assert pause.fields == fields[:2]
    # Without the note there is room for the last field.
    calm = made(None, "standard", plan_sheet(approaches=False))
    assert calm.pause
    assert (calm.pause.note, calm.pause.fields, "page 1a" in calm.cut) == ("", fields, False)


def test_of_a_long_plan_as_much_stands_on_the_card_as_fits(bundled: Printed) -> None:
    found = pause_card(bundled.course.curriculum)
    assert found
    pause, page = found
    labels = [field.label.plain for field in pause.fields]
    assert (page.code, labels) == ("7b", ["My early signs, in my body:", "My pause words:", "Where I go:"])


def test_the_discreet_edition_does_not_give_anybody_away(bundled: Printed) -> None:
    kind, how = document_kinds()[NAME], bundled.course.curriculum.discreet
    practice = replace(bundled.course.practice, name="Riverside Counseling")
    [plan] = plans_of(kind, Course(bundled.course.curriculum, practice), Options(edition="discreet"))
    view = plan.parts[0].view
    assert isinstance(view, WalletCards)
    assert [one.label for one in view.numbers] == ["Emergency", "To talk", "To talk"]
    words = f"{plan.title} {plan.path} {view!r}".lower()
    told = [word for word in (*how.never, "starting with one", "riverside", "scared") if word in words]
    assert how.never
    assert told == []

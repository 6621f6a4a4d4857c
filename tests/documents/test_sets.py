"""How many sets of cards to print: by the author's word for how many people one is, and by the size of the group."""

from dataclasses import replace

import pytest

from checks.course import activity, course, exercise, handout, session
from workshop.diagnostics import Place
from workshop.documents import Course
from workshop.documents.common.sets import for_the_leader, on_the_sheet
from workshop.documents.guide.session import session_part, sheet_parts
from workshop.documents.handout import sheet
from workshop.model import CardSet, Form, Handout, Meeting, Practice, Text, in_form
from workshop.plan.document import Options

CARDS = {"prompt": "Cut along the lines.", "cards": [{"front": "Yes"}]}
SORT = {
    "prompt": "Sort.",
    "as": "cards",
    "piles": [{"id": "A", "text": "one"}, {"id": "B", "text": "two"}],
    "items": [{"text": "x"}, {"text": "y"}],
}


def made(kind: str, group: int | None, form: Form | None = None, **more: object) -> tuple[Course, Handout]:
    one = handout("1a", exercise(kind, **(CARDS if kind == "cards" else SORT), **more))
    whole = course(session((activity(("1a",)),), (one,))).curriculum
    if form:
        whole = in_form(replace(whole, forms=(*whole.forms, form)), form.name)
    return Course(whole, Practice(group_size=group)), one


@pytest.mark.parametrize(
    ("people", "group", "said"),
    [
        (2, 10, "One set for two people. For 10 people, print 5 sets."),
        (3, 10, "One set for three people. For 10 people, print 4 sets."),
        (3, 3, "One set for three people. For 3 people, print 1 set."),
        (1, 8, "One set for each person. For 8 people, print 8 sets."),
        (12, None, "One set for 12 people."),
    ],
)
def test_the_sheet_says_for_how_many_a_set_is_and_how_many_to_print(
    people: int, group: int | None, said: str
) -> None:
    assert on_the_sheet(CardSet.model_validate({"for": people}), group) == said


@pytest.mark.parametrize("kind", ["cards", "sort"])
def test_the_number_follows_the_group_of_the_practice(kind: str) -> None:
    given, one = made(kind, 7, set={"for": "2"})
    [printed] = sheet(given, Options(), given.curriculum.sessions[0], one).exercises
    assert printed.sets == "One set for two people. For 7 people, print 4 sets."
    [session_] = given.curriculum.sessions
    [(_, _, said)] = session_part(given, Options(), session_).handouts
    assert said.endswith("; one set of cards for two people, 4 sets for 7")
    [page] = sheet_parts(given, Options(), session_)
    assert page.page.facts[-1] == "one set of cards for two people, 4 sets for 7"


def test_without_a_group_nothing_is_counted_and_without_a_set_nothing_is_said() -> None:
    given, one = made("cards", None, set={"for": "3"})
    [printed] = sheet(given, Options(), given.curriculum.sessions[0], one).exercises
    assert printed.sets == "One set for three people."
    given, one = made("cards", 9)
    [printed] = sheet(given, Options(), given.curriculum.sessions[0], one).exercises
    assert printed.sets == ""
    assert for_the_leader(CardSet.model_validate({"for": 3}), None) == "one set of cards for three people"


def test_one_to_one_a_single_set_is_enough() -> None:
    form = Form(
        "one-to-one", 50, (Meeting("M1", (1,), Place("modules/curriculum.yaml")),), grouping="together"
    )
    given, one = made("cards", 9, form, set={"for": "3"})
    [printed] = sheet(given, Options(), given.curriculum.sessions[0], one).exercises
    assert printed.sets == "One set for three people."


@pytest.mark.parametrize(
    ("said", "in_all"),
    [
        ("Pages 1a and 1b: one of each for each person, one spare", " (in all: 11)"),
        ("Scene cards from 1a: one set of six for every three people, cut", " (in all: 4)"),
        ("Wallet cards: one for each person, on the table", " (in all: 10)"),
        ("A timer: one", ""),
        ("A pen for each person", ""),
    ],
)
def test_what_to_bring_is_counted_for_the_group(said: str, in_all: str) -> None:
    given, _ = made("cards", 10)
    one = replace(given.curriculum.sessions[0], materials=(Text.of(said),))
    assert [text.plain for text in session_part(given, Options(), one).materials] == [said + in_all]
    given, _ = made("cards", None)
    assert [text.plain for text in session_part(given, Options(), one).materials] == [said]


def test_lines_to_mark_have_no_sets() -> None:
    with pytest.raises(ValueError, match="“set” is for cards"):
        exercise("sort", **SORT | {"as": "lines"}, set={"for": "2"})


def test_a_set_is_for_somebody() -> None:
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        CardSet.model_validate({"for": 0})

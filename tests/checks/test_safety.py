import pytest

from checks.course import (
    SESSION_FILE,
    activity,
    course,
    gate,
    handout,
    paragraph,
    places,
    script,
    session,
    sheet,
)
from workshop.checks.families import safety
from workshop.diagnostics import Place, Problem
from workshop.model import Text
from workshop.model.standard_blocks import LEAVING_SAFELY

MARK = "Write approaches_partner: true. Then “When not to use this” opens the page."


def unmarked(code: str, reason: str, line: int = 1) -> Problem:
    message = f"{code} leads a person toward their partner, and does not say so: {reason}."
    return Problem.error("approach-unmarked", Place(f"modules/01-start/{code}-sheet.md", line), message, MARK)


def test_a_sheet_with_a_gate_is_marked() -> None:
    given = sheet(gate(), places=places("modules/01-start/1a-sheet.md", approaches_partner=7))
    assert list(safety.unmarked_approach(given)) == [unmarked("1a", "it holds a gate", 7)]
    assert list(safety.unmarked_approach(sheet(gate(), approaches_partner=True))) == []


def test_a_script_that_teaches_inviting_is_marked() -> None:
    given = sheet(script(), teaches=("i-statements", "open-ended"))
    assert list(safety.unmarked_approach(given)) == [
        unmarked("1a", "it has a script to fill in and teaches open-ended")
    ]
    assert list(safety.unmarked_approach(sheet(script(), teaches=("i-statements",)))) == []


def test_the_fixed_list_holds_for_the_bundled_course_alone() -> None:
    parts = (session((), (handout("7b"), handout("7d"))),)
    assert list(safety.unmarked_approach(course(*parts))) == []
    assert list(safety.unmarked_approach(course(*parts, title="Starting with One"))) == [
        unmarked("7b", "7b is on the fixed list of Starting with One")
    ]


SHEETS = (handout("6a", script(), teaches=("one-session",)), handout("6b", gate()), handout("6c"))


def evening(*parts: tuple[str, ...]):  # type: ignore[no-untyped-def]
    at = [places(SESSION_FILE, handouts=10 * number) for number in range(1, len(parts) + 1)]
    return course(session(tuple(activity(part, places=at[n]) for n, part in enumerate(parts)), SHEETS))


def early(line: int) -> list[Problem]:
    message = "The invitation 6a is used before any gate was read."
    hint = "Put the activity with the gate’s handout before this one."
    return [Problem.error("gate-after-invitation", Place(SESSION_FILE, line), message, hint)]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ((("6b",), ("6a",), ("6a", "6c")), None),
        ((("6c",), ("6b",)), None),
        ((("6a",), ("6b",)), 10),
        ((("6c",), ("6b", "6a")), 20),
        ((("6c",), ("6c",), ("6a",)), 30),
    ],
)
def test_the_gate_is_read_before_any_invitation(parts: tuple[tuple[str, ...], ...], line: int | None) -> None:
    assert list(safety.gate_order(evening(*parts))) == (early(line) if line else [])


def test_a_script_that_is_no_invitation_needs_no_gate() -> None:
    sheets = (handout("3c", script(), teaches=("i-statements",)),)
    assert list(safety.gate_order(course(session((activity(("3c",)),), sheets)))) == []


def test_the_gate_is_never_left_out_where_people_invite() -> None:
    at = places(SESSION_FILE, core=19)
    loose = activity(("6b",), core=False, title=Text.of("The gate"), places=at)
    given = course(session((loose, activity(("6a",))), SHEETS))
    message = "“The gate” holds the gate, and may be left out when a group is late."
    assert list(safety.gate_left_out(given)) == [
        Problem.error("gate-not-core", Place(SESSION_FILE, 19), message, "Write core: true.")
    ]
    assert list(safety.gate_left_out(course(session((loose,), SHEETS)))) == []


def test_every_session_begins_with_the_right_to_pass() -> None:
    silent = session((activity(say="Welcome. We passed the salt."), activity()), number=2)
    message = "The session starts, and nobody says that people can pass."
    hint = "Add to the first ::: say: “You can pass at any time. You can step out.”"
    assert list(safety.start_without_pass(course(session((activity(say="You can Pass."),)), silent))) == [
        Problem.error("arrive-without-pass", Place(SESSION_FILE, 8), message, hint)
    ]


@pytest.mark.parametrize(
    "words", ["Go, or I’m leaving.", "Go, or I'm leaving.", "Stay or go?", "Wait, or end"]
)
def test_a_page_that_names_leaving_says_whom_to_talk_with(words: str) -> None:
    [problem] = safety.leaving_alone(sheet(paragraph(words, 22)))
    assert (problem.code, problem.place.line) == ("leaving-alone", 22)
    assert problem.hint == f"Add this paragraph: {LEAVING_SAFELY}"
    assert list(safety.leaving_alone(sheet(paragraph(words, 22), paragraph(LEAVING_SAFELY)))) == []


@pytest.mark.parametrize(
    "words", ["Leave it here.", "They leave the table.", "I’ll leave it.", "I am leaving it here"]
)
def test_leaving_a_page_or_a_room_is_not_leaving_a_partner(words: str) -> None:
    assert list(safety.leaving_alone(sheet(paragraph(words)))) == []

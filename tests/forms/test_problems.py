"""What authors get wrong in forms, marks and references: every problem whole, at its place."""

import pytest

from checks.test_registry import problems_of, with_group
from forms.small import COURSE, FIRST, GUIDE, MARKS, SECOND, SHEET, Edit, line_of, problems, texts
from workshop.diagnostics import Place, Problem, Severity, catalog

SIX = "forms: {six: {minutes: 5}}"
TOP = "minutes: 45\n    title: One evening"


def at(file: str, words: str, *edits: Edit, one: bool = False) -> Place:
    return Place(file, *line_of(texts(*edits, one=one), file, words))


def only(*edits: Edit, one: bool = False) -> Problem:
    (problem,) = problems(*edits, one=one)
    return problem


def test_the_small_course_has_no_problem_in_any_form() -> None:
    assert problems() == []
    assert problems(one=True) == []
    assert len(MARKS) == 2


# ---- what is written ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "found", "code", "message", "hint"),
    [
        (
            (FIRST, SIX, "forms: {sixx: {minutes: 5}}"),
            "sixx",
            "unknown-field",
            "“sixx” is not a field of “forms” in activity.",
            "Did you mean “six”?",
        ),
        (
            (FIRST, SIX, "forms: {six: {minuts: 5, minutes: 5}}"),
            "minuts",
            "unknown-field",
            "“minuts” is not a field of “six” in activity.",
            "Did you mean “minutes”?",
        ),
        (
            (FIRST, SIX, "forms: {six: {minutes: soon}}"),
            "soon",
            "wrong-type",
            "“minutes” needs a whole number.",
            "Write digits alone, such as 2.",
        ),
        (
            (FIRST, SIX, "forms: {six: {note: short}}"),
            "{note",
            "missing-field",
            "“minutes” is missing in “six” in activity.",
            "Add “minutes: …”.",
        ),
        (
            (COURSE, "code: F1", "code: f1"),
            "f1",
            "wrong-value",
            "“code” cannot be “f1”.",
            "A capital letter and a number, such as F3.",
        ),
        (
            (COURSE, "sessions: [1, 2]", "sessions: [1, two]"),
            "two",
            "wrong-type",
            "Item 2 of “sessions” in the curriculum needs a whole number.",
            "Write digits alone, such as 2.",
        ),
        (
            (COURSE, "        title: Calm first, then one ask\n", ""),
            "code: F1",
            "missing-field",
            "“title” is missing in F1, which is made from several sessions.",
            "Add “title: …”.",
        ),
        (
            (COURSE, "at_home: [1b]", "at_home: [{handout: 1b, rows: 2}]"),
            "rows",
            "unknown-field",
            "“rows” is not a field of “at_home” in the curriculum.",
            "Allowed: handout, note.",
        ),
        (
            (COURSE, TOP, f"{TOP}\n    word: Class"),
            "Class",
            "wrong-value",
            "“word” cannot be “Class”.",
            "Allowed: Meeting, Session.",
        ),
        (
            (COURSE, "{minutes: 45}", "{minutes: 45, meetings: []}"),
            "meetings: []",
            "unknown-field",
            "“meetings” is not a field of “eight” in the curriculum.",
            "Allowed: minutes.",
        ),
        (
            (COURSE, "at_home: [1b]\n", "at_home: [1b]\n      - {code: F1, sessions: [2]}\n"),
            "minutes: 45\n    title",
            "meeting-code",
            "Two meetings have the code F1.",
            "Give each a code of its own.",
        ),
    ],
)
def test_what_is_written_is_a_closed_schema(
    edit: Edit, found: str, code: str, message: str, hint: str
) -> None:
    assert only(edit) == Problem.error(code, at(edit[0], found, edit), message, hint)


# ---- references -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [GUIDE, SHEET, FIRST])
def test_a_reference_to_a_session_that_does_not_exist(file: str) -> None:
    words = {GUIDE: "Speak slowly.", SHEET: "Think of", FIRST: "What did"}[file]
    edit = (file, words, f"As in {{session 3}}. {words}")
    assert problems(edit)[0] == Problem.error(
        "unknown-session", at(file, "{session", edit), "There is no Session 3.", "Sessions in modules/: 1, 2."
    )


@pytest.mark.parametrize("words", ["{Session 2}", "{session two}", "{ session 2 }", "{sessions 1 and 2}"])
def test_what_only_looks_like_a_reference(words: str) -> None:
    edit = (GUIDE, "Speak slowly.", f"As in {words}.")
    assert only(edit) == Problem.error(
        "session-reference",
        at(GUIDE, words, edit),
        f"“{words}” is not a reference to a session.",
        "Write the number in digits, and small letters: {session 3}.",
    )


def test_a_title_names_no_session() -> None:
    edit = (FIRST, "title: A calm start", "title: After {session 2}")
    assert only(edit) == Problem.error(
        "wrong-value",
        at(FIRST, "After", edit),
        "“title” cannot be “After {session 2}”.",
        "A title cannot name another session: its number is not the same in every form.",
    )


def test_a_gap_of_a_script_is_no_reference() -> None:
    gap = (
        "modules/02-one-invitation/2b-my-invitation.md",
        "I feel {feeling}.\n  Would you come once? No is okay.”\nslots:\n  - {id: feeling, hint: a plain word}",
        "I had a {session}.\n  Would you come once? No is okay.”\nslots:\n  - {id: session, hint: a plain word}",
    )
    assert problems(gap) == []


# ---- checks ---------------------------------------------------------------------------------------------


def test_the_minutes_of_each_meeting_fill_its_form() -> None:
    edit = (SECOND, "forms: {six: {minutes: 20}}", "forms: {six: {minutes: 19}}")
    assert only(edit) == Problem.error(
        "form-minutes",
        at(COURSE, "code: F1"),
        "In the form six, the activities of F1 add up to 44 minutes. It has 45: 1 minute too few.",
        "Change the minutes under “forms: six:” of its activities.",
    )


def test_a_session_that_is_met_as_it_stands_fills_its_form_too() -> None:
    whole = (COURSE, "sessions: [1]\n        handouts: [1a]\n", "sessions: [1]\n")
    # It has “Breathe” as well then, which the other meeting now lacks.
    first, second = (one for one in problems(whole, one=True) if one.code == "form-minutes")
    assert second.message.startswith("In the form one-to-one, the activities of M2 add up to 23 minutes.")
    assert [first] == [
        Problem.error(
            "form-minutes",
            at(COURSE, "code: M1", whole, one=True),
            "In the form one-to-one, the activities of M1 add up to 45 minutes. It has 30: 15 minutes too many.",
            "Change the minutes of its activities, or the minutes of the form.",
        )
    ]


def test_a_form_has_meetings() -> None:
    edit = (COURSE, "  six:\n", "  one-to-one: {minutes: 50}\n  six:\n")
    assert only(edit) == Problem.error(
        "form-meetings",
        at(COURSE, "{minutes: 50}", edit),
        "The form one-to-one has no meetings.",
        "List them under “meetings:”, each with a code and the sessions that it is made from.",
    )


def test_a_meeting_is_made_of_sessions_that_exist() -> None:
    edit = (COURSE, "sessions: [1, 2]", "sessions: [1, 2, 5]")
    assert only(edit) == Problem.error(
        "form-session",
        at(COURSE, "5]", edit),
        "F1 is made from session 5, which does not exist.",
        "Sessions: 1, 2.",
    )


def test_a_meeting_names_handouts_that_exist() -> None:
    edit = (COURSE, "at_home: [1b]", "at_home: [1b, 1z]")
    assert only(edit) == Problem.error(
        "form-handout",
        at(COURSE, "1z", edit),
        "F1 names handout “1z”, which does not exist.",
        "Allowed: 1a, 1b, 2a, 2b, 2m.",
    )


def test_a_page_that_is_worked_on_has_an_activity_that_takes_place() -> None:
    edit = (COURSE, "handouts: [1a]", "handouts: [1a, 2m]")
    assert only(edit, one=True) == Problem.error(
        "form-handout",
        at(COURSE, "2m]\n        changes", edit, one=True),
        "In the form one-to-one, no activity of M1 works on 2m.",
        "Mark the activity with “forms: one-to-one:”, or list 2m under at_home or at_hand.",
    )


def gate_problem(code: str) -> Problem:
    return Problem.error(
        "form-gate",
        at(COURSE, "code: F1"),
        f"In the form six, F1 gives out the invitation {code} before any gate was read.",
        "Mark the activity with the gate’s handout with “forms: six:” as well.",
    )


def test_no_form_gives_out_an_invitation_without_the_gate() -> None:
    found = problems((SECOND, "core: true\nforms: {six: {minutes: 10}}\n", "core: true\n"))
    assert [one for one in found if one.code != "form-minutes"] == [gate_problem("2b")]


def test_an_invitation_does_not_go_home_without_the_gate_either() -> None:
    found = problems(
        (SECOND, "core: true\nforms: {six: {minutes: 10}}\n", "core: true\n"),
        (SECOND, "core: true\nforms: {six: {minutes: 20}}\n", "core: true\n"),
        (COURSE, "at_home: [1b]", "at_home: [2b]"),
    )
    assert [one for one in found if one.code != "form-minutes"] == [gate_problem("2b")]


def test_the_order_of_the_pages_cannot_put_the_invitation_before_the_gate() -> None:
    edit = (COURSE, "handouts: [1b, 2a, 2b]", "handouts: [1b, 2b, 2a]")
    assert [(one.code, one.place) for one in problems(edit, one=True)] == [
        ("form-gate", at(COURSE, "code: M2", edit, one=True))
    ]


def test_every_meeting_begins_with_the_right_to_pass() -> None:
    found = problems((FIRST, f"{SIX}\n", ""))
    assert [one for one in found if one.code != "form-minutes"] == [
        Problem.error(
            "form-pass",
            at(COURSE, "code: F1"),
            "In the form six, F1 starts, and nobody says that people can pass.",
            "Mark the first activity of its first session with “forms: six:”.",
        )
    ]


def test_a_mark_that_changes_nothing_is_told() -> None:
    edit = (COURSE, "handouts: [1b, 2a, 2b]", "handouts: [2a, 2b]")
    idle = [one for one in problems(edit, one=True) if one.code == "form-mark"]
    assert idle == [
        Problem.warning(
            "form-mark",
            at(FIRST, "{minutes: 7}", one=True),
            "“Breathe” is marked for the form one-to-one, and this changes nothing.",
            "There its session is met as it stands, or no meeting works on its pages.",
        )
    ]


def test_a_mark_for_a_form_that_the_course_does_not_have_yet_is_no_problem() -> None:
    assert problems((FIRST, SIX, "forms: {six: {minutes: 5}, one-to-one: {minutes: 5}}")) == []


def test_codes_are_in_the_catalogue_with_their_severity() -> None:
    codes = ("form-gate", "form-handout", "form-meetings", "form-minutes", "form-pass", "form-session")
    told = ("meeting-code", "session-reference", "unknown-session")
    assert {catalog()[code].severity for code in (*codes, *told)} == {Severity.ERROR}
    assert catalog()["form-mark"].severity == Severity.WARNING


# ---- with a group: what the full form has, every form has -------------------------------------------------


def with_group_changed(file: str, old: str, new: str) -> list[Problem]:
    project = with_group()
    assert project[file].count(old) == 1
    return list(problems_of(project | {file: project[file].replace(old, new)}))


def test_everybody_is_met_alone_before_the_invitation_in_every_form() -> None:
    found = with_group_changed(FIRST, "forms: {six: {minutes: 3}}\n", "")
    assert [one for one in found if one.code != "form-minutes"] == [
        Problem.error(
            "private-check-missing",
            at(COURSE, "code: F1"),
            "In the form six, nobody is met alone before the invitation in F1.",
            "Mark the core activity “Private checks” with “forms: six:”.",
        )
    ]


def test_a_meeting_before_the_one_with_the_invitation_may_hold_the_private_checks() -> None:
    apart = "- code: F1\n        sessions: [1]\n      - code: F2\n        sessions: [2]\n"
    merged = "- code: F1\n        sessions: [1, 2]\n"
    # Marks have no meaning in sessions that are met as they stand, and the minutes are others.
    assert {one.code for one in with_group_changed(COURSE, merged, apart)} == {"form-mark"}
    late = apart.replace("[1]", "[3]").replace("[2]", "[1]").replace("[3]", "[2]")
    assert "private-check-missing" in {one.code for one in with_group_changed(COURSE, merged, late)}


def test_wallet_cards_lie_out_in_every_form() -> None:
    mine = "at_home: [1b]\n        materials: [pens]"
    assert with_group_changed(COURSE, "at_home: [1b]", mine) == [
        Problem.error(
            "wallet-card-missing",
            at(COURSE, "[pens]", (COURSE, "at_home: [1b]", mine)),
            "In the form six, F1 has no wallet cards among its materials.",
            "Add “Wallet cards” to its materials.",
        )
    ]
    assert with_group_changed(COURSE, "at_home: [1b]", mine.replace("pens", "pens, wallet cards")) == []

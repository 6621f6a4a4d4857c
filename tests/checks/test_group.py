from dataclasses import replace

import pytest

from checks.course import SESSION_FILE, activity, course, handout, places, script, session
from checks.test_registry import problems_of, with_group
from workshop.checks.families import group, stop_rules
from workshop.checks.unread import Unread
from workshop.diagnostics import Place, Problem
from workshop.model import BetweenSessions, Text

FIRST = "modules/00-before-the-group/session.md"
CALM = "modules/01-a-calm-start/session.md"
ASK = "modules/02-one-invitation/session.md"


def changed(file: str, old: str, new: str) -> list[tuple[str, str, int, str]]:
    project = with_group()
    assert project[file].count(old) == 1
    project[file] = project[file].replace(old, new)
    return [(p.code, p.place.file, p.place.line, p.message) for p in problems_of(project)]


def test_the_bundled_course_cannot_be_without_session_0() -> None:
    assert list(group.screening(course(title="Starting with One"))) == [
        Problem.error(
            "screening-missing",
            Place("modules/curriculum.yaml"),
            "The course has no session 0, in which each person is met alone.",
            "Add modules/00-before-the-group/session.md with a core activity “Screen each person alone”.",
        )
    ]
    assert list(group.screening(course(title="Another"))) == []


def test_the_meeting_alone_is_core() -> None:
    first = session((activity(title=Text.of("Screen each person alone"), core=False),), number=0)
    assert [problem.place for problem in group.screening(course(first))] == [Place(SESSION_FILE)]
    core = session((activity(title=Text.of("Screen each person Alone")),), number=0)
    assert list(group.screening(course(core))) == []


def test_a_row_that_is_gone_from_the_enrollment_list() -> None:
    row = "| **Not the same leader** | The partner sees another leader. | ____ |\n"
    message = "The enrollment list of session 0 has no line “Not the same leader”."
    [(code, file, line, said)] = changed(FIRST, row, "")
    assert (code, file, said) == ("enrollment-line-missing", FIRST, message)
    assert line > 40


def test_the_private_check_comes_before_the_invitation_and_is_asked_for() -> None:
    no_activity = changed(CALM, "## Private checks", "## A quiet minute")
    message = "Session 1, before the invitation, has no core activity “Private checks”."
    in_a_form = "In the form six, nobody is met alone before the invitation in F1."
    assert no_activity == [
        ("private-check-missing", CALM, 1, message),
        ("private-check-missing", "modules/curriculum.yaml", 12, in_a_form),
    ]
    asked = changed(ASK, "Every private check is done.", "Lay out the pages.")
    assert [(code, message) for code, _, _, message in asked] == [
        ("private-check-missing", "Session 2 has the invitation, and does not ask for the private checks.")
    ]


def test_wallet_cards_and_a_practice_for_one_belong_to_every_evening_but_session_0() -> None:
    bare = session(places=places(SESSION_FILE, materials=6))
    given = course(session(number=0), bare)
    assert [(p.code, p.place.line) for p in group.wallet_cards(given)] == [("wallet-card-missing", 6)]
    assert [(p.code, p.place.line) for p in group.practice_alone(given)] == [("practice-missing", 1)]
    assert list(group.wallet_cards(course(bare))) == []


@pytest.mark.parametrize(
    ("solo", "found"),
    [("Tell your partner one thing.", 1), ("Do not ask your partner anything.", 0), ("The same.", 0)],
)
def test_a_practice_for_one_needs_nobody_else(solo: str, found: int) -> None:
    between = BetweenSessions(Text.of("If you like, rest."), Text.of(solo))
    given = course(session(number=0), session(between=between))
    assert len(list(group.practice_alone(given))) == found


def test_nothing_is_said_of_a_session_that_was_not_read() -> None:
    given = replace(course(session(number=0)), unread=Unread(frozenset({FIRST})))
    for check in (*group.CHECKS, *stop_rules.CHECKS):
        assert list(check.run(given)) == []


def test_only_the_first_invitation_needs_the_check_before_it() -> None:
    sheet = handout("2a", script(), teaches=("one-session",))
    evening = session(
        (activity(("2a",)),), (sheet,), number=2, before=(Text.of("Every private check is done."),)
    )
    before = session((activity(title=Text.of("Private checks")),), number=1)
    again = session((activity(("2a",)),), number=3)
    assert list(group.private_check(course(session(number=0), before, evening, again))) == []


def test_private_checks_are_never_left_out() -> None:
    sheet = handout("2a", script(), teaches=("one-session",))
    evening = session(
        (activity(("2a",)),), (sheet,), number=2, before=(Text.of("Every private check is done."),)
    )
    loose = session((activity(title=Text.of("Private checks"), core=False),), number=1)
    found = group.private_check(course(session(number=0), loose, evening))
    assert [problem.message for problem in found] == [
        "Session 1, before the invitation, has no core activity “Private checks”."
    ]

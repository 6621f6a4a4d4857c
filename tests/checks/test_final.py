import re
from dataclasses import replace
from datetime import date

import pytest

from checks.course import LINES_FILE, course, help_line, session, three_lines
from house import ROOT
from workshop.checks import draft_line, missing_for_final
from workshop.diagnostics import Place, Problem
from workshop.model import Need, Practice, Referral, Review, Text, services_lacking

PRACTICE = Place("practice.yaml")
REVIEW = Review("Dr. R. Reader", "LMFT 100", date(2026, 2, 1))
FILLED = {
    "confidentiality_limits": Text.of("We keep it here."),
    "screening_tool": "Our tool",
    "referral_list": (Referral("legal help", "Legal Aid", "in town"),),
}
# The seven services of safety rule S8, as a practice may call them.
SEVEN = (
    "Domestic violence program",
    "Abuse intervention",
    "crisis line and walk-in",
    "Individual counseling",
    "addiction care",
    "Lawyer",
    "child protection",
    "Adult protection",
)
GROUP = {
    "consent_form": "Form C",
    "responsible": "Dr. Ames, 555-0134",
    "on_call": "Two leaders at every session",
    "safe_contact": Text.of("We leave no message."),
    "consult": "Dr. Ames, Thursdays",
    "referral_list": tuple(Referral(need, "A name", "a number") for need in SEVEN),
}
BEFORE = session(number=0)
UNCHECKED = (help_line(Need.DANGER, 4, name="The line", checked_on=None), *three_lines()[1:])


def test_a_course_that_has_everything_is_final() -> None:
    given = course(practice=Practice(reviewed=REVIEW, **FILLED))
    assert missing_for_final(given) == ()
    assert draft_line(given) == ""


def test_everything_that_is_missing_is_listed_at_once() -> None:
    assert missing_for_final(course(help_lines=UNCHECKED)) == (
        Problem.error(
            "final-help-line",
            Place(LINES_FILE, 4),
            "The line: nobody has written down that they checked it (checked_on missing).",
            "Look at the service’s own site, then set checked_on and checked_by.",
        ),
        Problem.error(
            "final-confidentiality",
            PRACTICE,
            "The limits of confidentiality are empty.",
            "Write confidentiality_limits in the practice’s own words.",
        ),
        Problem.error(
            "final-referral-list",
            PRACTICE,
            "The referral list is empty.",
            "List the local services under referral_list, each with for, name and contact.",
        ),
        Problem.error(
            "final-reviewer",
            PRACTICE,
            "No clinician is named who reviewed the content.",
            "A licensed clinician reads the pages; then write reviewed: with by, license and on.",
        ),
        Problem.error(
            "final-screening-tool",
            PRACTICE,
            "No screening tool is named.",
            "Name under screening_tool the validated tool that the practice uses, each person alone.",
        ),
    )


def test_somebody_stands_by_each_date() -> None:
    lines = (help_line(Need.DANGER, 4, checked_by=" "), *three_lines()[1:])
    [problem] = missing_for_final(course(practice=Practice(reviewed=REVIEW, **FILLED), help_lines=lines))
    assert (problem.code, problem.place.line) == ("final-help-line", 4)
    assert "(checked_by missing)" in problem.message


def test_a_line_that_a_practice_replaces_need_not_be_checked() -> None:
    practice = Practice(reviewed=REVIEW, help_lines=(help_line(Need.DANGER),), **FILLED)
    assert missing_for_final(course(practice=practice, help_lines=UNCHECKED)) == ()


def test_a_draft_says_first_that_nobody_reviewed_it() -> None:
    given = course(practice=Practice(**FILLED))
    assert draft_line(given) == "Not yet reviewed by a clinician. Do not use with clients."


def test_a_reviewed_draft_says_what_is_open() -> None:
    given = course(
        practice=Practice(reviewed=REVIEW, **{**FILLED, "referral_list": ()}), help_lines=UNCHECKED
    )
    assert draft_line(given) == "Draft. Still open: help lines unchecked, referral list."


def test_the_longest_line_fits_the_foot_of_a_page() -> None:
    line = draft_line(course(help_lines=UNCHECKED))
    assert line == (
        "Not yet reviewed by a clinician. Do not use with clients. "
        "Still open: help lines unchecked, confidentiality, screening tool, referral list."
    )
    assert len(line) <= 140


# ---- a group of people who are met alone first ------------------------------------------------------------


def ready(**fields: object) -> Practice:
    return replace(Practice(reviewed=REVIEW, **{**FILLED, **GROUP}), **fields)  # type: ignore[arg-type]


def test_a_course_with_a_session_0_that_has_everything_is_final() -> None:
    assert missing_for_final(course(BEFORE, practice=ready())) == ()


@pytest.mark.parametrize(
    ("field", "code", "said"),
    [
        ("consent_form", "final-consent-form", "The consent form is not named."),
        ("responsible", "final-responsible", "Nobody is named who acts when a stop rule is met."),
        ("on_call", "final-on-call", "Nothing says that there are two leaders, or who is on call."),
        ("safe_contact", "final-safe-contact", "Nothing says how people are reached safely."),
        ("consult", "final-consult", "No supervision or consultation is named."),
    ],
)
def test_each_local_slot_of_a_group_is_asked_for(field: str, code: str, said: str) -> None:
    blank = Text() if field == "safe_contact" else " "
    [problem] = missing_for_final(course(BEFORE, practice=ready(**{field: blank})))
    assert (problem.code, problem.message, problem.place) == (code, said, PRACTICE)
    assert field in problem.hint
    assert missing_for_final(course(practice=ready(**{field: blank}))) == ()


@pytest.mark.parametrize(
    ("gone", "lacking"),
    [
        ([], ""),
        ([0], "domestic violence program"),
        ([1, 5], "abuse-intervention program, legal help"),
        ([6], "child and adult protection"),
        ([7], "child and adult protection"),
        (
            [2, 3, 4, 6, 7],
            "crisis care, individual counseling, substance use care, child and adult protection",
        ),
    ],
)
def test_the_services_that_a_referral_list_does_not_have_are_named(gone: list[int], lacking: str) -> None:
    listed = tuple(one for number, one in enumerate(GROUP["referral_list"]) if number not in gone)
    found = missing_for_final(course(BEFORE, practice=ready(referral_list=listed)))
    assert [problem.message for problem in found] == (
        [f"Missing in the referral list: {lacking}."] if lacking else []
    )


def test_the_list_of_the_example_has_all_seven() -> None:
    text = (ROOT / "docs" / "practice-example.yaml").read_text(encoding="utf-8")
    listed = tuple(Referral(need, "A name", "a number") for need in re.findall(r"- \{for: ([^,]+),", text))
    assert (len(listed), services_lacking(listed)) == (7, ())


def test_the_line_of_a_group_says_how_much_more_is_open() -> None:
    line = draft_line(course(BEFORE, help_lines=UNCHECKED))
    assert line == (
        "Not yet reviewed by a clinician. Do not use with clients. "
        "Still open: help lines unchecked, confidentiality, and 7 more."
    )
    assert len(line) <= 140
    few = draft_line(course(BEFORE, practice=ready(consult="", on_call="")))
    assert few == "Draft. Still open: on call, consultation."

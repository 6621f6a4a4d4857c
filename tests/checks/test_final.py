from datetime import date

from checks.course import LINES_FILE, course, help_line, three_lines
from workshop.checks import draft_line, missing_for_final
from workshop.diagnostics import Place, Problem
from workshop.model import Need, Practice, Referral, Review, Text

PRACTICE = Place("practice.yaml")
REVIEW = Review("Dr. R. Reader", "LMFT 100", date(2026, 2, 1))
FILLED = {
    "confidentiality_limits": Text.of("We keep it here."),
    "screening_tool": "Our tool",
    "referral_list": (Referral("legal help", "Legal Aid", "in town"),),
}
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

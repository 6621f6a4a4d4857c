from datetime import date, timedelta

import pytest

from checks.course import (
    LINES_FILE,
    SESSION_FILE,
    TODAY,
    activity,
    course,
    exercise,
    help_line,
    paragraph,
    session,
    sheet,
    three_lines,
)
from workshop.checks.families import help_lines
from workshop.diagnostics import Place, Problem, Severity
from workshop.model import Need, Practice


def test_the_three_needs_are_there() -> None:
    assert list(help_lines.needs_without_line(course())) == []


def test_a_missing_need_is_named() -> None:
    lines = (help_line(Need.DANGER), help_line(Need.CRISIS, call="", text="", chat=""), help_line(Need.OTHER))
    hint = "Every participant page carries one line each for danger, crisis, partner-violence. Add what is missing."
    assert list(help_lines.needs_without_line(course(help_lines=lines))) == [
        Problem.error(
            "help-lines-missing", Place(LINES_FILE), "No help line for: crisis, partner-violence.", hint
        )
    ]


def test_without_any_line_the_file_is_named_that_should_hold_them() -> None:
    [problem] = help_lines.needs_without_line(course(help_lines=()))
    assert problem.place == Place("modules/help-lines.yaml")


def test_a_practice_may_bring_the_missing_line() -> None:
    practice = Practice(help_lines=(help_line(Need.CRISIS),))
    lines = tuple(line for line in three_lines() if line.need is not Need.CRISIS)
    assert list(help_lines.needs_without_line(course(help_lines=lines, practice=practice))) == []


@pytest.mark.parametrize(
    ("days", "severity"), [(180, None), (181, "warning"), (365, "warning"), (366, "error")]
)
def test_a_line_grows_old(days: int, severity: str | None) -> None:
    checked = TODAY - timedelta(days=days)
    lines = (help_line(Need.DANGER, 7, name="The line", checked_on=checked), *three_lines()[1:])
    expected = Problem(
        "help-line-stale",
        Severity(severity or "note"),
        Place(LINES_FILE, 7),
        f"The line was last checked {days} days ago, on {checked.isoformat()}.",
        "Look at the service’s own site, then set checked_on and checked_by.",
    )
    assert list(help_lines.old_lines(course(help_lines=lines))) == ([expected] if severity else [])


def test_without_a_day_nothing_is_old_or_new() -> None:
    lines = (
        help_line(Need.DANGER, checked_on=date(1999, 1, 1)),
        help_line(Need.CRISIS, checked_on=date(2999, 1, 1)),
    )
    undated = course(help_lines=lines, today=None)
    assert [*help_lines.old_lines(undated), *help_lines.future_lines(undated)] == []


def test_a_line_that_a_practice_replaces_may_be_old() -> None:
    old = (help_line(Need.CRISIS, checked_on=date(2020, 1, 1)),)
    practice = Practice(help_lines=(help_line(Need.CRISIS),))
    assert list(help_lines.old_lines(course(help_lines=old, practice=practice))) == []


def test_a_day_that_has_not_come() -> None:
    lines = (help_line(Need.DANGER, 7, name="The line", checked_on=TODAY + timedelta(days=1)),)
    assert list(help_lines.future_lines(course(help_lines=lines))) == [
        Problem.error(
            "help-line-future",
            Place(LINES_FILE, 7),
            "The line was checked on 2026-03-02, a day that has not come yet.",
            "Write the day on which somebody looked at the service’s own site.",
        )
    ]


NUMBERS = ["1-800-555-0100", "(800) 555-0100", "800.555.0100", "+44 20 7946 0000", "0808 555 0100"]
NO_NUMBERS = [
    "from 10-12-2026 to 12-12-2026", "pages 100-200", "12:30", "2 x 4", "3.141 592", "in 1999 and 2026", "0 to 10",
]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_a_typed_number_is_found_wherever_it_stands(number: str) -> None:
    hint = "Numbers stand in help-lines.yaml alone. Say “the numbers at the bottom of this page”."
    page = exercise("reflect", 31, prompts=[{"text": f"Call {number}?"}], key={"note": f"Call {number}."})
    given = sheet(page)
    problem = Problem.error("typed-number", page.place, f"“{number}” is typed into the text.", hint)
    assert list(help_lines.typed_numbers(given)) == [problem, problem]
    said = course(session((activity(say=f"Call {number}."),)))
    assert [problem.place for problem in help_lines.typed_numbers(said)] == [Place(SESSION_FILE, 12)]


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_other_figures_are_left_alone(words: str) -> None:
    assert list(help_lines.typed_numbers(sheet(paragraph(words)))) == []


@pytest.mark.parametrize("number", ["911", "988", "text HOME to 741741"])
def test_short_numbers_count_on_a_participants_page_alone(number: str) -> None:
    on_page = help_lines.typed_numbers(sheet(paragraph(f"Or: {number}. Any time.", 22)))
    assert [(problem.place.line, problem.message) for problem in on_page] == [
        (22, f"“{number}” is typed into the text.")
    ]
    assert list(help_lines.typed_numbers(course(session((activity(say=f"Dial {number} with them."),))))) == []

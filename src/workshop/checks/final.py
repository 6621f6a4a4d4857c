"""What a final print still needs, and the quiet line that a draft carries on every page until then."""

from collections.abc import Iterator

from workshop.checks.check import Course
from workshop.diagnostics import Problem, in_order
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import NOT_REVIEWED

# The words for each code, in the order in which the draft line names them.
OPEN = {
    "final-help-line": "help lines unchecked",
    "final-confidentiality": "confidentiality",
    "final-screening-tool": "screening tool",
    "final-referral-list": "referral list",
}


def missing_for_final(course: Course) -> tuple[Problem, ...]:
    """Everything that keeps a course from being printed as final, as errors."""
    return in_order((*_profile(course), *_help_lines(course)))


def draft_line(course: Course) -> str:
    """The line on every page of a draft, at most 140 characters; empty when nothing is missing."""
    codes = {problem.code for problem in missing_for_final(course)}
    still_open = [words for code, words in OPEN.items() if code in codes]
    said = f"Still open: {', '.join(still_open)}." if still_open else ""
    if "final-reviewer" in codes:
        return f"{NOT_REVIEWED} {said}".strip()
    return f"Draft. {said}" if said else ""


def _profile(course: Course) -> Iterator[Problem]:
    practice = course.practice
    slots = (
        (
            "final-reviewer",
            practice.reviewed is not None,
            "No clinician is named who reviewed the content.",
            "A licensed clinician reads the pages; then write reviewed: with by, license and on.",
        ),
        (
            "final-confidentiality",
            bool(practice.confidentiality_limits),
            "The limits of confidentiality are empty.",
            "Write confidentiality_limits in the practice’s own words.",
        ),
        (
            "final-screening-tool",
            bool(practice.screening_tool.strip()),
            "No screening tool is named.",
            "Name under screening_tool the validated tool that the practice uses, each person alone.",
        ),
        (
            "final-referral-list",
            bool(practice.referral_list),
            "The referral list is empty.",
            "List the local services under referral_list, each with for, name and contact.",
        ),
    )
    for code, filled, message, hint in slots:
        if not filled:
            yield Problem.error(code, practice.place, message, hint)


def _help_lines(course: Course) -> Iterator[Problem]:
    for line in printed_lines(course.curriculum, course.practice):
        lacks = [
            name
            for name, given in (("checked_on", line.checked_on), ("checked_by", line.checked_by.strip()))
            if not given
        ]
        if lacks:
            message = (
                f"{line.name}: nobody has written down that they checked it ({' and '.join(lacks)} missing)."
            )
            hint = "Look at the service’s own site, then set checked_on and checked_by."
            yield Problem.error("final-help-line", line.place, message, hint)

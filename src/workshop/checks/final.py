"""What a final print still needs, and the quiet line that a draft carries on every page until then.

Every course needs its reviewer, its limits of confidentiality, a screening tool, a referral list and help lines that
somebody looked at. One for a group of people who are met alone first also needs who acts, who is on call, its consent
form, how people are reached, and a consultation.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.checks.check import Course
from workshop.checks.first import of_a_group
from workshop.diagnostics import Problem, in_order
from workshop.model import services_lacking
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import NOT_REVIEWED

LONGEST_LINE = 140  # letters that fit two lines in the foot of a sheet
ONE_LINE = 125  # and one line in the foot of the guide


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of the practice file that has to be filled in. short: what the draft line calls it."""

    field: str
    code: str
    short: str
    message: str
    hint: str


EVERY_COURSE = (
    Slot(
        "confidentiality_limits",
        "final-confidentiality",
        "confidentiality",
        "The limits of confidentiality are empty.",
        "Write confidentiality_limits in the practice’s own words.",
    ),
    Slot(
        "screening_tool",
        "final-screening-tool",
        "screening tool",
        "No screening tool is named.",
        "Name under screening_tool the validated tool that the practice uses, each person alone.",
    ),
)
OF_A_GROUP = (
    Slot(
        "responsible",
        "final-responsible",
        "who acts",
        "Nobody is named who acts when a stop rule is met.",
        "Write under responsible who acts, and how the leaders reach that person.",
    ),
    Slot(
        "on_call",
        "final-on-call",
        "on call",
        "Nothing says that there are two leaders, or who is on call.",
        "Write under on_call: Two leaders at every session. Or name the person on call, and a number.",
    ),
    Slot(
        "consent_form",
        "final-consent-form",
        "consent form",
        "The consent form is not named.",
        "Name under consent_form the practice’s own form.",
    ),
    Slot(
        "safe_contact",
        "final-safe-contact",
        "safe contact",
        "Nothing says how people are reached safely.",
        "Write under safe_contact the practice’s rule for calls, messages and mail.",
    ),
    Slot(
        "consult",
        "final-consult",
        "consultation",
        "No supervision or consultation is named.",
        "Write under consult with whom the leaders talk about the group, and when.",
    ),
)
# The words for each code, in the order in which the draft line names them.
OPEN = {
    "final-help-line": "help lines unchecked",
    **{slot.code: slot.short for slot in EVERY_COURSE},
    "final-referral-list": "referral list",
    **{slot.code: slot.short for slot in OF_A_GROUP},
}


def missing_for_final(course: Course) -> tuple[Problem, ...]:
    """Everything that keeps a course from being printed as final, as errors."""
    return in_order((*_reviewer(course), *_slots(course), *_referrals(course), *_help_lines(course)))


def draft_line(course: Course) -> str:
    """The line on every page of a draft, at most 140 characters; empty when nothing is missing."""
    codes = {problem.code for problem in missing_for_final(course)}
    start = NOT_REVIEWED if "final-reviewer" in codes else "Draft."
    still_open = [words for code, words in OPEN.items() if code in codes]
    if still_open:
        return _in_short(f"{start} Still open: ", still_open)
    return start if "final-reviewer" in codes else ""


def _in_short(start: str, words: list[str]) -> str:
    """A line with all the words; where it would be too long, with the first of them and how many more there are."""
    whole = f"{start}{', '.join(words)}."
    if len(whole) <= LONGEST_LINE:
        return whole
    short = (f"{start}{', '.join(words[:n])}, and {len(words) - n} more." for n in range(len(words), 0, -1))
    return next((line for line in short if len(line) <= ONE_LINE), f"{start}{len(words)} things.")


def _reviewer(course: Course) -> Iterator[Problem]:
    if course.practice.reviewed is None:
        yield Problem.error(
            "final-reviewer",
            course.practice.place,
            "No clinician is named who reviewed the content.",
            "A licensed clinician reads the pages; then write reviewed: with by, license and on.",
        )


def _slots(course: Course) -> Iterator[Problem]:
    for slot in (*EVERY_COURSE, *(OF_A_GROUP if of_a_group(course) else ())):
        if not course.practice.slot(slot.field):
            yield Problem.error(slot.code, course.practice.place, slot.message, slot.hint)


def _referrals(course: Course) -> Iterator[Problem]:
    listed, hint = course.practice.referral_list, "each with for, name and contact."
    lacking = ", ".join(services_lacking(listed)) if of_a_group(course) else ""
    if not listed:
        message = "The referral list is empty."
        hint = f"List the local services under referral_list, {hint}"
    elif lacking:
        message = f"Missing in the referral list: {lacking}."
        hint = f"Add to referral_list the services that are missing, {hint}"
    else:
        return
    yield Problem.error("final-referral-list", course.practice.place, message, hint)


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

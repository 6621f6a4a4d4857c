"""Help lines: every page can send a frightened person to a number that answers.

A project prints at least one line for danger, one for a crisis and one for partner violence. Somebody
looked at each service's own site, on a day that is written down: after 180 days a warning asks to look
again, after 365 days nothing is printed. Numbers stand in one file, never in the text of a page.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from workshop.checks.check import Check, Course
from workshop.checks.leaves import Leaf, block_leaves, session_leaves
from workshop.diagnostics import Place, Problem
from workshop.model import HelpLine, Need
from workshop.model.help_lines import printed_lines

NEEDED = (Need.DANGER, Need.CRISIS, Need.PARTNER_VIOLENCE)
OLD_DAYS, TOO_OLD_DAYS = 180, 365

PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])"  # 1-800-555-0100
    r"|(?<![\d-])0\d{2,4}[- ]\d{3,4}[- ]\d{3,4}(?![\d-])"  # 0808 555 0100
    r"|\+\d{1,3}[- ]\d[\d -]{6,}\d"
)
SHORT = re.compile(r"(?<![\d.,:-])(?:911|988)(?![\d,:-]|\.\d)|\btext \w+ to \d{4,6}\b", re.IGNORECASE)


def needs_without_line(course: Course) -> Iterator[Problem]:
    if course.unread.named("help-lines.yaml") or course.practice.place.file in course.unread:
        return
    answered = {line.need for line in _lines(course) if line.call or line.text or line.chat}
    missing = [need for need in NEEDED if need not in answered]
    if missing:
        message = f"No help line for: {', '.join(missing)}."
        hint = f"Every participant page carries one line each for {', '.join(NEEDED)}. Add what is missing."
        yield Problem.error("help-lines-missing", _file(course), message, hint)


def old_lines(course: Course) -> Iterator[Problem]:
    for line in _lines(course):
        if course.today is None or line.checked_on is None:
            continue
        age = (course.today - line.checked_on).days
        if age <= OLD_DAYS:
            continue
        message = f"{line.name} was last checked {age} days ago, on {line.checked_on.isoformat()}."
        hint = "Look at the service’s own site, then set checked_on and checked_by."
        make = Problem.error if age > TOO_OLD_DAYS else Problem.warning
        yield make("help-line-stale", line.place, message, hint)


def future_lines(course: Course) -> Iterator[Problem]:
    for line in _lines(course):
        if course.today and line.checked_on and line.checked_on > course.today:
            message = (
                f"{line.name} was checked on {line.checked_on.isoformat()}, a day that has not come yet."
            )
            hint = "Write the day on which somebody looked at the service’s own site."
            yield Problem.error("help-line-future", line.place, message, hint)


def typed_numbers(course: Course) -> Iterator[Problem]:
    """Numbers in pages for participants; in a leader's text only whole phone numbers count."""
    for sheet in course.sheets:
        yield from _numbers((*sheet.headings, *sheet.words), (PHONE, SHORT))
        yield from _numbers(sheet.key, (PHONE,))
    for session in course.curriculum.sessions:
        yield from _numbers(session_leaves(session), (PHONE,))
    for page in course.curriculum.guide_pages:
        yield from _numbers(block_leaves(page.blocks), (PHONE,))


def _numbers(leaves: Iterable[Leaf], shapes: tuple[re.Pattern[str], ...]) -> Iterator[Problem]:
    for leaf in leaves:
        found = next((match[0] for shape in shapes if (match := shape.search(leaf.text))), None)
        if found:
            message = f"“{found}” is typed into the text."
            hint = "Numbers stand in help-lines.yaml alone. Say “the numbers at the bottom of this page”."
            yield Problem.error("typed-number", leaf.place, message, hint)


def _lines(course: Course) -> tuple[HelpLine, ...]:
    return printed_lines(course.curriculum, course.practice)


def _file(course: Course) -> Place:
    if course.curriculum.help_lines:
        return Place(course.curriculum.help_lines[0].place.file)
    return Place(str(PurePosixPath(course.curriculum.place.file).with_name("help-lines.yaml")))


FILE = "modules/help-lines.yaml"
CHECKS = (
    Check(
        code="help-lines-missing",
        asks="Is there a help line for danger, for a crisis and for partner violence?",
        run=needs_without_line,
        file=FILE,
        wrong="need: other",
        right="need: crisis",
    ),
    Check(
        code="help-line-stale",
        asks="Has somebody checked every help line within the last 180 days (at the most 365)?",
        run=old_lines,
        file=FILE,
        wrong="checked_on: 2024-01-15",
        right="checked_on: 2026-01-15",
    ),
    Check(
        code="help-line-future",
        asks="Is every help line’s date a day that has come?",
        run=future_lines,
        file=FILE,
        wrong="checked_on: 2062-01-15",
        right="checked_on: 2026-01-15",
    ),
    Check(
        code="typed-number",
        asks="Do numbers to call stand in help-lines.yaml alone?",
        run=typed_numbers,
        file="modules/01-a-calm-start/1a-notice.md",
        wrong="Call 1-800-555-0100 if you feel scared.",
        right="Use the numbers at the bottom if you feel scared.",
    ),
)

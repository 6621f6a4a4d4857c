"""The foot of every page: help lines in one order and in the same words, the imprint, the draft line."""

from workshop.documents.common.base import Course
from workshop.model import HelpLine
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import EDUCATION
from workshop.plan.document import Options
from workshop.plan.sheets import Foot


def in_words(line: HelpLine) -> str:
    """One help line as it is printed: `Crisis: 988 (call, text or chat)`."""
    numbers = [line.call] if line.call else []
    if line.tty:
        numbers.append(f"TTY {line.tty}")
    if line.text and line.text != line.call:
        numbers.append(f"text {line.text}")
    if line.chat and not numbers:
        numbers.append(f"chat {line.chat}")
    said = ", ".join(numbers[:-1]) + (", or " if len(numbers) > 1 else "") + numbers[-1] if numbers else ""
    ways = _same_number(line)
    return f"{line.for_whom}: {said}{f' ({ways})' if ways else ''}"


def ways_of(line: HelpLine) -> tuple[str, ...]:
    """Every way to reach a help line, one to a line: `Call 988`, `Text START to 88788`, `Chat 988lifeline.org`."""
    text = "Text" if line.text == line.call else ""
    ways = (
        (f"Call or {text.lower()}" if text else "Call", line.call),
        ("TTY", line.tty),
        ("Text", "" if text else line.text),
        ("Chat", line.chat),
    )
    return tuple(f"{way} {reach}" for way, reach in ways if reach)


def _same_number(line: HelpLine) -> str:
    """`call, text or chat` where one number serves for more than a call, else nothing."""
    if not line.call or line.text != line.call:
        return ""
    return "call, text or chat" if line.chat else "call or text"


def sheet_foot(course: Course, options: Options, label: str) -> Foot:
    """The foot of a participant page: help lines first, then that it is education, then who prints it."""
    said = tuple(in_words(line) for line in printed_lines(course.curriculum, course.practice))
    return Foot(label, (*said, EDUCATION), _imprint(course), options.draft)


def guide_foot(course: Course, options: Options, work: str = "Leader’s guide") -> Foot:
    """The foot of a leader's page: who prints it, which work it belongs to, and that it is not for clients."""
    imprint = f"{_imprint(course)} · {work} · Not for clients"
    return Foot("", (), imprint, options.draft)


def _imprint(course: Course) -> str:
    return " · ".join(part for part in (course.practice.name, course.curriculum.title) if part)

"""References that lead nowhere: to a session without a folder, to a field that no practice file has."""

import re
from collections.abc import Collection, Iterable, Iterator

from workshop.diagnostics import Problem, did_you_mean
from workshop.model import SLOTS
from workshop.parse.inline import REFERENCE, SLOT
from workshop.parse.lines import Lines, shown
from workshop.source import SourceFile

# Anything in braces that begins like one: {Session 3}, {session three}. A gap of a script has no space in it.
_LIKE = re.compile(r"\{\s*sessions?\s+[^{}\n]*\}", re.IGNORECASE)
_FOR_LEADERS = re.compile(r"(?:^|/)(?:session\.md|frame\.md|curriculum\.yaml|guide/[^/]+)$")
_LIKE_SLOT = re.compile(r"\{\s*practices?\s+([^{}\n]*?)\s*\}", re.IGNORECASE)


def wrong_references(files: Iterable[SourceFile], numbers: Collection[int]) -> Iterator[Problem]:
    """A problem for each reference in the texts that leads nowhere. numbers: of the sessions that have a folder."""
    for file in files:
        lines = Lines(file.path, file.text)
        for number, line in enumerate(lines.lines):
            yield from _sessions(lines, number, line, numbers)
            yield from _slots(lines, number, line)


def _sessions(lines: Lines, number: int, line: str, numbers: Collection[int]) -> Iterator[Problem]:
    for found in _LIKE.finditer(line):
        place = lines.place(number, found.start())
        named = REFERENCE.fullmatch(found[0])
        if named is None:
            message = f"“{shown(found[0])}” is not a reference to a session."
            hint = "Write the number in digits, and small letters: {session 3}."
            yield Problem.error("session-reference", place, message, hint)
        elif int(named[1]) not in numbers:
            message = f"There is no Session {int(named[1])}."
            there = ", ".join(str(one) for one in sorted(numbers)) or "none"
            yield Problem.error("unknown-session", place, message, f"Sessions in modules/: {there}.")


def _slots(lines: Lines, number: int, line: str) -> Iterator[Problem]:
    for found in _LIKE_SLOT.finditer(line):
        place = lines.place(number, found.start())
        if not _FOR_LEADERS.search(lines.file):
            message = f"“{shown(found[0])}” stands in a file that leaders are not alone to read."
            hint = (
                "What a practice fills in is for leaders: write it in session.md, or in a page of the guide."
            )
            yield Problem.error("practice-reference", place, message, hint)
        elif SLOT.fullmatch(found[0]) is None:
            message = f"“{shown(found[0])}” is not a field that a practice fills in."
            yield Problem.error("practice-reference", place, message, did_you_mean(found[1], SLOTS))

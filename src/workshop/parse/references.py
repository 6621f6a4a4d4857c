"""References to sessions that no folder holds, or that are not written so that they can follow the form."""

import re
from collections.abc import Collection, Iterable, Iterator

from workshop.diagnostics import Problem
from workshop.parse.inline import REFERENCE
from workshop.parse.lines import Lines, shown
from workshop.source import SourceFile

# Anything in braces that begins like one: {Session 3}, {session three}. A gap of a script has no space in it.
_LIKE = re.compile(r"\{\s*sessions?\s+[^{}\n]*\}", re.IGNORECASE)


def unknown_sessions(files: Iterable[SourceFile], numbers: Collection[int]) -> Iterator[Problem]:
    """A problem for each reference in the texts that leads nowhere. numbers: of the sessions that have a folder."""
    there = ", ".join(str(number) for number in sorted(numbers)) or "none"
    for file in files:
        lines = Lines(file.path, file.text)
        for number, line in enumerate(lines.lines):
            for found in _LIKE.finditer(line):
                place = lines.place(number, found.start())
                named = REFERENCE.fullmatch(found[0])
                if named is None:
                    message = f"“{shown(found[0])}” is not a reference to a session."
                    hint = "Write the number in digits, and small letters: {session 3}."
                    yield Problem.error("session-reference", place, message, hint)
                elif int(named[1]) not in numbers:
                    message = f"There is no Session {int(named[1])}."
                    yield Problem.error("unknown-session", place, message, f"Sessions in modules/: {there}.")

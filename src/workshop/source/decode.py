"""Bytes of a file into text: UTF-8, lines that end with one newline, nothing that cannot be printed."""

import re

from workshop.diagnostics import Outcome, Place, Problem

LARGEST = 2 * 1024 * 1024

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_LINE_ENDS = re.compile("\r\n?")
# Some programs count these as line ends and some do not; the lines of problems are those of an editor.
_MAYBE_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


def decode(data: bytes, name: str) -> Outcome[str | None]:
    """The text in the bytes of the file `name`, or None with the problem that makes it unreadable.

    Windows line ends and a byte order mark are taken off without a word: they are no fault of an author's. A
    character that cannot be printed is a problem, and stands as a space in the text, so that reading goes on.
    """
    if len(data) > LARGEST:
        return Outcome(None, (_too_large(name),))
    if data.startswith(_WIDE_BOMS):
        return Outcome(None, (_not_utf8(Place(name), "It is stored as UTF-16."),))
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Outcome(None, (_not_utf8(_place_of_byte(data, error.start, name)),))
    text = _MAYBE_LINE_ENDS.sub(" ", _LINE_ENDS.sub("\n", text))
    return Outcome(_UNPRINTABLE.sub(" ", text), _unprintable(text, name))


def _unprintable(text: str, name: str) -> tuple[Problem, ...]:
    problems = []
    for found in _UNPRINTABLE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problems.append(
            Problem.error(
                "control-character",
                Place(name, line, column),
                f"Here is a character that cannot be printed (U+{ord(found.group()):04X}).",
                "Take it out: remove the characters on both sides of the place, and type them again.",
            )
        )
        if len(problems) == 10:
            break  # a file that is not text at all has thousands
    return tuple(problems)


def _too_large(name: str) -> Problem:
    return Problem.error(
        "file-too-large",
        Place(name),
        f"The file is larger than {LARGEST // 1024 // 1024} MB, so it cannot be a text of this curriculum.",
        "Move it out of the modules folder, or check that nothing was pasted into it by mistake.",
    )


def _not_utf8(place: Place, more: str = "") -> Problem:
    return Problem.error(
        "not-utf8",
        place,
        f"The file is not stored as UTF-8 text. {more}".strip(),
        "Open it in your editor and save it again with the encoding UTF-8.",
    )


def _place_of_byte(data: bytes, at: int, name: str) -> Place:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode("utf-8")
    return Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)

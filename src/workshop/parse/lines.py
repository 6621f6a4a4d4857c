"""A text as the readers take it: same lines and columns as the author's, without what trips a parser."""

import re

from workshop.diagnostics import Place

LONGEST_QUOTE = 60

# YAML counts these as line ends, editors do not; surrogates and NUL cannot be stored as UTF-8 text at all.
_TROUBLESOME = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?")


def shown(words: str) -> str:
    """An author's words as a message quotes them: on one line, and not too long."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"


def tidy(text: str) -> str:
    """The text with plain line ends and one at its end; each other unprintable character becomes a space."""
    text = _TROUBLESOME.sub(" ", _LINE_ENDS.sub("\n", text))
    return text if text.endswith("\n") or not text else text + "\n"


class Lines:
    """The lines of one author's file, and places in them; lines and columns are counted from 0 here."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = tidy(text)
        self.lines = tuple(self.text.split("\n"))
        # What stands after the last newline is no line of the file.
        self.count = max(1, len(self.lines) - 1)

    def line(self, number: int) -> str:
        """A line's words, or "" beyond the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, line: int, column: int = 0) -> Place:
        """The place, moved inside the text if it lies beyond it."""
        line = min(max(line, 0), self.count - 1)
        column = min(max(column, 0), len(self.line(line)))
        return Place(self.file, line + 1, column + 1)

    def place_of(self, words: str, line: int, end: int | None = None) -> Place:
        """Where `words` stand at or after the line (before `end`), else where the line's own words begin."""
        for number in range(line, min(end if end is not None else line + 1, self.count)):
            column = self.line(number).find(words)
            if words and column >= 0:
                return self.place(number, column)
        first = self.line(line)
        return self.place(line, len(first) - len(first.lstrip()))

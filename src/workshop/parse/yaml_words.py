"""What the YAML parser objects to, in an author's words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workshop.diagnostics import Place, Problem

PlaceOf = Callable[[int, int], Place]

_IN_QUOTES = "Put all the words of this value in quotes"
_FIELD = re.compile(r"^\s*(?:- +)?([\w-]+):(\s|$)")
_FIELD_WITHOUT_SPACE = re.compile(r"^\s*(?:- +)?[\w-]+:\S")
_VALUE_QUOTED = re.compile(r"^\s*(?:- +)*(?:[\w -]+: +)?([\"'])")
_VALUE_BRACKET = re.compile(r"^\s*(?:- +)*(?:[\w -]+: +)?([{\[])")


@dataclass(frozen=True, slots=True)
class _Fault:
    """Where the parser stopped, what it was reading, and the line it stopped in."""

    what: str
    doing: str
    line: int
    column: int
    began: tuple[int, int]
    words: str

    @property
    def character(self) -> str:
        return self.words[self.column : self.column + 1]


def syntax_problem(error: Any, text: str, place_of: PlaceOf) -> Problem:
    """The problem for an exception of the YAML parser."""
    fault = _fault(error, text)
    for explain in (_tab, _start, _quote, _colon, _list, _bracket, _block):
        if said := explain(fault, text):
            line, column, message, hint = said
            return Problem.error("yaml-syntax", place_of(line, column), message, hint)
    return Problem.error(
        "yaml-syntax",
        place_of(fault.line, fault.column),
        "This is not in the form “field: value”.",
        f"Look at this line and the one above it. {_IN_QUOTES} if it has special signs; "
        "begin the fields of one group in the same column.",
    )


_Said = tuple[int, int, str, str] | None


def _fault(error: Any, text: str) -> _Fault:
    lines = text.split("\n")
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark else _last(lines)
    return _Fault(
        what=str(getattr(error, "problem", "") or ""),
        doing=str(getattr(error, "context", "") or ""),
        line=line,
        column=column,
        began=(began.line, began.column) if began else (line, column),
        words=lines[line] if line < len(lines) else "",
    )


def _last(lines: list[str]) -> tuple[int, int]:
    return max(0, len(lines) - 1), 0


def _tab(fault: _Fault, text: str) -> _Said:
    if "tab" in fault.what or fault.character == "\t":
        hint = "Use spaces: two for each step. Many editors can turn tabs into spaces."
        return fault.line, fault.column, "A tab stands at the beginning of this line.", hint
    return None


def _start(fault: _Fault, text: str) -> _Said:
    names = {"alias": "*", "anchor": "&", "tag": "!", "directive": "%"}
    sign = next((sign for name, sign in names.items() if name in fault.doing), "")
    line, column = fault.began if sign else (fault.line, fault.column)
    if not sign and "cannot start any token" in fault.what:
        sign = fault.character
    if not sign:
        return None
    return (
        line,
        column,
        f"Words that begin with “{sign}” have to stand in quotes.",
        f'{_IN_QUOTES}: "{sign}…"',
    )


def _quote(fault: _Fault, text: str) -> _Said:
    if "quoted" in fault.doing and "escape" in fault.what:
        hint = 'Inside of plain "…" a backslash has a meaning of its own: leave it out, or write \\\\.'
        return fault.line, fault.column, "Here is a backslash that means nothing.", hint
    if "quoted" in fault.doing:
        line, column = fault.began
        return (
            line,
            column,
            "The quote that opens here is not closed.",
            "Close it at the end of the words with the same sign.",
        )
    if not any(sign in fault.what for sign in ("expected key", "expected '-'", "but found '<scalar>'")):
        return None
    if found := _VALUE_QUOTED.match(fault.words):
        sign = found.group(1)
        hint = (
            f"Words that begin with {sign} must end with it. Use typographic quotes “ ” in the words, "
            f"or put {sign} around all of them."
        )
        return fault.line, fault.column, f"After the closing {sign} there are more words.", hint
    if found := _VALUE_BRACKET.match(fault.words):
        sign = found.group(1)
        return (
            fault.line,
            found.start(1),
            f"Words that begin with “{sign}” have to stand in quotes.",
            f"{_IN_QUOTES}.",
        )
    return None


def _colon(fault: _Fault, text: str) -> _Said:
    if "mapping values are not allowed" in fault.what:
        return _second_colon(fault, text)
    if "could not find expected ':'" in fault.what:
        line, column = fault.began
        return (
            line,
            column,
            "This line is no field: it has no colon.",
            "Write “field: value”, with a space after the colon.",
        )
    return None


def _second_colon(fault: _Fault, text: str) -> _Said:
    """A colon where no field can begin: in the words of a value, or the line above lacks its own."""
    above = text.split("\n")[fault.line - 1] if fault.line else ""
    if fault.words[: fault.column].count(":"):
        hint = f"{_IN_QUOTES}: a colon and a space begin a new field."
        return fault.line, fault.column, "A colon stands in the words of a value.", hint
    if _FIELD_WITHOUT_SPACE.match(above):
        return (
            fault.line - 1,
            above.index(":"),
            "A space is missing after the colon.",
            "Write “field: value”.",
        )
    if above.strip() and not _FIELD.match(above):
        hint = "Write “field: value”, with a space after the colon."
        return (
            fault.line - 1,
            len(above) - len(above.lstrip()),
            "This line is no field: it has no colon.",
            hint,
        )
    indent = len(fault.words) - len(fault.words.lstrip())
    if above.strip() and indent > len(above) - len(above.lstrip()):
        hint = (
            "Begin it in the same column as the field above; or put the words of the field above in quotes."
        )
        return fault.line, indent, "This field is indented, but the field above has words already.", hint
    return fault.line, fault.column, "A colon stands where no field can begin.", f"{_IN_QUOTES}."


def _list(fault: _Fault, text: str) -> _Said:
    if "sequence entries are not allowed" in fault.what:
        hint = "Begin each item of the list on a line of its own, below the field."
        return fault.line, fault.column, "A list cannot begin here.", hint
    if "block collection" in fault.doing:
        hint = "Begin all items of the list in the same column, each with “- ”."
        return fault.line, fault.column, "This line belongs neither to the list above nor to a field.", hint
    if "block mapping" in fault.doing and fault.words.lstrip().startswith("-"):
        hint = "Begin all items of the list in the same column; a list stands below the field it belongs to."
        return fault.line, fault.column, "This item of a list does not line up with a list above.", hint
    if "block mapping" in fault.doing and fault.column and not fault.words[: fault.column].strip():
        hint = "Begin the fields of one group in the same column."
        return fault.line, fault.column, "This field does not line up with the fields above.", hint
    return None


def _bracket(fault: _Fault, text: str) -> _Said:
    if "flow" not in fault.doing:
        return None
    sign = "{ … }" if "mapping" in fault.doing else "[ … ]"
    rule = f"In {sign} put words with a comma, colon or bracket in quotes, or write one item to a line."
    if "node" in fault.doing:
        return fault.line, fault.column, "A value is missing here, or a comma is too many.", rule
    line, column = fault.began
    opening = text.split("\n")[line][column : column + 1] if line < text.count("\n") + 1 else ""
    if fault.line != line or not fault.character.strip():
        return (
            line,
            column,
            f"The “{opening}” that opens here is not closed, or not where it should be.",
            rule,
        )
    return fault.line, fault.column, f"“{fault.character}” stands in the words of a value in {sign}.", rule


def _block(fault: _Fault, text: str) -> _Said:
    if "block scalar" in fault.doing:
        line, column = fault.began
        hint = f"{_IN_QUOTES}; or let the sign stand alone and begin the words on the next line, indented."
        return line, column, "After “|” or “>” no words may stand on the same line.", hint
    if fault.character in {"}", "]"}:
        hint = "Remove it, or put the words in quotes."
        return fault.line, fault.column, f"A “{fault.character}” closes nothing here.", hint
    return None

"""Problems as text and as JSON, over the same list in the same order."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from workshop.console.style import Style
from workshop.diagnostics import Problem, Severity

TAB = 4


def print_problems(problems: Iterable[Problem], out: TextIO, style: Style, texts: Mapping[str, str]) -> None:
    """Print each problem on a line; on a terminal, show the author's line with the place marked."""
    for problem in problems:
        if style.quiet and problem.severity is not Severity.ERROR:
            continue
        print(_line(problem, style), file=out)
        if style.terminal and (shown := _source(problem, texts, style)):
            print(shown, file=out)


def counts(problems: Iterable[Problem]) -> dict[str, int]:
    """How many errors, warnings and notes."""
    found = {severity.value: 0 for severity in Severity}
    for problem in problems:
        found[problem.severity.value] += 1
    return found


def in_words(found: Mapping[str, int]) -> str:
    """`2 errors, 1 warning`, or `no problems`."""
    said = [f"{number} {name}{'' if number == 1 else 's'}" for name, number in found.items() if number]
    return ", ".join(said) or "no problems"


def problems_json(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as plain values for `--json`."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]


def _line(problem: Problem, style: Style) -> str:
    place = f"{problem.place.file}:{problem.place.line}:{problem.place.column}"
    severity = style.paint(problem.severity.value, problem.severity.value)
    hint = f" {problem.hint}" if problem.hint else ""
    return f"{style.paint(place, 'bold')} {severity} {problem.code}  {problem.message}{hint}"


def _source(problem: Problem, texts: Mapping[str, str], style: Style) -> str:
    lines = texts.get(problem.place.file, "").split("\n")
    if not 0 < problem.place.line <= len(lines):
        return ""
    line = lines[problem.place.line - 1].rstrip("\r")
    before = line[: problem.place.column - 1].expandtabs(TAB)
    number = f"{problem.place.line:>5} "
    edge = style.paint("|", "quiet")
    mark = " " * len(before) + style.paint("^", problem.severity.value)
    return f"{style.paint(number, 'quiet')}{edge} {line.expandtabs(TAB)}\n{' ' * len(number)}{edge} {mark}"

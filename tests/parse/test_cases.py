"""Each file in cases/ is read as what its name begins with; beside it stand all problems that this gives."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from workshop.diagnostics import Problem, in_order
from workshop.parse import (
    HandoutName,
    SessionName,
    parse_frame,
    parse_guidance,
    parse_guide_page,
    parse_handout,
    parse_help_lines,
    parse_practice,
    parse_project,
    parse_session,
)
from workshop.source import SourceFile

CASES = Path(__file__).parent / "cases"
PICTURES = frozenset({"modules/03-x/chairs.png", "modules/03-x/my tree.png"})
NAME = SessionName(3, "x")

READERS: Mapping[str, Callable[[str], Sequence[Problem]]] = {
    "curriculum": lambda text: parse_project([SourceFile("modules/curriculum.yaml", text)]).problems,
    "frame": lambda text: parse_frame(SourceFile("modules/frame.md", text)).problems,
    "guidance": lambda text: parse_guidance(SourceFile("modules/guidance.yaml", text)).problems,
    "guide": lambda text: parse_guide_page(SourceFile("modules/guide/01-x.md", text), "x").problems,
    "handout": lambda text: (
        parse_handout(
            SourceFile("modules/03-x/3a-x.md", text), HandoutName("3a", "x"), pictures=PICTURES
        ).problems
    ),
    "help": lambda text: parse_help_lines(SourceFile("modules/help-lines.yaml", text)).problems,
    "practice": lambda text: parse_practice(SourceFile("practice.yaml", text)).problems,
    "session": lambda text: parse_session(SourceFile("modules/03-x/session.md", text), NAME).problems,
}


def told(problems: Sequence[Problem]) -> str:
    """Every part of every problem, two lines each."""
    return "".join(
        f"{one.place.line}:{one.place.column} {one.severity} {one.code}  {one.message}\n      {one.hint}\n"
        for one in in_order(problems)
    )


def cases() -> list[Path]:
    return sorted(path for path in CASES.iterdir() if path.suffix != ".txt")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.stem)
def test_case(case: Path, *, update: bool) -> None:
    found = told(READERS[case.stem.split("-")[0]](case.read_text(encoding="utf-8")))
    expected = case.with_suffix(".txt")
    if update:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_each_expectation_has_its_case() -> None:
    assert {path.stem for path in CASES.glob("*.txt")} == {case.stem for case in cases()}

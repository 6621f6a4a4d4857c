"""Whatever an author's file holds, reading it gives a value or problems that lie inside of that text."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from strategies import HANDOUT, PRACTICE, SESSION, author_texts, soup
from workshop.diagnostics import Outcome, Problem, Severity
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
from workshop.source import SourceFile, decode

CURRICULUM = "title: T\nsubtitle: S\nedition_date: 2026-01\nsources: []\nforms: {eight: {minutes: 90}}\n"
GUIDANCE = "- {slug: i-statements, says: Say I., sources: [A1]}\n"
HELP_LINES = "- {name: A line, for: At night, need: crisis, call: 988}\n"


def lies_inside(problem: Problem, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 1 <= problem.place.line <= len(lines):
        return False
    return 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


def holds(problems: Sequence[Problem], file: SourceFile) -> None:
    for problem in problems:
        assert problem.place.file == file.path
        assert lies_inside(problem, file.text), problem
        assert problem.code
        assert problem.message.endswith("."), problem
        assert "\n" not in problem.message + problem.hint, problem


def value_or_error(outcome: Outcome[object], file: SourceFile) -> None:
    holds(outcome.problems, file)
    assert outcome.value is not None or not outcome.ok


@given(author_texts(HANDOUT))
def test_handout(text: str) -> None:
    file = SourceFile("modules/03-say-it-as-i/3b-turn.md", text)
    value_or_error(parse_handout(file, HandoutName("3b", "turn"), pictures=frozenset()), file)


@given(author_texts(SESSION))
def test_session(text: str) -> None:
    file = SourceFile("modules/03-say-it-as-i/session.md", text)
    value_or_error(parse_session(file, SessionName(3, "say-it-as-i")), file)


@given(author_texts("---\ntitle: Safety first\n---\n\n## Before\n\nRead this.\n"))
def test_page_of_the_guide(text: str) -> None:
    file = SourceFile("modules/guide/02-safety-first.md", text)
    value_or_error(parse_guide_page(file, "safety-first"), file)


@given(author_texts("## Arrive\n\n::: say\nWelcome.\n:::\n\n## Close\n\n::: do\nClose.\n:::\n"))
def test_frame(text: str) -> None:
    file = SourceFile("modules/frame.md", text)
    holds(parse_frame(file).problems, file)


@given(author_texts(PRACTICE))
def test_practice(text: str) -> None:
    file = SourceFile("practice.yaml", text)
    holds(parse_practice(file).problems, file)


@given(author_texts(GUIDANCE))
def test_guidance(text: str) -> None:
    file = SourceFile("modules/guidance.yaml", text)
    holds(parse_guidance(file).problems, file)


@given(author_texts(HELP_LINES))
def test_help_lines(text: str) -> None:
    file = SourceFile("modules/help-lines.yaml", text)
    holds(parse_help_lines(file).problems, file)


@given(author_texts(CURRICULUM))
def test_curriculum(text: str) -> None:
    file = SourceFile("modules/curriculum.yaml", text)
    holds(parse_project([file]).problems, file)


names = st.sampled_from(
    ["session.md", "3a-x.md", "3b-x.md", "03a-x.md", "4a-x.md", "x.md", "curriculum.yaml", "x.yaml"]
)
folders = st.sampled_from(["", "03-x/", "03-y/", "4-x/", "guide/", "03-x/deep/"])


@given(st.dictionaries(st.tuples(folders, names), author_texts(HANDOUT, SESSION), max_size=6))
def test_project(texts: dict[tuple[str, str], str]) -> None:
    files = {f"modules/{folder}{name}": text for (folder, name), text in texts.items()}
    outcome = parse_project([SourceFile(path, text) for path, text in files.items()])
    for problem in outcome.problems:
        assert problem.place.file not in files or lies_inside(problem, files[problem.place.file]), problem
    assert list(outcome.problems) == sorted(outcome.problems, key=lambda problem: problem.place)


@given(st.one_of(st.binary(max_size=60), soup.map(lambda text: text.encode("utf-8", "replace"))))
def test_bytes(data: bytes) -> None:
    outcome = decode(data, "modules/frame.md")
    assert (outcome.value is None) <= (not outcome.ok)
    assert all(problem.severity is Severity.ERROR for problem in outcome.problems)
    assert all(
        problem.place.line <= data.count(b"\n") + data.count(b"\r") + 1 for problem in outcome.problems
    )

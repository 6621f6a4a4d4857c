"""The small course with more forms, as texts to change and to read."""

from collections.abc import Mapping
from pathlib import Path

from house import SMALL, TODAY
from workshop.checks import Course, run_checks
from workshop.diagnostics import Problem
from workshop.model import Curriculum, Practice, Session, in_form
from workshop.parse import parse_project
from workshop.source import SourceFile

COURSE = "modules/curriculum.yaml"
FIRST = "modules/01-a-calm-start/session.md"
SECOND = "modules/02-one-invitation/session.md"
SHEET = "modules/01-a-calm-start/1a-notice.md"
GUIDE = "modules/guide/01-how-to-use-this-guide.md"

# Two meetings for one person. The second works on a page of the first session, and on its own pages in another order.
ONE = """\
  one-to-one:
    minutes: 30
    title: One to one
    word: Meeting
    grouping: together
    about:
      - Screen first. “Safety first” comes before {session 1}.
    meetings:
      - code: M1
        sessions: [1]
        handouts: [1a]
        changes: [Talk softly.]
      - code: M2
        sessions: [2]
        handouts: [1b, 2a, 2b]
        at_hand: [2m]
"""
MARKS = {
    FIRST: (
        ("forms: {six: {minutes: 5}}", "forms: {six: {minutes: 5}, one-to-one: {minutes: 10}}"),
        ("page}}", "page}, one-to-one: {minutes: 20}}"),
        (
            "teaches: [calm-moment]\ncore: false\n",
            "teaches: [calm-moment]\ncore: false\nforms: {one-to-one: {minutes: 7}}\n",
        ),
    ),
    SECOND: (
        ("frame: arrive\n", "frame: arrive\nforms: {one-to-one: {minutes: 3}}\n"),
        ("forms: {six: {minutes: 10}}", "forms: {six: {minutes: 10}, one-to-one: {minutes: 8}}"),
        ("forms: {six: {minutes: 20}}", "forms: {six: {minutes: 20}, one-to-one: {minutes: 12}}"),
    ),
}

Edit = tuple[str, str, str]


def texts(*edits: Edit, one: bool = False) -> dict[str, str]:
    """The texts of modules/. edits: file, what stands once in it, and what stands there instead."""
    paths = sorted(path for path in (SMALL / "modules").rglob("*") if path.is_file())
    found = {path.relative_to(SMALL).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    more = [(file, old, new) for file, pairs in MARKS.items() for old, new in pairs] if one else []
    if one:
        found[COURSE] += ONE
    for file, old, new in (*more, *edits):
        assert found[file].count(old) == 1, (file, old)
        found[file] = found[file].replace(old, new)
    return found


def read(project: Mapping[str, str]) -> tuple[Curriculum, tuple[Problem, ...]]:
    """The curriculum, and what parsing says."""
    outcome = parse_project([SourceFile(name, text) for name, text in project.items()])
    return outcome.value, outcome.problems


def problems(*edits: Edit, one: bool = False) -> list[Problem]:
    """What parsing and the checks say."""
    curriculum, found = read(texts(*edits, one=one))
    return [*found, *run_checks(Course(curriculum, Practice(), TODAY, "eight"), found)]


def met(name: str, *edits: Edit, one: bool = False) -> tuple[Session, ...]:
    """The meetings of a form; parsing has nothing to say."""
    curriculum, found = read(texts(*edits, one=one))
    assert found == ()
    return in_form(curriculum, name).sessions


def write(folder: Path, *edits: Edit, one: bool = False) -> Path:
    """The course as a project."""
    for name, text in texts(*edits, one=one).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def line_of(project: Mapping[str, str], file: str, words: str) -> tuple[int, int]:
    """Line and column, from 1, at which the words begin."""
    before, found, _ = project[file].partition(words)
    assert found, words
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def edit_of(old: str, new: str) -> Edit:
    """A change of curriculum.yaml."""
    return COURSE, old, new


def part(title: str, minutes: int, field: str = "teaches: []", form: str = "six") -> str:
    """An activity without cues, marked for a form."""
    fields = f"minutes: {{least: 1, usual: 1, most: 9}}\ngrouping: pairs\ncore: true\n{field}"
    return f"## {title}\n\n```{{activity}}\n{fields}\nforms: {{{form}: {{minutes: {minutes}}}}}\n```\n\n"

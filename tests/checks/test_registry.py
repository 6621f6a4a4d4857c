"""What every check has to have, tried on a small project that no check complains about."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from workshop.checks import Check, Course, by_family, families, registry, run_checks
from workshop.diagnostics import Problem, Severity, catalog
from workshop.parse import parse_practice, parse_project
from workshop.source import SourceFile

BASE = Path(__file__).parent / "base"
# What a course with a group has besides: a session 0, private checks, wallet cards, a practice for one person.
GROUP = Path(__file__).parent / "group"
TODAY = date(2026, 3, 1)
Texts = Mapping[str, str]


def texts() -> dict[str, str]:
    return in_folder(BASE)


def with_group() -> dict[str, str]:
    return in_folder(BASE) | in_folder(GROUP)


def in_folder(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def problems_of(project: Texts) -> tuple[Problem, ...]:
    """What parsing and the checks say of a project; parsing has nothing to say of these."""
    read = {name: SourceFile(name, text) for name, text in project.items()}
    practice = parse_practice(read.pop("practice.yaml"))
    curriculum = parse_project(tuple(read.values()))
    assert (curriculum.problems, practice.problems) == ((), ())
    return run_checks(Course(curriculum.value, practice.value, TODAY, "eight"))


SLIPS = [
    ("modules/01-a-calm-start/1b-breathe.md", "purpose:", "purpse:"),
    ("modules/01-a-calm-start/session.md", "usual: 15", "usual: often"),
    ("modules/01-a-calm-start/session.md", "title: A calm", "titel: A calm"),
    ("modules/02-one-invitation/2a-the-gate.md", "instead:", "insted:"),
    ("modules/02-one-invitation/session.md", "grouping: whole group\nhandouts: [2a]", "handouts: [2a]"),
    ("modules/curriculum.yaml", "{key: A,", "{kee: A,"),
    ("modules/frame.md", "::: say", "::: sya"),
    ("modules/guidance.yaml", "sources: [A4]", "sources: [A4"),
    ("modules/help-lines.yaml", "need: crisis", "need: crises"),
    ("practice.yaml", "colour:", "color:"),
]


@pytest.mark.parametrize(("file", "right", "wrong"), SLIPS)
def test_one_slip_in_a_file_is_not_followed_by_what_only_seems_wrong(
    file: str, right: str, wrong: str
) -> None:
    project = texts() | {file: texts()[file].replace(right, wrong, 1)}
    read = {name: SourceFile(name, text) for name, text in project.items()}
    practice = parse_practice(read.pop("practice.yaml"))
    curriculum = parse_project(tuple(read.values()))
    before = (*curriculum.problems, *practice.problems)
    assert {problem.place.file for problem in before} == {file}
    assert run_checks(Course(curriculum.value, practice.value, TODAY, "eight"), before) == ()


def set_wrong(check: Check) -> dict[str, str]:
    project = texts()
    if check.right not in project.get(check.file, ""):
        project = with_group()
    assert project[check.file].count(check.right) == 1, "the right example stands once in the small project"
    project[check.file] = project[check.file].replace(check.right, check.wrong)
    return project


def test_the_small_project_with_a_group_has_no_problem() -> None:
    assert problems_of(with_group()) == ()


CHECKS = [pytest.param(check, id=code) for code, check in registry().items()]


def test_the_small_project_has_no_problem() -> None:
    assert problems_of(texts()) == ()


@pytest.mark.parametrize("check", CHECKS)
def test_the_wrong_example_raises_the_code_in_its_file(check: Check) -> None:
    found = problems_of(set_wrong(check))
    assert check.code in {problem.code for problem in found}


@pytest.mark.parametrize("check", CHECKS)
def test_each_code_is_explained(check: Check) -> None:
    entry = catalog()[check.code]
    assert entry.meaning
    assert entry.mend
    assert check.asks.endswith("?")


@pytest.mark.parametrize("check", CHECKS)
def test_a_problem_is_no_worse_than_the_catalogue_says(check: Check) -> None:
    worst = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.NOTE: 0}
    for problem in problems_of(set_wrong(check)):
        assert worst[problem.severity] <= worst[Severity(catalog()[problem.code].severity)]


def test_families_have_docs_and_every_check_is_in_one() -> None:
    assert all(family.doc.strip() for family in by_family().values())
    assert sorted(code for family in by_family().values() for code in family.checks) == list(registry())
    assert {
        "colour",
        "help_lines",
        "reading",
        "group",
        "copying",
        "pages",
        "safety",
        "structure",
        "timing",
        "wording",
    } <= set(by_family())


def test_problems_come_in_order_of_place() -> None:
    project = texts()
    project["modules/02-one-invitation/session.md"] = project["modules/02-one-invitation/session.md"].replace(
        "2m", "2x"
    )
    found = [
        (problem.place.file.rsplit("/", 1)[-1], problem.place.line, problem.code)
        for problem in problems_of(project)
    ]
    assert found == [("2m-for-you.md", 1, "handout-unused"), ("session.md", 37, "unknown-handout")]


def test_two_checks_with_one_code_fail_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "again.py").write_text(
        "from workshop.checks.families.timing import CHECKS\n", encoding="utf-8"
    )
    with fresh(monkeypatch, tmp_path), pytest.raises(RuntimeError, match="two checks have the code minutes-"):
        registry()


def test_a_family_without_checks_fails_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "empty.py").write_text('"""Nothing."""\n', encoding="utf-8")
    with fresh(monkeypatch, tmp_path), pytest.raises(AttributeError, match="CHECKS"):
        registry()


class fresh:  # noqa: N801 - reads as a word in `with`
    """The registry, searched anew with one more folder of families, and restored afterwards."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self.patch, self.folder = patch, folder

    def __enter__(self) -> ModuleType:
        self.patch.setattr(families, "__path__", [*families.__path__, str(self.folder)])
        self._clear()
        return families

    def __exit__(self, *_: object) -> None:
        self.patch.undo()
        self._clear()
        for name in ("again", "empty"):
            sys.modules.pop(f"{families.__name__}.{name}", None)

    @staticmethod
    def _clear() -> None:
        registry.cache_clear()
        by_family.cache_clear()

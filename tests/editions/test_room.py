"""Room to write: what a sheet promises it gives, and what is left over is shared."""

import shutil
from pathlib import Path

import pytest

from house import ROOT, printed, request, small_project
from workshop.exercises import kinds

NOTHING_TO_WRITE = {"gate", "fill_in_script"}
ASK = """
```{reflect}
prompts:
  - {text: What did you see?, lines: 2}
  - {text: What will you do?, lines: 2}
```
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A small course with two questions on one sheet, and templates of its own."""
    project = small_project(tmp_path / "project")
    with (project / "modules/01-a-calm-start/1a-notice.md").open("a", encoding="utf-8") as file:
        file.write(ASK)
    shutil.copytree(ROOT / "templates" / "parts", project / "templates" / "parts")
    shutil.copytree(ROOT / "templates" / "styles", project / "templates" / "styles")
    return project


def codes(project: Path, **more: object) -> list[str]:
    return [one.code for one in printed(request(project, what=("1a",), **more)).result.problems]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_a_sheet_that_gives_what_it_promises_is_fine(sheet: Path, edition: str) -> None:
    assert codes(sheet, editions=(edition,)) == []


def test_a_sheet_that_falls_short_stops_the_build_and_says_by_how_much(sheet: Path) -> None:
    change(sheet / "templates/parts/write.html", "for _ in range(count)", "for _ in range(1)")
    found, *_ = printed(request(sheet, what=("1a",))).result.problems
    assert found.code == "writing-space-short"
    assert found.message == (
        "In participants/handouts/1a-notice.pdf the reflect exercise promises 18 mm to write at “1” and gives 9: "
        "9 mm too little."
    )


def test_lines_that_are_not_as_far_apart_as_all_others_are_found(sheet: Path) -> None:
    change(sheet / "templates/styles/base.css", ".ln { height: var(--pitch)", ".ln { height: 9.2mm")
    assert "writing-lines-uneven" in codes(sheet)


def test_questions_of_the_last_page_share_what_is_left(sheet: Path) -> None:
    built = printed(request(sheet, what=("1a",)))
    [laid] = built.parts.values()
    first, second = (laid.facts.writing[f"e1-{number}"].count for number in (1, 2))
    assert first > 2
    assert abs(first - second) <= 1


@pytest.mark.parametrize("name", sorted({*kinds()} - NOTHING_TO_WRITE))
def test_each_kind_promises_only_places_that_it_prints(name: str, tmp_path: Path) -> None:
    """The printed example of each kind has every place that its promise names, with so many lines."""
    project = small_project(tmp_path / "project")
    example = f"\n```{{{name}}}\n{kinds()[name].example}```\n"
    with (project / "modules/01-a-calm-start/1a-notice.md").open("a", encoding="utf-8") as file:
        file.write(example)
    built = printed(request(project, what=("1a",)))
    assert built.result.ok, built.result.problems
    handout = next(one for one in built.course.curriculum.handouts if one.code == "1a")
    [exercise] = handout.exercises
    [laid] = built.parts.values()
    for place, lines in kinds()[name].writing(exercise.data).items():
        assert laid.facts.writing[f"e1-{place}"].count >= lines


@pytest.mark.parametrize("name", sorted(NOTHING_TO_WRITE))
def test_a_gate_and_a_script_have_no_lines(name: str) -> None:
    assert kinds()[name].writing(None) == {}

"""A course with problems: every one of them is named, and nothing in the output folder is touched."""

from pathlib import Path

import pytest

from house import DAY, edit, everything, files, printed, request, says, small_project
from workshop.diagnostics import Place, Problem

NOTICE = "modules/01-a-calm-start/1a-notice.md"
SESSION = "modules/02-one-invitation/session.md"
LINES = "modules/help-lines.yaml"


def test_every_problem_of_every_file_is_listed_and_nothing_was_touched(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    edit(project / SESSION, "usual: 15", "usual: 25")
    edit(project / LINES, "need: crisis", "need: other")
    before = everything(project / "output")
    ran = says("--project", project, "build", *DAY, "--json")
    assert ran.code == 1
    found = {(one["file"], one["line"], one["code"]) for one in ran.json()["problems"]}
    assert found >= {
        (NOTICE, 3, "unknown-field"),
        (NOTICE, 1, "missing-field"),
        (SESSION, 1, "minutes-sum"),
        (LINES, 1, "help-lines-missing"),
    }
    assert ran.json()["documents"] == []
    assert everything(project / "output") == before


def test_the_words_on_the_screen_are_the_same_list(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    edit(project / SESSION, "usual: 15", "usual: 25")
    as_json = says("--project", project, "build", *DAY, "--json").json()["problems"]
    ran = says("--project", project, "build", *DAY)
    *lines, last = ran.err.splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        f"{one['file']}:{one['line']}:{one['column']}" for one in as_json
    ]
    assert last.endswith("nothing was built, and output/ is as it was.")
    assert ran.out == ""


@pytest.mark.parametrize("asked", [("1b",), ("2",), ("guide",)], ids=" ".join)
def test_an_error_anywhere_stops_a_build_of_one_part(project: Path, asked: tuple[str, ...]) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    before = everything(project / "output")
    assert says("--project", project, "build", *asked, *DAY).code == 1
    assert everything(project / "output") == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_sheet_that_cannot_be_read_can_still_be_asked_for(project: Path, command: str) -> None:
    """Its name is known from the file's, though nothing in the file is."""
    (project / NOTICE).write_text("No fields here.\n", encoding="utf-8")
    ran = says("--project", project, command, "1a", "--json", *DAY)
    assert ran.code == 1
    assert [(one["file"], one["code"]) for one in ran.json()["problems"]][:1] == [
        (NOTICE, "front-matter-missing")
    ]


def test_warnings_stop_nothing(project: Path) -> None:
    ran = says("--project", project, "build", "--today", "2026-08-01", "--json")
    assert ran.code == 0
    assert ran.json()["counts"] == {"error": 0, "warning": 3, "note": 0}
    states = {one["kind"]: one["state"] for one in ran.json()["documents"]}
    assert states.keys() >= {"handout", "guide", "workbook", "cue-cards", "report"}
    assert {kind for kind, state in states.items() if state == "built"} == {"report"}


def test_what_the_pages_prove_stops_it_as_well(tmp_path: Path) -> None:
    """A problem that shows only on the finished page: text that runs out of its place."""
    project = small_project(tmp_path / "project")
    edit(project / NOTICE, "Think of a day", "Think of " + "Llanfairpwllgwyngyll" * 8 + " a day")
    before = everything(project)
    result = printed(request(project, what=("1a",))).result
    assert [problem.code for problem in result.problems] == ["text-runs-out"]
    [problem] = result.problems
    assert problem == Problem.error("text-runs-out", Place(NOTICE), problem.message, problem.hint)
    assert "Llanfair" in problem.message
    assert result.documents == ()
    after = everything(project)
    assert {name: after[name] for name in before} == before
    assert files(project / "output") == {}

"""Which number each ending gets, and that one sentence says why."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import workshop.build
from house import DAY, ROOT, edit, everything, files, run, says, small_project
from workshop import __version__
from workshop.build import press
from workshop.diagnostics import MachineTrouble

NOTICE = "modules/01-a-calm-start/1a-notice.md"

# ---- 2: the command line --------------------------------------------------------------------------------

WRONG_WORDS = [
    (("biuld",), "Did you mean 'build'?"),
    (("build", "--papr", "a4"), "--paper"),
    (("build", "1x"), "There is no session, handout or document “1x”. Did you mean “1"),
    (("build", "guid"), "Did you mean “guide”?"),
    (("build", "99"), "There is no session, handout or document “99”."),
    (("build", "²"), "There is no session, handout or document “²”."),
    (("check", "1x"), "There is no session, handout or document “1x”."),
    (("look", "1x"), "There is no session, handout or document “1x”."),
    (("list", "kidns"), "There is no list of “kidns”. Did you mean “kinds”?"),
    (("explain", "rewirte"), "There is nothing named “rewirte”. Did you mean “rewrite”?"),
    (("explain", "zzzz"), "Try: workshop list checks"),
    (("build", "--paper", "a5"), "There is no paper “a5”."),
    (("build", "--paper", "leter"), "Did you mean “letter”?"),
    (("build", "--edition", "large"), "There is no edition “large”."),
    (("build", "--edition", "filable"), "Did you mean “fillable”?"),
    (("build", "--form", "sevn"), "There is no form “sevn”."),
    (("build", "--start", "six"), "--start needs a time such as 18:00, not “six”."),
    (("build", "--start", "25:00"), "--start needs a time such as 18:00, not “25:00”."),
    (("build", "--today", "tomorrow"), "--today needs a day such as 2027-01-12, not “tomorrow”."),
    (("build", "--practice", "nowhere.yaml"), "There is no file nowhere.yaml."),
    (("build", "--jobs", "-1"), "--jobs"),
    (("build", "--jobs", "two"), "--jobs"),
    (("look", "--width", "5"), "--width"),
    (("list", "kinds", "more"), "more"),
]


@pytest.mark.parametrize(
    ("words", "said"), WRONG_WORDS, ids=lambda case: " ".join(case) if isinstance(case, tuple) else ""
)
def test_wrong_words(project: Path, words: tuple[str, ...], said: str) -> None:
    before = everything(project)
    ran = says("--project", project, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert everything(project) == before


@pytest.mark.parametrize("words", [words for words, _ in WRONG_WORDS if len(words) > 1], ids=" ".join)
def test_wrong_words_as_json(project: Path, words: tuple[str, ...]) -> None:
    ran = says("--project", project, *words, "--json")
    assert ran.code == 2
    assert ran.json()["exit"] == 2
    assert ran.json()["message"]


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    ran = says("--project", tmp_path, "check")
    assert (ran.code, ran.out) == (2, "")
    assert f"{tmp_path} is not a project: it has no modules/curriculum.yaml." in ran.err
    assert "workshop init DIR" in ran.err


def test_without_a_command_it_says_how_to_begin() -> None:
    ran = run()
    assert ran.code == 2
    for word in ("Start here:", "workshop build", "workshop check", "workshop explain CODE"):
        assert word in ran.out + ran.err


# ---- 1: the content -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "check", "verify"])
def test_errors_in_the_course(project: Path, command: str) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    assert says("--project", project, command, *DAY).code == 1


def test_a_projects_own_template_that_is_broken(project: Path) -> None:
    (project / "templates/parts").mkdir(parents=True)
    (project / "templates/parts/close.html").write_text("{% macro closing(sheet %}\n", encoding="utf-8")
    before = files(project / "output")
    ran = says("--project", project, "build", *DAY, "--json")
    assert ran.code == 1
    assert ran.json()["message"].startswith("templates/parts/close.html:1 cannot be used: ")
    assert files(project / "output") == before


# ---- 3: the machine -------------------------------------------------------------------------------------


def one_sentence(err: str) -> str:
    [line] = err.splitlines()
    assert line.startswith("workshop: ")
    return line.removeprefix("workshop: ")


def test_a_file_in_the_way_of_the_output_folder(tmp_path: Path, project: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    ran = says("--project", project, "build", "--output", tmp_path / "out", *DAY)
    assert (ran.code, ran.out) == (3, "")
    said = one_sentence(ran.err)
    assert said.startswith(f"Cannot write {tmp_path / 'out'}")
    assert said.endswith("Choose a folder you may write to with --output DIR.")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("in_the_way", ["facilitator", "participants/handouts/2m-for-you.pdf"])
def test_a_place_that_refuses_leaves_all_other_files_as_they_were(project: Path, in_the_way: str) -> None:
    """One file cannot be written, so none is, and the manifest goes on saying what is there."""
    edit(project / "practice.yaml", "A small practice", "A kind practice")
    output = project / "output"
    if in_the_way == "facilitator":
        shutil.rmtree(output / "facilitator")
        (output / "facilitator").write_text("in the way", encoding="utf-8")
    else:
        (output / in_the_way).unlink()
        (output / in_the_way).mkdir()
    before = files(output)
    ran = says("--project", project, "build", *DAY)
    assert ran.code == 3
    assert one_sentence(ran.err).startswith("Cannot write ")
    assert files(output) == before


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into, which the folders of tests are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_one_may_not_write_to(open_folder: Path) -> None:
    project = small_project(open_folder / "project")
    (project / "output").mkdir()
    nobody = {"user": 65534, "group": 65534, "env": {"HOME": "/nonexistent"}}
    try:
        ran = run("--project", project, "build", "1a", *DAY, **nobody)
    except PermissionError:
        pytest.skip("nobody else may run this Python")
    assert (ran.code, ran.out) == (3, "")
    assert "Permission denied" in one_sentence(ran.err)
    assert list((project / "output").iterdir()) == []


def test_a_document_that_takes_too_long_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    monkeypatch.setattr(press, "SECONDS", 0.0)
    before = files(project / "output")
    ran = says("--project", project, "build", *DAY, "--json")
    assert ran.code == 3
    said = "participants/handouts/1a-notice.pdf could not be made: it takes longer than 0 seconds."
    assert ran.json() == {"exit": 3, "message": f"{said} Make the document shorter or simpler."}
    assert one_sentence(ran.err) == ran.json()["message"]
    assert files(project / "output") == before


def test_nothing_to_look_at(tmp_path: Path, project: Path) -> None:
    ran = says("--project", project, "look", "--output", tmp_path / "empty")
    assert (ran.code, ran.out) == (3, "")
    assert one_sentence(ran.err) == "There are no pages to look at yet. Make them with: workshop build"


# ---- 4: the program -------------------------------------------------------------------------------------


def breaks(*_: object) -> None:
    raise ValueError("something nobody thought of")


def lacks(*_: object) -> None:
    raise MachineTrouble("The moon is missing.", "Wait for night.")


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_the_program_is_one_paragraph(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, debug: bool
) -> None:
    monkeypatch.setattr(workshop.build, "load", breaks)
    ran = says("--project", project, *(["--debug"] if debug else []), "check", "--json")
    assert ran.code == 4
    *before, last = ran.err.splitlines()
    assert last.startswith("workshop: this is a fault of the program, not of your text (ValueError).")
    assert f"“workshop {__version__}”" in last
    assert bool(before) == debug
    assert ("something nobody thought of" in ran.err) == debug
    assert ran.json()["exit"] == 4


def test_what_the_machine_lacks_is_one_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop.build, "load", lacks)
    ran = says("--project", project, "check")
    assert (ran.code, ran.out, ran.err) == (3, "", "workshop: The moon is missing. Wait for night.\n")


# ---- 0 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("check", *DAY),
        ("list",),
        ("list", "kinds"),
        ("explain", "gate"),
        ("verify", "--output", "/nonexistent/x"),
    ],
    ids=" ".join,
)
def test_all_is_well(project: Path, words: tuple[str, ...]) -> None:
    assert says("--project", project, *words).code == 0


def test_a_process_ends_with_the_same_numbers(project: Path) -> None:
    assert run("--project", project, "check", *DAY).code == 0
    assert run("--project", project, "check", "1x").code == 2
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = run("--project", project, "check", "--json", *DAY)
    assert ran.code == 1
    assert json.loads(ran.out)["counts"]["error"] == 2


def test_the_program_finds_its_course_from_any_folder_below(project: Path) -> None:
    ran = run("list", "sessions", "--json", cwd=project / "modules" / "guide")
    assert [row["title"] for row in ran.json()] == ["A calm start", "One invitation"]


def test_without_a_course_it_takes_the_one_that_it_carries(tmp_path: Path) -> None:
    ran = run("list", "handouts", "--json", cwd=tmp_path)
    assert {row["file"] for row in ran.json()} == {
        path.relative_to(ROOT).as_posix() for path in ROOT.glob("modules/[0-9][0-9]-*/[0-9]*.md")
    }
    assert list(tmp_path.iterdir()) == []

"""What did not change is not made again: no engine, no file; what changed is, and nothing else."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from house import DAY, ENGINES, ROOT, edit, everything, files, folder, printed, request, says, small_project
from workshop.cache import FOLDER

NOTICE = "modules/01-a-calm-start/1a-notice.md"
GUIDE = "facilitator/facilitator-guide.pdf"
REPORT = ("facilitator/report.html", "facilitator/report.json")
HOLD_THE_SHEET = (
    "participants/handouts/1a-notice.pdf",
    "participants/packets/session-1.pdf",
    "participants/participant-workbook.pdf",
    "participants/participant-workbook-booklet.pdf",
)

# Runs the program and prints which libraries it loaded and which processes it started.
WATCHED = """
import json, sys
started = []
def hook(event, args):
    if event in ("subprocess.Popen", "os.fork", "os.exec", "os.posix_spawn", "os.system"):
        started.append(event)
sys.addaudithook(hook)
from workshop.cli import main
try:
    main()
except SystemExit as ended:
    code = ended.code
loaded = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps({"code": code, "loaded": loaded, "started": started}), file=sys.stderr)
"""


def watched(*words: object) -> dict[str, list[str]]:
    command = [sys.executable, "-P", "-c", WATCHED, *map(str, words)]
    ran = subprocess.run(
        command, env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""}, capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(ran.stderr.splitlines()[-1])
    assert found["code"] in {None, 0}, ran.stderr
    return found


@pytest.mark.parametrize(
    "words", [("build",), ("build", "1a"), ("check",), ("list",), ("list", "kinds")], ids=" ".join
)
def test_without_a_change_no_engine_is_loaded_and_no_process_started(
    project: Path, words: tuple[str, ...]
) -> None:
    more = () if words[0] == "list" else DAY
    assert says("--project", project, *words, *more).code == 0  # where it lies, it was built before
    seen = watched("--project", project, *words, *more)
    assert seen["started"] == []
    assert not set(seen["loaded"]) & {*ENGINES, "fontTools"}


@pytest.mark.parametrize(
    "words", [("--help",), ("build", "--help"), ("explain", "rewrite"), ("--version",)], ids=" ".join
)
def test_help_loads_no_engine(words: tuple[str, ...]) -> None:
    seen = watched(*words)
    assert seen["started"] == []
    assert not set(seen["loaded"]) & {*ENGINES, "fontTools"}


def test_without_a_change_nothing_is_written(project: Path) -> None:
    assert says("--project", project, "build", *DAY).code == 0
    before = everything(project)
    ran = says("--project", project, "build", *DAY, "--json")
    assert {one["state"] for one in ran.json()["documents"]} == {"unchanged"}
    assert everything(project) == before


def test_another_place_and_another_day_write_no_page(project: Path) -> None:
    """The folder is a copy, which lies elsewhere than what was built; its pages are the same."""
    before = {name: kept for name, kept in everything(project / "output").items() if FOLDER not in name}
    for day in ("2026-03-01", "2026-03-02"):
        ran = says("--project", project, "build", "--today", day, "--json")
        assert {one["state"] for one in ran.json()["documents"]} == {"unchanged"}
    after = {name: kept for name, kept in everything(project / "output").items() if FOLDER not in name}
    assert after == before


def states(ran: object) -> dict[str, str]:
    documents = ran.json()["documents"]  # type: ignore[attr-defined]
    return {one["name"]: one["state"] for one in documents}


def test_an_edit_makes_what_holds_its_sheet_and_the_guide_and_nothing_else(project: Path) -> None:
    before = files(project / "output")
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    ran = says("--project", project, "build", *DAY, "--json")
    assert {name for name, state in states(ran).items() if state == "built"} == {
        "1a", "workbook", "booklet", "packet-1", "guide", "report",
    }  # fmt: skip
    assert states(ran).keys() >= {"1b", "2a", "cue-cards", "certificate", "packet-2", "print-plan"}
    after = files(project / "output")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {*HOLD_THE_SHEET, GUIDE, *REPORT, "manifest.json"}
    assert after.keys() == before.keys()


def test_asking_for_one_sheet_makes_one_sheet(project: Path) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    before = files(project / "output")
    ran = says("--project", project, "build", "1a", *DAY, "--json")
    assert states(ran) == {"1a": "built"}
    after = files(project / "output")
    assert {name for name in before if before[name] != after[name]} == {
        "participants/handouts/1a-notice.pdf",
        "manifest.json",
    }


def gone(project: Path) -> None:
    (project / "output" / GUIDE).unlink()


def written_over(project: Path) -> None:
    (project / "output" / GUIDE).write_bytes(b"not a PDF")


@pytest.mark.parametrize("harm", [gone, written_over])
def test_a_file_that_was_harmed_is_written_again(project: Path, harm: Callable[[Path], None]) -> None:
    before = files(project / "output")
    harm(project)
    ran = says("--project", project, "build", *DAY, "--json")
    assert states(ran)["guide"] == "built"
    assert set(states(ran).values()) == {"built", "unchanged"}
    assert files(project / "output") == before


def cut(blob: Path) -> None:
    blob.write_bytes(blob.read_bytes()[:100])


def one_byte(blob: Path) -> None:
    data = bytearray(blob.read_bytes())
    data[len(data) // 2] ^= 1
    blob.write_bytes(data)


def missing(blob: Path) -> None:
    blob.unlink()


def no_seal(blob: Path) -> None:
    (blob.parent / "seal").unlink()


def strange_seal(blob: Path) -> None:
    (blob.parent / "seal").write_text("[1, 2", encoding="utf-8")


def strange_facts(blob: Path) -> None:
    seal = blob.parent / "seal"
    kept = json.loads(seal.read_text(encoding="utf-8"))
    seal.write_text(json.dumps({**kept, "facts": {"words": 3}}), encoding="utf-8")


def a_file(blob: Path) -> None:
    for part in blob.parent.iterdir():
        part.unlink()
    blob.parent.rmdir()
    blob.parent.write_text("in the way", encoding="utf-8")


@pytest.mark.parametrize("harm", [cut, one_byte, missing, no_seal, strange_seal, strange_facts, a_file])
def test_a_damaged_cache_is_made_again_and_never_printed(project: Path, harm: Callable[[Path], None]) -> None:
    before = files(project / "output")
    blob = next(iter(sorted((project / "output" / FOLDER).glob("*/page-01.png")))).with_name("document.pdf")
    harm(blob)
    (project / "output" / "participants/handouts/1a-notice.pdf").unlink()
    ran = says("--project", project, "build", "1a", *DAY)
    assert ran.code == 0, ran.err
    assert files(project / "output") == before


def test_a_course_that_shrank_leaves_no_sheet_behind(project: Path) -> None:
    """A sheet that was taken out of the course must not lie in the folder for somebody to print."""
    more = project / "modules/01-a-calm-start/1c-more.md"
    more.write_text((project / NOTICE).read_text(encoding="utf-8"), encoding="utf-8")
    edit(project / "modules/01-a-calm-start/session.md", "handouts: [1a]", "handouts: [1a, 1c]")
    assert says("--project", project, "build", *DAY).code == 0
    built = "participants/handouts/1c-more.pdf"
    assert built in files(project / "output")
    more.unlink()
    edit(project / "modules/01-a-calm-start/session.md", "handouts: [1a, 1c]", "handouts: [1a]")
    theirs = project / "output/participants/handouts/theirs.pdf"
    theirs.write_bytes(b"somebody put this here")
    assert says("--project", project, "build", "1a", *DAY).code == 0
    assert built in files(project / "output"), "a part says nothing of the rest"
    assert says("--project", project, "build", *DAY).code == 0
    left = files(project / "output")
    assert built not in left
    assert built not in json.loads(left["manifest.json"])["files"]
    assert theirs.is_file()


def test_the_cache_forgets_what_no_build_needs(project: Path) -> None:
    cache = project / "output" / FOLDER
    before = {entry.name for entry in cache.iterdir() if entry.is_dir()}
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    assert says("--project", project, "build", *DAY).code == 0
    after = {entry.name for entry in cache.iterdir() if entry.is_dir()}
    assert len(after) == len(before)
    assert after != before


def test_another_paper_keeps_what_the_first_needs(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    for paper in ("letter", "a4"):
        assert printed(request(project, papers=(paper,), what=("1a",))).result.ok
    assert [one.state for one in printed(request(project, what=("1a",))).result.documents] == ["unchanged"]
    names = {f"{folder(paper)}participants/handouts/1a-notice.pdf" for paper in ("letter", "a4")}
    assert set(files(project / "output")) == {*names, "manifest.json"}

"""Standard output has what was asked for, and nothing else; everything else goes to standard error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import workshop.build
from house import DAY, edit, everything, files, run, says, start

NOTICE = "modules/01-a-calm-start/1a-notice.md"
SHEETS = ["1a-notice", "1b-breathe", "2a-the-gate", "2b-my-invitation", "2m-for-you"]
PAPERS = ["participant-workbook-booklet", "certificate", "certificate-plain", "feedback"]
PACKETS = ["session-1", "session-2"]
LEADERS = [
    "cue-cards.pdf",
    "fidelity-log.pdf",
    "facilitator-guide.pdf",
    "print-plan.pdf",
    "report.html",
    "report.json",
]
PATHS = [
    *(f"participants/{name}.pdf" for name in PAPERS),
    *(f"participants/handouts/{name}.pdf" for name in SHEETS),
    *(f"participants/packets/{name}.pdf" for name in PACKETS),
    "participants/wallet-card.pdf",
    "participants/participant-workbook.pdf",
    *(f"facilitator/{name}" for name in (*LEADERS, "sign-in.pdf")),
]


def test_a_build_prints_the_paths_of_its_files(project: Path) -> None:
    ran = says("--project", project, "build", *DAY)
    assert sorted(ran.out.splitlines()) == sorted(str(project / "output" / path) for path in PATHS)
    assert all(Path(line).is_file() for line in ran.out.splitlines())
    first, second = ran.err.splitlines()
    assert first.startswith(f"0 built, {len(PATHS)} unchanged, ")
    assert second.startswith("Draft: every page says “Not yet reviewed by a clinician.")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (("1",), [*SHEETS[:2], PACKETS[0]]),
        (("Session 1",), [*SHEETS[:2], PACKETS[0]]),
        (("01",), [*SHEETS[:2], PACKETS[0]]),
        (("1A",), SHEETS[:1]),
        (("2m", "1a", "2m"), [SHEETS[0], SHEETS[4]]),
        (("1a-notice",), SHEETS[:1]),
        (("handouts",), SHEETS),
        (("guide",), ["facilitator-guide"]),
        (("1a", "guide"), [SHEETS[0], "facilitator-guide"]),
        (("report",), ["report", "report"]),
    ],
    ids=str,
)
def test_a_build_of_what_was_named(project: Path, asked: tuple[str, ...], names: list[str]) -> None:
    ran = says("--project", project, "build", *asked, "--dry-run", *DAY)
    assert [Path(line).stem for line in ran.out.splitlines()] == names


@pytest.mark.parametrize("words", [("--paper", "all"), ("--paper", "letter", "--paper", "a4")], ids=" ".join)
def test_both_papers(project: Path, words: tuple[str, ...]) -> None:
    ran = says("--project", project, "build", *words, "--dry-run", *DAY)
    assert ran.out.splitlines() == [*PATHS, *(f"a4/{path}" for path in PATHS)]


def test_the_paper_of_the_practice(project: Path) -> None:
    edit(project / "practice.yaml", "name: A", "paper: a4\nname: A")
    ran = says("--project", project, "build", "1a", "--dry-run", *DAY)
    assert ran.out == "a4/participants/handouts/1a-notice.pdf\n"
    ran = says("--project", project, "build", "1a", "--dry-run", "--paper", "letter", *DAY)
    assert ran.out == "participants/handouts/1a-notice.pdf\n"


def test_a_dry_run_writes_nothing(project: Path) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    before = everything(project)
    ran = says("--project", project, "build", "--dry-run", "--json", *DAY)
    assert [one["state"] for one in ran.json()["documents"]] == ["planned"] * len(PATHS)
    assert everything(project) == before


def test_quiet_says_errors_only(project: Path) -> None:
    ran = says("--project", project, "build", "--quiet", "--today", "2026-08-01")
    assert ran.err == ""
    assert len(ran.out.splitlines()) == len(PATHS)
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = says("--project", project, "build", "--quiet", "--today", "2026-08-01")
    assert "warning" not in ran.err
    assert "error unknown-field" in ran.err


def test_a_problem_is_one_line_with_its_place(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = says("--project", project, "check", *DAY)
    assert ran.out == ""
    line = next(line for line in ran.err.splitlines() if "unknown-field" in line)
    assert line == (
        f"{NOTICE}:3:1 error unknown-field  “purpse” is not a field of a handout. Did you mean “purpose”?"
    )


def test_a_problem_as_json(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = says("--project", project, "check", "--json", *DAY)
    assert ran.err == ""
    value = ran.json()
    assert value["counts"] == {"error": 2, "warning": 0, "note": 0}
    assert {
        "code": "unknown-field", "severity": "error", "file": NOTICE, "line": 3, "column": 1,
        "message": "“purpse” is not a field of a handout.", "hint": "Did you mean “purpose”?",
    } in value["problems"]  # fmt: skip


def test_a_document_as_json(project: Path) -> None:
    value = says("--project", project, "build", "1a", "--json", *DAY).json()
    assert set(value) >= {"problems", "counts", "documents"}
    [document] = value["documents"]
    digest = document.pop("sha256")
    assert len(digest) == 64
    manifest = json.loads(files(project / "output")["manifest.json"])
    assert manifest["files"][document["path"]]["sha256"] == digest
    wanted = {
        "path": "participants/handouts/1a-notice.pdf", "kind": "handout", "audience": "participant", "session": 1,
        "edition": "standard", "paper": "letter", "pages": 1, "state": "unchanged",
    }  # fmt: skip
    assert {name: document[name] for name in wanted} == wanted


JSON = [
    ("build", "1a", *DAY),
    ("build", "--dry-run", *DAY),
    ("check", *DAY),
    ("check", "1a", *DAY),
    ("list",),
    ("list", "sessions"),
    ("list", "handouts"),
    ("list", "documents"),
    ("list", "kinds"),
    ("list", "checks"),
    ("list", "editions"),
    ("list", "guidance"),
    ("explain", "gate"),
    ("explain", "draft"),
    ("look", "1a"),
    ("clean", "--dry-run"),
    ("verify", "--output", "/nonexistent/x"),
]


@pytest.mark.parametrize("words", JSON, ids=" ".join)
def test_json_is_exactly_one_value_and_all_that_is_said(project: Path, words: tuple[str, ...]) -> None:
    ran = says("--project", project, *words, "--json")
    assert ran.code == 0, ran.err
    assert isinstance(ran.json(), dict | list)
    assert ran.json()
    assert ran.err == ""


LISTED = {
    "sessions": ["1 ", "2 "],
    "handouts": ["1a ", "1b ", "2a ", "2b ", "2m "],
    "documents": [
        *(
            "booklet ",
            "certificate ",
            "cue-cards ",
            "feedback ",
            "fidelity-log ",
            "guide ",
            "handout ",
            "keys ",
        ),
        *("packet ", "print-plan ", "report ", "sign-in ", "signs ", "wallet-card ", "workbook "),
    ],
    "editions": ["standard ", "large-print ", "low-ink ", "fillable ", "discreet "],
    "guidance": ["calm-moment ", "one-session "],
}


@pytest.mark.parametrize(("what", "begins"), LISTED.items())
def test_a_list_is_a_line_each(project: Path, what: str, begins: list[str]) -> None:
    ran = says("--project", project, "list", what)
    lines = ran.out.splitlines()
    assert len(lines) == len(begins)
    assert all(line.startswith(begin) for line, begin in zip(lines, begins, strict=True))
    assert ran.err == ""


def test_a_list_of_a_broken_course_says_so(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = says("--project", project, "list")
    assert ran.code == 0
    assert ran.err == "The course has errors, so this list may lack something. See: workshop check\n"


def test_check_can_be_asked_about_a_part(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    assert says("--project", project, "check", "1a", *DAY).code == 1
    assert says("--project", project, "check", "1", *DAY).code == 1
    ran = says("--project", project, "check", "2", *DAY)
    assert (ran.code, ran.out) == (0, "")


def test_look_makes_a_picture_of_the_pages(project: Path, tmp_path: Path) -> None:
    ran = says("--project", project, "look", "--json")
    picture = Path(ran.json()["picture"])
    assert picture == project / "output" / "look.png"
    manifest = json.loads(files(project / "output")["manifest.json"])
    assert ran.json()["pages"] == sum(entry["pages"] for entry in manifest["files"].values())
    with Image.open(picture) as image:
        assert image.format == "PNG"
        assert image.width > 240
    ran = says("--project", project, "look", "1a", "2m", "--width", "120", "--to", tmp_path / "a.png")
    assert (ran.out, ran.err) == (f"{tmp_path / 'a.png'}\n", "2 pages.\n")
    with Image.open(tmp_path / "a.png") as image:
        assert 240 < image.width < 400


def test_doctor_looks_at_everything(project: Path) -> None:
    ran = run("--project", project, "doctor", "--json")
    assert ran.code == 0
    found = {one["what"]: one for one in ran.json()["findings"]}
    assert set(found) >= {"Python", "Libraries", "Fonts", "A trial page", "Output folder"}
    assert all(one["ok"] for one in found.values())


def test_doctor_names_what_is_missing_and_what_mends_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workshop.build.examine  # the function, which is loaded when it is asked for; below, its module
    room = sys.modules["workshop.build.examine"]
    monkeypatch.setattr(room, "missing_libraries", lambda: {"Pango": "libpango-1.0-0"})
    ran = says("--project", project, "doctor")
    assert ran.code == 3
    assert "LACKS  Libraries: Pango is missing\n" in ran.out
    assert "apt-get install -y libpango-1.0-0" in ran.out


def test_a_reader_who_has_seen_enough(project: Path) -> None:
    """`workshop list kinds | head -1`: no complaint, no traceback."""
    ours, theirs = os.pipe()
    os.close(ours)
    process = start("--project", project, "list", "kinds", stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    _, err = process.communicate()
    assert err == ""
    assert process.returncode in {0, 1}

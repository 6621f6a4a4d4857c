"""`verify` builds again and compares; `clean` removes what was built and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from house import DAY, edit, everything, files, says
from workshop.cache import FOLDER

SHEET = "participants/handouts/1a-notice.pdf"
GUIDE = "facilitator/facilitator-guide.pdf"
REPORT = ("facilitator/report.html", "facilitator/report.json")
# What holds the first sheet, and what a leader reads of it.
HOLD_THE_SHEET = (
    SHEET,
    "participants/packets/session-1.pdf",
    "participants/participant-workbook.pdf",
    "participants/participant-workbook-booklet.pdf",
)
SAY_NO_NAME = ("facilitator/cue-cards.pdf", "participants/wallet-card.pdf")
BEAR_THE_NAME = (
    *HOLD_THE_SHEET,
    "participants/handouts/1b-breathe.pdf",
    "participants/handouts/2a-the-gate.pdf",
    "participants/handouts/2b-my-invitation.pdf",
    "participants/handouts/2m-for-you.pdf",
    "participants/packets/session-2.pdf",
    "participants/certificate.pdf",
    "participants/certificate-plain.pdf",
    "participants/feedback.pdf",
    "facilitator/fidelity-log.pdf",
    "facilitator/print-plan.pdf",
    "facilitator/sign-in.pdf",
    GUIDE,
    *REPORT,
)
ALL = (*BEAR_THE_NAME, *SAY_NO_NAME)
NOTICE = "modules/01-a-calm-start/1a-notice.md"
INTRO = "modules/guide/01-how-to-use-this-guide.md"


def harm_files(project: Path) -> None:
    (project / "output" / SHEET).unlink()
    (project / "output" / GUIDE).write_bytes(b"%PDF-")


def edit_texts(project: Path) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    edit(project / INTRO, "Speak slowly.", "Speak softly.")


def edit_practice(project: Path) -> None:
    edit(project / "practice.yaml", "A small practice", "A kind practice")


def leave_out(project: Path) -> None:
    (project / NOTICE).unlink()
    edit(project / "modules/01-a-calm-start/session.md", "handouts: [1a]\n", "")


def changed(*names: str) -> str:
    return f"would be different now: {', '.join(names)} changed since it was built"


@pytest.mark.parametrize(
    ("harm", "different"),
    [
        (harm_files, {SHEET: "is gone from the output folder", GUIDE: "was changed after it was built"}),
        (
            edit_texts,
            {
                **dict.fromkeys(HOLD_THE_SHEET, changed(NOTICE)),
                **dict.fromkeys((GUIDE, *REPORT), changed(NOTICE, INTRO)),
            },
        ),
        (edit_practice, dict.fromkeys(BEAR_THE_NAME, changed("practice.yaml"))),
    ],
)
def test_it_names_each_file_that_is_not_as_it_was(
    project: Path, harm: Callable[[Path], None], different: dict[str, str]
) -> None:
    harm(project)
    before = everything(project)
    ran = says("--project", project, "verify", *DAY, "--json")
    assert ran.code == 1
    assert {one["path"]: one["why"] for one in ran.json()["differences"]} == different
    assert ran.json()["same"] == len(ALL) - len(different)
    assert everything(project) == before


def test_a_sheet_that_is_no_longer_part_of_the_course(project: Path) -> None:
    leave_out(project)
    ran = says("--project", project, "verify", *DAY)
    assert ran.code == 1
    assert f"{SHEET} is no longer part of the course.\n" in ran.out


def test_it_says_that_all_is_the_same(project: Path) -> None:
    before = everything(project)
    ran = says("--project", project, "verify", *DAY)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1] == f"{len(ALL)} the same, 0 not."
    assert everything(project) == before


def test_with_errors_in_the_course_it_says_so(project: Path) -> None:
    edit(project / NOTICE, "purpose:", "purpse:")
    ran = says("--project", project, "verify", *DAY, "--json")
    assert ran.code == 1
    assert {one["code"] for one in ran.json()["problems"]} >= {"unknown-field"}


def test_without_a_build_there_is_nothing_to_compare(tmp_path: Path, project: Path) -> None:
    ran = says("--project", project, "verify", "--output", tmp_path / "empty", *DAY)
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing was built yet.\n")


# ---- clean ----------------------------------------------------------------------------------------------


def test_clean_removes_what_was_built_and_nothing_else(project: Path) -> None:
    output = project / "output"
    mine = output / "participants" / "notes.txt"
    mine.write_text("mine", encoding="utf-8")
    built = {name for name in files(output) if name != "participants/notes.txt"}
    ran = says("--project", project, "clean", "--json")
    assert ran.code == 0
    assert set(ran.json()["removed"]) == {*built, FOLDER}
    assert [path for path in output.rglob("*") if path.is_file()] == [mine]
    assert not (output / "facilitator").exists()


def test_clean_can_say_what_it_would_do(project: Path) -> None:
    before = everything(project)
    said = says("--project", project, "clean", "--dry-run", "--json").json()
    assert everything(project) == before
    assert said == says("--project", project, "clean", "--json").json()


def test_clean_twice(project: Path) -> None:
    assert says("--project", project, "clean").code == 0
    ran = says("--project", project, "clean")
    assert (ran.code, ran.out, ran.err) == (0, "", "There is nothing to remove.\n")


@pytest.mark.parametrize("path", ["../practice.yaml", "/etc/hostname", "a/../../modules/frame.md"])
def test_a_manifest_that_leads_outside_leads_nowhere(project: Path, path: str) -> None:
    edit(project / "output/manifest.json", SHEET, path)
    before = {name for name in everything(project) if not name.startswith("output/")}
    assert says("--project", project, "clean").code == 0
    assert {name for name in everything(project) if not name.startswith("output/")} == before


def test_a_manifest_that_leads_outside_is_not_followed_by_a_build_either(project: Path) -> None:
    edit(project / "output/manifest.json", SHEET, "../practice.yaml")
    before = everything(project / "modules")
    assert says("--project", project, "build", *DAY).code == 0
    assert (project / "practice.yaml").is_file()
    assert everything(project / "modules") == before

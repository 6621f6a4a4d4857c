"""Help lines: how old they may be, which there must be, and that they stand on every participant's page."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from house import Printed, edit, printed, request, says
from workshop.documents.common.foot import in_words
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import EDUCATION
from workshop.pdf import page_texts

LINES = "modules/help-lines.yaml"
CHECKED = date(2026, 1, 14)


@pytest.mark.parametrize(
    ("days", "severity", "code"),
    [
        (0, None, 0),
        (179, None, 0),
        (180, None, 0),
        (181, "warning", 0),
        (365, "warning", 0),
        (366, "error", 1),
        (-1, "error", 1),
    ],
)
def test_their_age_on_the_day_of_the_build(project: Path, days: int, severity: str | None, code: int) -> None:
    file = project / LINES
    text = re.sub(r"checked_on: .*", f"checked_on: {CHECKED}", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    for command in ("check", "build"):
        day = CHECKED + timedelta(days)
        ran = says(
            "--project", project, command, "--today", day, "--dry-run" if command == "build" else "--json"
        )
        assert ran.code == code
        found = [line.split(" ")[1:3] for line in ran.err.splitlines() if line.startswith(LINES)]
        if command == "check":
            found = [[one["severity"], one["code"]] for one in ran.json()["problems"]]
        kind = "help-line-future" if days < 0 else "help-line-stale"
        assert found == ([[severity, kind]] * 3 if severity else [])


@pytest.mark.parametrize("need", ["danger", "crisis", "partner-violence"])
def test_one_for_each_need(project: Path, need: str) -> None:
    edit(project / LINES, f"need: {need}\n", "need: other\n")
    ran = says("--project", project, "build", "--json")
    assert ran.code == 1
    assert "help-lines-missing" in {one["code"] for one in ran.json()["problems"]}


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_all_stand_on_each_page_of_each_sheet(bundled: Printed, paper: str) -> None:
    lines = [in_words(line) for line in printed_lines(bundled.course.curriculum, bundled.course.practice)]
    assert len(lines) >= 3
    for code in bundled.sheets(paper):
        for number, page in enumerate(page_texts(bundled.pdf(code, paper)), 1):
            said = page.replace("\u00a0", " ")
            missing = [words for words in (*lines, EDUCATION) if words not in said]
            assert missing == [], f"{code}, page {number}"


OWN = """\
name: A small practice
help_lines:
  - {name: Our own line, for: Crisis, need: crisis, call: "555-0142", checked_on: 2026-02-01, checked_by: K. A.}
  - {name: Legal aid, for: Legal help, need: other, call: "555-0143", checked_on: 2026-02-01, checked_by: K. A.}
"""


def test_a_practice_adds_its_own_and_never_has_fewer(project: Path) -> None:
    (project / "practice.yaml").write_text(OWN, encoding="utf-8")
    assert printed(request(project, what=("1a", "2m"))).result.ok
    for file in ("1a-notice", "2m-for-you"):
        [page] = page_texts((project / f"output/participants/handouts/{file}.pdf").read_bytes())
        said = page.replace("\u00a0", " ")
        for words in (
            "Danger now: 911",
            "Crisis: 555-0142",
            "partner: 1-800-555-0100",
            "Legal help: 555-0143",
        ):
            assert words in said
        assert "988" not in said

"""Leaders' documents in large print and low ink: nothing under 18 pt, lines well apart, one column, one black."""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from house import ROOT, Printed, printed, request, small_project
from workshop.agenda import Days
from workshop.build.calendar import calendar, meetings_of
from workshop.pdf.audit import audit
from workshop.pdf.audit.content import Run, Shared, read_pages
from workshop.pdf.audit.document import has_language
from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.opening import opened
from workshop.pdf.audit.tree import Tree

LEADERS = ("guide", "sign-in", "fidelity-log", "print-plan")
PAPERS = ("letter", "a4")
LARGE, SPACING = 18.0, 1.25
# A practice with much to say in its foot, which keeps names.
PRACTICE = "name: The Riverside Center for Couples, Families and All Who Live With Them\nsignin_names: true\n"


def course(folder: Path) -> Path:
    project = small_project(folder / "project")
    (project / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    return project


def in_edition(folder: Path, shared: Path, edition: str) -> Printed:
    found = printed(request(course(folder), shared, papers=PAPERS, editions=(edition,), what=LEADERS))
    assert found.result.ok, found.result.problems
    assert {(one.name, one.paper) for one in found.pdfs} == {
        (name, paper) for name in LEADERS for paper in PAPERS
    }
    return found


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Printed:
    return in_edition(tmp_path_factory.mktemp("large"), shared / "leaders", "large-print")


@pytest.fixture(scope="module")
def low(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Printed:
    return in_edition(tmp_path_factory.mktemp("low"), shared / "leaders", "low-ink")


def runs(pdf: bytes) -> Iterator[tuple[int, list[Run]]]:
    """What is printed on each page of a finished file."""
    report = Report()
    with opened(pdf, report) as file:
        assert file is not None
        for page in read_pages(file, Shared(Tree(file), report, has_language(file))):
            yield page.sheet.number, [run for run in page.runs if run.seen and run.text.strip()]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", LEADERS)
def test_nothing_is_under_18_pt(large: Printed, name: str, paper: str) -> None:
    """Not a label, not the foot, and not the page number that is printed once all parts are joined."""
    numbers = 0
    for page, printed_runs in runs(large.pdf(name, paper)):
        assert printed_runs
        small = [(page, run.text, run.size) for run in printed_runs if run.size < LARGE - 0.05]
        assert small == []
        numbers += any(run.text == f"page {page}" for run in printed_runs)
    assert numbers >= 1


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_runs_out_of_its_place(large: Printed, low: Printed, paper: str) -> None:
    for found in (large, low):
        parts = {key: laid for key, laid in found.parts.items() if key[0] == paper and key[1] in LEADERS}
        assert {name for _, name, _ in parts} == set(LEADERS)
        for key, laid in parts.items():
            assert laid.facts.overflow == (), key
            assert laid.facts.split == (), key


@pytest.mark.parametrize("name", LEADERS)
def test_lines_stand_a_quarter_more_than_their_letters_apart(large: Printed, name: str) -> None:
    """From line to line of the same letters, one below the other."""
    for page, printed_runs in runs(large.pdf(name)):
        lines: dict[tuple[str, float], list[Run]] = defaultdict(list)
        for run in printed_runs:
            lines[run.font.name, round(run.size, 1)].append(run)
        for (_, size), alike in lines.items():
            for lower, upper in combinations(sorted(alike, key=lambda run: run.em[1]), 2):
                apart = upper.em[1] - lower.em[1]
                over = min(upper.em[2], lower.em[2]) > max(upper.em[0], lower.em[0])
                assert not over or apart < 1 or apart > SPACING * size - 0.2, (page, lower.text, upper.text)


@pytest.mark.parametrize("name", LEADERS)
def test_the_finished_files_keep_every_rule_of_pages_that_can_be_read(
    large: Printed, low: Printed, name: str
) -> None:
    """Tagged in reading order although cells became blocks; with contrast enough, and nothing over other words."""
    for found in (large, low):
        for paper in PAPERS:
            assert audit(found.pdf(name, paper)).findings == (), paper


def test_cells_that_became_blocks_say_which_column_they_are_of(large: Printed) -> None:
    said = " ".join(run.text for _, page in runs(large.pdf("print-plan")) for run in page)
    for word in ("Copies:", "Pages:", "Sides:", "Sheets:"):
        assert word in said


def test_low_ink_knows_black_and_grey_alone(low: Printed) -> None:
    for name in LEADERS:
        for page, printed_runs in runs(low.pdf(name)):
            for run in printed_runs:
                assert run.colour is not None
                red, green, blue = run.colour[:3]
                assert max(red, green, blue) - min(red, green, blue) < 0.1, (name, page, run.text)


def test_the_calendar_of_a_round_follows_too(tmp_path: Path) -> None:
    asked = request(course(tmp_path), tmp_path / "out", papers=PAPERS, editions=("large-print",))
    loaded, _ = meetings_of(asked)
    days = Days((date(2027, 1, 12), date(2027, 1, 19)), (date(2027, 1, 26),), ())
    made = calendar(asked, loaded, days)
    assert made.ok, made.problems
    pages = [file for file in made.files if file.endswith(".pdf")]
    assert len(pages) == len(PAPERS)
    for file in pages:
        for page, printed_runs in runs((asked.output / file).read_bytes()):
            assert [(page, run.text) for run in printed_runs if run.size < LARGE - 0.05] == []


@pytest.mark.parametrize(
    ("what", "sheet", "rule"),
    [
        ("sign-in", "guide-editions.css", ".guide.stacked .purpose { font-size: 17.5pt }"),
        ("fidelity-log", "guide-editions.css", ".guide.large-print { --foot: 12pt }"),
        ("1a", "editions.css", ".stacked .purpose { font-size: 17.5pt }"),
    ],
)
def test_a_style_that_prints_something_smaller_stops_the_build(
    tmp_path: Path, what: str, sheet: str, rule: str
) -> None:
    project = small_project(tmp_path / "project")
    own = project / "templates" / "styles" / sheet
    own.parent.mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "styles" / sheet, own)
    own.write_text(f"{own.read_text(encoding='utf-8')}\n{rule}\n", encoding="utf-8")
    asked = request(project, tmp_path / "out", editions=("large-print",), what=(what,))
    found = printed(asked).result
    assert not found.ok
    assert {one.code for one in found.problems if one.severity == "error"} == {"small-text"}
    assert all("18 pt is the least" in one.message for one in found.problems if one.code == "small-text")
    assert printed(replace(asked, editions=("standard",))).result.ok

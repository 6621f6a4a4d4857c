"""A draft says so on every page; a final print says nothing of it, and refuses while anything is missing."""

from pathlib import Path

import pytest

from house import DAY, Printed, edit, everything, printed, ready_practice, request, says, small_project
from workshop.model.standard_blocks import DRAFT_DISCREET, NOT_REVIEWED
from workshop.pdf import page_texts, texts

MISSING = {
    "final-reviewer": "practice.yaml",
    "final-confidentiality": "practice.yaml",
    "final-screening-tool": "practice.yaml",
    "final-referral-list": "practice.yaml",
    "final-help-line": "modules/help-lines.yaml",
}
UNCHECKED = "  checked_on: 2026-01-15\n"


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_every_page_of_every_draft_says_that_it_is_one(bundled: Printed, paper: str) -> None:
    documents = [one for one in bundled.pdfs if one.paper == paper and one.pages]
    assert {"guide", *(one.code for one in bundled.course.curriculum.handouts)} <= {
        one.name for one in documents
    }
    for document in documents:
        pages = page_texts(bundled.pdf(document.name, paper))
        assert len(pages) == document.pages
        # Strangers read a sign; its list, on the first page, says all.
        short = document.name == "signs"
        said = (
            [NOT_REVIEWED] * len(pages) if not short else [NOT_REVIEWED, *[DRAFT_DISCREET] * (len(pages) - 1)]
        )
        # Where both sides are printed, a page may be blank.
        silent = [
            number
            for number, (page, line) in enumerate(zip(pages, said, strict=True), 1)
            if page.strip() and line not in page
        ]
        assert silent == [], document.path


@pytest.mark.parametrize("command", ["build", "check"])
def test_final_names_everything_that_is_missing(project: Path, command: str) -> None:
    edit(project / "modules/help-lines.yaml", UNCHECKED, "")
    before = everything(project / "output")
    ran = says("--project", project, command, "--final", "--json", *DAY)
    assert ran.code == 1
    errors = [one for one in ran.json()["problems"] if one["severity"] == "error"]
    assert {one["code"]: one["file"] for one in errors} == MISSING
    assert len(errors) == len(MISSING)
    assert all(one["hint"] for one in errors)
    assert everything(project / "output") == before


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("reviewed", "final-reviewer"),
        ("confidentiality_limits", "final-confidentiality"),
        ("screening_tool", "final-screening-tool"),
        ("referral_list", "final-referral-list"),
    ],
)
def test_one_thing_missing_is_enough(project: Path, field: str, code: str) -> None:
    profile = ready_practice(project)
    lines = profile.read_text(encoding="utf-8").splitlines(keepends=True)
    [at] = [number for number, line in enumerate(lines) if line.startswith(field)]
    del lines[at : at + (2 if field == "referral_list" else 1)]
    profile.write_text("".join(lines), encoding="utf-8")
    ran = says("--project", project, "build", "1a", "--final", "--json", *DAY)
    assert (ran.code, [one["code"] for one in ran.json()["problems"]]) == (1, [code])


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The small course with everything filled in, printed as final."""
    project = small_project(tmp_path_factory.mktemp("final") / "project")
    ready_practice(project)
    found = printed(request(project, final=True))
    assert found.result.problems == ()
    return found


def test_a_final_print_says_nothing_of_drafts(ready: Printed) -> None:
    documents = [one for one in ready.result.documents if one.pages]
    assert {"1a", "guide"} <= {one.name for one in documents}
    for document in documents:
        said = " ".join(texts(ready.pdf(document.name)))
        assert "draft" not in said.lower()
        assert "Not yet reviewed" not in said
        assert "Still open" not in said


def test_the_guide_prints_who_reviewed_it_and_the_local_slots(ready: Printed) -> None:
    said = " ".join(page_texts(ready.pdf("guide")))
    for words in (
        "Reviewed by Dr. Kim Ames, LMFT 12345, on 2026-02-02.",
        "What you tell us stays with us, unless someone is in danger.",
        "The practice’s own tool",
        "counseling for one: North Street Clinic, 555-0100",
    ):
        assert words in said


def test_filled_slots_print_no_lines_to_fill_by_hand(ready: Printed) -> None:
    assert ready.parts["letter", "guide", "page-local"].facts.writing == {}


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_open_slots_print_as_lines_to_fill_by_hand(bundled: Printed, paper: str) -> None:
    places = bundled.parts[paper, "guide", "page-local"].facts.writing
    assert (
        len(places) == 8
    )  # who reviewed it, and the seven slots; the referral list has a line for each service
    assert all(place.count >= 3 for place in places.values())


def test_without_the_review_alone_the_line_says_only_that(project: Path) -> None:
    profile = ready_practice(project)
    edit(profile, "reviewed: {by: Dr. Kim Ames, license: LMFT 12345, on: 2026-02-02}\n", "")
    result = printed(request(project, what=("1a",))).result
    assert result.drafts == NOT_REVIEWED
    [page] = page_texts((project / "output/participants/handouts/1a-notice.pdf").read_bytes())
    assert NOT_REVIEWED in page
    assert "Still open" not in page


def test_a_complete_course_can_still_be_printed_without_final(project: Path) -> None:
    """Nothing is missing, so there is nothing to say: the pages are those of a final print."""
    ready_practice(project)
    result = printed(request(project, what=("1a",))).result
    assert (result.drafts, result.problems) == ("", ())
    [page] = page_texts((project / "output/participants/handouts/1a-notice.pdf").read_bytes())
    assert "Not yet reviewed" not in page


def test_another_profile_can_be_named(tmp_path: Path, project: Path) -> None:
    profile = ready_practice(tmp_path)
    profile = profile.rename(tmp_path / "north-street.yaml")
    edit(profile, "A small practice", "North Street")
    assert says("--project", project, "build", "1a", "--final", "--practice", profile, *DAY).code == 0
    [page] = page_texts((project / "output/participants/handouts/1a-notice.pdf").read_bytes())
    assert "North Street · A small course" in page
    assert str(tmp_path) not in (project / "output/manifest.json").read_text(encoding="utf-8")
    assert "north-street.yaml" in (project / "output/manifest.json").read_text(encoding="utf-8")

"""A form as it is printed: a folder of its own, and pages that say where they belong."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from forms.small import GUIDE, SECOND, SHEET, edit_of, write
from house import DAY, files, printed, request, says
from workshop.build import build
from workshop.cache import FOLDER
from workshop.output import folder_of, read_manifest
from workshop.pdf import texts as words_in

EDITS = (
    (GUIDE, "Read the session", "The gate comes in {session 2}. Read the session"),
    (SHEET, "Sit down.", "This comes back in {session 2}."),
)


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course as a project, with the full form, six and one to one in one output folder."""
    project = write(tmp_path_factory.mktemp("forms") / "project", *EDITS, one=True)
    for form in ("eight", "six", "one-to-one"):
        assert printed(request(project, form=form)).result.ok
    return project


def pages(path: Path) -> list[str]:
    """The words of each page, on one line."""
    document = pypdfium2.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def guide(project: Path, folder: str) -> list[str]:
    return pages(project / "output" / folder / "facilitator" / "facilitator-guide.pdf")


def sheet(project: Path, folder: str, name: str) -> str:
    (page,) = pages(project / "output" / folder / "participants" / "handouts" / f"{name}.pdf")
    return page


@pytest.mark.parametrize(
    ("way", "folder"),
    [
        (("standard", "letter", "eight"), ""),
        (("standard", "letter", "six"), "six"),
        (("standard", "a4", "six"), "six-a4"),
        (("large-print", "a4", "one-to-one"), "one-to-one-large-print-a4"),
        (("standard", "a4"), "a4"),
    ],
)
def test_each_form_has_a_folder_of_its_own(way: tuple[str, ...], folder: str) -> None:
    assert folder_of(*way) == folder


def test_one_form_leaves_the_others_as_they_are(forms: Path) -> None:
    made = read_manifest(forms / "output")
    full, six, alone = (
        {path for path, one in made.items() if one.form == form} for form in ("eight", "six", "one-to-one")
    )
    assert full | six | alone == set(made)
    assert "six/facilitator/facilitator-guide.pdf" in six
    assert all(path.startswith("six/") for path in six)
    assert all(path.startswith("one-to-one/") for path in alone)
    assert not [path for path in full if path.startswith(("six/", "one-to-one/"))]
    before = files(forms / "output")
    again = build(request(forms, form="six"))
    assert {one.state for one in again.documents} == {"unchanged"}
    assert {one.form for one in again.documents} == {"six"}
    assert files(forms / "output") == before


@pytest.mark.parametrize(
    ("folder", "line", "words"),
    [
        ("", "Session 1 · A calm start", "This comes back in Session 2."),
        ("six", "Session 1 · Calm first, then one ask", "This comes back in Session 1."),
        ("one-to-one", "Meeting 1 · A calm start", "This comes back in Meeting 2."),
    ],
)
def test_a_sheet_says_where_it_belongs(forms: Path, folder: str, line: str, words: str) -> None:
    page = sheet(forms, folder, "1a-notice")
    assert line in page
    assert words in page


def test_the_guide_of_a_form_says_which_it_is(forms: Path) -> None:
    cover, contents, about, *_ = guide(forms, "one-to-one")
    assert "One to one 2 meetings, 5 handouts" in cover
    assert "This form: One to one" in contents
    assert "Meeting 2 · One invitation" in contents
    assert "Screen first. “Safety first” comes before Meeting 1." in about
    assert "2 One invitation Session 2 30 – –" in about
    cover, contents, about, *_ = guide(forms, "six")
    assert "One evening 1 session, 5 handouts" in cover
    assert "1 Calm first, then one ask Sessions 1 and 2 45 1b Breathe (1b)" in about
    cover, contents, *rest = guide(forms, "")
    assert "This form" not in " ".join((cover, contents, *rest))
    assert "2 sessions, 5 handouts" in cover


def test_the_guide_prints_the_meeting_with_its_clock(forms: Path) -> None:
    whole = " ".join(guide(forms, "six"))
    assert "Session 1 at a glance" in whole
    assert "45 minutes, 6:00 to 6:45" in whole
    starts = re.findall(r"(6:\d\d) (Arrive|Notice|The gate|Build mine)", whole)
    assert {title: at for at, title in starts} == {
        "Arrive": "6:00", "Notice": "6:05", "The gate": "6:15", "Build mine": "6:25",
    }  # fmt: skip
    assert "In this form: the first line of the page" in whole
    assert "Made from: Sessions 1 and 2 of the full course." in whole
    assert "At home, by choice: 1b." in whole
    assert "Left out: Breathe (1b)." in whole
    assert "offered for home, not worked on here" in whole
    assert "Breathe together." not in whole
    assert "The gate comes in Session 1." in whole
    alone = " ".join(guide(forms, "one-to-one"))
    assert "The gate comes in Meeting 2." in alone
    assert "only if wanted; each person chooses to take it or leave it" in alone


def test_a_page_that_no_meeting_uses_is_not_printed(tmp_path: Path) -> None:
    project = write(tmp_path, edit_of("at_home: [1b]", "at_home: []"))
    found = build(request(project, form="six", what=("handouts",)))
    assert [one.name for one in found.documents] == ["1a", "2a", "2b", "2m"]


def test_what_one_form_keeps_for_later_another_does_not_throw_away(forms: Path) -> None:
    groups = json.loads((forms / "output" / FOLDER / "groups.json").read_text(encoding="utf-8"))
    assert set(groups) == {"standard letter", "six standard letter", "one-to-one standard letter"}
    kept = {path.name for path in (forms / "output" / FOLDER).iterdir()}
    assert all(keys and kept.issuperset(keys) for keys in groups.values())


def test_verify_builds_every_form_again(forms: Path) -> None:
    ran = says("--project", forms, "verify", *DAY, "--json")
    built = len(read_manifest(forms / "output"))
    assert ran.json() == {"problems": [], "same": built, "differences": []}


# ---- the words of the command line ----------------------------------------------------------------------


def test_sessions_are_listed_as_the_form_meets_them(forms: Path) -> None:
    ran = says("--project", forms, "list", "sessions", "--form", "one-to-one", "--json")
    assert [(row["session"], row["minutes"], row["handouts"]) for row in ran.json()] == [
        (1, 30, ["1a"]),
        (2, 30, ["1b", "2a", "2b", "2m"]),
    ]
    ran = says("--project", forms, "list", "forms", "--json")
    assert [(row["form"], row["meetings"]) for row in ran.json()] == [
        ("eight", []), ("six", ["F1"]), ("one-to-one", ["M1", "M2"]),
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["2", "session 2", "Meeting 2"])
def test_a_meeting_is_asked_for_by_its_number(forms: Path, what: str) -> None:
    ran = says("--project", forms, "build", what, "--form", "one-to-one", "--dry-run", *DAY, "--json")
    sheets = [one["name"] for one in ran.json()["documents"] if one["kind"] == "handout"]
    assert sheets == ["1b", "2a", "2b", "2m"]


def test_check_of_a_meeting_looks_at_all_its_files(tmp_path: Path) -> None:
    project = write(tmp_path, (SECOND, "teaches: [one-session]\ncore", "teaches: [one-sesion]\ncore"))
    ran = says("--project", project, "check", "1", "--form", "six", *DAY, "--json")
    assert [(one["code"], one["file"]) for one in ran.json()["problems"]] == [("unknown-guidance", SECOND)]
    ran = says("--project", project, "check", "1", *DAY, "--json")
    assert ran.json()["problems"] == []


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("one-to-one", "This course has no form “one-to-one”. Its forms: eight, six."),
        ("sixx", "There is no form “sixx”. Did you mean “six”?"),
    ],
)
def test_a_form_that_does_not_exist(tmp_path: Path, form: str, words: str) -> None:
    ran = says("--project", write(tmp_path), "check", "--form", form)
    assert (ran.code, ran.err) == (2, f"workshop: {words}\n")


def test_a_course_file_with_errors_is_told_rather_than_the_form(tmp_path: Path) -> None:
    project = write(tmp_path, edit_of("sessions: [1, 2]", "sessions: none"))
    ran = says("--project", project, "build", "--form", "six", *DAY, "--json")
    assert (ran.code, [one["code"] for one in ran.json()["problems"]]) == (1, ["wrong-type"])


def test_a_manifest_of_before_forms_is_of_the_full_one(forms: Path, tmp_path: Path) -> None:
    made = json.loads((forms / "output" / "manifest.json").read_text(encoding="utf-8"))
    for entry in made["files"].values():
        del entry["form"]
    (tmp_path / "manifest.json").write_text(json.dumps(made), encoding="utf-8")
    assert {entry.form for entry in read_manifest(tmp_path).values()} == {"eight"}


def test_no_sentence_for_leaders_is_on_a_sheet_of_any_form(forms: Path) -> None:
    said = ("Made from", "In this form", "Left out", "Talk softly")
    for folder in ("six", "one-to-one"):
        for path in sorted((forms / "output" / folder / "participants").rglob("*.pdf")):
            reachable = " ".join(words_in(path.read_bytes()))
            assert not [words for words in said if words in reachable], path

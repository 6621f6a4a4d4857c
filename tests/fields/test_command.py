"""`workshop collect` as people run it, and the fillable edition as a build makes it."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from fields.forms import FEEDBACK, form_page
from fields.viewer import fill
from house import ROOT, edit, files, printed, request, says, small_project
from workshop.build import BuildResult, build
from workshop.pdf import field_names, read_filled

SHARED = {"feedback-share": True, "feedback-e2-1": "Thé, “tea”"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three copies: one shared, one not, and a letter."""
    form = form_page(FEEDBACK, "feedback").pdf
    (tmp_path / "one.pdf").write_bytes(fill(form, SHARED))
    (tmp_path / "two.pdf").write_bytes(form)
    (tmp_path / "letter.pdf").write_bytes(b"Dear all,")
    return tmp_path


def test_the_table_goes_to_standard_output_and_everything_else_does_not(folder: Path) -> None:
    ran = says("collect", folder / "one.pdf", folder / "two.pdf")
    assert ran.code == 0
    head, *rows = csv.reader(ran.out.splitlines())
    assert head == ["form", "edition", "copy", "field", "question", "answer"]
    assert ["feedback", "March 2026", "1", "e2-1", "What should we keep?", "Thé, “tea”"] in rows
    assert "two.pdf: nobody ticked that these answers may be collected." in ran.err
    assert "1 read, 1 not shared, 0 refused." in ran.err
    assert "one.pdf" not in ran.out + ran.err


def test_a_refused_file_ends_in_1_and_keeps_no_other_back(folder: Path) -> None:
    ran = says("collect", folder / "letter.pdf", folder / "one.pdf")
    assert ran.code == 1
    assert "Thé" in ran.out
    assert "letter.pdf: it cannot be read: it is damaged, or no PDF. Ask for it again." in ran.err


def test_json_is_one_value_and_names_only_files_that_were_not_read(folder: Path) -> None:
    ran = says("collect", "--json", folder / "one.pdf", folder / "two.pdf", folder / "letter.pdf")
    assert ran.code == 1
    value = ran.json()
    assert value["counts"] == {"read": 1, "not shared": 1, "refused": 1, "the same": 0}
    assert [Path(one["file"]).name for one in value["not read"]] == ["two.pdf", "letter.pdf"]
    assert [row["answer"] for row in value["rows"] if row["field"] == "e2-1"] == ["Thé, “tea”"]


@pytest.mark.parametrize("name", ["answers.csv", "answers.json", "ANSWERS.JSON"])
def test_a_file_says_by_its_name_what_it_is_to_be(folder: Path, name: str) -> None:
    ran = says("collect", folder / "one.pdf", "--output", folder / name)
    assert (ran.code, ran.out) == (0, f"{folder / name}\n")
    data = (folder / name).read_bytes()
    if name.endswith("csv"):
        assert data.startswith(b"\xef\xbb\xbf"), "else table programs misread accents"
        assert "Thé" in data.decode("utf-8-sig")
    else:
        assert {row["copy"] for row in json.loads(data)} == {1}


def test_wrong_words_are_told_before_anything_is_read(folder: Path) -> None:
    assert says("collect").code == 2
    missing = says("collect", folder / "one.pdf", folder / "nobody.pdf")
    assert (missing.code, missing.out) == (2, "")
    assert "nobody.pdf" in missing.err
    wrong = says("collect", folder / "one.pdf", "--output", folder / "answers.xls")
    assert (wrong.code, wrong.out) == (2, "")
    assert ".csv or .json" in wrong.err


def test_a_folder_is_told_with_what_to_type(folder: Path) -> None:
    ran = says("collect", folder)
    assert (ran.code, ran.out) == (2, "")
    assert "is a folder. Name the files in it" in ran.err


def test_a_copy_that_is_there_twice_is_told_of(folder: Path) -> None:
    form = form_page(FEEDBACK, "feedback").pdf
    copy = fill(form, SHARED | {"feedback-e2-2": "More time for questions"})
    (folder / "one.pdf").write_bytes(copy)
    (folder / "again.pdf").write_bytes(copy + b"\n")
    ran = says("collect", folder / "one.pdf", folder / "again.pdf")
    assert "One copy has the very words of another." in ran.err
    assert "one.pdf" not in ran.err
    assert ran.code == 0


def test_quiet_says_only_what_was_refused(folder: Path) -> None:
    ran = says("collect", "--quiet", folder / "one.pdf", folder / "two.pdf", folder / "letter.pdf")
    assert ran.err.count("\n") == 1
    assert "letter.pdf" in ran.err


# ---- the edition ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuildResult, Path]:
    """The small course in the fillable edition, whole."""
    project = with_papers(tmp_path_factory.mktemp("fillable") / "project")
    made = printed(request(project, editions=("fillable",)))
    assert made.result.ok, made.result.problems
    return made.result, project / "output"


def with_papers(folder: Path) -> Path:
    """The small course with the papers of the bundled one."""
    project = small_project(folder)
    shutil.copy(ROOT / "modules" / "papers.yaml", project / "modules")
    return project


def test_every_document_for_participants_comes_with_its_fields(screen: tuple[BuildResult, Path]) -> None:
    result, output = screen
    assert {one.audience for one in result.documents} == {"participant"}
    kinds = {one.kind for one in result.documents}
    assert {"handout", "packet", "workbook", "feedback", "certificate", "wallet-card"} <= kinds
    for one in result.documents:
        names = field_names((output / one.path).read_bytes())
        assert len(set(names)) == len(names)
        assert (output / one.path).stat().st_size < 1_500_000


def test_a_name_is_used_once_in_the_course(screen: tuple[BuildResult, Path]) -> None:
    result, output = screen
    single = [one for one in result.documents if one.kind not in {"packet", "workbook"}]
    names = [name for one in single for name in field_names((output / one.path).read_bytes())]
    certificates = [name for name in names if name.startswith("certificate-")]
    others = [name for name in names if name not in certificates]
    assert len(set(others)) == len(others) > 20


def test_the_feedback_form_can_be_collected(screen: tuple[BuildResult, Path]) -> None:
    result, output = screen
    [form] = [output / one.path for one in result.documents if one.kind == "feedback"]
    data = form.read_bytes()
    assert read_filled(data).why.startswith("nobody ticked")
    [copy] = read_filled(fill(data, {"feedback-share": True, "feedback-e1-1": 4})).copies
    assert copy.code == "feedback"
    assert [one.answer for one in copy.answers if one.field == "e1-1"] == ["4"]


def test_a_handout_is_never_collected(screen: tuple[BuildResult, Path]) -> None:
    result, output = screen
    for one in result.documents:
        if one.kind == "handout":
            assert read_filled((output / one.path).read_bytes()).refused


def test_a_line_without_a_field_stops_the_build(tmp_path: Path) -> None:
    project = with_papers(tmp_path / "project")
    own = project / "templates" / "documents"
    own.mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "documents" / "feedback.html", own)
    edit(own / "feedback.html", "</main>", '<div class="ln"></div></main>')
    result = build(request(project, editions=("fillable",), what=("feedback",)))
    [problem] = [one for one in result.problems if one.severity == "error"]
    assert problem.code == "place-without-field"
    assert "one place to write" in problem.message
    assert files(project / "output") == {}
    assert build(request(project, editions=("standard",), what=("feedback",))).ok

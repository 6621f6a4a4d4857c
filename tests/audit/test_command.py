"""`workshop check --pdf`: what it prints, as what, and how it ends."""

import shutil
from pathlib import Path

import pytest

from audit.cases import good_font
from audit.files import bytes_of
from audit.small import saved
from house import run, says


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of good and bad files, some of them out of sight."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".cache").mkdir()
    (tmp_path / "good.pdf").write_bytes(saved(good_font()))
    (tmp_path / "deep" / "er" / "no-words.PDF").write_bytes(bytes_of("picture_without_words"))
    (tmp_path / ".cache" / "hidden.pdf").write_bytes(b"no")
    (tmp_path / "deep" / ".part.pdf").write_bytes(b"no")
    (tmp_path / "notes.txt").write_bytes(b"no")
    return tmp_path


def test_a_good_file(folder: Path) -> None:
    ran = says("check", "--pdf", folder / "good.pdf")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "1 PDF: no problems.\nPDF/UA-1, as far as a machine can judge: 1 of 1 keep it.\n"


def test_a_folder_is_searched_to_its_depth(folder: Path) -> None:
    ran = says("check", "--pdf", folder, "--plain")
    assert ran.code == 1
    first, *rest = ran.err.splitlines()
    assert first.startswith(f"{folder}/deep/er/no-words.PDF:1:1 error pdf-figure-alt  A picture has no words")
    assert rest == ["2 PDFs: 1 error.", "PDF/UA-1, as far as a machine can judge: 1 of 2 keep it."]


def test_as_json(folder: Path) -> None:
    ran = says("check", "--pdf", folder / "deep", "--pdf", folder / "good.pdf", "--json")
    assert ran.code == 1
    value = ran.json()
    assert value["counts"] == {"error": 1, "warning": 0, "note": 0}
    (problem,) = value["problems"]
    assert problem["file"] == f"{folder}/deep/er/no-words.PDF"
    assert (problem["line"], problem["column"], problem["page"]) == (1, 1, 1)
    assert (problem["code"], problem["severity"], problem["rule"]) == ("pdf-figure-alt", "error", "7.3-1")
    assert problem["source"] == "ISO 14289-1 7.3, Matterhorn 13-004"
    assert value["files"] == [
        {"path": f"{folder}/deep/er/no-words.PDF", "pages": 1, "pdf_ua": False},
        {"path": f"{folder}/good.pdf", "pages": 1, "pdf_ua": True},
    ]


def test_what_is_true_of_the_whole_file_has_no_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(bytes_of("no_title"))
    (problem,) = says("check", "--pdf", tmp_path / "a.pdf", "--json").json()["problems"]
    assert (problem["line"], problem["page"]) == (1, None)


def test_names_are_as_they_were_typed_and_each_file_comes_once(folder: Path) -> None:
    ran = run("check", "--pdf", "deep/", "--pdf", "deep", "--pdf", "./good.pdf", "--json", cwd=folder)
    assert [file["path"] for file in ran.json()["files"]] == ["deep/er/no-words.PDF", "./good.pdf"]


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(bytes_of("table_without_headers"))
    ran = says("check", "--pdf", tmp_path)
    assert ran.code == 0
    assert "warning pdf-table-no-headers" in ran.err
    quiet = says("check", "--pdf", tmp_path, "--quiet")
    assert (quiet.code, quiet.err) == (0, "")


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"Hello", "pdf-unreadable"), (b"", "pdf-unreadable"), (b"%PDF-1.7 and so on", "pdf-unreadable")],
)
def test_a_file_that_is_no_pdf(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    ran = says("check", "--pdf", tmp_path / "a.pdf")
    assert ran.code == 1
    assert f"a.pdf:1:1 error {code}  " in ran.err
    assert "0 of 1 keep it" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--pdf", "nowhere"], "There is no file or folder nowhere."),
        (["--pdf", "empty"], "There are no PDFs in empty."),
        (["3b", "--pdf", "empty"], "--pdf goes with --json, --plain and --quiet only"),
        (["--final", "--pdf", "empty"], "--pdf goes with --json, --plain and --quiet only"),
        (["--form", "six", "--pdf", "empty"], "--pdf goes with --json, --plain and --quiet only"),
    ],
)
def test_wrong_words(tmp_path: Path, words: list[str], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    ran = says("check", *words)
    assert ran.code == 2
    assert said in ran.err


def test_no_course_is_needed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    shutil.copy(folder / "good.pdf", elsewhere)
    assert run("check", "--pdf", ".", cwd=elsewhere).code == 0


def test_the_help_shows_it() -> None:
    text = says("check", "--help").out
    assert "workshop check --pdf output" in text
    assert "--pdf PATH" in " ".join(text.split())


def test_each_code_is_explained() -> None:
    page = says("explain", "pdf-low-contrast").out
    assert "WCAG 2.2 SC 1.4.3" in page

import os
from pathlib import Path

import pytest

from workshop.diagnostics import Outcome, Place, Problem
from workshop.source import LARGEST, SourceFile, Sources, decode, read_modules, read_text

OUTSIDE = "This is a link to something outside of the project folder."
INSIDE_HINT = "Put the file itself into the project: a link would not travel with the folder."
OPEN_HINT = "Check that it is an ordinary file and that you may open it."
SAVE_HINT = "Open it in your editor and save it again with the encoding UTF-8."


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "modules"
    (folder / "03-say-it").mkdir(parents=True)
    (folder / "curriculum.yaml").write_text("title: T\n", encoding="utf-8")
    (folder / "03-say-it" / "session.md").write_text("---\n", encoding="utf-8")
    (folder / "03-say-it" / "3a-x.md").write_text("é\n", encoding="utf-8")
    (folder / "03-say-it" / "Chairs.PNG").write_bytes(b"picture")
    return folder


WHOLE = Sources(
    (
        SourceFile("modules/03-say-it/3a-x.md", "é\n"),
        SourceFile("modules/03-say-it/session.md", "---\n"),
        SourceFile("modules/curriculum.yaml", "title: T\n"),
    ),
    frozenset({"modules/03-say-it/Chairs.PNG"}),
)


def test_texts_and_pictures_in_order(modules: Path) -> None:
    assert read_modules(modules) == Outcome(WHOLE)


def test_hidden_files_and_backups_are_not_read(modules: Path) -> None:
    for name in (
        ".git.md",
        "session.md~",
        "session.md.bak",
        "#session.md#",
        "~$a.md",
        ".x.swp",
        "Thumbs.db",
        "a.docx",
    ):
        (modules / "03-say-it" / name).write_bytes(b"\xff")
    (modules / ".hidden").mkdir()
    (modules / ".hidden" / "a.md").write_bytes(b"\xff")
    assert read_modules(modules) == Outcome(WHOLE)


def test_links_out_of_the_project_are_refused(modules: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.md").write_text("secret", encoding="utf-8")
    (modules / "03-say-it" / "3b-x.md").symlink_to(tmp_path / "secret.md")
    (modules / "04-x").symlink_to(tmp_path / "elsewhere")
    (modules / "frame.md").symlink_to("nowhere.md")
    assert read_modules(modules) == Outcome(
        WHOLE,
        (
            Problem.error("link-outside", Place("modules/03-say-it/3b-x.md"), OUTSIDE, INSIDE_HINT),
            Problem.error("link-outside", Place("modules/04-x"), OUTSIDE, INSIDE_HINT),
            Problem.error(
                "unreadable-file",
                Place("modules/frame.md"),
                "The file cannot be read: no such file or directory.",
                OPEN_HINT,
            ),
        ),
    )


def test_links_within_the_project_are_read(modules: Path) -> None:
    (modules / "03-say-it" / "3b-x.md").symlink_to("3a-x.md")
    outcome = read_modules(modules)
    assert outcome.problems == ()
    assert SourceFile("modules/03-say-it/3b-x.md", "é\n") in outcome.value.texts


def test_link_that_leads_back_to_a_folder_above_ends(modules: Path) -> None:
    (modules / "03-say-it" / "again").symlink_to("..")
    outcome = read_modules(modules)
    assert {problem.code for problem in outcome.problems} == {"too-deep"}


def test_link_to_itself(modules: Path) -> None:
    (modules / "loop.md").symlink_to("loop.md")
    outcome = read_modules(modules)
    assert outcome.value == WHOLE
    assert [problem.place for problem in outcome.problems] == [Place("modules/loop.md")]


def test_pipe_is_not_opened(modules: Path) -> None:
    os.mkfifo(modules / "frame.md")
    problem = Problem.error(
        "unreadable-file",
        Place("modules/frame.md"),
        "The file cannot be read: it is not an ordinary file.",
        OPEN_HINT,
    )
    assert read_modules(modules) == Outcome(WHOLE, (problem,))


def test_folder_named_as_a_text(modules: Path) -> None:
    (modules / "frame.md").mkdir()
    assert read_modules(modules) == Outcome(WHOLE)


def test_no_modules(tmp_path: Path) -> None:
    outcome = read_modules(tmp_path / "modules")
    assert outcome.value == Sources()
    assert [(problem.code, problem.place) for problem in outcome.problems] == [
        ("unreadable-file", Place("modules"))
    ]


def test_name_that_cannot_be_printed(modules: Path) -> None:
    (modules / "a\nb.md").write_text("x", encoding="utf-8")
    with open(os.fsencode(modules) + b"/\xff.md", "wb") as stream:  # noqa: PTH123 - a name that is no text
        stream.write(b"x")
    outcome = read_modules(modules)
    assert outcome.value == WHOLE
    assert [(problem.code, problem.place) for problem in outcome.problems] == [
        ("file-name", Place("modules"))
    ] * 2


def test_file_that_is_gone(tmp_path: Path) -> None:
    problem = Problem.error(
        "unreadable-file",
        Place("practice.yaml"),
        "The file cannot be read: no such file or directory.",
        OPEN_HINT,
    )
    assert read_text(tmp_path / "practice.yaml", "practice.yaml") == Outcome(None, (problem,))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a", "a"),
        (b"\xef\xbb\xbfa\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\u0085c\td".encode(), "a b c\td"),
    ],
)
def test_text(data: bytes, text: str) -> None:
    assert decode(data, "f.md") == Outcome(text)


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"a\r\nb\xc3\xa9\xff", Place("f.md", 2, 3), "The file is not stored as UTF-8 text."),
        (b"\xff", Place("f.md", 1, 1), "The file is not stored as UTF-8 text."),
        (b"a\xed\xa0\x80", Place("f.md", 1, 2), "The file is not stored as UTF-8 text."),
        (b"\xff\xfea\x00", Place("f.md"), "The file is not stored as UTF-8 text. It is stored as UTF-16."),
    ],
)
def test_bytes_that_are_no_text(data: bytes, place: Place, message: str) -> None:
    assert decode(data, "f.md") == Outcome(None, (Problem.error("not-utf8", place, message, SAVE_HINT),))


def test_characters_that_cannot_be_printed() -> None:
    outcome = decode(b"ab\n\x00c\x0c", "f.md")
    assert outcome.value == "ab\n c "
    hint = "Take it out: remove the characters on both sides of the place, and type them again."
    message = "Here is a character that cannot be printed (U+{})."
    assert outcome.problems == (
        Problem.error("control-character", Place("f.md", 2, 1), message.format("0000"), hint),
        Problem.error("control-character", Place("f.md", 2, 3), message.format("000C"), hint),
    )


def test_file_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * LARGEST)
    assert read_text(tmp_path / "a.md", "a.md").ok
    (tmp_path / "a.md").write_bytes(b"a" * (LARGEST + 1))
    problem = Problem.error(
        "file-too-large",
        Place("a.md"),
        "The file is larger than 2 MB, so it cannot be a text of this curriculum.",
        "Move it out of the modules folder, or check that nothing was pasted into it by mistake.",
    )
    assert read_text(tmp_path / "a.md", "a.md") == Outcome(None, (problem,))

"""Files are replaced whole, and all or none."""

import errno
import os
from pathlib import Path

import pytest

from workshop.diagnostics import MachineTrouble
from workshop.output import folder_of, write_all, write_whole


def test_they_are_written_below_new_folders(tmp_path: Path) -> None:
    write_all(tmp_path, {"a/b/c.pdf": b"c", "d.json": b"d"})
    assert (tmp_path / "a/b/c.pdf").read_bytes() == b"c"
    assert (tmp_path / "d.json").read_bytes() == b"d"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "c.pdf", "d.json"]
    assert (tmp_path / "d.json").stat().st_mode & 0o777 == 0o644


def test_an_earlier_file_is_replaced(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"one, and longer")
    write_whole(tmp_path / "a.pdf", b"two")
    assert (tmp_path / "a.pdf").read_bytes() == b"two"


def test_somebody_who_reads_the_old_file_reads_on(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"one")
    with (tmp_path / "a.pdf").open("rb") as reader:
        write_whole(tmp_path / "a.pdf", b"two")
        assert reader.read() == b"one"


@pytest.mark.parametrize("in_the_way", ["folder", "file"])
def test_one_that_cannot_be_written_keeps_all_from_being_written(tmp_path: Path, in_the_way: str) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    if in_the_way == "folder":
        (tmp_path / "z.pdf").mkdir()
        last = "z.pdf"
    else:
        (tmp_path / "z").write_bytes(b"a file where a folder should be")
        last = "z/z.pdf"
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(MachineTrouble) as met:
        write_all(tmp_path, {"a.pdf": b"new", "b.pdf": b"new", last: b"new"})
    assert str(met.value).startswith(f"Cannot write {tmp_path / last}: ")
    assert "--output DIR" in met.value.mend
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("number", "what"),
    [(errno.ENOSPC, "The disk is full"), (errno.EDQUOT, "The disk is full"), (errno.EROFS, "Cannot write")],
)
def test_a_disk_that_refuses_in_the_middle_leaves_the_old_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, what: str
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    real, calls = os.fdopen, []

    def second_refuses(*given: object, **more: object) -> object:
        calls.append(given)
        if len(calls) > 1:
            raise OSError(number, os.strerror(number))
        return real(*given, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "fdopen", second_refuses)
    with pytest.raises(MachineTrouble, match=what):
        write_all(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == [b"old", b"old"]


def test_an_interruption_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def interrupted(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "chmod", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, {"a.pdf": b"new"})
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize(
    ("edition", "paper", "folder"),
    [
        ("standard", "letter", ""),
        ("standard", "a4", "a4"),
        ("large-print", "letter", "large-print"),
        ("large-print", "a4", "large-print-a4"),
    ],
)
def test_each_edition_on_each_paper_has_its_folder(edition: str, paper: str, folder: str) -> None:
    assert folder_of(edition, paper) == folder

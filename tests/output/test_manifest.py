"""The manifest is the same for the same entries, and a harmed one is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshop.output import MANIFEST, Entry, manifest_bytes, read_manifest, remove_built, sha256

ENTRY = Entry(
    kind="handout",
    name="1a",
    audience="participant",
    session=1,
    edition="standard",
    paper="letter",
    draft=True,
    pages=2,
    sha256="0" * 64,
    sources={"modules/b.md": "1" * 64, "modules/a.md": "2" * 64},
)


def test_it_comes_back_as_it_was_written(tmp_path: Path) -> None:
    entries = {"a.pdf": ENTRY, "é.pdf": replace(ENTRY, session=None, draft=False)}
    (tmp_path / MANIFEST).write_bytes(manifest_bytes(entries))
    assert dict(read_manifest(tmp_path)) == entries


def test_the_order_of_its_entries_is_no_matter() -> None:
    one = manifest_bytes({"a": ENTRY, "b": ENTRY})
    other = manifest_bytes({"b": replace(ENTRY, sources=dict(reversed(ENTRY.sources.items()))), "a": ENTRY})
    assert one == other
    assert one.endswith(b"}\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        '{"files": []}',
        '{"files": {"a.pdf": {}}}',
        '{"files": {"a.pdf": {"kind": 1, "odd": 2}}}',
    ],
)
def test_a_harmed_one_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    assert dict(read_manifest(tmp_path)) == {}


def test_without_one_there_is_nothing(tmp_path: Path) -> None:
    assert dict(read_manifest(tmp_path)) == {}


def test_only_what_was_built_and_not_changed_since_is_removed(tmp_path: Path) -> None:
    (tmp_path / "out" / "sheets").mkdir(parents=True)
    for name in ("sheets/mine.pdf", "sheets/changed.pdf", "other.pdf"):
        (tmp_path / "out" / name).write_bytes(name.encode())
    (tmp_path / "outside.pdf").write_bytes(b"outside")
    hashes = {
        "sheets/mine.pdf": sha256(b"sheets/mine.pdf"),
        "sheets/changed.pdf": sha256(b"as it was built"),
        "../outside.pdf": sha256(b"outside"),
        "gone.pdf": sha256(b""),
    }
    remove_built(tmp_path / "out", {name: replace(ENTRY, sha256=digest) for name, digest in hashes.items()})
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["out/other.pdf", "out/sheets/changed.pdf", "outside.pdf"]

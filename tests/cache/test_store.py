"""Results by key: whole ones come back, harmed ones do not, old ones are forgotten."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop.cache import Store, Stored

KEY = "a" * 64
MADE = Stored({"document.pdf": b"%PDF-1", "page-01.png": b"\x89PNG"}, {"words": ["é", "b"], "pages": 1})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def test_what_was_put_comes_back(store: Store) -> None:
    assert store.get(KEY) is None
    store.put(KEY, MADE)
    assert store.get(KEY) == MADE
    assert store.get("b" * 64) is None


def test_nothing_else_is_left_behind(store: Store) -> None:
    store.put(KEY, MADE)
    store.put(KEY, MADE)
    assert [path.name for path in store.folder.iterdir()] == [KEY]
    assert {path.name for path in (store.folder / KEY).iterdir()} == {"document.pdf", "page-01.png", "seal"}


def other_blob(place: Path) -> None:
    (place / "document.pdf").write_bytes(b"%PDF-2")


def cut_blob(place: Path) -> None:
    (place / "document.pdf").write_bytes(b"%PDF")


def no_blob(place: Path) -> None:
    (place / "page-01.png").unlink()


def no_seal(place: Path) -> None:
    (place / "seal").unlink()


def half_a_seal(place: Path) -> None:
    text = (place / "seal").read_text(encoding="utf-8")
    (place / "seal").write_text(text[: len(text) // 2], encoding="utf-8")


def other_facts(place: Path) -> None:
    seal = json.loads((place / "seal").read_text(encoding="utf-8"))
    seal["facts"]["words"] = ["other"]
    (place / "seal").write_text(json.dumps(seal), encoding="utf-8")


def a_list(place: Path) -> None:
    (place / "seal").write_text("[]", encoding="utf-8")


def not_text(place: Path) -> None:
    (place / "seal").write_bytes(b"\xff\xfe")


@pytest.mark.parametrize(
    "harm", [other_blob, cut_blob, no_blob, no_seal, half_a_seal, other_facts, a_list, not_text]
)
def test_a_harmed_result_is_no_result(store: Store, harm: Callable[[Path], None]) -> None:
    store.put(KEY, MADE)
    harm(store.folder / KEY)
    assert store.get(KEY) is None
    store.put(KEY, MADE)
    assert store.get(KEY) == MADE


def test_a_folder_that_refuses_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    store = Store(tmp_path / "cache")
    store.put(KEY, MADE)
    assert store.get(KEY) is None
    store.keep({"standard letter": {KEY}})
    assert (tmp_path / "cache").is_file()


def test_a_result_that_cannot_be_finished_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    store.put(KEY, MADE)
    assert list(store.folder.iterdir()) == []


def test_each_way_of_printing_keeps_its_own(store: Store) -> None:
    keys = {name: name * 64 for name in "abc"}
    for key in keys.values():
        store.put(key, MADE)
    store.keep({"standard letter": {keys["a"]}, "standard a4": {keys["b"]}})
    assert [name for name, key in keys.items() if store.get(key)] == ["a", "b"]
    store.put(keys["c"], MADE)
    store.keep({"standard letter": {keys["c"]}})
    assert [name for name, key in keys.items() if store.get(key)] == ["b", "c"]


@pytest.mark.parametrize("text", ["", "[]", '{"a": ', "7"])
def test_a_harmed_list_of_groups_is_begun_anew(store: Store, text: str) -> None:
    store.put(KEY, MADE)
    (store.folder / "groups.json").write_text(text, encoding="utf-8")
    store.keep({"standard letter": {KEY}})
    assert store.get(KEY) == MADE

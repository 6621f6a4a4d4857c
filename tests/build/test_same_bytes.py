"""The same course gives the same bytes: in another folder, on another day, for another user, in another order."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from house import ROOT, SMALL, files, run, small_project
from workshop.pdf import texts

ELSEWHERE = {
    "HOME": "/nonexistent",
    "USER": "somebody-else",
    "LOGNAME": "somebody-else",
    "TZ": "Pacific/Auckland",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "1000000000",
}


@pytest.fixture(scope="module")
def first(built: Path) -> dict[str, bytes]:
    return files(built / "output")


def test_another_folder_day_user_output_and_order(tmp_path: Path, first: dict[str, bytes]) -> None:
    project = small_project(tmp_path / "Ünsere Räume, 2 – „neu“" / "kurs")
    words = (
        "--project",
        project,
        "build",
        "--today",
        "2026-04-30",
        "--jobs",
        "1",
        "--output",
        "out/of the way",
    )
    ran = run(*words, cwd=tmp_path, env={**ELSEWHERE, "PYTHONHASHSEED": "4242"})
    assert ran.code == 0, ran.err
    assert files(tmp_path / "out/of the way") == first
    assert not (project / "output").exists()


def test_the_manifest_says_what_each_file_is_and_was_made_from(first: dict[str, bytes]) -> None:
    manifest = json.loads(first["manifest.json"])
    assert set(manifest) == {"format", "files"}
    assert set(manifest["files"]) == set(first) - {"manifest.json"}
    for path, entry in manifest["files"].items():
        assert set(entry) == {
            "kind", "name", "audience", "session", "edition", "form", "paper", "draft", "pages", "sha256", "sources",
        }  # fmt: skip
        assert entry["sha256"] == sha256(first[path]).hexdigest()
        assert entry["audience"] == path.split("/")[0].removesuffix("s")
        for source, digest in entry["sources"].items():
            assert digest == sha256((SMALL / source).read_bytes()).hexdigest()
    notice = manifest["files"]["participants/handouts/1a-notice.pdf"]
    assert (notice["kind"], notice["name"], notice["session"], notice["pages"]) == ("handout", "1a", 1, 1)
    shared = {
        "modules/curriculum.yaml",
        "modules/frame.md",
        "modules/guidance.yaml",
        "modules/help-lines.yaml",
    }
    assert set(notice["sources"]) == {"modules/01-a-calm-start/1a-notice.md", "practice.yaml", *shared}
    guide = manifest["files"]["facilitator/facilitator-guide.pdf"]
    texts = {path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*") if path.is_file()}
    assert set(guide["sources"]) == texts


def test_nothing_in_a_file_says_where_or_when_it_was_built(tmp_path: Path, first: dict[str, bytes]) -> None:
    telling = [str(tmp_path.parents[2]), str(ROOT), "CreationDate", "ModDate", "D:20"]
    for path, data in first.items():
        said = data.decode() if path.endswith((".json", ".html")) else " ".join(texts(data))
        assert said
        assert [word for word in telling if word in said or word.encode() in data] == [], path

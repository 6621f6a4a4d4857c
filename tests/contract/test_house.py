"""ARCHITECTURE.md names each room, and each room that it names is there."""

import re

from house import ROOT

SOURCE = ROOT / "src" / "workshop"


def test_rooms_are_named_and_named_rooms_are_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.partition("## The rooms")[2].partition("\n## ")[0]
    named = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")} - {"bundled"}
    assert named == rooms


def test_paths_that_it_names_are_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    tree = text.partition("## The tree")[2].partition("\n## ")[0]
    for name in re.findall(r"^\| `([\w./]+)` \|", tree, re.MULTILINE):
        assert (ROOT / name).exists(), name


def test_decisions_are_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    text = (folder / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"\]\((\d\d-[\w-]+\.md)\)", text)
    assert sorted(listed) == sorted(path.name for path in folder.glob("[0-9]*.md"))
    for name in listed:
        page = (folder / name).read_text(encoding="utf-8")
        for part in ("**Choice.**", "**Instead of**", "**Why.**", "**Cost.**"):
            assert part in page, f"{name} lacks {part}"

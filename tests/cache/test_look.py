"""What a page looks like besides its words: every template, style, font and the engine is in each key."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from house import ROOT, request
from workshop.build import engine, look
from workshop.build.look import look_of
from workshop.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The bundled project, with a copy of its templates that may be changed."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return replace(
        request(ROOT).project,
        templates=(tmp_path / "templates",),
        fonts=tmp_path / "templates" / "fonts",
    )


def test_a_copy_has_the_same_look(project: Project) -> None:
    assert look_of(project) == look_of(request(ROOT).project)


def change(name: str) -> Callable[[Path], None]:
    def changed(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.write(b" ")

    changed.__name__ = name
    return changed


def add(folder: Path) -> None:
    (folder / "styles" / "more.css").write_text("", encoding="utf-8")


def rename(folder: Path) -> None:
    (folder / "styles" / "guide.css").rename(folder / "styles" / "guides.css")


CHANGES = [
    change("documents/handout.html"),
    change("exercises/gate.html"),
    change("parts/page.html"),
    change("styles/tokens.css"),
    change("fonts/Literata-Regular.ttf"),
    change("fonts/fonts.conf"),
    add,
    rename,
]


@pytest.mark.parametrize("changed", CHANGES, ids=lambda change: change.__name__)
def test_a_change_in_any_of_them_is_another_look(project: Project, changed: Callable[[Path], None]) -> None:
    before = look_of(project)
    changed(project.templates[0])
    assert look_of(project) != before


def test_what_prints_nothing_changes_nothing(project: Project) -> None:
    before = look_of(project)
    change("fonts/README.md")(project.templates[0])
    assert look_of(project) == before


def test_a_projects_own_template_is_another_look(project: Project, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "parts").mkdir(parents=True)
    (own / "parts" / "close.html").write_text("", encoding="utf-8")
    assert look_of(replace(project, templates=(own, *project.templates))) != look_of(project)


def test_another_engine_is_another_look(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = look_of(project)
    versions = tuple(f"{name} 0" for name in engine.ENGINE)
    monkeypatch.setattr(look, "engine_versions", lambda: versions)
    assert look_of(project) != before


def test_the_engine_is_named_with_all_that_lays_out() -> None:
    said = dict(line.split(" ") for line in engine.engine_versions())
    assert {"weasyprint", "pydyf", "pikepdf", "pypdfium2", "pillow", "jinja2", "fonttools"} <= set(said)
    assert "unknown" not in said.values()

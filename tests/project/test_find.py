from pathlib import Path

import pytest

from workshop.project import NoProject, Project, find_project, open_project
from workshop.project.find import bundled_root


def make(folder: Path) -> Path:
    (folder / "modules").mkdir(parents=True)
    (folder / "modules" / "curriculum.yaml").touch()
    return folder


def program() -> Path:
    return bundled_root() / "templates"


def test_nearest_project_upward(tmp_path: Path) -> None:
    make(tmp_path)
    inner = make(tmp_path / "a" / "b")
    below = inner / "modules" / "03-x"
    below.mkdir()
    assert find_project(below) == Project(
        root=inner,
        modules=inner / "modules",
        templates=(program(),),
        fonts=program() / "fonts",
        output=inner / "output",
        bundled=False,
        practice=None,
    )
    assert find_project(tmp_path / "a").root == tmp_path


def test_bundled_one_where_there_is_none(tmp_path: Path) -> None:
    found = find_project(tmp_path)
    assert found == Project(
        root=bundled_root(),
        modules=bundled_root() / "modules",
        templates=(program(),),
        fonts=program() / "fonts",
        output=tmp_path / "output",
        bundled=True,
        practice=found.practice,
    )
    (tmp_path / "practice.yaml").touch()
    assert find_project(tmp_path).practice == tmp_path / "practice.yaml"


def test_named_project(tmp_path: Path) -> None:
    root = make(tmp_path / "own")
    (root / "practice.yaml").touch()
    assert find_project(tmp_path, Path("own")) == open_project(root)
    assert open_project(root).practice == root / "practice.yaml"


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_named_folder_that_is_no_project(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoProject) as caught:
        find_project(tmp_path, Path(name))
    assert caught.value.what == f"{tmp_path / name} is not a project: it has no modules/curriculum.yaml."
    assert (
        caught.value.mend
        == "Name the folder that holds modules/, or make a new project with: workshop init DIR"
    )


def test_own_templates_come_first(tmp_path: Path) -> None:
    root = make(tmp_path)
    own = root / "templates"
    (own / "parts").mkdir(parents=True)
    (own / "parts" / "foot.html").touch()
    found = open_project(root)
    assert found.templates == (own, program())
    assert found.template("parts/foot.html") == own / "parts" / "foot.html"
    assert found.template("fonts/fonts.conf") == program() / "fonts" / "fonts.conf"
    assert found.template("parts/nothing.html") is None


def test_own_fonts_only_when_they_are_whole(tmp_path: Path) -> None:
    root = make(tmp_path)
    own = root / "templates" / "fonts"
    own.mkdir(parents=True)
    fonts = [file.name for file in (program() / "fonts").iterdir() if file.suffix == ".ttf"]
    for name in fonts[1:]:
        (own / name).touch()
    assert open_project(root).fonts == program() / "fonts"
    (own / fonts[0]).touch()
    assert open_project(root).fonts == own


def test_program_carries_what_it_needs() -> None:
    assert (bundled_root() / "modules" / "curriculum.yaml").is_file()
    assert (bundled_root() / "templates" / "fonts").is_dir()

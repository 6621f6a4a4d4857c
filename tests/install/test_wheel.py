"""The wheel carries the curriculum and the templates, and runs where no checkout is."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from install.checkout import ROOT


def hatch(target: str, source: Path, to: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", to],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (made,) = to.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel made the long way, from the source archive, so that both are whole."""
    top = tmp_path_factory.mktemp("packaging")
    with tarfile.open(hatch("sdist", ROOT, top / "sdist")) as archive:
        archive.extractall(top / "source", filter="data")
    (source,) = (top / "source").iterdir()
    with zipfile.ZipFile(hatch("wheel", source, top / "wheel")) as archive:
        archive.extractall(top / "unpacked")
    return top / "unpacked"


@pytest.mark.parametrize("folder", ["modules", "templates"])
def test_the_wheel_carries_what_authors_and_designers_edit(wheel: Path, folder: str) -> None:
    def listed(top: Path) -> set[Path]:
        return {path.relative_to(top) for path in top.rglob("*") if path.is_file()}

    assert listed(wheel / "workshop" / "bundled" / folder) == listed(ROOT / folder)


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    names = {path.name for path in wheel.rglob("*.dist-info/**/*")}
    assert {"LICENSE", "LICENSE-CONTENT", "CC-BY-4.0.txt"} <= names


def test_nothing_but_the_package_is_installed(wheel: Path) -> None:
    tops = {path.name for path in wheel.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"workshop"}


def test_the_unpacked_wheel_runs_anywhere(wheel: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "workshop", "list", "sessions"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(wheel)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) >= len(list((ROOT / "modules").glob("[0-9][0-9]-*")))
    assert list(tmp_path.iterdir()) == []

"""How property tests run: a few fixed examples every time, many random ones with --hypothesis-profile=fuzz.

And what is dear to make, made once: two processes of a test run share one folder, and the program's own cache and
lock see to it that what one has built the other only reads.
"""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from house import ROOT, SMALL, Printed, printed, request, small_project

settings.register_profile("usual", max_examples=40, derandomize=True, deadline=None, database=None)
settings.register_profile(
    "fuzz",
    max_examples=1500,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write down what the cases give now; then read the diff"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def bundled(shared: Path) -> Printed:
    """The course that the program carries, on both papers. Nothing may be changed in it."""
    asked = request(ROOT, shared / "bundled", papers=("letter", "a4"))
    found = printed(replace(asked, project=replace(asked.project, practice=None)))
    assert found.result.ok, found.result.problems
    return found


@pytest.fixture(scope="session")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course, built: a project to copy, with an output folder and a filled cache."""
    assert printed(request(SMALL, shared / "small")).result.ok
    project = small_project(tmp_path_factory.mktemp("small") / "project")
    shutil.copytree(shared / "small", project / "output")
    return project


@pytest.fixture
def project(tmp_path: Path, built: Path) -> Path:
    """A copy of the small course as it was built."""
    return small_project(tmp_path / "project", built=built)

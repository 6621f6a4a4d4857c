from pathlib import Path

import pytest

from house import says


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as `workshop init --yes` makes it. Nothing may be changed in it."""
    folder = tmp_path_factory.mktemp("init") / "our-course"
    assert says("init", folder, "--yes").code == 0
    return folder

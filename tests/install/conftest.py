import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from install.checkout import PROGRAM, ROOT, Checkout

# What stands on a bare machine, less Python: the essential tools that the script uses.
ESSENTIAL = ("cat", "cp", "flock", "id", "mkdir", "mv", "readlink", "rm", "sha256sum", "sleep", "tail")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    machine = tmp_path / "machine"
    folder = tmp_path / 'a checkout, ‘mine’ é $HOME "it\'s"'
    (machine / "home").mkdir(parents=True)
    (machine / "bin").mkdir()
    for tool in ESSENTIAL:
        found = shutil.which(tool)
        if found is None:
            pytest.skip(f"this machine has no {tool}")
        (machine / "bin" / tool).symlink_to(found)
    program = folder / "src" / "workshop"
    program.mkdir(parents=True)
    (program / "__init__.py").touch()
    (program / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    shutil.copy2(ROOT / "workshop", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    checkout = Checkout(folder, machine)
    checkout.python()
    checkout.user(1000)
    return checkout


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    def wait(happened: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not happened():
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.02)

    return wait

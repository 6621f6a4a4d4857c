"""Putting new files down, and never over old ones."""

import errno
import os

from workshop.diagnostics import MachineTrouble
from workshop.output import write_whole
from workshop.starter.started import CannotStart, Started

FULL = {errno.ENOSPC, errno.EDQUOT}


def write_new(started: Started) -> None:
    """Write each file whole. Raises `CannotStart` when one is there already, and `MachineTrouble`."""
    for path in started.files:
        if os.path.lexists(started.root / path):
            raise CannotStart(f"{path} is there already, and stays as it is.")
    for path, data in started.files.items():
        try:
            write_whole(started.root / path, data)
        except MachineTrouble as trouble:
            if is_full(trouble):
                raise
            mend = "Make a project of your own where you may write: workshop init my-course"
            raise MachineTrouble(trouble.what, mend) from trouble


def is_full(trouble: MachineTrouble) -> bool:
    """Whether the disk has no room left, which another folder would not mend."""
    return isinstance(trouble.__cause__, OSError) and trouble.__cause__.errno in FULL

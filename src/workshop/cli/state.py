"""What the command line and the machine say before any command runs: folder, terminal, colour, day."""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from workshop.console import Style
from workshop.project import Project, find_project


@dataclass(frozen=True, slots=True)
class State:
    """What stands before the command."""

    project: str | None = None
    debug: bool = False

    def find(self) -> Project:
        """The project folder: the one that was named, else the nearest upward, else the one that we carry.

        Raises `NoProject` when a folder was named that holds no course.
        """
        return find_project(Path.cwd(), Path(self.project) if self.project else None)


def style(*, plain: bool, quiet: bool) -> Style:
    """How to print to standard error."""
    terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    colour = terminal and not plain and not os.environ.get("NO_COLOR")
    return Style(terminal=terminal and not plain, colour=colour, quiet=quiet)


def today() -> date:
    """The day of the machine's clock; the only clock in the program."""
    return datetime.now(tz=UTC).astimezone().date()


def cores() -> int:
    """How many processors this process may use."""
    count = getattr(os, "sched_getaffinity", None)
    return len(count(0)) if count else (os.cpu_count() or 1)

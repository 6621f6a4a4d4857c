"""What a beginning comes to: new files, or a kind word why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.diagnostics import WrongWords


class CannotStart(WrongWords):
    """What was asked for cannot be begun; the words say why, and what would help."""


@dataclass(frozen=True, slots=True)
class Started:
    """New files by their paths below `root`. name: a session's number, a handout's code, or nothing."""

    root: Path
    files: Mapping[str, bytes]
    name: str = ""

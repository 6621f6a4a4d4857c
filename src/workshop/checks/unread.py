"""What could not be wholly read: checks say nothing that rests on it, so one slip does not look like ten."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from workshop.diagnostics import Problem, Severity

SESSION_FILE = "session.md"


@dataclass(frozen=True, slots=True)
class Unread:
    """The files in which reading found errors. Their content may be missing from the model, in part or whole."""

    files: frozenset[str] = frozenset()

    @staticmethod
    def after(problems: Iterable[Problem]) -> "Unread":
        """The files that have errors among these problems."""
        return Unread(frozenset(one.place.file for one in problems if one.severity is Severity.ERROR))

    def __contains__(self, file: str) -> bool:
        return file in self.files

    def named(self, *names: str) -> bool:
        """Whether a file of one of these names is among them, in whatever folder."""
        return any(PurePosixPath(file).name in names for file in self.files)

    def may_hold(self, code: str) -> bool:
        """Whether a handout of this code may exist in what was not read: in its own file, or in its session."""
        return any(_may_hold(PurePosixPath(file), code) for file in self.files)

    def in_sessions(self) -> bool:
        """Whether any session or handout is among them."""
        return any(PurePosixPath(file).parent.name[:2].isdigit() for file in self.files)


def _may_hold(file: PurePosixPath, code: str) -> bool:
    if file.name == SESSION_FILE:
        number = file.parent.name.split("-")[0]
        return number.isdigit() and code.rstrip("abcdefghijklmnopqrstuvwxyz") == str(int(number))
    return file.name.split("-")[0] == code

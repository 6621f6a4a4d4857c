"""What a project holds already, read from the names of its files; and whether a new file would fit in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from workshop.checks import Course, run_checks
from workshop.diagnostics import Severity
from workshop.model import Practice
from workshop.parse import handout_name, parse_project, session_name
from workshop.project import Project
from workshop.source import SourceFile, read_modules
from workshop.starter.started import CannotStart

MODULES = "modules"
SESSION_FILE = "session.md"
USUAL_MINUTES = 90


@dataclass(frozen=True)
class Held:
    """The texts and pictures of a project.

    Everything is known by names alone: a file that cannot be read today is there all the same.
    """

    texts: tuple[SourceFile, ...]
    pictures: frozenset[str]

    @cached_property
    def folders(self) -> Mapping[int, str]:
        """The folder of each session, by number."""
        names = sorted({PurePosixPath(file.path).parent.name for file in self.texts})
        return {found.number: name for name in names if (found := session_name(name))}

    @cached_property
    def without_session(self) -> tuple[int, ...]:
        """The numbers of folders that have handouts and no session.md yet."""
        paths = {file.path for file in self.texts}
        return tuple(
            number
            for number, name in sorted(self.folders.items())
            if f"{MODULES}/{name}/{SESSION_FILE}" not in paths
        )

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all handouts."""
        names = (handout_name(PurePosixPath(file.path).name) for file in self.texts)
        return frozenset(name.code for name in names if name)

    @cached_property
    def minutes(self) -> int:
        """How long a session is."""
        forms = parse_project(self.texts, pictures=self.pictures).value.forms
        return forms[0].minutes if forms else USUAL_MINUTES

    def text(self, path: str) -> str:
        """The text of a file, or nothing."""
        return next((file.text for file in self.texts if file.path == path), "")


def held(project: Project) -> Held:
    """What the project holds. Raises `CannotStart` for the course that the program carries."""
    if project.bundled:
        raise CannotStart(
            "This is the course that comes with the program, and it stays as it is. "
            "Make a project of your own first: workshop init my-course"
        )
    read = read_modules(project.modules).value
    return Held(read.texts, read.pictures)


def fitting(has: Held, path: str, text: str) -> None:
    """Raise `CannotStart` when a new file would have an error, for instance for the words of its title."""
    texts = (*has.texts, SourceFile(path, text))
    parsed = parse_project(texts, pictures=has.pictures)
    found = (*parsed.problems, *run_checks(Course(parsed.value, Practice()), parsed.problems))
    wrong = [one for one in found if one.place.file == path and one.severity is Severity.ERROR]
    if wrong:
        raise CannotStart(f"That would not check clean. {wrong[0].message} {wrong[0].hint}".strip())

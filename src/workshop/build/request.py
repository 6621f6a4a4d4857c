"""What a build is asked for, and what it gives."""

from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from workshop.diagnostics import Problem, Severity
from workshop.project import Project


@dataclass(frozen=True, slots=True)
class Request:
    """A build, fully said: nothing below reads a clock, the environment or the working folder.

    what: sessions (`3`), handouts (`3b`) or documents (`guide`); nothing means all. today: the day on which help
    lines are judged. minutes: pairs of a session's number and how long it is; None stands for every session without
    its own. people: how many come. late: how many minutes later sessions begin, and still end in time. jobs: how many
    documents are laid out at the same time. final: print without the draft line, and refuse when anything is missing
    for that.
    """

    project: Project
    output: Path
    what: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    editions: tuple[str, ...] = ("standard",)
    form: str = "eight"
    practice: Path | None = None
    start: time | None = None
    today: date | None = None
    minutes: tuple[tuple[int | None, int], ...] = ()
    people: int | None = None
    late: int = 0
    jobs: int = 2
    final: bool = False
    copies: int = 1
    variants: tuple[int, ...] = ()
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class BuiltDocument:
    """One PDF of a build. state: `built` (its bytes are new) or `unchanged`; `planned` in a dry run."""

    path: str
    kind: str
    name: str
    audience: str
    session: int | None
    form: str
    edition: str
    paper: str
    pages: int
    sha256: str
    state: str


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: with an error among the problems, nothing was written."""

    problems: tuple[Problem, ...] = ()
    documents: tuple[BuiltDocument, ...] = ()
    drafts: str = ""

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

"""Sorting a project's texts: which file is what, by its name and folder."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workshop.diagnostics import Place, Problem, did_you_mean
from workshop.parse.names import GUIDE_PAGE, SESSION_FILE, SessionName, handout_name, session_name
from workshop.source import SourceFile

MODULES = "modules"
CURRICULUM = "curriculum.yaml"
GUIDANCE = "guidance.yaml"
HELP_LINES = "help-lines.yaml"
FRAME = "frame.md"
PAPERS = "papers.yaml"
DISCREET = "discreet.yaml"
SIGNS = "signs.yaml"

_GUIDE = "guide"
_TOP = (CURRICULUM, GUIDANCE, HELP_LINES, FRAME, PAPERS, SIGNS, DISCREET)
_NOT_READ = ("README.md",)


@dataclass(slots=True)
class Folder:
    """The texts of one session's folder."""

    name: SessionName
    path: str
    session: SourceFile | None = None
    handouts: list[SourceFile] = field(default_factory=list)


@dataclass(slots=True)
class Sorted:
    """The texts of a project by what they are."""

    top: dict[str, SourceFile] = field(default_factory=dict)
    guide: list[SourceFile] = field(default_factory=list)
    folders: dict[str, Folder] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def arrange(files: Iterable[SourceFile]) -> Sorted:
    """Every text in its place; a file that nobody reads is a problem, for its author believes it is read."""
    found = Sorted()
    for file in sorted(files, key=lambda one: one.path):
        steps = file.path.split("/")
        below = steps[1:] if steps[0] == MODULES else steps
        if below[-1] in _NOT_READ:
            continue
        if len(below) == 1:
            _sort_top(file, below[0], found)
        elif below[0] == _GUIDE and len(below) == 2:
            _sort_guide(file, below[1], found)
        elif len(below) == 2:
            _sort_session(file, below[0], below[1], found)
        else:
            hint = "A session’s folder holds session.md and its handouts; only pictures may lie deeper."
            found.problems.append(_misplaced(file, hint))
    return found


def _sort_top(file: SourceFile, name: str, found: Sorted) -> None:
    if name in _TOP:
        found.top[name] = file
    else:
        found.problems.append(_misplaced(file, did_you_mean(name, _TOP)))


def _sort_guide(file: SourceFile, name: str, found: Sorted) -> None:
    if GUIDE_PAGE.match(name):
        found.guide.append(file)
    else:
        hint = "Name it with two digits and words joined by hyphens: 01-how-to-use-this-guide.md"
        found.problems.append(_misplaced(file, hint))


def _sort_session(file: SourceFile, folder: str, name: str, found: Sorted) -> None:
    session = session_name(folder)
    if session is None:
        problem = Problem.error(
            "folder-name",
            Place(file.path.rsplit("/", 1)[0]),
            f"The folder “{folder}” is not named as a session.",
            "Name it with two digits and words joined by hyphens, in small letters: 03-say-it-as-i",
        )
        found.problems.append(problem)
        return
    entry = found.folders.setdefault(folder, Folder(session, file.path.rsplit("/", 1)[0]))
    if name == SESSION_FILE:
        entry.session = file
    elif handout_name(name):
        entry.handouts.append(file)
    else:
        hint = f"A handout is named with its code and words joined by hyphens: {session.number}a-spot-it.md"
        found.problems.append(_misplaced(file, hint))


def _misplaced(file: SourceFile, hint: str) -> Problem:
    return Problem.error(
        "file-name", Place(file.path), "This file is not read: its name or folder is not known.", hint
    )

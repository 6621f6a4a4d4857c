"""Walking a modules folder: which files are read, in one order, and none from outside of the project."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workshop.diagnostics import Outcome, Place, Problem
from workshop.source.decode import LARGEST, decode

TEXT_ENDINGS = (".md", ".yaml", ".yml", ".markdown")
PICTURE_ENDINGS = (".jpeg", ".jpg", ".png", ".svg")
DEEPEST = 6

_SYSTEM_FILES = {"thumbs.db", "desktop.ini"}
_BACKUP_ENDINGS = ("~", ".bak", ".swp", ".swo", ".tmp", ".orig", ".rej")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One text of an author: its path relative to the project folder, with slashes, and its whole text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What was read: the texts by path, and the paths of the pictures that lie beside them."""

    texts: tuple[SourceFile, ...] = ()
    pictures: frozenset[str] = frozenset()


def read_modules(modules: Path) -> Outcome[Sources]:
    """Every text and picture below the folder `modules`, named from the folder that holds it (`modules/…`).

    Never raises for what stands in the folder: what cannot be read is a problem at the file's name.
    """
    problems: list[Problem] = []
    texts: list[SourceFile] = []
    pictures: list[str] = []
    for file, name in _files(modules, modules.name, modules.parent, problems):
        if file.suffix.lower() in PICTURE_ENDINGS:
            pictures.append(name)
        elif file.suffix.lower() in TEXT_ENDINGS:
            read = read_text(file, name)
            problems.extend(read.problems)
            texts.extend([read.value] if read.value else [])
    texts.sort(key=lambda text: text.path)
    return Outcome(Sources(tuple(texts), frozenset(pictures)), tuple(problems))


def read_text(file: Path, name: str) -> Outcome[SourceFile | None]:
    """The text of one file, under the `name` that problems show; None with a problem when unreadable."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return Outcome(None, (_unreadable(name, "it is not an ordinary file"),))
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return Outcome(None, (_unreadable(name, (error.strerror or "it cannot be opened").lower()),))
    decoded = decode(data, name)
    return Outcome(None if decoded.value is None else SourceFile(name, decoded.value), decoded.problems)


def _files(
    folder: Path, name: str, root: Path, problems: list[Problem], depth: int = 1
) -> Iterator[tuple[Path, str]]:
    try:
        if not folder.resolve().is_relative_to(root.resolve()):
            problems.append(_outside(name))
            return
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except (OSError, RuntimeError) as error:
        problems.append(_unreadable(name, (getattr(error, "strerror", "") or "it cannot be opened").lower()))
        return
    for entry in entries:
        if _ignored(entry.name):
            continue
        shown = f"{name}/{entry.name}"
        if not _printable(shown):
            problems.append(_strange_name(name))
        elif entry.is_dir():
            yield from _below(entry, shown, root, problems, depth)
        elif entry.is_symlink() and not _stays_inside(entry, root):
            problems.append(_outside(shown))
        else:
            yield entry, shown


def _below(
    entry: Path, shown: str, root: Path, problems: list[Problem], depth: int
) -> Iterator[tuple[Path, str]]:
    """A folder inside; a link that leads back to a folder above it ends at the deepest level."""
    if depth < DEEPEST:
        yield from _files(entry, shown, root, problems, depth + 1)
    else:
        problems.append(_too_deep(shown))


def _stays_inside(entry: Path, root: Path) -> bool:
    try:
        return entry.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _ignored(name: str) -> bool:
    """Hidden files, and what editors and systems leave behind."""
    return (
        name.startswith((".", "#", "~$"))
        or name.lower().endswith(_BACKUP_ENDINGS)
        or name.lower() in _SYSTEM_FILES
    )


def _printable(name: str) -> bool:
    return name.isprintable()


def _outside(name: str) -> Problem:
    return Problem.error(
        "link-outside",
        Place(name),
        "This is a link to something outside of the project folder.",
        "Put the file itself into the project: a link would not travel with the folder.",
    )


def _unreadable(name: str, why: str) -> Problem:
    return Problem.error(
        "unreadable-file",
        Place(name),
        f"The file cannot be read: {why}.",
        "Check that it is an ordinary file and that you may open it.",
    )


def _strange_name(folder: str) -> Problem:
    return Problem.error(
        "file-name",
        Place(folder),
        "A file in this folder has characters in its name that cannot be printed.",
        "Rename it with small letters, digits and hyphens.",
    )


def _too_deep(name: str) -> Problem:
    return Problem.error(
        "too-deep",
        Place(name),
        f"Folders may lie {DEEPEST} deep at most.",
        "Move the files up: a session is one folder, with its pictures in it or one folder below.",
    )

"""A project of one's own: the bundled course in a new folder, with a practice profile; whole, or not there at all."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from workshop.diagnostics import MachineTrouble
from workshop.output.files import writing_to
from workshop.project import CURRICULUM, PRACTICE, bundled_root
from workshop.starter.profile import ASKED, Answers, complaint, logo_complaint, logo_name, profile
from workshop.starter.started import CannotStart, Started
from workshop.starter.writing import is_full

MODULES = "modules"
README = "README.txt"
ASIDE = ".workshop-new-"
# What systems leave in a folder that nobody has put anything into.
NOTHING = {".DS_Store", "Thumbs.db", "desktop.ini"}


def new_project(folder: Path, answers: Answers, *, write: bool = True) -> Started:
    """A project in a folder that does not exist, is empty, or holds a practice.yaml alone, which stays as it is.

    Raises `CannotStart` for any other folder and for an answer that cannot stand, `MachineTrouble` when the folder
    cannot be written to. Without `write` it only says what would be written.
    """
    kept = can_hold(folder)
    if kept and answers:
        raise CannotStart(
            f"{folder} has a practice.yaml already, and it stays as it is. "
            "Leave out what you said about the practice, and change it in that file."
        )
    _check(answers)
    found = {**dict(_course()), README: files("workshop.starter").joinpath(f"texts/{README}").read_bytes()}
    if not kept:
        found[PRACTICE] = profile(answers).encode()
    if answers.logo:
        found[logo_name(answers.logo)] = answers.logo.read_bytes()
    started = Started(folder, dict(sorted(found.items())))
    if write:
        _put_down(folder, started.files)
    return started


def can_hold(folder: Path) -> bool:
    """Whether the folder holds a practice.yaml. Raises `CannotStart` when a project cannot begin in it."""
    above = next(
        (one for one in folder.parents if (one.parent / CURRICULUM).is_file() and one.name == MODULES), None
    )
    if above is not None:
        raise CannotStart(f"{folder} lies inside of the course in {above.parent}. Choose a folder beside it.")
    if not folder.exists() and not folder.is_symlink():
        return False
    if not folder.is_dir():
        raise CannotStart(f"{folder} is not a folder. Choose the name of a new one.")
    with _saying_where(folder):
        names = {one.name for one in folder.iterdir()}
    others = sorted(name for name in names - NOTHING - {PRACTICE} if not name.startswith(ASIDE))
    if others:
        shown = ", ".join(others[:3]) + (" …" if len(others) > 3 else "")
        raise CannotStart(
            f"{folder} is not empty: it holds {shown}. Choose a new folder, so that nothing is mixed."
        )
    return PRACTICE in names


def _check(answers: Answers) -> None:
    for name in ASKED:
        words = getattr(answers, name)
        if words and (said := complaint(name, words)):
            raise CannotStart(said)
    if answers.logo and (said := logo_complaint(answers.logo)):
        raise CannotStart(said)


def _course() -> Iterator[tuple[str, bytes]]:
    """The files of the bundled course."""
    root = bundled_root()
    for path in sorted((root / MODULES).rglob("*")):
        name = path.relative_to(root)
        if path.is_file() and not any(part.startswith((".", "~")) for part in name.parts):
            yield name.as_posix(), path.read_bytes()


def _put_down(folder: Path, data: Mapping[str, bytes]) -> None:
    """Write aside, then rename: a new folder in one step; into a folder that is there, the course comes last.

    A folder that is there is never replaced, for somebody may stand in it.
    """
    here = folder.is_dir()
    with _saying_where(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=ASIDE, dir=folder if here else folder.parent) as aside:
            whole = Path(aside, "project")
            for name, content in data.items():
                path = whole / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            if here:
                _move_into(folder, whole)
            else:
                whole.rename(folder)


@contextmanager
def _saying_where(folder: Path) -> Iterator[None]:
    """What the system refuses, as a sentence; full disks have a remedy of their own."""
    try:
        with writing_to(folder):
            yield
    except MachineTrouble as trouble:
        if is_full(trouble):
            raise
        raise MachineTrouble(trouble.what, "Choose a folder where you may write.") from trouble


def _move_into(folder: Path, whole: Path) -> None:
    names = sorted((one.name for one in whole.iterdir()), key=lambda name: name == MODULES)
    moved: list[Path] = []
    try:
        for name in names:
            (whole / name).rename(folder / name)
            moved.append(folder / name)
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise

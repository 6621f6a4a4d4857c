"""A file is replaced whole or not at all."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from workshop.diagnostics import MachineTrouble

USUAL = frozenset({"standard", "letter", "eight"})


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def folder_of(edition: str, paper: str, form: str = "eight") -> str:
    """The folder below the output folder for a form of the course, an edition and a paper.

    "" for the full form in the standard edition on Letter; else such as `a4`, `six`, `six-a4`.
    """
    return "-".join(name for name in (form, edition, paper) if name not in USUAL)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the file, then rename over it, so that nobody ever sees half a file.

    Raises `MachineTrouble` when the folder cannot be written to or the disk is full.
    """
    write_all(path.parent, {path.name: data})


def write_all(folder: Path, data: Mapping[str, bytes]) -> None:
    """Write files by their paths below a folder: first all of them aside, then each renamed to its place, in order.

    A disk that is full or a place that refuses is met while every earlier file is still as it was. Raises
    `MachineTrouble`.
    """
    aside: list[tuple[Path, Path]] = []
    try:
        for name, content in data.items():
            _write_aside(folder / name, content, aside)
        for new, path in aside:
            with writing_to(path):
                new.replace(path)
    finally:
        for new, _ in aside:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)


def _write_aside(path: Path, data: bytes, aside: list[tuple[Path, Path]]) -> None:
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        aside.append((Path(name), path))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)


@contextlib.contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence that says what to do."""
    try:
        yield
    except OSError as refused:
        if refused.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise MachineTrouble(
                f"The disk is full: {path} could not be written.", "Free some room."
            ) from refused
        why = refused.strerror or "no reason given"
        raise MachineTrouble(
            f"Cannot write {path}: {why}.", "Choose a folder you may write to with --output DIR."
        ) from refused

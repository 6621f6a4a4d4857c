"""A file is replaced whole or not at all."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workshop.diagnostics import MachineTrouble

STANDARD, LETTER = "standard", "letter"


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def folder_of(edition: str, paper: str) -> str:
    """The folder below the output folder for an edition and a paper: "" for standard on Letter, or `a4`."""
    return "-".join(name for name in (edition, paper) if name not in {STANDARD, LETTER})


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the file, then rename over it, so that nobody ever sees half a file.

    Raises `MachineTrouble` when the folder cannot be written to or the disk is full.
    """
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise


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

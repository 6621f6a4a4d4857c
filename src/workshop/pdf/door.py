"""The way to the engine: nothing else imports it, for the fonts must be set before it is loaded."""

import ctypes.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.pdf.fonts import check_fonts
from workshop.pdf.job import Job, Rendered

if TYPE_CHECKING:
    from workshop.pdf.engine import Engine

FONTCONFIG = "FONTCONFIG_FILE"


def render(job: Job, fonts: Path) -> Rendered:
    """Lay out and write `job` in this process, with the faces in `fonts`; its limits are not kept here."""
    return open_engine(fonts.resolve()).render(job)


@cache
def open_engine(fonts: Path) -> "Engine":
    """Load the engine (about a second, once in a process) with the faces in `fonts`, an absolute path.

    fontconfig reads its settings once, so a process stays with its first folder of fonts.
    """
    conf = str(check_fonts(fonts))
    os.environ[FONTCONFIG] = conf
    with _without_library_search():
        from workshop.pdf.engine import Engine
    return Engine(fonts)


def _finds_none(name: str) -> str | None:
    return None


@contextmanager
def _without_library_search() -> Iterator[None]:
    """Spare the engine's 26 searches for library names that do not exist on Linux: a quarter of its start.

    It then opens the names with a version in them directly.
    """
    kept = ctypes.util.find_library
    if os.uname().sysname == "Linux":
        ctypes.util.find_library = _finds_none
    try:
        yield
    finally:
        ctypes.util.find_library = kept

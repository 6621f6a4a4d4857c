"""Looking at the machine: what is there, what is missing, and the command that mends it."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workshop.build.request import Request
from workshop.diagnostics import MachineTrouble
from workshop.pdf import Job, Pool, RenderFailed, check_fonts, missing_libraries

PAGE = '<html lang="en"><title>Trial</title><body><h1>Trial</h1><p>One page.</p></body></html>'
FLOOR = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. mend: what to do when it is not `ok`."""

    what: str
    ok: bool
    detail: str
    mend: str = ""

    @staticmethod
    def good(what: str, detail: str) -> "Finding":
        """Something that is as it should be."""
        return Finding(what, ok=True, detail=detail)

    @staticmethod
    def lack(what: str, detail: str, mend: str = "") -> "Finding":
        """Something that is missing."""
        return Finding(what, ok=False, detail=detail, mend=mend)


def examine(request: Request) -> tuple[Finding, ...]:
    """Everything the program needs of the machine, each looked at."""
    return (
        _python(),
        *_libraries(),
        _templates(request),
        _fonts(request),
        _trial(request),
        _output(request.output),
    )


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info >= FLOOR:
        return Finding.good("Python", found)
    return Finding.lack("Python", found, "Use Python 3.11 or newer.")


def _libraries() -> Iterator[Finding]:
    missing = missing_libraries()
    if not missing:
        yield Finding.good("Libraries", "Pango and HarfBuzz are there")
    for name, package in missing.items():
        yield Finding.lack(
            "Libraries", f"{name} is missing", f"apt-get update && apt-get install -y {package}"
        )


def _templates(request: Request) -> Finding:
    """Where they lie; a project's own come first, and any single file of the program's can be copied there."""
    return Finding.good("Templates", ", then ".join(str(folder) for folder in request.project.templates))


def _fonts(request: Request) -> Finding:
    try:
        check_fonts(request.project.fonts)
    except MachineTrouble as trouble:
        return Finding.lack("Fonts", trouble.what, trouble.mend)
    return Finding.good("Fonts", str(request.project.fonts))


def _trial(request: Request) -> Finding:
    """One page, really made, in a process of its own."""
    if missing_libraries():
        return Finding.lack("A trial page", "cannot be made without the libraries above")
    try:
        with Pool(request.project.fonts, 1) as pool:
            made = pool.submit(Job(name="a trial page", html=PAGE, css=(), title="Trial")).result()
    except (RenderFailed, MachineTrouble) as trouble:
        return Finding.lack("A trial page", trouble.what, trouble.mend)
    return Finding.good("A trial page", f"made, {len(made.pdf)} bytes, fonts {', '.join(made.facts.fonts)}")


def _output(folder: Path) -> Finding:
    place = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if place.is_dir() and os.access(place, os.W_OK):
        return Finding.good("Output folder", str(folder))
    return Finding.lack("Output folder", f"{place} cannot be written to", "Name another with --output DIR.")

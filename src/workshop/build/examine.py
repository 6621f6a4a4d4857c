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


def examine(request: Request) -> tuple[Finding, ...]:
    """Everything the program needs of the machine, each looked at."""
    return (_python(), *_libraries(), _fonts(request), _trial(request), _output(request.output))


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    return Finding("Python", sys.version_info >= FLOOR, found, "" if sys.version_info >= FLOOR else "Use Python 3.11.")


def _libraries() -> Iterator[Finding]:
    missing = missing_libraries()
    if not missing:
        yield Finding("Libraries", True, "Pango and HarfBuzz are there")
    for name, package in missing.items():
        yield Finding("Libraries", False, f"{name} is missing", f"apt-get update && apt-get install -y {package}")


def _fonts(request: Request) -> Finding:
    try:
        check_fonts(request.project.fonts)
    except MachineTrouble as trouble:
        return Finding("Fonts", False, trouble.what, trouble.mend)
    return Finding("Fonts", True, str(request.project.fonts))


def _trial(request: Request) -> Finding:
    """One page, really made, in a process of its own."""
    if missing_libraries():
        return Finding("A trial page", False, "cannot be made without the libraries above")
    try:
        with Pool(request.project.fonts, 1) as pool:
            made = pool.submit(Job(name="a trial page", html=PAGE, css=(), title="Trial")).result()
    except (RenderFailed, MachineTrouble) as trouble:
        return Finding("A trial page", False, trouble.what, trouble.mend)
    return Finding("A trial page", True, f"made, {len(made.pdf)} bytes, fonts {', '.join(made.facts.fonts)}")


def _output(folder: Path) -> Finding:
    place = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if place.is_dir() and os.access(place, os.W_OK):
        return Finding("Output folder", True, str(folder))
    return Finding("Output folder", False, f"{place} cannot be written to", "Name another with --output DIR.")

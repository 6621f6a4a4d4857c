"""Courses to try things on, and the program run on them: as a process, or in this one."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from workshop.build import BuildResult, BuiltDocument, Request, build, entry, load
from workshop.build.layout import LaidOut
from workshop.build.press import Press
from workshop.cache import FOLDER
from workshop.cli import main
from workshop.documents import Course
from workshop.output import folder_of
from workshop.project import open_project

ROOT = Path(__file__).parent.parent
# A small course that no check complains about; tests/checks keeps it so.
SMALL = ROOT / "tests" / "checks" / "base"
TODAY = date(2026, 3, 1)
DAY = ("--today", TODAY.isoformat())
ENGINES = ("weasyprint", "pikepdf", "pypdfium2", "PIL")


# ---- the program ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Standard output, which has to be exactly one JSON value."""
        return json.loads(self.out)


def start(*words: object, cwd: Path = ROOT, **more: Any) -> subprocess.Popen[str]:
    """The program as a process, not waited for. `env` adds to the environment."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **more.pop("env", {})}
    command = [sys.executable, "-P", "-m", "workshop", *map(str, words)]
    streams: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    }
    return subprocess.Popen(command, cwd=cwd, env=env, text=True, encoding="utf-8", **{**streams, **more})


def run(*words: object, cwd: Path = ROOT, **more: Any) -> Ran:
    """The program as a process."""
    process = start(*words, cwd=cwd, **more)
    out, err = process.communicate()
    return Ran(process.returncode, out, err)


def says(*words: object) -> Ran:
    """The program in this process: quick, and open to what a test puts in a room's place."""
    kept, out, err = sys.argv, io.StringIO(), io.StringIO()
    sys.argv = ["workshop", *map(str, words)]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.argv = kept
    return Ran(code, out.getvalue(), err.getvalue())


# ---- folders --------------------------------------------------------------------------------------------


def edit(file: Path, old: str, new: str) -> None:
    """Change what stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder but the cache, by path."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    named = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: path.read_bytes() for name, path in named.items() if not name.startswith(f"{FOLDER}/")}


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder, with the time of its last change: what a test holds against later."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in found}


def small_project(folder: Path, *, built: Path | None = None) -> Path:
    """The small course in a folder of its own; `built`: a project with an output folder to start from."""
    shutil.copytree(built or SMALL, folder)
    return folder


def ready_practice(folder: Path) -> Path:
    """A practice profile in which nothing is missing for a final print."""
    profile = folder / "practice.yaml"
    profile.write_text(
        "name: A small practice\n"
        "reviewed: {by: Dr. Kim Ames, license: LMFT 12345, on: 2026-02-02}\n"
        "confidentiality_limits: What you tell us stays with us, unless someone is in danger.\n"
        "screening_tool: The practice’s own tool\n"
        "referral_list:\n"
        "  - {for: counseling for one, name: North Street Clinic, contact: 555-0100}\n",
        encoding="utf-8",
    )
    return profile


# ---- builds ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Printed:
    """A course that was built: the result, the folder, and every part as it was laid out.

    parts: by paper, the name of the document and the name of the part.
    """

    course: Course
    output: Path
    result: BuildResult
    parts: Mapping[tuple[str, str, str], LaidOut]

    def path(self, name: str, paper: str = "letter") -> Path:
        """Where a document lies."""
        found = [one for one in self.result.documents if (one.name, one.paper) == (name, paper)]
        return self.output / found[0].path

    @property
    def pdfs(self) -> tuple[BuiltDocument, ...]:
        """The documents that are paper: all but the report."""
        return tuple(one for one in self.result.documents if one.path.endswith(".pdf"))

    def pdf(self, name: str, paper: str = "letter") -> bytes:
        return self.path(name, paper).read_bytes()

    def sheets(self, paper: str) -> dict[str, LaidOut]:
        """The participant sheets on a paper, by code."""
        return {
            name: laid
            for (on, name, part), laid in self.parts.items()
            if (on, part) == (paper, f"sheet-{name}")
        }


def request(project: Path, output: Path | None = None, **more: Any) -> Request:
    """A request for a build of a project, on the day of the tests."""
    found = open_project(project)
    return replace(
        Request(project=found, output=output or found.output, papers=("letter",), today=TODAY, jobs=2), **more
    )


def printed(asked: Request) -> Printed:
    """Build, and keep what was laid out on the way."""
    with _recorded() as parts:
        result = build(asked)
    return Printed(load(asked).course, asked.output, result, parts)


@contextmanager
def _recorded() -> Iterator[dict[tuple[str, str, str], LaidOut]]:
    parts: dict[tuple[str, str, str], LaidOut] = {}
    lay_out, remembered = Press.lay_out, entry.remembered

    def recording(press: Press, pieces: Any, *, pictures: bool) -> list[LaidOut]:
        made = lay_out(press, pieces, pictures=pictures)
        for piece, one in zip(pieces, made, strict=True):
            parts[piece.plan.options.paper, piece.plan.name, piece.part.name] = one
        return made

    # What the last build said is not asked for: its parts are wanted, if only from the cache.
    Press.lay_out, entry.remembered = recording, lambda *_: None  # type: ignore[method-assign]
    try:
        yield parts
    finally:
        Press.lay_out, entry.remembered = lay_out, remembered  # type: ignore[method-assign]


def folder(paper: str) -> str:
    """What stands before a path below output/ for a paper: nothing, or `a4/`."""
    found = folder_of("standard", paper)
    return f"{found}/" if found else ""

"""Remembering the last build: where nothing that goes into it has changed, nothing has to be read or laid out again.

The stamp lies in the cache folder. It holds the hash of everything that goes in (the project's files, templates,
the program, the engine's version, what was asked for) and what came out. A missing or damaged stamp only costs time.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import workshop
from workshop.build.engine import engine_versions
from workshop.build.request import BuildResult, BuiltDocument, Request
from workshop.cache.store import FOLDER
from workshop.diagnostics import Place, Problem, Severity
from workshop.output.files import sha256, write_whole

STAMP = "stamp.json"


@dataclass(frozen=True, slots=True)
class Seen:
    """Hashes of what goes into a build: the files and the program (`inputs`), and that and the words (`whole`)."""

    inputs: str
    whole: str


def look_at(request: Request) -> Seen:
    """Everything that goes into a build, without understanding any of it."""
    digest = hashlib.sha256()
    for folder in (request.project.modules, *request.project.templates, Path(workshop.__file__).parent):
        for name, data in _files(folder):
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    profile = request.practice or request.project.practice
    digest.update(_bytes(profile) if profile else b"")
    digest.update(repr((engine_versions(), str(request.project.root))).encode())
    inputs = digest.hexdigest()
    asked = replace(request, jobs=0)
    return Seen(inputs, hashlib.sha256(f"{inputs}{asked!r}".encode()).hexdigest())


def remembered(request: Request, seen: Seen) -> BuildResult | None:
    """What the last build said, if it was this very build and all that it wrote is still there."""
    stamp = _read(request.output)
    try:
        if stamp["whole"] != seen.whole or not _whole(request.output, stamp):
            return None
        problems = tuple(_problem(one) for one in stamp["problems"])
        documents = tuple(BuiltDocument(**{**one, "state": "unchanged"}) for one in stamp["documents"])
        return BuildResult(problems, documents, stamp["drafts"])
    except (KeyError, TypeError, ValueError):
        return None


def same_inputs(output: Path, seen: Seen) -> bool:
    """Whether the last build was made of the same files by the same program, whatever it was asked for."""
    return bool(_read(output).get("inputs") == seen.inputs)


def remember(request: Request, seen: Seen, result: BuildResult, others: Iterable[Path]) -> None:
    """Write the stamp. others: files that went in from outside of the folders that are looked at (a logo)."""
    stamp = {
        "inputs": seen.inputs,
        "whole": seen.whole,
        "others": {str(path): sha256(_bytes(path)) for path in others},
        "problems": [asdict(problem) for problem in result.problems],
        "documents": [asdict(document) for document in result.documents],
        "drafts": result.drafts,
    }
    write_whole(request.output / FOLDER / STAMP, json.dumps(stamp, ensure_ascii=False).encode())


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield path.relative_to(folder).as_posix(), _bytes(path)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b"unreadable"


def _read(output: Path) -> dict[str, Any]:
    try:
        stamp = json.loads((output / FOLDER / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _whole(output: Path, stamp: dict[str, Any]) -> bool:
    built = all(sha256(_bytes(output / one["path"])) == one["sha256"] for one in stamp["documents"])
    manifest = (output / "manifest.json").is_file()
    return (
        built and manifest and all(sha256(_bytes(Path(name))) == old for name, old in stamp["others"].items())
    )


def _problem(fields: dict[str, Any]) -> Problem:
    return Problem(**{**fields, "severity": Severity(fields["severity"]), "place": Place(**fields["place"])})

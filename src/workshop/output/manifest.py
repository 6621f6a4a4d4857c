"""The manifest: every file that was built, with its hash, its pages, and the sources it was made from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

MANIFEST = "manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One built file. sources: each source file (below the project) and the hash of its content.

    form: of the course; files of before forms were written down are of the full one.
    """

    kind: str
    name: str
    audience: str
    session: int | None
    edition: str
    paper: str
    draft: bool
    pages: int
    sha256: str
    sources: Mapping[str, str]
    form: str = "eight"


Manifest = Mapping[str, Entry]


def read_manifest(output: Path) -> Manifest:
    """What was built into `output` by path below it; empty if nothing was, or if the file is damaged."""
    try:
        data = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
        found = {path: Entry(**fields) for path, fields in data["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return MappingProxyType({})
    return MappingProxyType(found)


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as it is written; same entries give the same bytes."""
    files = {path: _fields(entry) for path, entry in sorted(manifest.items())}
    text = json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()


def _fields(entry: Entry) -> dict[str, object]:
    plain = {name: getattr(entry, name) for name in Entry.__dataclass_fields__}
    return {**plain, "sources": dict(sorted(entry.sources.items()))}

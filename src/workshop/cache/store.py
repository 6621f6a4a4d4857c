"""A folder of results by key. Only whole, good results are stored; a missing or damaged one is made again."""

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = ".cache"
SEAL = "seal"
GROUPS = "groups.json"


@dataclass(frozen=True, slots=True)
class Stored:
    """A result: named blobs, and facts that can be written as JSON."""

    blobs: Mapping[str, bytes]
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Store:
    """The results kept below one folder."""

    folder: Path

    def get(self, key: str) -> Stored | None:
        """The result for a key, or nothing if there is none or if it was damaged."""
        place = self.folder / key
        try:
            seal = json.loads((place / SEAL).read_text(encoding="utf-8"))
            blobs = {name: (place / name).read_bytes() for name in seal["blobs"]}
            facts: dict[str, Any] = seal["facts"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Stored(blobs, facts) if _seal(blobs, facts) == seal else None

    def has(self, key: str) -> bool:
        """Whether there is a result for a key; only `get` tells whether it is whole."""
        return (self.folder / key / SEAL).is_file()

    def put(self, key: str, result: Stored) -> None:
        """Keep a result: written aside as a whole folder, then renamed. A folder that refuses is no fault."""
        seal = json.dumps(_seal(result.blobs, result.facts), ensure_ascii=False)
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            aside = Path(tempfile.mkdtemp(dir=self.folder, prefix=".new-"))
            try:
                for name, blob in result.blobs.items():
                    (aside / name).write_bytes(blob)
                (aside / SEAL).write_text(seal, encoding="utf-8")
                shutil.rmtree(self.folder / key, ignore_errors=True)
                aside.rename(self.folder / key)
            finally:
                shutil.rmtree(aside, ignore_errors=True)

    def keep(self, newest: Mapping[str, set[str]]) -> None:
        """Forget what no build needs any more. newest: the keys of each group (an edition on a paper) just built."""
        groups = self._groups() | {name: sorted(keys) for name, keys in newest.items()}
        wanted = {key for keys in groups.values() for key in keys}
        with contextlib.suppress(OSError):
            (self.folder / GROUPS).write_text(json.dumps(groups), encoding="utf-8")
            for place in self.folder.iterdir():
                if place.is_dir() and place.name not in wanted:
                    shutil.rmtree(place, ignore_errors=True)

    def _groups(self) -> dict[str, list[str]]:
        try:
            found = json.loads((self.folder / GROUPS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _seal(blobs: Mapping[str, bytes], facts: Mapping[str, Any]) -> dict[str, Any]:
    """What is written beside the blobs: facts, and the hashes by which damage to either is seen."""
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    return {
        "blobs": {name: hashlib.sha256(blob).hexdigest() for name, blob in blobs.items()},
        "facts": facts,
        "hash": hashlib.sha256(written.encode()).hexdigest(),
    }

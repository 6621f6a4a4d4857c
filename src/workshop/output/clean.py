"""Removing what was built, and nothing else."""

import contextlib
import shutil
from pathlib import Path, PurePosixPath

from workshop.output.files import sha256, writing_to
from workshop.output.manifest import MANIFEST, Manifest, read_manifest

# The contact sheet, which `look` puts beside the manifest.
LOOK = "look.png"


def clean(output: Path, cache: str, *, dry_run: bool = False) -> tuple[str, ...]:
    """Remove what the manifest names, the manifest, the contact sheet and the cache; then folders left empty.

    Gives the paths below `output` that were (or would be) removed. A file that somebody else put there stays.
    """
    built = [path for path in sorted(read_manifest(output)) if _is_below(path) and (output / path).is_file()]
    kept = [name for name in (MANIFEST, LOOK) if (output / name).is_file()]
    folders = [cache] if (output / cache).is_dir() else []
    if not dry_run:
        with writing_to(output):
            for path in (*built, *kept):
                (output / path).unlink()
            for folder in folders:
                shutil.rmtree(output / folder)
            _remove_empty(output, built)
    return (*built, *kept, *folders)


def remove_built(output: Path, entries: Manifest) -> None:
    """Remove files that were built and are no longer wanted; one that somebody has changed since stays."""
    with writing_to(output):
        for path, entry in entries.items():
            file = output / path
            if _is_below(path) and file.is_file() and sha256(file.read_bytes()) == entry.sha256:
                file.unlink()
        _remove_empty(output, [path for path in entries if _is_below(path)])


def _is_below(path: str) -> bool:
    """A manifest somebody changed by hand must not lead out of the output folder."""
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts


def _remove_empty(output: Path, built: list[str]) -> None:
    parents = {parent for path in built for parent in PurePosixPath(path).parents if str(parent) != "."}
    for parent in sorted(parents, key=lambda item: len(item.parts), reverse=True):
        with contextlib.suppress(OSError):
            (output / parent).rmdir()

"""Building again, into nothing, and comparing byte for byte with what the manifest says and what lies there."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from workshop.build.entry import build
from workshop.build.request import BuildResult, Request
from workshop.output import Entry, Manifest, read_manifest, sha256
from workshop.plan.calendar import KIND as CALENDAR
from workshop.plan.progress import Progress, nobody


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not as it should be, and in what."""

    path: str
    why: str


def verify(request: Request, progress: Progress = nobody) -> tuple[BuildResult, int, tuple[Difference, ...]]:
    """Build afresh everything that the manifest names. Gives the result, how many files agree, and what differs."""
    manifest = read_manifest(request.output)
    if not manifest:
        return BuildResult(), 0, ()
    differences = [
        found for path, entry in manifest.items() if (found := _on_disk(request.output, path, entry))
    ]
    # A calendar was made for days that only its leader knows: it is held against the manifest alone.
    built = {path: entry for path, entry in manifest.items() if entry.kind != CALENDAR}
    with tempfile.TemporaryDirectory(prefix="workshop-verify-") as folder:
        result = _again(request, built, Path(folder), progress)
        if result.ok:
            differences += _compare(built, read_manifest(Path(folder)))
    bad = {found.path for found in differences}
    return result, len([path for path in manifest if path not in bad]), tuple(differences)


def _again(request: Request, manifest: Manifest, folder: Path, progress: Progress) -> BuildResult:
    """Everything that the manifest names, built anew: form by form, until one cannot be built."""
    result = BuildResult()
    for form in sorted({entry.form for entry in manifest.values()}):
        entries = [entry for entry in manifest.values() if entry.form == form]
        again = replace(
            request,
            output=folder,
            what=(),
            form=form,
            papers=tuple(sorted({entry.paper for entry in entries})),
            editions=tuple(sorted({entry.edition for entry in entries})),
            final=not any(entry.draft for entry in entries),
        )
        result = build(again, progress)
        if not result.ok:
            break
    return result


def _on_disk(output: Path, path: str, entry: Entry) -> Difference | None:
    try:
        found = sha256((output / path).read_bytes())
    except OSError:
        return Difference(path, "is gone from the output folder")
    return None if found == entry.sha256 else Difference(path, "was changed after it was built")


def _compare(old: Manifest, new: Manifest) -> list[Difference]:
    found = []
    for path, entry in old.items():
        if path not in new:
            found.append(Difference(path, "is no longer part of the course"))
        elif new[path].sha256 != entry.sha256:
            found.append(Difference(path, _why(entry, new[path])))
    return found


def _why(old: Entry, new: Entry) -> str:
    changed = sorted(name for name, digest in new.sources.items() if old.sources.get(name) != digest)
    if changed:
        return f"would be different now: {', '.join(changed)} changed since it was built"
    return "would be different now, though its sources are the same"

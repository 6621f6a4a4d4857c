"""Which files are meant by a path: a file itself, or every PDF in a folder and below it."""

import os
from pathlib import Path

SUFFIX = ".pdf"


def find_pdfs(path: Path) -> tuple[Path, ...]:
    """A file as it is; of a folder, its PDFs in order of path. Hidden folders and links to folders are left alone."""
    if not path.is_dir():
        return (path,)
    found = []
    for folder, below, files in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        found += [
            Path(folder) / name
            for name in files
            if name.lower().endswith(SUFFIX) and not name.startswith(".")
        ]
    return tuple(sorted(found))

"""One value for everything that templates, styles and fonts can change on a page."""

from hashlib import sha256
from pathlib import Path

from workshop.html.files import every


def template_digest(folders: tuple[Path, ...]) -> str:
    """A hash (hexadecimal) of the paths and contents of every template, style and font that is in use."""
    whole = sha256()
    for name, file in every(folders).items():
        content = sha256(file.read_bytes()).hexdigest()
        whole.update(f"{name}\0{content}\n".encode())
    return whole.hexdigest()

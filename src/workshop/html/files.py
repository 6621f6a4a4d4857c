"""Templates and styles lie in folders, one over the other: a file in an earlier folder hides the same path later."""

from pathlib import Path

from workshop.html.broken import TemplateBroken

SUFFIXES = frozenset({".html", ".css", ".ttf", ".otf", ".conf"})


def find(folders: tuple[Path, ...], name: str) -> Path | None:
    """The file that `name` (with `/`, below a templates folder) stands for."""
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def style(folders: tuple[Path, ...], name: str) -> str:
    """The text of `styles/<name>.css`; raises `TemplateBroken`, if there is none."""
    path = f"styles/{name}.css"
    file = find(folders, path)
    if file is None:
        raise TemplateBroken(path, 0, "there is no such file.")
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise TemplateBroken(path, 0, "it is not UTF-8 text.") from error


def every(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Every file that can change a page, by its path below the folders, in alphabetical order."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for file in folder.rglob("*"):
            if file.suffix in SUFFIXES and file.is_file():
                found[file.relative_to(folder).as_posix()] = file
    return dict(sorted(found.items()))

"""Finding the project folder, its templates and fonts, and where its pages go."""

from dataclasses import dataclass
from pathlib import Path

from workshop.diagnostics import WrongWords

CURRICULUM = Path("modules", "curriculum.yaml")
PRACTICE = "practice.yaml"


class NoProject(WrongWords):
    """The folder that was named is no project. `what` says so in a sentence; `mend` says what would help."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what} {mend}")
        self.what = what
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one project.

    templates: where a template is looked for, in this order; the last is the program's own.
    fonts: the folder of font files, the project's own only when it holds every font of the program's.
    output: where pages go. bundled: whether this is the curriculum that the program carries.
    practice: the practice profile, if there is one: beside modules/, for the bundled one at the start.
    """

    root: Path
    modules: Path
    templates: tuple[Path, ...]
    fonts: Path
    output: Path
    bundled: bool
    practice: Path | None

    def template(self, name: str) -> Path | None:
        """The file of a template by its path below templates/; the project's own comes first."""
        return next((folder / name for folder in self.templates if (folder / name).is_file()), None)


def find_project(start: Path, named: Path | None = None) -> Project:
    """The project `named`, else the nearest one from the folder `start` upward, else the bundled one.

    Raises NoProject when `named` holds no modules/curriculum.yaml.
    """
    if named is not None:
        return open_project(start / named)
    start = start.resolve()
    for folder in (start, *start.parents):
        if _is_file(folder / CURRICULUM):
            return _project(folder, folder, bundled=False)
    return _project(bundled_root(), start, bundled=True)


def open_project(folder: Path) -> Project:
    """The project in this very folder. Raises NoProject when it holds no modules/curriculum.yaml."""
    if not _is_file(folder / CURRICULUM):
        raise NoProject(
            f"{folder} is not a project: it has no {CURRICULUM.as_posix()}.",
            "Name the folder that holds modules/, or make a new project with: workshop init DIR",
        )
    return _project(folder.resolve(), folder.resolve(), bundled=False)


def bundled_root() -> Path:
    """The program's own modules/ and templates/: in the package, or at the top of a source checkout."""
    package = Path(__file__).resolve().parent.parent
    carried = package / "bundled"
    return carried if carried.is_dir() else package.parent.parent


def _project(root: Path, home: Path, *, bundled: bool) -> Project:
    """`home`: the folder that belongs to the user, for output and the practice profile."""
    program, own = bundled_root() / "templates", root / "templates"
    templates = (own, program) if own != program and own.is_dir() else (program,)
    practices = [folder / PRACTICE for folder in (home, root) if _is_file(folder / PRACTICE)]
    return Project(
        root=root,
        modules=root / "modules",
        templates=templates,
        fonts=_fonts(own / "fonts", program / "fonts"),
        output=home / "output",
        bundled=bundled,
        practice=practices[0] if practices else None,
    )


def _fonts(own: Path, program: Path) -> Path:
    """A folder with some fonts only would leave the others to chance."""
    needed = _font_names(program)
    return own if needed and needed <= _font_names(own) else program


def _font_names(folder: Path) -> set[str]:
    try:
        return {file.name for file in folder.iterdir() if file.suffix.lower() in {".ttf", ".otf"}}
    except OSError:
        return set()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False

"""Pictures that authors and practices give: read, checked and encoded anew before any page may show them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import MappingProxyType

from workshop import pdf as paper
from workshop.build.request import Request
from workshop.diagnostics import Outcome, Place, Problem
from workshop.model import Curriculum, Picture, Practice

PUT = "Put an SVG, PNG or JPEG file there, and write its name."


def read_pictures(
    request: Request, curriculum: Curriculum, practice: Practice
) -> Outcome[Mapping[str, bytes]]:
    """Every picture by the name that pages know it by: its path in the project, or what the profile calls the logo.

    A picture that cannot be used is a problem at the line that names it.
    """
    wanted = [
        (found.file, request.project.root, found.file, found.place) for found in pictures_in(curriculum)
    ]
    if practice.logo:
        wanted.append((practice.logo, _profile(request).parent, practice.logo, practice.place))
    usable: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name, folder, file, place in wanted:
        if name not in usable:
            read = _read(folder.resolve(), file, place)
            problems += read.problems
            usable |= {name: read.value} if read.value else {}
    return Outcome(MappingProxyType(usable), tuple(problems))


def logo_files(request: Request, practice: Practice) -> tuple[Path, ...]:
    """The file of the practice's logo, if it has one."""
    return (_profile(request).parent / practice.logo,) if practice.logo else ()


def _profile(request: Request) -> Path:
    return request.practice or request.project.practice or request.project.root / "practice.yaml"


def pictures_in(value: object) -> Iterator[Picture]:
    """Every picture in a value made of frozen values."""
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from pictures_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from pictures_in(getattr(value, field.name))


def _read(folder: Path, file: str, place: Place) -> Outcome[bytes]:
    path = folder / file
    if not path.resolve().is_relative_to(folder):
        return _refused(place, f"The picture {file} lies outside of the project.", PUT)
    try:
        data = path.read_bytes()
    except OSError:
        return _refused(place, f"There is no picture {file}.", PUT)
    try:
        return Outcome(paper.check_picture(data))
    except paper.PictureRefused as refused:
        at = Place(file, refused.line, max(refused.column, 1)) if refused.line else place
        return _refused(at, f"The picture {file} cannot be used: {refused.what}", refused.mend)


def _refused(place: Place, message: str, hint: str) -> Outcome[bytes]:
    return Outcome(b"", (Problem.error("picture-unusable", place, message, hint),))

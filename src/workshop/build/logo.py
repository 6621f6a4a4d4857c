"""The practice's logo: read from beside its profile, checked, and encoded anew before any page may show it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from workshop import pdf as paper
from workshop.build.request import Request
from workshop.diagnostics import Outcome, Problem
from workshop.model import Practice


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture as the engine gets it; no bytes where there is no logo."""

    data: bytes = b""


def read_logo(request: Request, practice: Practice) -> Outcome[Logo]:
    """The logo that the profile names, or a problem at the profile: a link outside, no file, no usable picture."""
    if not practice.logo:
        return Outcome(Logo())
    folder = (
        request.practice or request.project.practice or request.project.root / "practice.yaml"
    ).parent.resolve()
    path = folder / practice.logo
    if PurePosixPath(practice.logo).is_absolute() or not path.resolve().is_relative_to(folder):
        return _refused(practice, f"The logo {practice.logo} lies outside of the profile’s folder.")
    try:
        data = path.read_bytes()
    except OSError:
        return _refused(practice, f"There is no file {practice.logo} beside the practice profile.")
    try:
        return Outcome(Logo(paper.check_picture(data)))
    except paper.PictureRefused as refused:
        return _refused(practice, f"The logo {practice.logo} cannot be used: {refused.what}", refused.mend)


def _refused(practice: Practice, message: str, hint: str = "") -> Outcome[Logo]:
    mend = hint or "Put a PNG or JPEG file beside practice.yaml, and write its name."
    return Outcome(Logo(), (Problem.error("logo-unusable", practice.place, message, mend),))

"""From a project folder to a checked course, with every problem on the way."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType

from workshop.build.clock import on_the_clock
from workshop.build.pictures import read_pictures
from workshop.build.request import Request
from workshop.build.select import UnknownForm, files_for
from workshop.checks import Course as CheckedCourse
from workshop.checks import draft_line, missing_for_final, run_checks
from workshop.diagnostics import Outcome, Problem, Severity, in_order
from workshop.documents import Course
from workshop.model import FULL, Curriculum, Practice, filled_in, in_form
from workshop.parse import parse_practice, parse_project
from workshop.source import SourceFile, read_modules, read_text

SHARED = (PurePosixPath("modules"), PurePosixPath("."))


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course, its problems, the quiet draft line, the hash of each source file, and the texts themselves."""

    course: Course
    problems: tuple[Problem, ...]
    draft: str
    hashes: Mapping[str, str]
    texts: Mapping[str, str]
    pictures: Mapping[str, bytes]

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    @property
    def sizes(self) -> tuple[int, int]:
        """How many sessions and handouts were read."""
        return len(self.course.curriculum.sessions), len(self.course.curriculum.handouts)

    def about(self, what: tuple[str, ...]) -> tuple[Problem, ...]:
        """The problems in what was asked for: in its files, or in one that every page shares.

        Raises `UnknownWhat` for a name that does not exist.
        """
        if not what:
            return self.problems
        files = files_for(self.course, self.texts, what)
        return tuple(one for one in self.problems if one.place.file in files or _shared(one.place.file))


def _shared(file: str) -> bool:
    return PurePosixPath(file).parent in SHARED


def load(request: Request, *, timed: bool = True) -> Loaded:
    """Read, parse and check everything; report every problem, in order of place.

    timed: whether each session is made to fit the time and the people that were asked for.
    """
    read = read_modules(request.project.modules)
    parsed = parse_project(read.value.texts, pictures=read.value.pictures)
    profile = _practice(request)
    problems = [*read.problems, *parsed.problems, *profile.problems]
    practice = profile.value.practice
    if request.start:
        practice = replace(practice, start=request.start)
    course = Course(filled_in(_in_form(parsed, request.form), practice), practice)
    checked = CheckedCourse(parsed.value, practice, request.today, request.form)
    problems += run_checks(checked, problems)
    if request.final:
        problems += missing_for_final(checked)
    pictures = read_pictures(request, parsed.value, practice)
    problems += pictures.problems
    if timed:
        fitted = on_the_clock(request, course, problems)
        course, problems = fitted.value, [*problems, *fitted.problems]
    sources = (*read.value.texts, *profile.value.files)
    return Loaded(
        course,
        in_order(problems),
        draft_line(checked),
        _hashes(sources, pictures.value),
        _texts(sources),
        pictures.value,
    )


def _in_form(parsed: Outcome[Curriculum], name: str) -> Curriculum:
    """The curriculum in the form that was asked for. Raises `UnknownForm` when nothing is said of it."""
    forms = [form.name for form in parsed.value.forms]
    unread = any(one.place.file == parsed.value.place.file for one in parsed.problems)
    if name not in {FULL, *forms} and not unread:
        raise UnknownForm(name, forms)
    return in_form(parsed.value, name)


@dataclass(frozen=True, slots=True)
class _Profile:
    practice: Practice
    files: tuple[SourceFile, ...] = ()


def _practice(request: Request) -> Outcome[_Profile]:
    """The practice profile that was named, else the project's own, else an empty one."""
    path = request.practice or request.project.practice
    if path is None:
        return Outcome(_Profile(Practice()))
    read = read_text(path, path.name)
    if read.value is None:
        return Outcome(_Profile(Practice()), read.problems)
    parsed = parse_practice(read.value)
    return Outcome(_Profile(parsed.value, (read.value,)), (*read.problems, *parsed.problems))


def _hashes(files: tuple[SourceFile, ...], pictures: Mapping[str, bytes]) -> Mapping[str, str]:
    contents = {file.path: file.text.encode() for file in files} | dict(pictures)
    return MappingProxyType({name: hashlib.sha256(data).hexdigest() for name, data in contents.items()})


def _texts(files: tuple[SourceFile, ...]) -> Mapping[str, str]:
    return MappingProxyType({file.path: file.text for file in files})

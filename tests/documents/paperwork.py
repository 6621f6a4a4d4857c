"""The papers that belong to no session, laid out by themselves: of the bundled course in any form, or a changed one."""

import fcntl
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from house import ROOT, request
from workshop.build.guide import assemble
from workshop.build.layout import LaidOut
from workshop.build.load import Loaded, load
from workshop.build.look import look_of
from workshop.build.press import Press
from workshop.cache import Store
from workshop.documents import Course, document_kinds
from workshop.model import Practice
from workshop.pdf import Pool, page_texts
from workshop.plan.document import Options, Plan
from workshop.plan.progress import nobody

FORMS = ("eight", "six", "one-to-one", "one-to-one-short")
PAPERS = ("letter", "a4")


@dataclass(frozen=True, repr=False)
class Paper:
    """One document as it was laid out, and each of its parts alone."""

    plan: Plan
    laid: LaidOut
    parts: tuple[LaidOut, ...]

    @property
    def pages(self) -> list[str]:
        """The words of each page on one line, as a reader of the file gets them."""
        return [" ".join(text.split()) for text in page_texts(self.laid.pdf)]

    @property
    def text(self) -> str:
        return " ".join(self.pages)


def course(form: str = "eight", **practice: object) -> Course:
    """The bundled course in a form, and a practice."""
    found = load(replace(request(ROOT, form=form), project=replace(request(ROOT).project, practice=None)))
    assert found.ok
    return Course(found.course.curriculum, replace(Practice(), **practice))  # type: ignore[arg-type]


def laid_out(folder: Path, kind: str, given: Course, *ways: Options) -> Mapping[str, Paper]:
    """Every document of a kind in each way of printing, by `name paper`; the store is that of the whole test run."""
    project, loaded = request(ROOT).project, Loaded(given, (), "", {}, {}, {})
    plans = [plan for way in ways for plan in document_kinds()[kind].plans(given, way)]
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock, Pool(project.fonts, 2) as pool:
        fcntl.flock(lock, fcntl.LOCK_EX)
        press = Press(project, Store(folder), look_of(project), pool, nobody)
        made = [Paper(plan, assemble(loaded, plan, press), _parts(plan, press)) for plan in plans]
    return {f"{one.plan.name} {one.plan.options.paper}": one for one in made}


def _parts(plan: Plan, press: Press) -> tuple[LaidOut, ...]:
    return tuple(press.lay_out([press.piece(plan, part) for part in plan.parts], pictures=False))

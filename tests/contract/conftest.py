import fcntl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from contract.sheets import all_kinds
from house import ROOT, request
from workshop.build.guide import assemble
from workshop.build.layout import LaidOut
from workshop.build.load import Loaded
from workshop.build.look import look_of
from workshop.build.press import Press
from workshop.cache import Store
from workshop.documents import Course, document_kinds
from workshop.model import Practice
from workshop.pdf import Pool, page_texts
from workshop.plan.document import Options, Plan
from workshop.plan.progress import nobody


@dataclass(frozen=True, repr=False)
class Sheets:
    """A sheet for every kind, on both papers; the words of the guide to them; and the markers in their keys."""

    course: Course
    plans: Mapping[tuple[str, str], Plan]
    laid: Mapping[tuple[str, str], LaidOut]
    guide: str
    markers: Mapping[str, tuple[str, ...]]


@pytest.fixture(scope="session")
def sheets(shared: Path) -> Sheets:
    with (shared / "kinds.lock").open(
        "w"
    ) as lock:  # of two processes of a test run, the second finds it all made
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _sheets(Store(shared / "kinds"))


def _sheets(store: Store) -> Sheets:
    curriculum, markers = all_kinds()
    course = Course(curriculum, Practice(name="A small practice"))
    project = request(ROOT).project
    loaded = Loaded(course, (), "", {}, {}, {})
    with Pool(project.fonts, 2) as pool:
        press = Press(project, store, look_of(project), pool, nobody)
        kinds = document_kinds()
        plans = [
            plan for paper in ("letter", "a4") for plan in kinds["handout"].plans(course, Options(paper))
        ]
        laid = press.lay_out([press.piece(plan, plan.parts[0]) for plan in plans], pictures=True)
        [guide] = kinds["guide"].plans(course, Options("letter"))
        whole = assemble(loaded, guide, press)
    said = " ".join(page_texts(whole.pdf))
    names = [(plan.name, plan.options.paper) for plan in plans]
    return Sheets(
        course, dict(zip(names, plans, strict=True)), dict(zip(names, laid, strict=True)), said, markers
    )

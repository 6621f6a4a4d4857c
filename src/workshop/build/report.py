"""Completing the report with what is known once all is laid out: pages, measures, the state of every rule."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from workshop.build.layout import LaidOut
from workshop.build.load import Loaded
from workshop.build.press import Press
from workshop.build.select import plans_for
from workshop.cache import Stored, fingerprint
from workshop.checks import Course
from workshop.checks.leaves import Sheet
from workshop.checks.quality import Evidence, PrintedSheet, card, findings, hardest_sentences, rule_states
from workshop.diagnostics import Problem
from workshop.html import Extras, Face, render, standalone
from workshop.plan.document import Medium, Plan
from workshop.plan.quality import Card, ReadingLevel, Score
from workshop.plan.report import Coverage, Report, ReportFrame, UnitLine, Where
from workshop.plan.sheets import HandoutSheet

FORMAT = 1
FACES = (
    ("Atkinson Hyperlegible Next", 400, "AtkinsonHyperlegibleNext-Regular.ttf"),
    ("Atkinson Hyperlegible Next", 600, "AtkinsonHyperlegibleNext-SemiBold.ttf"),
    ("Literata", 600, "Literata-SemiBold.ttf"),
)
# What judges a page, besides the rooms that lay it out.
JUDGING = (
    "checks",
    "checks.families",
    "checks.quality",
    "checks.quality.rules",
    "checks.words",
    "documents",
    "documents.common",
)
# What values tell besides their fields.
TOLD = {
    Score: ("percent", "enough"),
    ReadingLevel: ("met",),
    Card: ("sound",),
    UnitLine: ("taught",),
    Coverage: ("taught", "by_session", "by_handout"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """All that a report tells of: the course, every page that was laid out, and every problem of the build."""

    loaded: Loaded
    printed: tuple[tuple[Plan, LaidOut], ...]
    problems: tuple[Problem, ...]
    today: date | None


def told_of(loaded: Loaded, reports: list[Plan], asked: list[Plan]) -> list[Plan]:
    """The documents that reports tell of and that nobody asked for: they are laid out, and not written."""
    ways = list(dict.fromkeys(plan.options for plan in reports))
    every = (plan for options in ways for plan in plans_for(loaded.course, options, ()))
    wanted = {(plan.path, plan.options) for plan in asked}
    return [plan for plan in every if plan.medium is Medium.PDF and (plan.path, plan.options) not in wanted]


def make_report(plan: Plan, known: Known, press: Press) -> bytes:
    """The bytes of a report; from the store, where nothing that it tells of has changed."""
    mine = [(one, laid) for one, laid in known.printed if one.options == plan.options]
    key = _key(plan, known, mine, press.look)
    press.note(plan, key)
    stored = press.store.get(key)
    if stored and plan.medium in stored.blobs:
        return stored.blobs[plan.medium]
    view = _report(plan, known, mine)
    page = render(replace(plan.parts[0], view=view), plan, Extras(), press.project.templates)
    made = {
        Medium.HTML.value: standalone(page, _faces(press.project.fonts)),
        Medium.JSON.value: report_data(view),
    }
    press.store.put(key, Stored(made, {}))
    return made[plan.medium]


def report_data(view: Report) -> bytes:
    """The report as data: the same words and figures as the page has."""
    data = {"format": FORMAT, **_fields(view)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _key(plan: Plan, known: Known, mine: list[tuple[Plan, LaidOut]], look: str) -> str:
    pages = [(one.path, sha256(laid.pdf).hexdigest()) for one, laid in mine]
    told = (plan.parts[0], known.loaded.hashes, known.problems)
    return fingerprint(plan.kind, plan.title, plan.language, plan.options, told, pages, look, _code())


def _report(plan: Plan, known: Known, mine: list[tuple[Plan, LaidOut]]) -> Report:
    frame = plan.parts[0].view
    if not isinstance(frame, ReportFrame):
        raise TypeError(f"{plan.path} is no report")
    loaded = known.loaded
    course = Course(loaded.course.curriculum, loaded.course.practice, known.today, plan.options.form)
    sheets = tuple(_sheets(known, mine))
    guide = next((laid for one, laid in mine if one.kind == "guide"), None)
    of_session = {h.code: session.label for session in course.curriculum.sessions for h in session.handouts}
    cards = (
        card(
            sheet,
            course,
            known.problems,
            of_session[sheet.handout.code],
            loaded.hashes.get(sheet.handout.place.file, ""),
        )
        for sheet in sheets
    )
    return Report(
        course=replace(frame, coverage=_with_pages(frame.coverage, guide)),
        paper=plan.options.paper,
        edition=plan.options.edition,
        guide_pages=len(guide.facts.pages) if guide else 0,
        cards=tuple(cards),
        rules=rule_states(Evidence(course, known.problems, sheets)),
        problems=findings(known.problems),
        hardest=hardest_sentences(sheets),
    )


def _sheets(known: Known, mine: list[tuple[Plan, LaidOut]]) -> Iterator[PrintedSheet]:
    """Every handout with its finished pages, in the order of the course."""
    by_code = {plan.name: (plan.parts[0].view, laid.facts) for plan, laid in mine if plan.kind == "handout"}
    for handout in known.loaded.course.curriculum.handouts:
        view, facts = by_code.get(handout.code, (None, None))
        if isinstance(view, HandoutSheet) and facts:
            yield PrintedSheet(Sheet(handout), view, facts)


def _with_pages(coverage: Coverage, guide: LaidOut | None) -> Coverage:
    """The coverage with the page numbers of the finished guide."""
    numbers = guide.facts.anchors if guide else {}

    def on_page(where: tuple[Where, ...]) -> tuple[Where, ...]:
        return tuple(replace(one, page=numbers.get(one.anchor, 0)) for one in where)

    units = tuple(
        replace(unit, sessions=on_page(unit.sessions), handouts=on_page(unit.handouts))
        for unit in coverage.units
    )
    return replace(coverage, units=units)


def _faces(fonts: Path) -> Iterator[Face]:
    for family, weight, name in FACES:
        if (fonts / name).is_file():
            yield Face(family, weight, (fonts / name).read_bytes())


def _fields(value: object) -> dict[str, object]:
    names = [field.name for field in fields(value)]  # type: ignore[arg-type]
    return {name: _plain(getattr(value, name)) for name in (*names, *TOLD.get(type(value), ()))}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _code() -> str:
    """The rooms that judge, so that a changed rule never hands out an old report."""
    digest = sha256()
    for room in JUDGING:
        for module in sorted(files(f"workshop.{room}").iterdir(), key=lambda item: item.name):
            if module.name.endswith((".py", ".toml")):
                digest.update(module.read_bytes())
    return digest.hexdigest()

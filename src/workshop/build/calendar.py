"""The calendar of a round: the leader's page, and the file for a phone. Made for days that somebody names."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from workshop.agenda import CalendarEntry, Days, calendar_text
from workshop.build.guide import assemble
from workshop.build.load import Loaded, load
from workshop.build.look import look_of
from workshop.build.press import Press
from workshop.build.proof import Proofs
from workshop.build.request import Request
from workshop.build.run import alone, options_of, path_of
from workshop.cache import FOLDER, Store
from workshop.diagnostics import Problem, Severity, WrongWords, in_order
from workshop.documents.common.calendar import Round, calendar_plan, calendar_rows, length_of, round_of
from workshop.documents.common.clock import DEFAULT_START
from workshop.documents.common.evenings import evenings
from workshop.output import MANIFEST, Entry, manifest_bytes, read_manifest, sha256, write_all
from workshop.pdf import Pool
from workshop.plan.calendar import CalendarRow
from workshop.plan.document import Plan
from workshop.plan.progress import Progress, nobody


@dataclass(frozen=True, slots=True)
class CalendarMade:
    """A calendar. files: where it lies below the output folder; none in a dry run or with errors."""

    problems: tuple[Problem, ...]
    rows: tuple[CalendarRow, ...] = ()
    entries: tuple[CalendarEntry, ...] = ()
    days: Days = field(default_factory=lambda: Days((), (), ()))
    files: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)


def meetings_of(request: Request) -> tuple[Loaded, int]:
    """The course, and how many meetings it has in the form that was asked for."""
    loaded = load(request)
    return loaded, len(evenings(loaded.course.curriculum))


def calendar(request: Request, loaded: Loaded, days: Days, progress: Progress = nobody) -> CalendarMade:
    """The calendar of a course on some days. With an error among the problems, nothing is written.

    Raises `WrongWords` for a course without meetings.
    """
    if not loaded.ok:
        return CalendarMade(loaded.problems)
    if not days.days:
        raise WrongWords("This course has no meetings yet. Begin one with: workshop new session")
    found = round_of(loaded.course, days)
    rows = tuple(calendar_rows(loaded.course, found))
    made = CalendarMade(loaded.problems, rows, _entries(loaded, found), days)
    if request.dry_run:
        return made
    with alone(request.output), Pool(request.project.fonts, 1) as pool:
        return _print(request, loaded, found, made, progress, pool)


def _entries(loaded: Loaded, found: Round) -> tuple[CalendarEntry, ...]:
    begin = loaded.course.practice.start or DEFAULT_START
    many = len(found.meetings)
    return tuple(
        CalendarEntry(f"Meeting {number} of {many}", datetime.combine(day, begin), length_of(session))
        for number, (day, session) in enumerate(found.meetings, start=1)
    )


def _print(
    request: Request, loaded: Loaded, found: Round, made: CalendarMade, progress: Progress, pool: Pool
) -> CalendarMade:
    store, look = Store(request.output / FOLDER), look_of(request.project)
    press = Press(request.project, store, look, pool, progress, loaded.pictures)
    plans = [calendar_plan(loaded.course, options, found) for options in options_of(request, loaded)]
    press.total = len(plans)
    printed = [(plan, assemble(loaded, plan, press)) for plan in plans]
    proofs = Proofs.of(loaded)
    wrong = [problem for plan, laid in printed for problem in proofs.over(plan, laid)]
    made = replace(made, problems=in_order((*made.problems, *wrong)))
    if not made.ok:
        return made
    text = calendar_text(made.entries, request.form)
    data = [
        (_entry(plan, laid.pdf, len(laid.facts.pages)), path_of(plan), laid.pdf) for plan, laid in printed
    ]
    data += [(_entry(plan, text, 0), ics_path(plan), text) for plan in plans]
    _write(request, data)
    return replace(made, files=tuple(path for _, path, _ in data))


def ics_path(plan: Plan) -> str:
    """Where the file for a phone lies: beside the page."""
    return path_of(plan).removesuffix(".pdf") + ".ics"


def _entry(plan: Plan, data: bytes, pages: int) -> Entry:
    return Entry(
        kind=plan.kind,
        name=plan.name,
        audience=plan.audience.value,
        session=None,
        edition=plan.options.edition,
        paper=plan.options.paper,
        draft=bool(plan.options.draft),
        pages=pages,
        sha256=sha256(data),
        sources={},
        form=plan.options.form,
    )


def _write(request: Request, data: Sequence[tuple[Entry, str, bytes]]) -> None:
    manifest = {**read_manifest(request.output), **{path: entry for entry, path, _ in data}}
    files = {path: content for _, path, content in data}
    write_all(request.output, {**files, MANIFEST: manifest_bytes(manifest)})

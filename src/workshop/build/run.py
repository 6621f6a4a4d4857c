"""The build: every step in order, and nothing written before everything is good."""

import fcntl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from workshop.build.guide import assemble, foreseen, sides_of
from workshop.build.layout import LaidOut
from workshop.build.load import Loaded, load
from workshop.build.look import look_of
from workshop.build.pictures import logo_files, pictures_in
from workshop.build.press import Press
from workshop.build.print_plan import counted, tells_of_others
from workshop.build.proof import Proofs
from workshop.build.report import Known, make_report, told_of
from workshop.build.request import BuildResult, BuiltDocument, Request
from workshop.build.select import NotPrintedSo, plans_for
from workshop.cache import FOLDER, Store
from workshop.diagnostics import Problem, in_order
from workshop.model.standard_blocks import DRAFT_DISCREET
from workshop.output import (
    MANIFEST,
    Entry,
    Manifest,
    folder_of,
    manifest_bytes,
    read_manifest,
    remove_built,
    sha256,
    write_all,
)
from workshop.output.files import writing_to
from workshop.pdf import Pool
from workshop.plan.calendar import KIND as CALENDAR
from workshop.plan.document import FILLABLE, Medium, Options, Plan
from workshop.plan.progress import Progress

LOCK = "lock"
SHEET = "handout"
VARIANT = "-variant-"  # a practice sheet stays until it is removed, as nobody asks for all of them at once
COLOURED = ("standard", "large-print", "fillable")


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document: its plan, its bytes, and how many pages it has (none, if it is not made of pages)."""

    plan: Plan
    data: bytes
    pages: int = 0


def run(request: Request, progress: Progress, pool: Pool) -> tuple[BuildResult, tuple[Path, ...]]:
    """Build what was asked for; gives the result, and files that went in besides modules and templates."""
    loaded = load(request)
    loaded.about(request.what)
    if not loaded.ok:
        return BuildResult(loaded.problems, drafts=loaded.draft), ()
    plans = plans_of(request, loaded)
    if request.dry_run:
        planned = tuple(_built(plan, 0, "", "planned") for plan in plans)
        return BuildResult(loaded.problems, planned, loaded.draft), ()
    with alone(request.output):
        return _print(request, loaded, plans, progress, pool), logo_files(request, loaded.course.practice)


def plans_of(request: Request, loaded: Loaded) -> list[Plan]:
    """Every plan that was asked for, in every way of printing that was asked for."""
    every = options_of(request, loaded)
    found = [plan for options in every for plan in plans_for(loaded.course, options, request.what)]
    if not found:
        raise NotPrintedSo(request.what, request.editions)
    return found


def options_of(request: Request, loaded: Loaded) -> Iterator[Options]:
    """The ways of printing that were asked for: editions on papers."""
    papers = request.papers or (loaded.course.practice.paper or "letter",)
    draft = "" if request.final else loaded.draft
    for edition in request.editions:
        said = DRAFT_DISCREET if draft and edition == "discreet" else draft
        for paper in papers:
            # Low ink knows one black, and a colour of its own would tell whose page it is.
            accent = loaded.course.practice.colour if edition in COLOURED else ""
            dated = loaded.course.curriculum.edition_date if edition == FILLABLE else ""
            for variant in request.variants or (0,):
                yield Options(paper, edition, request.form, said, accent, request.copies, dated, variant)


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Two builds into one folder wait for each other."""
    with writing_to(output):
        (output / FOLDER).mkdir(parents=True, exist_ok=True)
        lock = (output / FOLDER / LOCK).open("w")
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _print(
    request: Request, loaded: Loaded, plans: list[Plan], progress: Progress, pool: Pool
) -> BuildResult:
    store, look = Store(request.output / FOLDER), look_of(request.project)
    press = Press(request.project, store, look, pool, progress, loaded.pictures)
    asked = [plan for plan in plans if plan.medium is Medium.PDF]
    reports = [plan for plan in plans if plan.medium is not Medium.PDF]
    telling = [plan for plan in plans if plan in reports or tells_of_others(plan)]
    all_pages = [*asked, *told_of(loaded, telling, asked)]
    press.total = _amount(loaded, all_pages)
    printed, found = _lay_out(loaded, all_pages, press)
    problems = in_order((*loaded.problems, *found))
    result = BuildResult(problems, (), loaded.draft)
    if not result.ok:
        return result
    made = [Made(plan, laid.pdf, sides_of(plan, laid)) for plan, laid in printed[: len(asked)]]
    known = Known(loaded, tuple(printed), problems, request.today)
    made += [Made(plan, make_report(plan, known, press)) for plan in reports]
    documents = _write(request, loaded, made)
    if not request.what:
        press.store.keep(press.used)
    return BuildResult(problems, documents, loaded.draft)


def _amount(loaded: Loaded, plans: list[Plan]) -> int:
    guides = [plan for plan in plans if any(part.shows for part in plan.parts)]
    return sum(len(plan.parts) for plan in plans) + len(guides) * len(loaded.course.curriculum.handouts)


def _lay_out(
    loaded: Loaded, plans: list[Plan], press: Press
) -> tuple[list[tuple[Plan, LaidOut]], list[Problem]]:
    """Every document, in order, and what is wrong with it on the page.

    Of each way of printing the sheets come first; then the guide, which shows their pages; last what counts the pages
    of all. While one way of printing is put together and proved, the engine has the next to do.
    """
    proofs = Proofs.of(loaded)
    ways = list(dict.fromkeys(plan.options for plan in plans))
    groups = [[plan for plan in plans if plan.options == way] for way in ways]
    known: dict[str, tuple[Plan, LaidOut]] = {}
    problems: list[Problem] = []
    for group, after in zip_longest(groups, groups[1:], fillvalue=()):
        _begin(group, press)
        _begin(after, press)
        for plan in sorted(group, key=_in_turn):
            whole = counted(plan, known.values()) if tells_of_others(plan) else plan
            known[path_of(plan)] = whole, (laid := _laid(loaded, whole, press))
            problems += proofs.over(whole, laid)
    return [known[path_of(plan)] for plan in plans], problems


def _begin(plans: Iterable[Plan], press: Press) -> None:
    """Give the engine what can be laid out of one way of printing."""
    ordered = sorted(plans, key=_in_turn)
    for plan in ordered:
        if not tells_of_others(plan):
            press.begin(foreseen(plan, press), pictures=plan.kind == SHEET)


def _laid(loaded: Loaded, plan: Plan, press: Press) -> LaidOut:
    if plan.kind != SHEET:
        return assemble(loaded, plan, press)
    return press.lay_out([press.piece(plan, plan.parts[0])], pictures=True)[0]


def _in_turn(plan: Plan) -> int:
    """Sheets first, for the guide shows them; then what is large; last what counts the pages of all others."""
    return 0 if plan.kind == SHEET else 2 if tells_of_others(plan) else 1


def _write(request: Request, loaded: Loaded, made: list[Made]) -> tuple[BuiltDocument, ...]:
    before = read_manifest(request.output)
    gone = {} if request.what else _gone(before, made)
    manifest = {path: entry for path, entry in before.items() if path not in gone}
    new: dict[str, bytes] = {}
    documents = []
    for one in made:
        path, digest = path_of(one.plan), sha256(one.data)
        unchanged = _is_there(request.output / path, digest)
        if not unchanged:
            new[path] = one.data
        manifest[path] = _entry(one, digest, loaded.hashes)
        documents.append(_built(one.plan, one.pages, digest, "unchanged" if unchanged else "built"))
    if manifest != dict(before):
        new[MANIFEST] = manifest_bytes(manifest)
    write_all(request.output, new)
    remove_built(request.output, gone)
    return tuple(documents)


def _gone(before: Manifest, made: list[Made]) -> Manifest:
    """What an earlier build made for the same forms, editions and papers, and the course no longer has."""
    kept = {path_of(one.plan) for one in made}
    options = {one.plan.options for one in made}
    ways = {(one.form, one.edition, one.paper) for one in options}
    return {
        path: entry
        for path, entry in before.items()
        if path not in kept
        and (entry.form, entry.edition, entry.paper) in ways
        and entry.kind != CALENDAR
        and VARIANT not in path
    }


def path_of(plan: Plan) -> str:
    """Where a plan's file goes, below the output folder."""
    folder = folder_of(plan.options.edition, plan.options.paper, plan.options.form)
    return f"{folder}/{plan.path}" if folder else plan.path


def _is_there(path: Path, digest: str) -> bool:
    try:
        return sha256(path.read_bytes()) == digest
    except OSError:
        return False


def _entry(made: Made, digest: str, hashes: Mapping[str, str]) -> Entry:
    plan = made.plan
    # The practice's profile, and what lies in modules/ itself, stand on every page.
    shared = [name for name in hashes if name.count("/") <= 1]
    shown = [picture.file for part in plan.parts for picture in pictures_in(part.view)]
    sources = {name: hashes[name] for name in sorted({*plan.sources, *shared, *shown}) if name in hashes}
    return Entry(
        kind=plan.kind,
        name=plan.name,
        audience=plan.audience.value,
        session=plan.session,
        edition=plan.options.edition,
        paper=plan.options.paper,
        draft=bool(plan.options.draft),
        pages=made.pages,
        sha256=digest,
        sources=sources,
        form=plan.options.form,
    )


def _built(plan: Plan, pages: int, digest: str, state: str) -> BuiltDocument:
    return BuiltDocument(
        path=path_of(plan),
        kind=plan.kind,
        name=plan.name,
        audience=plan.audience.value,
        session=plan.session,
        form=plan.options.form,
        edition=plan.options.edition,
        paper=plan.options.paper,
        pages=pages,
        sha256=digest,
        state=state,
    )

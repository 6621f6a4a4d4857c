"""Laying out parts: from the cache where nothing changed, else by the engine; a page that just misses is tightened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from workshop import pdf as paper
from workshop.build.pictures import pictures_in
from workshop.build.share import evenly
from workshop.cache import Store, Stored, fingerprint
from workshop.html import Extras, render
from workshop.model import Audience
from workshop.pdf import Form, Job, Pool, Rendered, RenderFailed
from workshop.plan.document import FILLABLE, Part, Plan
from workshop.plan.facts import Facts
from workshop.plan.progress import Progress, Step
from workshop.plan.shown import Shown
from workshop.project import Project

PDF, SECONDS = "document.pdf", 60.0
# Shown at half its size or less, a page printed with this many dots is as sharp as a photograph (250 dpi).
PICTURE_DPI = 120
NOTHING = Extras()
NO_RESOURCES: Mapping[str, bytes] = MappingProxyType({})
# A last page that holds less than this is worth setting the sheet tighter for (a quarter of the text area).
LEAST_LAST_PAGE = 0.25


@dataclass(frozen=True, slots=True)
class Piece:
    """A part to lay out: with the plan it belongs to, what it needs besides, and its key."""

    plan: Plan
    part: Part
    extras: Extras
    resources: Mapping[str, bytes]
    key: str


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What was laid out: bytes, facts, all words a reader can reach, pictures of its pages, and how many pages each
    part of a document has.
    """

    pdf: bytes
    facts: Facts
    words: tuple[str, ...]
    pictures: tuple[bytes, ...]
    lengths: tuple[int, ...] = ()


@dataclass(slots=True)
class Press:
    """Lays out pieces. The engine is loaded by the first piece that the store does not have."""

    project: Project
    store: Store
    look: str
    pool: Pool
    progress: Progress
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    total: int = 0
    done: int = 0
    used: dict[str, set[str]] = field(default_factory=dict)

    def piece(
        self, plan: Plan, part: Part, extras: Extras = NOTHING, resources: Mapping[str, bytes] = NO_RESOURCES
    ) -> Piece:
        """A piece with its key: the plan's own words, the part, what it shows, and the look."""
        given = {picture.file for picture in pictures_in(part.view)} | {getattr(part.view, "logo", "")}
        own = {name: self.pictures[name] for name in sorted(given) if name in self.pictures}
        whole = {**resources, **own}
        known = replace(extras, resources=frozenset(whole))
        about = (part.title or plan.title, plan.language, plan.audience, replace(plan.options, copies=1))
        return Piece(plan, part, known, whole, fingerprint(about, part, known, whole, self.look))

    def note(self, plan: Plan, key: str) -> None:
        """Remember that a key belongs to the newest build of a form, in an edition, on a paper."""
        group = f"{plan.options.form} {plan.options.edition} {plan.options.paper}"
        self.used.setdefault(group.removeprefix("eight "), set()).add(key)

    def lay_out(self, pieces: Sequence[Piece], *, pictures: bool) -> list[LaidOut]:
        """All pieces, in order; those that the store has cost next to nothing."""
        found = [self._stored(piece) for piece in pieces]
        missing = [piece for piece, result in zip(pieces, found, strict=True) if result is None]
        made = iter(self._make(missing, pictures=pictures))
        whole = [result or next(made) for result in found]
        return [_pictured(one) for one in whole] if pictures else whole

    def _stored(self, piece: Piece) -> LaidOut | None:
        self.note(piece.plan, piece.key)
        stored = self.store.get(piece.key)
        if stored is None:
            return None
        try:
            facts = Facts.from_json(stored.facts["facts"])
            words = tuple(stored.facts["words"])
        except (KeyError, TypeError):
            return None
        pictures = tuple(stored.blobs[name] for name in sorted(stored.blobs) if name != PDF)
        self._tell(piece.plan.path)
        return LaidOut(stored.blobs[PDF], facts, words, pictures)

    def _make(self, pieces: list[Piece], *, pictures: bool) -> list[LaidOut]:
        if not pieces:
            return []
        rendered = self._engine_makes([self._job(piece, compact=False) for piece in pieces])
        tighter = [n for n, piece in enumerate(pieces) if _just_misses(piece, rendered[n].facts)]
        compact = [False] * len(pieces)
        again = self._engine_makes([self._job(pieces[n], compact=True) for n in tighter])
        for n, one in zip(tighter, again, strict=True):
            if _printed(one.facts) < _printed(rendered[n].facts):
                rendered[n], compact[n] = one, True
        self._share(pieces, rendered, compact)
        return [
            self._keep(piece, one, pictures=pictures) for piece, one in zip(pieces, rendered, strict=True)
        ]

    def _share(self, pieces: list[Piece], rendered: list[Rendered], compact: list[bool]) -> None:
        """Set anew the sheets on whose last page several questions can share what is left."""
        grown = {n: evenly(piece.part, rendered[n].facts) for n, piece in enumerate(pieces)}
        shared = {n: replace(pieces[n], part=part) for n, part in grown.items() if part}
        again = self._engine_makes([self._job(one, compact=compact[n]) for n, one in shared.items()])
        for n, one in zip(shared, again, strict=True):
            if len(one.facts.pages) == len(rendered[n].facts.pages):
                rendered[n] = one

    def _engine_makes(self, jobs: list[Job]) -> list[Rendered]:
        """All jobs, in order; the first that fails ends the build, with its document named."""
        if not jobs:
            return []
        self.pool.start()
        paper.prepare()  # while the engine loads, this process has nothing else to do
        outcomes = self.pool.map(jobs, lambda job, _outcome: self._tell(job.name))
        made = []
        for outcome in outcomes:
            if isinstance(outcome, RenderFailed):
                raise outcome
            made.append(outcome)
        return made

    def _keep(self, piece: Piece, made: Rendered, *, pictures: bool) -> LaidOut:
        shots = paper.page_pictures(made.pdf, PICTURE_DPI) if pictures else ()
        words = words_for(piece.plan, made.pdf)
        blobs = {PDF: made.pdf} | {f"page-{n:02d}.png": shot for n, shot in enumerate(shots, start=1)}
        kept: dict[str, Any] = {"facts": made.facts.to_json(), "words": list(words)}
        self.store.put(piece.key, Stored(blobs, kept))
        return LaidOut(made.pdf, made.facts, words, shots)

    def _job(self, piece: Piece, *, compact: bool) -> Job:
        page = render(piece.part, piece.plan, replace(piece.extras, compact=compact), self.project.templates)
        return Job(
            name=piece.plan.path,
            html=page.html,
            css=page.css,
            title=piece.part.title or piece.plan.title,
            resources=piece.resources,
            seconds=SECONDS,
            form=_form(piece),
        )

    def _tell(self, document: str) -> None:
        self.done += 1
        self.progress(Step(document, min(self.done, self.total), self.total))


def _form(piece: Piece) -> Form | None:
    """The form that a page is, where it is filled in on a screen; on paper it is none."""
    plan, part = piece.plan, piece.part
    if plan.options.edition != FILLABLE:
        return None
    # Known from the part alone, for the same part may stand in several documents.
    code = getattr(part.view, "code", "") or PurePosixPath(part.template).stem.replace("-", "_")
    return Form(code, plan.options.dated)


def _pictured(one: LaidOut) -> LaidOut:
    """With pictures of its pages, if it was laid out when nobody asked for them."""
    return one if one.pictures else replace(one, pictures=paper.page_pictures(one.pdf, PICTURE_DPI))


def words_for(plan: Plan, pdf: bytes) -> tuple[str, ...]:
    """Every word that a participant can reach; a leader may read all there is, so nobody has to look."""
    return paper.texts(pdf) if plan.audience is Audience.PARTICIPANT else ()


def _printed(facts: Facts) -> int:
    """How many pages hold anything; a blank one only keeps the cards behind it on a right-hand page."""
    return sum(not page.blank for page in facts.pages)


def _just_misses(piece: Piece, facts: Facts) -> bool:
    """Whether a sheet's last page holds so little that it should not be a page of its own.

    Sheets to cut may follow it: the last page is the one where all is said that the sheet must say.
    """
    if not piece.part.tighten or len(facts.pages) < 2:
        return False
    end = facts.spots.get("after")
    last = facts.pages[end.page - 1] if end else facts.pages[-1]
    bottom = end.y if end else last.content_bottom_mm
    little = LEAST_LAST_PAGE * (last.area_bottom_mm - last.area_top_mm)
    return last.number > 1 and bottom - last.area_top_mm < little


def shown(code: str, laid: LaidOut) -> tuple[Shown, dict[str, bytes]]:
    """A handout as the guide shows it, and the pictures under the names by which the guide asks for them.

    A blank page, which only keeps what is cut on a sheet of its own, is no picture.
    """
    printed = [
        (page.number, picture)
        for page, picture in zip(laid.facts.pages, laid.pictures, strict=True)
        if not page.blank
    ]
    names = tuple(f"{code}-{number}.png" for number, _ in printed)
    first = laid.facts.pages[0]
    shown = Shown(code, names, first.width_mm, first.height_mm, laid.facts.spots)
    return shown, dict(zip(names, (picture for _, picture in printed), strict=True))

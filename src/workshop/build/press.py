"""The press lays pieces out: from the store where nothing changed, else by the engine.

It never waits for one piece while it could begin another: a sheet that has to be set again goes back to the engine
while others are being made, and what this process does itself (joining, proving) is done while the engine works.
"""

from collections import deque
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from workshop import pdf as paper
from workshop.build.layout import LaidOut, Piece, just_misses, sides_printed, words_for
from workshop.build.pictures import pictures_in
from workshop.build.share import evenly
from workshop.cache import Store, Stored, fingerprint
from workshop.html import Extras, render
from workshop.pdf import Form, Handle, Job, Pool, Rendered, RenderFailed
from workshop.plan.document import FILLABLE, Part, Plan
from workshop.plan.facts import Facts
from workshop.plan.progress import Progress, Step
from workshop.project import Project

PDF, SECONDS = "document.pdf", 60.0
# Shown at half its size or less, a page printed with this many dots is as sharp as a photograph (250 dpi).
PICTURE_DPI = 120
NOTHING = Extras()
NO_RESOURCES: Mapping[str, bytes] = MappingProxyType({})

# What has to be done for a piece: it gives the engine's next job, is sent what came of it, and ends with the result.
Steps = Generator[Job, Rendered, LaidOut]


@dataclass(slots=True)
class _Work:
    """A piece that is being made: what is left to do, and the document that the engine makes for it now."""

    piece: Piece
    steps: Steps
    handle: Handle


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
    _waiting: deque[tuple[Piece, bool]] = field(default_factory=deque)
    _working: dict[str, _Work] = field(default_factory=dict)
    _made: dict[str, LaidOut | RenderFailed] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

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

    def begin(self, pieces: Iterable[Piece], *, pictures: bool = False) -> None:
        """Have pieces made that will be wanted later, as soon as the engine is free; nobody waits for them."""
        self._waiting.extend((piece, pictures) for piece in self._unknown(pieces))
        self.go_on(wait=False)

    def lay_out(self, pieces: Sequence[Piece], *, pictures: bool) -> list[LaidOut]:
        """All pieces, in order; those that the store has cost next to nothing. Raises `RenderFailed`."""
        begun = {piece.key for piece, _ in self._waiting}
        first = {piece.key for piece in pieces}
        own = [(piece, pictures) for piece in self._unknown(pieces)]
        own += [(piece, pictures) for piece in pieces if piece.key in begun]
        late = [one for one in self._waiting if one[0].key not in first]
        self._waiting = deque((*{one[0].key: one for one in own}.values(), *late))
        found: dict[str, LaidOut] = {}
        for piece in pieces:
            found.setdefault(piece.key, self._result(piece))
        whole = [self._delivered(piece, found[piece.key]) for piece in pieces]
        return [_pictured(one) for one in whole] if pictures else whole

    def go_on(self, *, wait: bool) -> None:
        """Take what the engine has finished, and give it more to do. wait: until one document at least is done."""
        self._fill()
        self.pool.step(wait_for_one=wait)
        for key, work in tuple(self._working.items()):
            if work.handle.outcome is not None:
                self._advance(key, work, work.handle.outcome)
        self._fill()

    def _unknown(self, pieces: Iterable[Piece]) -> list[Piece]:
        """Those that nobody has made, began or asked for yet."""
        begun = {piece.key for piece, _ in self._waiting} | self._working.keys() | self._made.keys()
        return [one for one in pieces if one.key not in begun and not self.store.has(one.key)]

    def _result(self, piece: Piece) -> LaidOut:
        """What came of a piece, waited for if it is being made; one that the store has lost is made again."""
        while True:
            made = self._made.pop(piece.key, None) or self._stored(piece)
            if isinstance(made, RenderFailed):
                raise made
            if made:
                return made
            if piece.key not in self._working and all(piece.key != one.key for one, _ in self._waiting):
                self._waiting.appendleft((piece, False))
            self.go_on(wait=True)

    def _delivered(self, piece: Piece, laid: LaidOut) -> LaidOut:
        self.note(piece.plan, piece.key)
        if piece.key in self._told:
            self._told.remove(piece.key)
        else:
            self._tell(piece.plan.path)
        return laid

    def _stored(self, piece: Piece) -> LaidOut | None:
        if piece.key in self._working:
            return None
        stored = self.store.get(piece.key)
        if stored is None:
            return None
        try:
            facts = Facts.from_json(stored.facts["facts"])
            words = tuple(stored.facts["words"])
        except (KeyError, TypeError):
            return None
        pictures = tuple(stored.blobs[name] for name in sorted(stored.blobs) if name != PDF)
        return LaidOut(stored.blobs[PDF], facts, words, pictures)

    def _fill(self) -> None:
        """Keep one document more ready than the engine makes at a time, so that it never waits for this process."""
        while self._waiting and len(self._working) <= self.pool.jobs:
            if not self._working:
                self.pool.start()
                paper.prepare()  # while the engine loads, this process has nothing else to do
            piece, pictures = self._waiting.popleft()
            steps = self._steps(piece, pictures=pictures)
            self._working[piece.key] = _Work(piece, steps, self.pool.submit(next(steps)))

    def _advance(self, key: str, work: _Work, outcome: Rendered | RenderFailed) -> None:
        """Take the next step of a piece. A failure is told to whoever asks for the piece, whenever that is."""
        if isinstance(outcome, RenderFailed):
            self._made[key] = outcome
            del self._working[key]
            return
        try:
            work.handle = self.pool.submit(work.steps.send(outcome), first=True)
        except StopIteration as end:
            self._made[key] = end.value
            del self._working[key]
            self._told.add(key)
            self._tell(work.piece.plan.path)

    def _steps(self, piece: Piece, *, pictures: bool) -> Steps:
        """Lay a piece out; tighter, if its last page just misses; again, if questions can share what is left."""
        made, compact = (yield self._job(piece, compact=False)), False
        if just_misses(piece, made.facts):
            tight = yield self._job(piece, compact=True)
            if sides_printed(tight.facts) < sides_printed(made.facts):
                made, compact = tight, True
        grown = evenly(piece.part, made.facts)
        if grown:
            shared = yield self._job(replace(piece, part=grown), compact=compact)
            if len(shared.facts.pages) == len(made.facts.pages):
                made = shared
        return self._keep(piece, made, pictures=pictures)

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

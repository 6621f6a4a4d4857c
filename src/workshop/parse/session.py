"""session.md, the frame of every session, and the pages of the guide into the model."""

from collections.abc import Sequence
from types import MappingProxyType

from workshop.diagnostics import Outcome, Place
from workshop.model import BetweenSessions, Block, Cue, GuidePage, Handout, Session, Trouble
from workshop.parse.activities import Frame, activity, cues, parts
from workshop.parse.blocks import BlockReader
from workshop.parse.fences import fence_place
from workshop.parse.front import split_front
from workshop.parse.lines import Lines, shown
from workshop.parse.names import SessionName
from workshop.parse.outline import Branch, outline
from workshop.parse.schemas import PageFields, SessionFields
from workshop.source import SourceFile

FRAME_PARTS = ("arrive", "last-week", "close")


def parse_session(
    file: SourceFile,
    name: SessionName,
    *,
    handouts: Sequence[Handout] = (),
    frame: Frame | None = None,
    minutes: int = 90,
    pictures: frozenset[str] | None = None,
) -> Outcome[Session | None]:
    """The session in a file, or None when its front matter cannot be read; with all problems.

    frame: the cues of the frame, or None when nobody read them.
    minutes: how long a session is that does not say so itself.
    """
    lines = Lines(file.path, file.text)
    front = split_front(lines)
    fields = front.read(lines, SessionFields, "a session")
    reader = BlockReader(lines, pictures)
    branches = _outline(front.body, reader)
    before, found = parts(branches, reader)
    intro = _page(before, reader)
    activities = [one for part in found if (one := activity(part, reader, frame))]
    problems = (*fields.problems, *reader.problems)
    if fields.value is None:
        return Outcome(None, problems)
    read = fields.value
    session = Session(
        number=name.number,
        slug=name.slug,
        title=read.title,
        main_message=read.main_message,
        outcomes=read.outcomes,
        materials=read.materials,
        intro=intro,
        activities=tuple(activities),
        handouts=tuple(handouts),
        minutes=read.minutes or minutes,
        place=Place(file.path),
        before=read.before_you_start,
        between=_between(read),
        trouble=tuple(Trouble(one.hear, one.reply) for one in read.trouble),
        places=fields.places,
    )
    return Outcome(session, problems)


def parse_frame(file: SourceFile) -> Outcome[Frame]:
    """The cues of each part of the frame by the part's slug: arrive, last-week, close."""
    lines = Lines(file.path, file.text)
    reader = BlockReader(lines)
    before, found = parts(_outline(lines.text, reader), reader)
    for branch in before[:1]:
        place = lines.place_of("", branch.line)
        hint = "Begin the file with “## Arrive”, and put the words into cues below it."
        reader.error("frame-part", place, "Here words stand before the first part of the frame.", hint)
    frame: dict[str, tuple[Cue, ...]] = {}
    for part in found:
        slug = "-".join(part.title.plain.lower().split())
        if slug not in FRAME_PARTS or slug in frame:
            hint = "The parts are: Arrive, Last week, Close; each once."
            reader.error(
                "frame-part",
                part.place,
                f"“{shown(part.title.plain)}” cannot be a part of the frame here.",
                hint,
            )
        frame.setdefault(slug, cues(part.below, reader))
    return Outcome(MappingProxyType(frame), tuple(reader.problems))


def parse_guide_page(
    file: SourceFile, slug: str, *, pictures: frozenset[str] | None = None
) -> Outcome[GuidePage | None]:
    """A page of the guide's front matter, or None when its title cannot be read."""
    lines = Lines(file.path, file.text)
    front = split_front(lines)
    fields = front.read(lines, PageFields, "a page of the guide")
    reader = BlockReader(lines, pictures)
    blocks = _page(_outline(front.body, reader), reader)
    page = GuidePage(slug, fields.value.title, blocks, Place(file.path)) if fields.value else None
    return Outcome(page, (*fields.problems, *reader.problems))


def _outline(body: str, reader: BlockReader) -> list[Branch]:
    branches, problems = outline(body, reader.lines)
    reader.problems += problems
    return branches


def _page(branches: Sequence[Branch], reader: BlockReader) -> tuple[Block, ...]:
    """Blocks of a page that holds no exercises."""
    for branch in branches:
        if branch.type == "fence":
            hint = "Put an activity below its own heading “## …”, and an exercise into a handout’s file."
            reader.error(
                "fence-misplaced", fence_place(branch, reader.lines), "A fence cannot stand here.", hint
            )
    return reader.blocks([branch for branch in branches if branch.type != "fence"])


def _between(read: SessionFields) -> BetweenSessions | None:
    between = read.between_sessions
    return BetweenSessions(between.practice, between.solo) if between else None

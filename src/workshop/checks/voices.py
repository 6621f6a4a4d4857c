"""Who speaks in a course: titles, pages, pages for the partner, and a leader in five ways. What wording looks at."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workshop.checks.leaves import Leaf, Sheet, block_leaves, cue_leaves, paper_leaves, place_in
from workshop.checks.sayings import lines_to_say
from workshop.model import CueKind, Curriculum, Reader, Session


@dataclass(frozen=True, slots=True)
class Voice:
    """Everything that one voice says. blob: all of it, folded, to see fast what certainly does not occur."""

    leaves: tuple[Leaf, ...]
    blob: str

    @staticmethod
    def of(leaves: Iterable[Leaf]) -> "Voice":
        known = tuple(leaves)
        return Voice(known, "\n\0\n".join(folded(leaf.text) for leaf in known))


def folded(text: str) -> str:
    """Small letters, single spaces, one kind of apostrophe."""
    return " ".join(text.lower().replace("’", "'").split())


def voices(curriculum: Curriculum, sheets: tuple[Sheet, ...]) -> Mapping[str, Voice]:
    """Every voice by its name."""
    cues: dict[str, Callable[[Session], Iterable[Leaf]]] = {
        "say": _said, "ask": _asked, "reply": _replied, "lead": _read_by_leaders
    }  # fmt: skip
    found = {
        name: Voice.of(leaf for one in curriculum.sessions for leaf in of(one)) for name, of in cues.items()
    }
    found["title"] = Voice.of(_titles(curriculum))
    found["page"] = Voice.of((*_pages(sheets, Reader.PARTICIPANT), *_papers(curriculum, "feedback")))
    found["partner"] = Voice.of(_pages(sheets, Reader.PARTNER))
    guide = (leaf for page in curriculum.guide_pages for leaf in block_leaves(page.blocks))
    found["guide"] = Voice.of(guide)
    return MappingProxyType(found)


def _titles(curriculum: Curriculum) -> Iterator[Leaf]:
    """Titles of sheets and sessions, the names of their files, as words, and all that a certificate says."""
    yield from _papers(curriculum, "certificate")
    for session in curriculum.sessions:
        yield Leaf(session.title, place_in(session, "title"))
        yield Leaf(session.slug.replace("-", " "), session.place)
        for handout in session.handouts:
            yield Leaf(handout.title, place_in(handout, "title"))
            yield Leaf(handout.slug.replace("-", " "), handout.place)


def _pages(sheets: tuple[Sheet, ...], reader: Reader) -> Iterator[Leaf]:
    for sheet in sheets:
        if sheet.handout.reader is reader:
            yield from (leaf for leaf in (*sheet.headings, *sheet.words) if not leaf.is_specimen)


def _papers(curriculum: Curriculum, paper: str) -> Iterator[Leaf]:
    return (leaf for leaf in paper_leaves(curriculum.papers) if paper in leaf.path)


def _said(session: Session) -> Iterator[Leaf]:
    yield Leaf(session.main_message.plain, place_in(session, "main_message"))
    for activity in session.activities:
        yield from cue_leaves(activity, CueKind.SAY)


def _asked(session: Session) -> Iterator[Leaf]:
    for activity in session.activities:
        yield from cue_leaves(activity, CueKind.ASK)


def _replied(session: Session) -> Iterator[Leaf]:
    """What a leader is told to answer: quoted words in a reply, or after “say” in what they read."""
    for index, trouble in enumerate(session.trouble):
        place = place_in(session, "trouble", index, "reply")
        yield from (Leaf(line, place) for line in lines_to_say(trouble.reply.plain, every=True))
    for leaf in _read_by_leaders(session):
        yield from (Leaf(line, leaf.place) for line in lines_to_say(leaf.text))


def _read_by_leaders(session: Session) -> Iterator[Leaf]:
    yield from block_leaves(session.intro)
    for index, text in enumerate(session.before):
        yield Leaf(text.plain, place_in(session, "before_you_start", index))
    for activity in session.activities:
        yield from cue_leaves(activity, CueKind.DO, CueKind.WATCH)
    if session.between:
        yield Leaf(session.between.practice.plain, place_in(session, "between_sessions", "practice"))
        yield Leaf(session.between.solo.plain, place_in(session, "between_sessions", "solo"))

"""The views of the leader's guide, a value for each of its parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from workshop.model import Block, CueKind, Heading, KeySheet, ListBlock, Paragraph, Quote, Table, Text
from workshop.plan.sheets import Foot

# How high an activity is printed, measured on the bundled sessions: its head, each letter, each paragraph. One that
# needs more than most of a page may go over two pages.
HEAD_MM, LETTER_MM, PARAGRAPH_MM, MOST_OF_A_PAGE_MM = 10.0, 0.093, 2.4, 175.0
# The narrow column beside a page's picture: letters on a line, heights in mm, and what it holds.
NARROW_LETTERS, NARROW_LINE, NARROW_GAP, NARROW_HEIGHT = 28, 4.75, 2.0, 172.0


@dataclass(frozen=True, slots=True)
class GuideCover:
    """The cover: course, practice, and what a leader must know before using it."""

    title: str
    subtitle: str
    practice: str
    contact: str
    facts: tuple[str, ...]
    foot: Foot
    logo: str = ""


@dataclass(frozen=True, slots=True)
class GuideText:
    """A page of front or back matter: an author's blocks under one heading; `anchor` is its place in the outline."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    foot: Foot
    slots: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the contents: level 1 or 2, words, and the anchor whose page is printed."""

    level: int
    badge: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class GuideContents:
    """The contents."""

    lines: tuple[ContentsLine, ...]
    foot: Foot

    @property
    def groups(self) -> tuple[tuple[ContentsLine, tuple[ContentsLine, ...]], ...]:
        """Each line of level 1, with the lines of level 2 that follow it."""
        starts = [n for n, line in enumerate(self.lines) if line.level == 1]
        return tuple((self.lines[a], self.lines[a + 1 : b]) for a, b in pairwise([*starts, len(self.lines)]))


@dataclass(frozen=True, slots=True)
class Bar:
    """One activity in the picture of a session: clock times, minutes, and its share of the whole (0 to 1)."""

    clock: str
    title: Text
    minutes: int
    start_share: float
    share: float
    core: bool
    handouts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LateLine:
    """A look at the clock when it gets late.

    waiting: what has not begun; planned: when it should have. drop: what to leave out. shorten: what gets how many
    minutes. until: when the session ends even so, if that is later than it should.
    """

    clock: str
    waiting: Text
    planned: str
    drop: tuple[Text, ...]
    shorten: tuple[tuple[Text, int], ...]
    until: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCues:
    """All cues of one kind in an activity; each is a tuple of blocks."""

    kind: CueKind
    cues: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class RunningActivity:
    """An activity as a leader runs it: when it starts, how long, with whom, with which sheets, and its cues."""

    clock: str
    title: Text
    minutes: int
    least: int
    most: int
    grouping: str
    core: bool
    handouts: tuple[str, ...]
    cues: tuple[PrintedCues, ...]

    @property
    def long(self) -> bool:
        """Whether its cues fill most of a page, so that it may go over two."""
        texts = [
            text for printed in self.cues for cue in printed.cues for block in cue for text in _texts(block)
        ]
        letters = sum(len(text.plain) for text in texts)
        return HEAD_MM + letters * LETTER_MM + len(texts) * PARAGRAPH_MM > MOST_OF_A_PAGE_MM


@dataclass(frozen=True, slots=True)
class KeyPart:
    """The key of one exercise on a page."""

    heading: Text
    kind: str
    number: int
    key: KeySheet


@dataclass(frozen=True, slots=True)
class PageAndKey:
    """A handout as the leader sees it: its pages as pictures, its key beside them."""

    anchor: str
    code: str
    title: str
    facts: tuple[str, ...]
    purpose: Text
    keys: tuple[KeyPart, ...]
    notes: tuple[Text, ...]
    teaches: tuple[str, ...]
    rings: tuple[str, ...]

    @property
    def short(self) -> bool:
        """Whether the answers fit into the narrow column beside a picture: marks and reasons, no models or samples."""
        answers = [answer for part in self.keys for answer in part.key.answers]
        if not answers or any(part.key.samples for part in self.keys):
            return False
        if any(answer.model or len(answer.mark) > 1 for answer in answers):
            return False
        lines = sum(max(1, ceil(len(answer.why.plain) / NARROW_LETTERS)) for answer in answers)
        return lines * NARROW_LINE + len(answers) * NARROW_GAP <= NARROW_HEIGHT


@dataclass(frozen=True, slots=True)
class GuideSession:
    """One session of the guide: at a glance, and the running order.

    timed: whether it has an evening and a clock; what comes before the group has none. late: what to do when it gets
    late, in order of the clock.
    """

    anchor: str
    number: int
    label: str
    title: str
    main_message: Text
    length: int
    start: str
    end: str
    outcomes: tuple[Text, ...]
    materials: tuple[Text, ...]
    before: tuple[Text, ...]
    handouts: tuple[tuple[str, str, str], ...]
    intro: tuple[Block, ...]
    bars: tuple[Bar, ...]
    running: tuple[RunningActivity, ...]
    practice: Text
    solo: Text
    trouble: tuple[tuple[Text, Text], ...]
    foot: Foot
    timed: bool = True
    late: tuple[LateLine, ...] = ()

    @property
    def may_go(self) -> tuple[RunningActivity, ...]:
        """Activities that a late group leaves out."""
        return tuple(activity for activity in self.running if not activity.core)


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """One handout in the guide: the session's number, the words of the running head, and the page with its key."""

    number: int
    work: str
    page: PageAndKey
    foot: Foot


@dataclass(frozen=True, slots=True)
class GuidanceLine:
    """One guidance unit in the index: what it says, where it is taught, which source items it restates."""

    slug: str
    says: Text
    taught: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideIndex:
    """The index of guidance, and the works it grows out of."""

    anchor: str
    lines: tuple[GuidanceLine, ...]
    sources: tuple[tuple[str, str], ...]
    credits: Text
    foot: Foot


def _texts(block: Block) -> Iterable[Text]:
    if isinstance(block, Heading | Paragraph):
        return (block.text,)
    if isinstance(block, ListBlock):
        return tuple(text for item in block.items for inner in item for text in _texts(inner))
    if isinstance(block, Quote):
        return tuple(text for inner in block.blocks for text in _texts(inner))
    if isinstance(block, Table):
        return (*block.head, *(cell for row in block.rows for cell in row))
    return ()

"""The cards of one session: what stands on each of them, and how large."""

from dataclasses import replace
from itertools import groupby

from workshop.documents.common.base import Course
from workshop.documents.common.clock import DEFAULT_START, clock, starts
from workshop.documents.common.cue_lines import cue_lines, sentences
from workshop.documents.common.cue_sizes import CueSizes
from workshop.documents.common.parting import Unit, parted
from workshop.model import Activity, CueKind, Session, Text
from workshop.plan.cards import CueCard, CueLine, CueSection
from workshop.plan.document import Options

FOR_LEADERS = "For leaders"
READ = "READ ALOUD"
ON_YOUR_OWN = "On your own:"
CLOSE = "close"


class Deck:
    """Makes the cards of one session, in running order."""

    def __init__(self, course: Course, options: Options, session: Session, sizes: CueSizes) -> None:
        self._session, self._sizes, self._draft = session, sizes, options.draft
        self._wide, self._high = sizes.card(options.paper)
        self._titles = {handout.code: handout.title for handout in course.curriculum.handouts}
        begin = course.practice.start or DEFAULT_START
        lengths = [activity.minutes.usual for activity in session.activities]
        self._clocks = [clock(begin, at) for at in (*starts(lengths), sum(lengths))] if session.number else []

    def cards(self) -> tuple[CueCard, ...]:
        """All cards, in running order."""
        found: list[CueCard] = []
        for place, activity in enumerate(self._session.activities):
            found += self._of(activity, place, len(found))
        return tuple(found)

    def _of(self, activity: Activity, place: int, before: int) -> list[CueCard]:
        """The cards of one activity: as many as it needs, with the same head and foot."""
        session = self._session
        card = CueCard(
            number=before + 1,
            opens="" if before else f"{session.label} · {session.title}",
            clock=self._clocks[place] if self._clocks else "",
            facts=_facts(activity),
            title=activity.title,
            optional=not activity.core,
            hand=tuple((code, self._titles.get(code, "")) for code in activity.handouts),
            ahead=self._ahead(place),
        )
        foot = self._line(card.ahead) + self._foot()
        other = self._high - self._head(card) - foot
        step, pieces = self._set(_sections(session, activity), other - self._begun(card), other)
        card = replace(card, pieces=len(pieces), step=step, room=round(self._high - foot, 2))
        later = replace(card, opens="", hand=())
        return [
            replace(
                later if number else card, number=before + number + 1, piece=number + 1, sections=sections
            )
            for number, sections in enumerate(pieces)
        ]

    def _ahead(self, place: int) -> str:
        after = self._session.activities[place + 1 :]
        at = f"{self._clocks[place + 1]} " if self._clocks else ""
        return f"Next: {at}{after[0].title.plain}" if after else f"End {at}".strip()

    def _head(self, card: CueCard) -> float:
        """The height of clock and title, which stand on every card of an activity."""
        sizes = self._sizes
        beside = sizes.clock.width(f"{card.clock} ") + sizes.fact.width(f"{card.facts} 2 of 2   ")
        title = f"{card.title.plain}{', may be left out' if card.optional else ''}"
        lines = 1 if beside <= self._wide else 2
        return (
            lines * sizes.clock.line_mm + sizes.title.height(Text.of(title), self._wide) + sizes.head_gap_mm
        )

    def _begun(self, card: CueCard) -> float:
        """The height of what stands on the first card alone: the session, and the pages to hand out."""
        pages = "Hand out: " + " · ".join(" ".join(one) for one in card.hand) if card.hand else ""
        return self._line(card.opens) + self._line(pages)

    def _foot(self) -> float:
        words = f"{self._session.label} · 99 of 99 · {FOR_LEADERS}"
        draft = f" · {self._draft}" if self._draft else ""
        return self._sizes.foot.height(Text.of(words + draft), self._wide) + self._sizes.foot_gap_mm

    def _line(self, words: str) -> float:
        """The height of small words across a card; of none, nothing."""
        return self._sizes.fact.height(Text.of(words), self._wide) if words else 0.0

    def _set(
        self, sections: tuple[CueSection, ...], first: float, other: float
    ) -> tuple[int, list[tuple[CueSection, ...]]]:
        """The largest step that takes no more cards than the smallest, and the sections of each card."""
        pieces = self._parted(sections, 1, first, other)
        for step in range(len(self._sizes.say), 1, -1):
            larger = self._parted(sections, step, first, other)
            if len(larger) == len(pieces):
                return step, larger
        return 1, pieces

    def _parted(
        self, sections: tuple[CueSection, ...], step: int, first: float, other: float
    ) -> list[tuple[CueSection, ...]]:
        """The sections of each card: what is too high for any card goes on sentence by sentence."""
        room = self._sizes.room(first, other)
        most = min(room.first, room.other) - room.label
        lines = [
            (number, one)
            for number, section in enumerate(sections)
            for line in section.lines
            for one in (sentences(line) if self._height(section, line, step) > most else (line,))
        ]
        units = [Unit(number, self._height(sections[number], line, step)) for number, line in lines]
        seen = set[int]()
        return [_regrouped(sections, lines[start:end], seen) for start, end in parted(units, room)] or [()]

    def _height(self, section: CueSection, line: CueLine, step: int) -> float:
        return self._sizes.line(section.kind, line, step, self._wide)


def _regrouped(
    sections: tuple[CueSection, ...], lines: list[tuple[int, CueLine]], seen: set[int]
) -> tuple[CueSection, ...]:
    """Lines with the number of their section as sections again. seen: those that began on a card before."""
    made = []
    for number, group in groupby(lines, key=lambda pair: pair[0]):
        held = tuple(line for _, line in group)
        made.append(replace(sections[number], lines=held, again=number in seen))
        seen.add(number)
    return tuple(made)


def _facts(activity: Activity) -> str:
    usual, least = activity.minutes.usual, activity.minutes.least
    spare = f", least {least}" if least < usual else ""
    return f"{usual} min{spare} · {activity.grouping}"


def _sections(session: Session, activity: Activity) -> tuple[CueSection, ...]:
    """The cues of an activity by kind; at the close, what is read aloud about the time between sessions."""
    found = []
    for kind in CueKind:
        blocks = [block for cue in activity.cues if cue.kind is kind for block in cue.blocks]
        lines = tuple(cue_lines(blocks))
        found += [CueSection(kind.value.upper(), kind.value, lines)] if lines else []
        if kind is CueKind.DO and activity.frame == CLOSE and session.between:
            alone = Text((*Text.of(f"{ON_YOUR_OWN} ").spans, *session.between.solo.spans))
            aloud = (CueLine("", session.between.practice), CueLine("", alone))
            found.append(CueSection(READ, "say", aloud))
    return tuple(found)

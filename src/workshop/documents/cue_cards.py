"""Cue cards: a card for each activity of every session, to hold in the hand while leading it.

A card has the clock, the minutes, with whom, and which pages to hand out; what to say in large letters; then what to
do, to ask and to watch for. An activity that is too long for one card goes on to a second, in the same order. Four
cards stand on a sheet, a quarter of it each (A6 on A4). They are printed on one side: cut the sheets of a session in
one stack, lay the four piles on one another, and the cards are in order. In large print a card is a whole sheet.

Each session is a part of its own: a change in one lays out that session alone.
"""

from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.cue_deck import Deck
from workshop.documents.common.cue_sizes import sizes_for
from workshop.model import Audience, Session
from workshop.plan.cards import CueCard, CueSheets
from workshop.plan.document import Options, Part, Plan

KIND = "cue-cards"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan, with a part for each session that has activities."""
    sessions = [session for session in course.curriculum.sessions if session.activities]
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=f"{course.curriculum.title}: cue cards",
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"facilitator/{KIND}.pdf",
        options=options,
        parts=tuple(_part(session_sheets(course, options, session)) for session in sessions),
        sources=tuple(dict.fromkeys(file for session in sessions for file in session.sources)),
    )
    return (plan,) if plan.parts else ()


def _part(view: CueSheets) -> Part:
    return Part(view.anchor, "documents/cue-cards.html", view)


def session_sheets(course: Course, options: Options, session: Session) -> CueSheets:
    """The cards of one session, in the order in which they lie when the sheets have been cut in one stack."""
    sizes = sizes_for(options.edition)
    found = Deck(course, options, session, sizes).cards()
    return CueSheets(
        anchor=f"session-{session.number}",
        label=session.label,
        title=session.title,
        sheets=cut_and_stack(found, sizes.columns * sizes.rows),
        columns=sizes.columns,
        rows=sizes.rows,
        count=len(found),
        draft=options.draft,
    )


def cut_and_stack(cards: tuple[CueCard, ...], places: int) -> tuple[tuple[CueCard | None, ...], ...]:
    """Cards on sheets of so many places, so that each pile of the cut stack goes on where the one before ended."""
    count = -(-len(cards) // places)
    spread = (*cards, *[None] * (count * places - len(cards)))
    return tuple(spread[sheet::count] for sheet in range(count))


DOCUMENT = DocumentKind(
    name=KIND,
    what="a card for each activity, with what to say in large letters",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

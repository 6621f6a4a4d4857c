"""The print plan: what to print for each session, how often, on which paper, on how many sides, and what to cut.

It follows a leader's week: what is needed once before the group, then session by session what is cut a few days before
and what is printed the day before. Copies are counted for the people that the practice says; where a session's list of
materials names a page, its numbers count. The pages and sheets are those of the finished files, so this plan is laid
out after all of them.
"""

from collections.abc import Iterator

from workshop.documents.common.amounts import Amount, cards_listed, pages_listed, usual
from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.evenings import evenings
from workshop.documents.common.foot import guide_foot
from workshop.documents.common.sets import sets_of
from workshop.model import Audience, Handout, Session, TakeHome
from workshop.plan.document import Options, Part, Plan
from workshop.plan.print_plan import Piece, PrintGroup, PrintLine, PrintPlan

KIND, TITLE = "print-plan", "Print plan"
LARGE = "large-print"
USUAL_GROUP, LEADERS, FEW = 12, 2, 3
PAPERS = {"letter": "Letter", "a4": "A4"}
# Wallet cards to a sheet, folded with both inside; and how many more than two for each person lie on the table.
CARDS_TO_A_SHEET, CARDS_IN_LARGE_PRINT, ON_THE_TABLE = 4, 2, 4
GATE = "gate"
KEEP = "Keep the pages that come after it in your folder until then."
WHERE = "Its first page says which one goes where."
ROOM_COPY = "It stays in the room: count the copies out and back."
CUT = "Cut along the dashed lines."
LARGE_SET = "One large-print set of the sheets: workshop build handouts --edition large-print"
SHRED = "After each session, shred what stayed in the room. Send nothing home, by mail or on a screen."
PLAIN_PAPER = "Pens, plain paper and the rest stand in “Bring” of each session in the guide."


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan, before any page is counted."""
    sessions = course.curriculum.sessions
    view = print_plan(course, options)
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=TITLE,
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"facilitator/{KIND}.pdf",
        options=options,
        parts=(Part(KIND, "documents/print-plan.html", view),),
        sources=tuple(dict.fromkeys(file for session in sessions for file in session.sources)),
    )
    return (plan,)


def print_plan(course: Course, options: Options) -> PrintPlan:
    """Everything to print, for as many people as come."""
    people = _people(course)
    held = evenings(course.curriculum)
    last = held[-1] if held else None
    notes = (PLAIN_PAPER, SHRED) if options.edition == LARGE else (LARGE_SET, PLAIN_PAPER, SHRED)
    return PrintPlan(
        people=people,
        said=course.practice.group_size is not None or _together(course),
        paper=PAPERS[options.paper],
        groups=(
            PrintGroup("once", 0, "Once", "Before the group", _once(course, options), notes),
            *(_group(course, session, people, closing=session is last) for session in held),
        ),
        foot=guide_foot(course, options, TITLE),
    )


def _people(course: Course) -> int:
    return 1 if _together(course) else course.practice.group_size or USUAL_GROUP


def _together(course: Course) -> bool:
    """Whether one person meets one leader."""
    form = course.curriculum.form
    return bool(form and form.grouping)


def _once(course: Course, options: Options) -> tuple[PrintLine, ...]:
    people = _people(course)
    leaders = 1 if _together(course) else LEADERS
    each = "one for you" if leaders == 1 else "one for each leader"
    places = CARDS_IN_LARGE_PRINT if options.edition == LARGE else CARDS_TO_A_SHEET
    wallets = -(-(2 * people + ON_THE_TABLE) // places)
    return (
        PrintLine("", "Leader’s guide", "facilitator/facilitator-guide.pdf", leaders, each),
        PrintLine(
            "", "Cue cards", "facilitator/cue-cards.pdf", 1, "one set", card=True, duplex=False,
            more="Cut a session’s sheets in one stack.",
        ),
        PrintLine(
            "", "Wallet cards", "participants/wallet-card.pdf", wallets,
            f"two for each person, and some for the table; {places} to a sheet", card=True, more=CUT,
        ),
        PrintLine("", "Signs", "facilitator/signs.pdf", 1, "one set", duplex=False, more=WHERE),
        PrintLine("", "Fidelity log", "facilitator/fidelity-log.pdf", 1, "one for the round", duplex=False),
        PrintLine("", "Sign-in", "facilitator/sign-in.pdf", 1, "one for the round", duplex=False),
    )  # fmt: skip


def _group(course: Course, session: Session, people: int, *, closing: bool) -> PrintGroup:
    lines = [*_cards(course, session, people), *_pages(course, session, people)]
    if closing:
        lines += _last(people)
    return PrintGroup(
        anchor=f"print-{session.number}",
        number=session.number,
        label=session.label,
        title=session.title,
        lines=tuple(lines),
        notes=tuple(_notes(course, session)),
    )


def _pages(course: Course, session: Session, people: int) -> Iterator[PrintLine]:
    """The sheets of a session in the order of their use, then those that its materials name besides."""
    by_code = {handout.code: handout for handout in course.curriculum.handouts}
    listed = pages_listed(session, people)
    used = [code for activity in session.activities for code in activity.handouts]
    for code in dict.fromkeys((*used, *listed, *(handout.code for handout in session.handouts))):
        if code in by_code:
            amount = listed.get(code) or _unlisted(session, code, people)
            yield _sheet(by_code[code], amount, leaders_copy=not _together(course))


def _unlisted(session: Session, code: str, people: int) -> Amount:
    if any(one.code == code for one in session.at_home):
        return Amount(people, "one for each person, to take home by choice", each=True)
    return usual(people)


def _sheet(handout: Handout, amount: Amount, *, leaders_copy: bool) -> PrintLine:
    return PrintLine(
        code=handout.code,
        what=handout.title,
        file=f"participants/handouts/{handout.name}.pdf",
        copies=amount.copies + (leaders_copy and amount.each),
        why="" if amount.usual else amount.words,
        piece=Piece.TEXT,
        more=ROOM_COPY if amount.usual and handout.take_home is TakeHome.NO else "",
    )


def _cards(course: Course, session: Session, people: int) -> Iterator[PrintLine]:
    """What is cut for a session: the sets that its materials ask for, else as many as the author's set is for."""
    used = {code for activity in session.activities for code in activity.handouts}
    for handout in course.curriculum.handouts:
        amount = cards_listed(session, handout.code, people)
        if amount is None and handout.code in used:
            amount = _sets(handout, people)
        if amount:
            yield PrintLine(
                code=handout.code,
                what=f"Cards: {handout.title}",
                file=f"participants/handouts/{handout.name}.pdf",
                copies=amount.copies,
                why=amount.words,
                piece=Piece.CARDS,
                card=True,
                more=CUT,
            )


def _sets(handout: Handout, people: int) -> Amount:
    """Sets of cards by the author's own word; a card of one's own is one for each person."""
    found = sets_of(handout)
    if not found:
        return usual(people)
    count = found[0].needed(people)
    return Amount(
        count, f"{count} set{'' if count == 1 else 's'}, one for every {found[0].people}", each=True
    )


def _last(people: int) -> tuple[PrintLine, ...]:
    sign = "Sign them. Leave the name and the number to the person."
    return (
        PrintLine("", "Feedback form", "participants/feedback.pdf", people, "one for each person"),
        PrintLine(
            "", "Certificate", "participants/certificate.pdf", people, "for those who want one", duplex=False, more=sign
        ),
        PrintLine(
            "", "Certificate, plain", "participants/certificate-plain.pdf", min(FEW, people),
            "for those who want the plain one", duplex=False,
        ),
    )  # fmt: skip


def _notes(course: Course, session: Session) -> Iterator[str]:
    used = {code for activity in session.activities for code in activity.handouts}
    for handout in course.curriculum.handouts:
        if handout.code in used and any(exercise.kind == GATE for exercise in handout.exercises):
            yield f"{handout.code} is read and collected first. {KEEP}"


DOCUMENT = DocumentKind(
    name=KIND,
    what="what to print for each session, how often, on which paper",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

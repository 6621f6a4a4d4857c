"""The group: who comes in, and what every evening has with it.

These hold for a course with a session 0, and for the bundled one. Everybody is met alone before the first session and
once more before the invitation. Wallet cards lie out at every session. Practice between sessions can be done alone.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.first import evenings, first, held
from workshop.checks.gates import invitations
from workshop.checks.leaves import place_in
from workshop.checks.met import met
from workshop.checks.sayings import said
from workshop.checks.tables import blocks_of, first_cells
from workshop.checks.words.group import group_words
from workshop.diagnostics import Place, Problem
from workshop.model import Activity, Session


def screening(course: Course) -> Iterator[Problem]:
    if not held(course):
        return
    start = first(course)
    if start is None:
        message = "The course has no session 0, in which each person is met alone."
        hint = "Add modules/00-before-the-group/session.md with a core activity “Screen each person alone”."
        yield Problem.error("screening-missing", course.curriculum.place, message, hint)
    elif not any(one.core and group_words().screening.search(one.title.plain) for one in start.activities):
        message = "Session 0 has no core activity in which each person is met alone."
        hint = "Name it “Screen each person alone”, and write core: true."
        yield Problem.error("screening-missing", start.place, message, hint)


def enrollment(course: Course) -> Iterator[Problem]:
    if start := first(course):
        there = {_line(name) for name, _ in first_cells(blocks_of(start))}
        for line in group_words().enrollment:
            if _line(line) not in there:
                message = f"The enrollment list of session 0 has no line “{line}”."
                hint = f"Add a row to its table that begins with **{line}**"
                yield Problem.error("enrollment-line-missing", _table_place(start), message, hint)


def private_check(course: Course) -> Iterator[Problem]:
    """The session before the first invitation has the private check as a core activity; the other one asks for it."""
    for before, session in _inviting(course):
        words = group_words().private_check
        if before and not any(one.core and words.search(one.title.plain) for one in before.activities):
            message = (
                f"Session {before.number}, before the invitation, has no core activity “Private checks”."
            )
            hint = "Add “## Private checks” with core: true: every person is met alone once more."
            yield Problem.error("private-check-missing", before.place, message, hint)
        if not any(words.search(text.plain) for text in session.before):
            message = f"Session {session.number} has the invitation, and does not ask for the private checks."
            hint = "Add to before_you_start: Every private check is done."
            yield Problem.error("private-check-missing", place_in(session, "before_you_start"), message, hint)
    yield from _private_check_in_forms(course)


def _private_check_in_forms(course: Course) -> Iterator[Problem]:
    """In every other form it takes place in the meeting with the invitation, before it, or in the one before that."""
    codes, before, seen = invitations(course.curriculum), dict[str, tuple[Activity, ...]](), set[str]()
    for form, meeting, session in met(course) if held(course) else ():
        at = next((n for n, one in enumerate(session.activities) if _uses(one, codes)), None)
        if at is not None and form.name not in seen:
            seen.add(form.name)
            earlier = (*before.get(form.name, ()), *session.activities[:at])
            if not any(one.core and group_words().private_check.search(one.title.plain) for one in earlier):
                message = (
                    f"In the form {form.name}, nobody is met alone before the invitation in {meeting.code}."
                )
                hint = f"Mark the core activity “Private checks” with “forms: {form.name}:”."
                yield Problem.error("private-check-missing", meeting.place, message, hint)
        before[form.name] = session.activities


def wallet_cards(course: Course) -> Iterator[Problem]:
    for session in evenings(course):
        if not any(group_words().wallet_card.search(text.plain) for text in session.materials):
            message = f"Session {session.number} has no wallet cards among its materials."
            hint = "Add “Wallet cards: one for each person, on the table”."
            yield Problem.error("wallet-card-missing", place_in(session, "materials"), message, hint)
    for form, meeting, session in met(course) if held(course) else ():
        if meeting.materials and not any(
            group_words().wallet_card.search(text.plain) for text in session.materials
        ):
            message = f"In the form {form.name}, {meeting.code} has no wallet cards among its materials."
            place = meeting.places.get(("materials",), meeting.place)
            yield Problem.error("wallet-card-missing", place, message, "Add “Wallet cards” to its materials.")


def practice_alone(course: Course) -> Iterator[Problem]:
    for session in evenings(course):
        place, words = place_in(session, "between_sessions", "solo"), group_words().not_solo
        if session.between is None:
            message = f"Session {session.number} has no practice between sessions that a person can do alone."
            hint = "Add between_sessions: with practice: and solo:. “If you like, rest for ten minutes” is enough."
            yield Problem.error("practice-missing", session.place, message, hint)
        elif found := said(session.between.solo.plain, words):
            message = f"The practice for one person says “{found}”."
            yield Problem.error(
                "practice-missing", place, message, "Under solo: stands what needs nobody else."
            )


def _inviting(course: Course) -> Iterator[tuple[Session | None, Session]]:
    """The first session that uses an invitation, and the one before it."""
    codes, before = invitations(course.curriculum), None
    for session in evenings(course):
        if any(_uses(activity, codes) for activity in session.activities):
            yield before, session
            return
        before = session


def _uses(activity: Activity, codes: frozenset[str]) -> bool:
    return not codes.isdisjoint(activity.handouts)


def _table_place(session: Session) -> Place:
    names = {_line(line) for line in group_words().enrollment}
    cells = first_cells(blocks_of(session))
    return next((place for name, place in cells if _line(name) in names), session.place)


def _line(cell: str) -> str:
    return cell.partition(".")[0].strip().casefold()


FIRST, CALM = "modules/00-before-the-group/session.md", "modules/01-a-calm-start/session.md"
ASK = "modules/02-one-invitation/session.md"
CHECKS = (
    Check(
        code="screening-missing",
        asks="Is each person met alone, in a core activity of session 0?",
        run=screening,
        file=FIRST,
        wrong="## Meet the group",
        right="## Meet each person alone",
    ),
    Check(
        code="enrollment-line-missing",
        asks="Does the enrollment list keep partners and their leaders apart?",
        run=enrollment,
        file=FIRST,
        wrong="| **Same street** | The partner lives near by. | ____ |",
        right="| **Not the same group** | The partner is not in this group. | ____ |",
    ),
    Check(
        code="private-check-missing",
        asks="Is everybody met alone once more before the invitation?",
        run=private_check,
        file=CALM,
        wrong="## A quiet minute",
        right="## Private checks",
    ),
    Check(
        code="wallet-card-missing",
        asks="Do wallet cards lie out at every session?",
        run=wallet_cards,
        file=CALM,
        wrong="materials: [pens]",
        right="materials: [pens, wallet cards]",
    ),
    Check(
        code="practice-missing",
        asks="Has every session a practice that a person can do alone?",
        run=practice_alone,
        file=ASK,
        wrong="solo: Ask your partner for ten minutes.",
        right="solo: Rest for ten minutes.",
    ),
)

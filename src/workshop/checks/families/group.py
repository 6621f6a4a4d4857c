"""The group: who comes in, what is watched over, and what every evening has with it.

These hold for a course with a session 0, and for the bundled one. Everybody is met alone before the first session and
once more before the invitation. Session 0 names the stop rules, each with a next step and a line for who acts; the
guide names the same ones. Wallet cards lie out at every session. Practice between sessions can be done alone.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.gates import invitations
from workshop.checks.leaves import place_in, session_leaves
from workshop.checks.met import met
from workshop.checks.sayings import said
from workshop.checks.tables import StopRule, blocks_of, first_cells, rules_named, stop_rules
from workshop.checks.words import safety_words
from workshop.checks.words.group import group_words
from workshop.diagnostics import Place, Problem, did_you_mean
from workshop.model import Activity, Session

NOT_READ = ("session.md", "frame.md", "curriculum.yaml")


def screening(course: Course) -> Iterator[Problem]:
    if not _held(course):
        return
    first = _first(course)
    if first is None:
        message = "The course has no session 0, in which each person is met alone."
        hint = "Add modules/00-before-the-group/session.md with a core activity “Screen each person alone”."
        yield Problem.error("screening-missing", course.curriculum.place, message, hint)
    elif not any(one.core and group_words().screening.search(one.title.plain) for one in first.activities):
        message = "Session 0 has no core activity in which each person is met alone."
        hint = "Name it “Screen each person alone”, and write core: true."
        yield Problem.error("screening-missing", first.place, message, hint)


def enrollment(course: Course) -> Iterator[Problem]:
    if first := _first(course):
        there = {_line(name) for name, _ in first_cells(blocks_of(first))}
        for line in group_words().enrollment:
            if _line(line) not in there:
                message = f"The enrollment list of session 0 has no line “{line}”."
                hint = f"Add a row to its table that begins with **{line}**"
                yield Problem.error("enrollment-line-missing", _table_place(first), message, hint)


def stop_rules_there(course: Course) -> Iterator[Problem]:
    if first := _first(course):
        found = {rule.name.casefold(): rule for rule in stop_rules(blocks_of(first))}
        for name in group_words().stop_rules:
            rule = found.get(name.casefold())
            if rule is None:
                message, place = f"Session 0 has no stop rule “{name}”.", first.place
            elif not rule.then.strip():
                message, place = f"The stop rule “{name}” has no next step.", rule.place
            elif not rule.has_who:
                message, place = f"The stop rule “{name}” has no line for who acts.", rule.place
            else:
                continue
            hint = "The table has the heads If, Then and Who acts, and a row for each rule."
            yield Problem.error("stop-rule-missing", place, message, hint)


def stop_rules_agree(course: Course) -> Iterator[Problem]:
    """The guide's page and session 0 print the same rules with the same next steps."""
    first = _first(course)
    if first is None:
        return
    ours = {rule.name.casefold(): rule for rule in stop_rules(blocks_of(first))}
    for page in course.curriculum.guide_pages:
        theirs = {rule.name.casefold(): rule for rule in stop_rules(page.blocks)}
        for name in sorted({*ours, *theirs} if theirs else ()):
            yield from _differs(ours.get(name), theirs.get(name), page.place)


def stop_rules_known(course: Course) -> Iterator[Problem]:
    first = _first(course)
    if first is None:
        return
    known = {rule.name.casefold() for rule in stop_rules(blocks_of(first))}
    for session in course.curriculum.sessions:
        for leaf in session_leaves(session):
            for name in rules_named(leaf.text):
                if name.casefold() not in known:
                    message = f"There is no stop rule “{name}”."
                    yield Problem.error(
                        "unknown-stop-rule", leaf.place, message, did_you_mean(name, sorted(known))
                    )


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
    for form, meeting, session in met(course) if _held(course) else ():
        first = next((n for n, one in enumerate(session.activities) if _uses(one, codes)), None)
        if first is not None and form.name not in seen:
            seen.add(form.name)
            earlier = (*before.get(form.name, ()), *session.activities[:first])
            if not any(one.core and group_words().private_check.search(one.title.plain) for one in earlier):
                message = (
                    f"In the form {form.name}, nobody is met alone before the invitation in {meeting.code}."
                )
                hint = f"Mark the core activity “Private checks” with “forms: {form.name}:”."
                yield Problem.error("private-check-missing", meeting.place, message, hint)
        before[form.name] = session.activities


def wallet_cards(course: Course) -> Iterator[Problem]:
    for session in _evenings(course):
        if not any(group_words().wallet_card.search(text.plain) for text in session.materials):
            message = f"Session {session.number} has no wallet cards among its materials."
            hint = "Add “Wallet cards: one for each person, on the table”."
            yield Problem.error("wallet-card-missing", place_in(session, "materials"), message, hint)
    for form, meeting, session in met(course) if _held(course) else ():
        if meeting.materials and not any(
            group_words().wallet_card.search(text.plain) for text in session.materials
        ):
            message = f"In the form {form.name}, {meeting.code} has no wallet cards among its materials."
            place = meeting.places.get(("materials",), meeting.place)
            yield Problem.error("wallet-card-missing", place, message, "Add “Wallet cards” to its materials.")


def practice_alone(course: Course) -> Iterator[Problem]:
    for session in _evenings(course):
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


def _held(course: Course) -> bool:
    """Whether these checks hold for a course, and enough of it was read to say so."""
    bundled = course.curriculum.title == safety_words().bundled_title
    has_first = any(session.number == 0 for session in course.curriculum.sessions)
    return (bundled or has_first) and not course.unread.named(*NOT_READ)


def _first(course: Course) -> Session | None:
    return (
        next((one for one in course.curriculum.sessions if one.number == 0), None) if _held(course) else None
    )


def _evenings(course: Course) -> tuple[Session, ...]:
    return tuple(one for one in course.curriculum.sessions if one.number) if _held(course) else ()


def _inviting(course: Course) -> Iterator[tuple[Session | None, Session]]:
    """The first session that uses an invitation, and the one before it."""
    codes, before = invitations(course.curriculum), None
    for session in _evenings(course):
        if any(_uses(activity, codes) for activity in session.activities):
            yield before, session
            return
        before = session


def _uses(activity: Activity, codes: frozenset[str]) -> bool:
    return not codes.isdisjoint(activity.handouts)


def _differs(ours: StopRule | None, theirs: StopRule | None, page: Place) -> Iterator[Problem]:
    hint = "Write the rule in the same words in session 0 and in the guide."
    if theirs is None and ours:
        message = f"The guide does not name the stop rule “{ours.name}” of session 0."
        yield Problem.error("stop-rules-differ", page, message, hint)
    elif ours is None and theirs:
        message = f"The guide names the stop rule “{theirs.name}”, and session 0 does not."
        yield Problem.error("stop-rules-differ", theirs.place, message, hint)
    elif ours and theirs and ours.then != theirs.then:
        message = f"The stop rule “{theirs.name}” has one next step in the guide and another in session 0."
        yield Problem.error("stop-rules-differ", theirs.place, message, hint)


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
        code="stop-rule-missing",
        asks="Does session 0 print every stop rule, with a next step and a line for who acts?",
        run=stop_rules_there,
        file=FIRST,
        wrong="| **Quarrel.** A loud quarrel | Open a window. | ____ |",
        right="| **Fear.** Fear or force at any time | Meet in private the same day. | ____ |",
    ),
    Check(
        code="stop-rules-differ",
        asks="Do session 0 and the guide print the same stop rules?",
        run=stop_rules_agree,
        file="modules/guide/02-safety-first.md",
        wrong="| **Fear.** Fear or force | Wait a week. |",
        right="| **Fear.** Fear or force | Meet in private the same day. |",
    ),
    Check(
        code="unknown-stop-rule",
        asks="Does every stop rule that a leader is told to use exist?",
        run=stop_rules_known,
        file=CALM,
        wrong="Use the stop rule “feer”.",
        right="Use the stop rule “fear”.",
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

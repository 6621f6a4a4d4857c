"""Forms: each form of the course holds together, whichever of them is printed.

Its meetings are made from sessions that exist, fill their time, and name pages that are there. What keeps people safe
is kept in every form: each meeting begins with the right to pass, and nobody gets an invitation before the gate.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.gates import gates, invitations, says_pass, too_early
from workshop.checks.leaves import cue_leaves, place_in
from workshop.checks.met import met, pairs
from workshop.diagnostics import Place, Problem, did_you_mean
from workshop.model import FULL, CueKind, Meeting


def no_meetings(course: Course) -> Iterator[Problem]:
    for form in course.curriculum.forms:
        if form.name != FULL and not form.meetings:
            message = f"The form {form.name} has no meetings."
            hint = "List them under “meetings:”, each with a code and the sessions that it is made from."
            yield Problem.error("form-meetings", form.place, message, hint)


def missing_sessions(course: Course) -> Iterator[Problem]:
    there = {session.number for session in course.curriculum.sessions}
    for form in course.curriculum.forms if not course.unread.named("session.md") else ():
        for meeting in form.meetings:
            for index, number in enumerate(meeting.sessions):
                if number not in there:
                    place = _at(meeting, "sessions", index)
                    message = f"{meeting.code} is made from session {number}, which does not exist."
                    hint = f"Sessions: {', '.join(str(one) for one in sorted(there - {0})) or 'none'}."
                    yield Problem.error("form-session", place, message, hint)


def usual_minutes(course: Course) -> Iterator[Problem]:
    for form, meeting, session in met(course):
        total = sum(activity.minutes.usual for activity in session.activities)
        gap = session.minutes - total
        if gap:
            many = f"{abs(gap)} minute{'' if abs(gap) == 1 else 's'} too {'few' if gap > 0 else 'many'}"
            message = (
                f"In the form {form.name}, the activities of {meeting.code} add up to {total} minutes. "
                f"It has {session.minutes}: {many}."
            )
            hint = "Change the minutes of its activities, or the minutes of the form."
            if not meeting.whole:
                hint = f"Change the minutes under “forms: {form.name}:” of its activities."
            yield Problem.error("form-minutes", meeting.place, message, hint)


def missing_handouts(course: Course) -> Iterator[Problem]:
    """Every page that a meeting names exists, and what is worked on has an activity that takes place there."""
    codes = {handout.code for handout in course.curriculum.handouts}
    for form, meeting, session in met(course):
        used = {code for activity in session.activities for code in activity.handouts}
        for place, code in _named(meeting):
            if code not in codes and not course.unread.may_hold(code):
                message = f"{meeting.code} names handout “{code}”, which does not exist."
                yield Problem.error("form-handout", place, message, did_you_mean(code, codes))
        for index, code in enumerate(meeting.handouts):
            if code in codes and code not in used:
                message = f"In the form {form.name}, no activity of {meeting.code} works on {code}."
                hint = (
                    f"Mark the activity with “forms: {form.name}:”, or list {code} under at_home or at_hand."
                )
                yield Problem.error("form-handout", _at(meeting, "handouts", index), message, hint)


def gate_missing(course: Course) -> Iterator[Problem]:
    gate, inviting = gates(course.curriculum), invitations(course.curriculum)
    for form, meeting, session in met(course) if not course.unread.in_sessions() else ():
        used = {code for activity in session.activities for code in activity.handouts}
        found = too_early(session, gate, inviting)
        given = [code for _, code in _named(meeting) if code in inviting]
        if found or (given and gate.isdisjoint(used)):
            message = (
                f"In the form {form.name}, {meeting.code} gives out the invitation "
                f"{found[1] if found else given[0]} before any gate was read."
            )
            hint = f"Mark the activity with the gate’s handout with “forms: {form.name}:” as well."
            yield Problem.error("form-gate", meeting.place, message, hint)


def start_without_pass(course: Course) -> Iterator[Problem]:
    for form, meeting, session in met(course) if not course.unread.named("frame.md") else ():
        first = session.activities[0]
        if not any(says_pass(leaf.text) for leaf in cue_leaves(first, CueKind.SAY)):
            message = f"In the form {form.name}, {meeting.code} starts, and nobody says that people can pass."
            hint = f"Mark the first activity of its first session with “forms: {form.name}:”."
            yield Problem.error("form-pass", meeting.place, message, hint)


def idle_marks(course: Course) -> Iterator[Problem]:
    """A mark that changes nothing: its author believes that it does."""
    for form in course.curriculum.forms if not course.unread.named("curriculum.yaml") else ():
        made = course.in_forms.get(form.name)
        if made is None:
            continue
        working = {
            activity.place
            for meeting, session in pairs(form, made)
            if not meeting.whole
            for activity in session.activities
        }
        for session in course.curriculum.sessions:
            for activity in session.activities:
                if form.name in activity.forms and activity.place not in working and not activity.frame:
                    message = f"“{activity.title.plain}” is marked for the form {form.name}, and this changes nothing."
                    hint = "There its session is met as it stands, or no meeting works on its pages."
                    place = place_in(activity, "forms", form.name)
                    yield Problem.warning("form-mark", place, message, hint)


def _named(meeting: Meeting) -> Iterator[tuple[Place, str]]:
    for index, code in enumerate(meeting.handouts):
        yield _at(meeting, "handouts", index), code
    for index, one in enumerate(meeting.at_home):
        yield _at(meeting, "at_home", index), one.code
    for index, code in enumerate(meeting.at_hand):
        yield _at(meeting, "at_hand", index), code


def _at(meeting: Meeting, *path: str | int) -> Place:
    return meeting.places.get(path, meeting.place)


CURRICULUM = "modules/curriculum.yaml"
FIRST, SECOND = "modules/01-a-calm-start/session.md", "modules/02-one-invitation/session.md"
CHECKS = (
    Check(
        code="form-meetings",
        asks="Does every other form of the course have meetings?",
        run=no_meetings,
        file=CURRICULUM,
        wrong="  one-to-one: {minutes: 50}\n  six:\n    minutes: 45",
        right="  six:\n    minutes: 45",
    ),
    Check(
        code="form-session",
        asks="Does every session exist that a meeting is made from?",
        run=missing_sessions,
        file=CURRICULUM,
        wrong="sessions: [1, 3]",
        right="sessions: [1, 2]",
    ),
    Check(
        code="form-minutes",
        asks="Do the activities of every meeting fill its time, in every form?",
        run=usual_minutes,
        file=SECOND,
        wrong="forms: {six: {minutes: 15}}",
        right="forms: {six: {minutes: 20}}",
    ),
    Check(
        code="form-handout",
        asks="Does every handout exist that a meeting names, and is it worked on where that is said?",
        run=missing_handouts,
        file=CURRICULUM,
        wrong="at_home: [1x]",
        right="at_home: [1b]",
    ),
    Check(
        code="form-gate",
        asks="Is the gate read before the invitation in every form?",
        run=gate_missing,
        file=SECOND,
        wrong="forms: {one-to-one: {minutes: 10}}",
        right="forms: {six: {minutes: 10}}",
    ),
    Check(
        code="form-pass",
        asks="Does every meeting of every form begin with the right to pass?",
        run=start_without_pass,
        file=FIRST,
        wrong="forms: {one-to-one: {minutes: 5}}",
        right="forms: {six: {minutes: 5}}",
    ),
    Check(
        code="form-mark",
        asks="Does every mark of an activity for a form change something?",
        run=idle_marks,
        file=CURRICULUM,
        wrong="sessions: [2]",
        right="sessions: [1, 2]",
    ),
)

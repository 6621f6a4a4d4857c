"""Safety: pages that lead toward a partner carry their care, and the gate stands before the invitation.

A sheet that asks a person to say something to their partner is marked `approaches_partner: true`, so that
“When not to use this” opens it. The gate is read before anybody writes an invitation, and is never what a
late group leaves out. A page that names leaving says whom to talk with first. Every session begins with the
right to pass.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.gates import gates, invitations, says_pass, too_early
from workshop.checks.leaves import cue_leaves, place_in
from workshop.checks.words import safety_words
from workshop.diagnostics import Problem
from workshop.model import Activity, CueKind, Handout, Session
from workshop.model.standard_blocks import LEAVING_SAFELY


def unmarked_approach(course: Course) -> Iterator[Problem]:
    for handout in course.curriculum.handouts:
        reason = "" if handout.approaches_partner else _leads_to_partner(course, handout)
        if reason:
            message = f"{handout.code} leads a person toward their partner, and does not say so: {reason}."
            hint = "Write approaches_partner: true. Then “When not to use this” opens the page."
            yield Problem.error("approach-unmarked", place_in(handout, "approaches_partner"), message, hint)


def gate_order(course: Course) -> Iterator[Problem]:
    """A gate stands in an activity of its own, before the first one that uses an invitation."""
    if course.unread.in_sessions():
        return
    gate, inviting = gates(course.curriculum), invitations(course.curriculum)
    for session in course.curriculum.sessions:
        if found := too_early(session, gate, inviting):
            activity, code = found
            message = f"The invitation {code} is used before any gate was read."
            hint = "Put the activity with the gate’s handout before this one."
            yield Problem.error("gate-after-invitation", place_in(activity, "handouts"), message, hint)


def gate_left_out(course: Course) -> Iterator[Problem]:
    gate = gates(course.curriculum)
    for session, activity in _activities(course):
        if not activity.core and not gate.isdisjoint(activity.handouts) and _invites(course, session):
            message = f"“{activity.title.plain}” holds the gate, and may be left out when a group is late."
            hint = "Write core: true."
            yield Problem.error("gate-not-core", place_in(activity, "core"), message, hint)


def start_without_pass(course: Course) -> Iterator[Problem]:
    if course.unread.named("frame.md"):
        return
    for session in course.curriculum.sessions:
        for activity in session.activities[:1] if session.place.file not in course.unread else ():
            if not any(says_pass(leaf.text) for leaf in cue_leaves(activity, CueKind.SAY)):
                message = "The session starts, and nobody says that people can pass."
                hint = "Add to the first ::: say: “You can pass at any time. You can step out.”"
                yield Problem.error("arrive-without-pass", activity.place, message, hint)


def leaving_alone(course: Course) -> Iterator[Problem]:
    needed = LEAVING_SAFELY.split(".")[0].lower()
    for sheet in course.sheets:
        named = ((leaf, safety_words().leaving.search(leaf.text)) for leaf in sheet.words)
        leaf, found = next(((leaf, match[0]) for leaf, match in named if match), (None, ""))
        if (
            leaf
            and leaf.place.file not in course.unread
            and not any(needed in other.text.lower() for other in sheet.words)
        ):
            message = f"“{found}” names leaving, and the page does not say whom to talk with first."
            hint = f"Add this paragraph: {LEAVING_SAFELY}"
            yield Problem.error("leaving-alone", leaf.place, message, hint)


def _leads_to_partner(course: Course, handout: Handout) -> str:
    """Why a sheet counts as one that leads to the partner, or nothing."""
    words = safety_words()
    kinds = {exercise.kind for exercise in handout.exercises}
    taught = [slug for slug in handout.teaches if slug in words.invitation_slugs]
    if "gate" in kinds:
        return "it holds a gate"
    if "fill_in_script" in kinds and taught:
        return f"it has a script to fill in and teaches {taught[0]}"
    if course.curriculum.title == words.bundled_title and handout.code in words.bundled_codes:
        return f"{handout.code} is on the fixed list of {words.bundled_title}"
    return ""


def _invites(course: Course, session: Session) -> bool:
    inviting = invitations(course.curriculum)
    return any(not inviting.isdisjoint(activity.handouts) for activity in session.activities)


def _activities(course: Course) -> Iterator[tuple[Session, Activity]]:
    return ((session, activity) for session in course.curriculum.sessions for activity in session.activities)


CHECKS = (
    Check(
        code="approach-unmarked",
        asks="Is every sheet that leads toward the partner marked approaches_partner: true?",
        run=unmarked_approach,
        file="modules/02-one-invitation/2b-my-invitation.md",
        wrong="approaches_partner: false",
        right="approaches_partner: true",
    ),
    Check(
        code="gate-after-invitation",
        asks="Is the gate read before anybody works on an invitation?",
        run=gate_order,
        file="modules/02-one-invitation/session.md",
        wrong="handouts: [2b]\nteaches: [calm-moment]",
        right="handouts: [2a]\nteaches: [calm-moment]",
    ),
    Check(
        code="gate-not-core",
        asks="Does the activity with the gate always take place?",
        run=gate_left_out,
        file="modules/02-one-invitation/session.md",
        wrong="teaches: [calm-moment]\ncore: false",
        right="teaches: [calm-moment]\ncore: true",
    ),
    Check(
        code="arrive-without-pass",
        asks="Does every session begin with the right to pass?",
        run=start_without_pass,
        file="modules/frame.md",
        wrong="You can stay with us. You can step out.",
        right="You can pass at any time. You can step out.",
    ),
    Check(
        code="leaving-alone",
        asks="Does a page that names leaving say whom to talk with first?",
        run=leaving_alone,
        file="modules/01-a-calm-start/1b-breathe.md",
        wrong="Some people think of leaving their partner.",
        right="Some people think of a walk.",
    ),
)

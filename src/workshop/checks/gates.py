"""What keeps a running order safe: the right to pass, and the gate that is read before the invitation."""

import re

from workshop.checks.words import safety_words
from workshop.model import Activity, Curriculum, Session

_PASS = re.compile(r"\bpass\b", re.IGNORECASE)


def says_pass(words: str) -> bool:
    """Whether the words name the right to pass."""
    return bool(_PASS.search(words))


def gates(curriculum: Curriculum) -> frozenset[str]:
    """The codes of the handouts that hold a gate."""
    found = (h.code for h in curriculum.handouts if any(one.kind == "gate" for one in h.exercises))
    return frozenset(found)


def invitations(curriculum: Curriculum) -> frozenset[str]:
    """The codes of the handouts on which a person writes an invitation."""
    slug = safety_words().invitation_slug
    return frozenset(
        handout.code
        for handout in curriculum.handouts
        if slug in handout.teaches
        and any(exercise.kind == "fill_in_script" for exercise in handout.exercises)
    )


def too_early(
    session: Session, gate: frozenset[str], inviting: frozenset[str]
) -> tuple[Activity, str] | None:
    """The first activity that uses an invitation before any gate was read, and the invitation's code."""
    for activity in session.activities:
        early = [code for code in activity.handouts if code in inviting]
        if early:
            return activity, early[0]
        if not gate.isdisjoint(activity.handouts):
            return None
    return None

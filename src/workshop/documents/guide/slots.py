"""“Your practice’s own pages”: what a practice fills in for itself, or room to write it by hand."""

from workshop.documents.common.base import Course
from workshop.model import OPEN_LINE, SLOTS, Practice, services_lacking

Slot = tuple[str, tuple[str, ...]]

LABELS = {
    "confidentiality_limits": "Limits of confidentiality, in our words",
    "consent_form": "Our consent form (its name)",
    "screening_tool": "Screening tool (name, version, who is trained)",
    "responsible": "Who acts when a stop rule is met (name, how to reach them)",
    "on_call": "Two leaders, or who is on call during the group",
    "safe_contact": "How we reach people safely",
    "consult": "Supervision or consultation (with whom, when)",
}
EVERY_COURSE = ("confidentiality_limits", "screening_tool")


def local_slots(course: Course) -> tuple[Slot, ...]:
    """Each slot with what stands in it; nothing, where it prints as lines.

    A course without a session 0 asks for few of them. The others stand there when they are filled in.
    """
    practice = course.practice
    group = any(session.number == 0 for session in course.curriculum.sessions)
    asked = [name for name in SLOTS if group or name in EVERY_COURSE or practice.slot(name)]
    return (
        ("Reviewed by (name, license, date)", _review(practice)),
        *((LABELS[name], _filled(practice.slot(name).plain)) for name in asked),
        ("Where we refer people (service, name, how to reach it)", _referrals(practice, group=group)),
    )


def _review(practice: Practice) -> tuple[str, ...]:
    review = practice.reviewed
    return (f"{review.by}, {review.license}, {review.on.isoformat()}",) if review else ()


def _referrals(practice: Practice, *, group: bool) -> tuple[str, ...]:
    """The list, and a line for each of the seven services that a group needs and the list does not have."""
    listed = practice.referral_list
    lacking = services_lacking(listed) if group else ()
    return (
        *(f"{item.need}: {item.name}, {item.contact}" for item in listed),
        *(f"{need}: {OPEN_LINE * 2}" for need in lacking),
    )


def _filled(words: str) -> tuple[str, ...]:
    return (words,) if words else ()

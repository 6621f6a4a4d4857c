"""What is seen of rules about people and the practice: whether the course has the place for it, and who filled it in.

The checks of these rules hold for a course with a session 0; without one they look for nothing, and that is told.
"""

from workshop.checks.gates import invitations
from workshop.checks.quality.item import counted
from workshop.checks.quality.rules.rule import Answer, Evidence, Look, does_not_arise, held, still_open
from workshop.exercises import kinds
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import NOT_REVIEWED

WALLET = "wallet card"


def reviewed(evidence: Evidence) -> Answer:
    review = evidence.course.practice.reviewed
    if review is None:
        return still_open(f"Nobody is named. Every page says: “{NOT_REVIEWED}”")
    return held(f"{review.by}, {review.license}, on {review.on.isoformat()}.")


def before_the_group(evidence: Evidence) -> Answer:
    return _no_session_0(evidence) or held("Session 0 is there, with all that is looked for.")


def _no_session_0(evidence: Evidence) -> Answer | None:
    if any(session.number == 0 for session in evidence.sessions):
        return None
    return still_open("The course has no session 0, in which each person is met alone.")


def second_check(evidence: Evidence) -> Answer:
    if not invitations(evidence.course.curriculum):
        return does_not_arise("The course has no invitation.")
    if without := _no_session_0(evidence):
        return without
    return held("It is a core activity before the invitation, which asks whether it was done.")


def own_words(_evidence: Evidence) -> Answer:
    return held("The limits of confidentiality are filled in.")


def referrals(evidence: Evidence) -> Answer:
    listed = evidence.course.practice.referral_list
    return held(f"{counted(len(listed), 'service')}: {', '.join(one.need for one in listed)}.")


def lines_checked(evidence: Evidence) -> Answer:
    lines = printed_lines(evidence.course.curriculum, evidence.course.practice)
    return held("; ".join(f"{line.name}, {line.checked_on}" for line in lines) + ".")


def no_names(evidence: Evidence) -> Answer:
    if evidence.course.practice.name_line:
        return held("The practice turned the line for a name on. No page asks for more.")
    return held("No page has a line for a name, a birth date or a contact.")


def wallet_card(evidence: Evidence) -> Answer:
    without = [
        session.label
        for session in evidence.evenings
        if not any(WALLET in text.plain.lower() for text in session.materials)
    ]
    if without:
        return still_open(f"Not among what to bring: {', '.join(without)}.")
    if not evidence.evenings:
        return does_not_arise("No sessions yet.")
    return held(f"They are brought to all {len(evidence.evenings)} sessions.")


def samples(evidence: Evidence) -> Answer:
    found = sum(len(kinds()[one.kind].key(one.data).samples) for one in evidence.exercises)
    if not found:
        return does_not_arise("The course has no sample invitation.")
    return held(
        f"{counted(found, 'whole sample')} in the keys; nothing found that presses, and no part missing."
    )


def practice_alone(evidence: Evidence) -> Answer:
    without = [one.label for one in evidence.evenings if not (one.between and one.between.solo)]
    if without:
        return still_open(f"Nothing between sessions: {', '.join(without)}.")
    if not evidence.evenings:
        return does_not_arise("No sessions yet.")
    return held(f"All {len(evidence.evenings)} sessions have a practice and a way to do it alone.")


LOOKS: dict[str, Look] = {
    "S1": reviewed,
    "S2": before_the_group,
    "S4": before_the_group,
    "S5": before_the_group,
    "S6": second_check,
    "S7": own_words,
    "S8": referrals,
    "S11": lines_checked,
    "S13": no_names,
    "S16": wallet_card,
    "S21": samples,
    "S29": practice_alone,
}

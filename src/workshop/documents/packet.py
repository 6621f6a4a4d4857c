"""The packet of a session: all its sheets in the order in which they are used, ready for the printer.

Printed on both sides, every sheet begins on paper of its own. Several copies in one file come one whole after the
other, so nobody has to sort them. A gate comes before the sheet that it guards.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.handout import part as sheet_part
from workshop.model import Audience, Session
from workshop.plan.document import Options, Plan

KIND = "packet"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """One plan for each session that has sheets."""
    return tuple(
        _plan(course, options, session) for session in course.curriculum.sessions if session.handouts
    )


def _plan(course: Course, options: Options, session: Session) -> Plan:
    sheets = tuple(sheet_part(course, options, session, handout) for handout in session.in_order_of_use)
    return Plan(
        kind=KIND,
        name=f"{KIND}-{session.number}",
        title=f"{session.label}: {session.title}",
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=session.number,
        path=f"participants/packets/{session.word.lower()}-{session.number}.pdf",
        options=options,
        parts=sheets * options.copies,
        sources=tuple(handout.place.file for handout in session.handouts),
        duplex=options.edition != "fillable",
    )


DOCUMENT = DocumentKind(
    name=KIND,
    what="all sheets of a session in order, for two-sided printing; --copies N for the whole group",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)

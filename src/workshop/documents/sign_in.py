"""The sign-in: how many people came, and nothing about who they are.

A line for each session: the date, how many were present, how many left early, the leaders' initials. Only a practice
that has to keep names, and says `signin_names: true`, gets a page with lines for names as well, one for each session.
What law or billing needs stays in the practice's own system.
"""

from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.evenings import evenings
from workshop.documents.common.foot import guide_foot
from workshop.model import Audience, Session
from workshop.plan.document import Options, Part, Plan
from workshop.plan.papers import SignIn, SignInNames

KIND = "sign-in"
TITLE, TEMPLATE = "Sign-in", "documents/sign-in.html"
USUAL_GROUP, SPARE_LINES = 12, 2


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan: heads first, then the pages for names, if the practice asks for them."""
    sessions = evenings(course.curriculum)
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=TITLE,
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"facilitator/{KIND}.pdf",
        options=options,
        parts=(
            Part("heads", TEMPLATE, _heads(course, options, sessions)),
            *(_names(course, options, one) for one in sessions if course.practice.signin_names),
        ),
        sources=tuple(session.place.file for session in sessions),
    )
    return (plan,)


def _heads(course: Course, options: Options, sessions: tuple[Session, ...]) -> SignIn:
    return SignIn(
        anchor="heads",
        word=sessions[0].word if sessions else "Session",
        sessions=tuple((session.number, session.title) for session in sessions),
        foot=guide_foot(course, options, TITLE),
    )


def _names(course: Course, options: Options, session: Session) -> Part:
    anchor = f"names-{session.number}"
    view = SignInNames(
        anchor=anchor,
        number=session.number,
        label=session.label,
        title=session.title,
        lines=(course.practice.group_size or USUAL_GROUP) + SPARE_LINES,
        foot=guide_foot(course, options, TITLE),
    )
    return Part(anchor, TEMPLATE, view)


DOCUMENT = DocumentKind(
    name=KIND,
    what="how many came to each session, without names",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

"""The fidelity log: a page for each session, made from the very running order that is printed.

Every activity with its planned minutes; the leaders write the real ones, whether it was done, and what they changed.
Then what was said aloud, what was done for safety, and how many safety events there were, by stop rule. No names and no
stories. The last page sums up a round: sessions held, heads, core share, safety events, feedback. Nothing on it counts
partners who came.
"""

from collections.abc import Iterator

from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.evenings import evenings
from workshop.documents.common.foot import guide_foot
from workshop.model import Activity, Audience, Curriculum, Handout, Session, Table
from workshop.plan.document import Options, Part, Plan
from workshop.plan.papers import LoggedActivity, LogSession, RoundLine, RoundSummary

KIND = "fidelity-log"
TITLE, TEMPLATE = "Fidelity log", "documents/fidelity-log.html"
GATE, SCRIPT = "gate", "fill_in_script"
# What an activity is called in which everybody is met alone once more.
CHECKS = ("private check", "private talk", "second check")
# The head of the table of stop rules in session 0.
STOP_RULES = ("If", "Then")


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan: a part for each session, and the summary of a round."""
    sessions = course.curriculum.sessions
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
            *(_part(session_page(course, options, session)) for session in sessions),
            _part(_summary(course, options)),
        ),
        sources=tuple(dict.fromkeys(file for session in sessions for file in session.sources)),
    )
    return (plan,)


def session_page(course: Course, options: Options, session: Session) -> LogSession:
    """The page of one session, with the activities that its running order has, in its order."""
    gate = _gate(course.curriculum, session)
    return LogSession(
        anchor=f"log-{session.number}",
        number=session.number,
        label=session.label,
        title=session.title,
        activities=tuple(
            LoggedActivity(one.title, one.minutes.usual, one.core) for one in session.activities
        ),
        evening=session.number > 0,
        gate=gate,
        checks=bool(gate) or any(_is_check(activity) for activity in session.activities),
        stop_rules=tuple(_stop_rules(course.curriculum)),
        foot=guide_foot(course, options, TITLE),
    )


def _part(view: LogSession | RoundSummary) -> Part:
    return Part(view.anchor, TEMPLATE, view, tighten=True)


def _summary(course: Course, options: Options) -> RoundSummary:
    held = evenings(course.curriculum)
    return RoundSummary(
        anchor="round",
        word=held[0].word if held else "Session",
        sessions=tuple(
            RoundLine(one.number, one.title, sum(activity.core for activity in one.activities))
            for one in held
        ),
        scales=course.curriculum.papers.feedback.rate,
        foot=guide_foot(course, options, TITLE),
    )


def _gate(curriculum: Curriculum, session: Session) -> str:
    """`6b before 6a`: the gate of the session and the first script that is written after it."""
    by_code = {handout.code: handout for handout in curriculum.handouts}
    used = [by_code[code] for one in session.activities for code in one.handouts if code in by_code]
    gate = next((handout.code for handout in used if _holds(handout, GATE)), "")
    script = next((one.code for one in used if _holds(one, SCRIPT) and one.approaches_partner), "")
    return f"{gate} before {script}" if gate and script else gate


def _holds(handout: Handout, kind: str) -> bool:
    return any(exercise.kind == kind for exercise in handout.exercises)


def _is_check(activity: Activity) -> bool:
    return any(words in activity.title.plain.lower() for words in CHECKS)


def _stop_rules(curriculum: Curriculum) -> Iterator[str]:
    """The names of the stop rules: the bold words that begin each row of their table in session 0."""
    before = [one for session in curriculum.sessions if not session.number for one in session.activities]
    for block in (block for activity in before for cue in activity.cues for block in cue.blocks):
        if isinstance(block, Table) and tuple(cell.plain for cell in block.head[:2]) == STOP_RULES:
            firsts = (row[0].spans[0] for row in block.rows if row[0].spans)
            yield from (span.text.strip(" .") for span in firsts if span.strong)


DOCUMENT = DocumentKind(
    name=KIND,
    what="what was done in each session, and how long it took",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

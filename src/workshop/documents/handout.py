"""A participant handout: one sheet for one person, with its own page numbers.

It takes in what the handout's file says to the participant, the safety blocks that its front matter asks for, and
the foot with the help lines. It never takes in what stands under a `key:`, and nothing of `session.md`.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.foot import sheet_foot
from workshop.documents.common.sets import on_the_sheet, the_group
from workshop.exercises import kinds
from workshop.model import Audience, Block, Exercise, Handout, Paragraph, Reader, Session, TakeHome, Text
from workshop.model import standard_blocks as words
from workshop.plan.document import Options, Part, Plan
from workshop.plan.sheets import Care, HandoutSheet, PassOn, SheetExercise

GATE = "gate"
FLOW = frozenset({"Start", "Then"})  # where in a sheet an exercise stands, whatever its kind


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """One plan for each handout of the curriculum."""
    return tuple(
        plan(course, options, session, handout)
        for session in course.curriculum.sessions
        for handout in session.handouts
    )


def plan(course: Course, options: Options, session: Session, handout: Handout) -> Plan:
    """The plan of one handout."""
    return Plan(
        kind="handout",
        name=handout.code,
        title=title_of(handout),
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=session.number,
        path=f"participants/handouts/{handout.name}.pdf",
        options=options,
        parts=(part(course, options, session, handout),),
        sources=(handout.place.file,),
    )


def part(course: Course, options: Options, session: Session, handout: Handout) -> Part:
    """The sheet of one handout, the same in every document that holds it."""
    view = sheet(course, options, session, handout)
    return Part(view.anchor, "documents/handout.html", view, title=title_of(handout), tighten=True)


def title_of(handout: Handout) -> str:
    """What the document of one handout is called: `3b Turn blame into “I”`."""
    return f"{handout.code} {handout.title}"


def sheet(course: Course, options: Options, session: Session, handout: Handout) -> HandoutSheet:
    """What a participant gets of a handout."""
    partner = handout.reader is Reader.PARTNER
    return HandoutSheet(
        code=handout.code,
        session=f"{session.label} · {session.title}",
        title=handout.title,
        purpose=handout.purpose,
        main_idea=handout.main_idea,
        for_partner=partner,
        # A gate has nothing to mark, and a partner's page nothing to sign.
        name_line=course.practice.name_line and not partner and not _is_gate(handout),
        care=_care(handout),
        pass_on=PassOn(words.HAND_ON_TITLE, words.HAND_ON) if partner else None,
        body=_body(handout, the_group(course)),
        after=_after(handout),
        choices=handout.choices,
        take_home=_take_home(handout),
        foot=sheet_foot(course, options, "" if partner else handout.code),
    )


def _care(handout: Handout) -> Care | None:
    """The block that a sheet leading toward the partner opens with; a gate is that block itself, only longer."""
    if not handout.approaches_partner or _is_gate(handout):
        return None
    return Care(words.WHEN_NOT_TITLE, words.WHEN_NOT, words.NO_IS_OK)


def _take_home(handout: Handout) -> str:
    """Whether the page is safe to take home. One that is collected says so first; a partner’s has its own strip."""
    if handout.take_home is TakeHome.YES:
        return ""
    stays = handout.take_home is TakeHome.NO and handout.reader is Reader.PARTICIPANT
    return f"{words.STAYS_HERE} {words.TAKE_HOME}" if stays else words.TAKE_HOME


def _is_gate(handout: Handout) -> bool:
    return any(exercise.kind == GATE for exercise in handout.exercises)


def _body(handout: Handout, group: int | None) -> tuple[Block | SheetExercise, ...]:
    taken: list[Block | SheetExercise] = []
    for part in handout.body:
        if isinstance(part, Exercise):
            number = sum(isinstance(before, SheetExercise) for before in taken) + 1
            taken.append(_exercise(part, number, group))
        else:
            taken.append(part)
    if handout.approaches_partner and _is_gate(handout):
        taken.append(Paragraph(Text.of(words.NO_IS_OK), handout.place))
    return tuple(taken)


def _exercise(exercise: Exercise, number: int, group: int | None) -> SheetExercise:
    kind = kinds()[exercise.kind]
    rail = ("Start" if number == 1 else "Then") if kind.rail in FLOW else kind.rail
    heading = exercise.data.title or Text.of(kind.heading)
    sets = on_the_sheet(getattr(exercise.data, "one_set", None), group)
    promised = tuple(kind.writing(exercise.data).items())
    return SheetExercise(number, exercise.kind, rail, heading, kind.arrange(exercise.data), sets, promised)


def _after(handout: Handout) -> str:
    """The heading of the room left on the last page, of the last exercise that is for writing."""
    found = [kinds()[exercise.kind].after for exercise in handout.exercises]
    return next((after for after in reversed(found) if after), "")


DOCUMENT = DocumentKind(
    name="handout",
    what="a sheet for one participant, one file for each",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)

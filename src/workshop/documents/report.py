"""The report: what the course covers, how each handout fares, and what a person must still judge.

One page to read and print (`report.html`) and the same as data (`report.json`). It names where each unit of guidance
is taught, gives every handout a quality card, adds up the minutes of each session, and tells the state of every
safety rule and each problem of the build. It is informed by PEMAT-P (AHRQ) and the Clear Communication Index (CDC): an
automated adaptation, not an official rating. What only a person can judge is listed with a box to tick.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.clock import DEFAULT_START, clock, starts
from workshop.model import Audience, Curriculum, GuidanceUnit, Session, Source
from workshop.plan.document import Medium, Options, Part, Plan
from workshop.plan.report import (
    Coverage,
    ReportFrame,
    SessionTiming,
    SourceLine,
    TimedActivity,
    UnitLine,
    Where,
)

PATH = "facilitator/report"
TEMPLATE = "documents/report.html"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The page and the data: two plans with one view, which the build completes with what was measured."""
    view = frame(course, options)
    return tuple(_plan(course, options, view, medium) for medium in (Medium.HTML, Medium.JSON))


def _plan(course: Course, options: Options, view: ReportFrame, medium: Medium) -> Plan:
    files = {file for session in course.curriculum.sessions for file in session.sources}
    files |= {handout.place.file for handout in course.curriculum.handouts}
    files |= {page.place.file for page in course.curriculum.guide_pages}
    return Plan(
        kind="report",
        name="report",
        title=f"{course.curriculum.title}: report",
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"{PATH}.{medium.value}",
        options=options,
        parts=(Part("report", TEMPLATE, view),),
        sources=tuple(sorted(files)),
        medium=medium,
    )


def frame(course: Course, options: Options) -> ReportFrame:
    """What of the report is known before anything is laid out."""
    curriculum = course.curriculum
    return ReportFrame(
        title=curriculum.title,
        edition_date=curriculum.edition_date,
        practice=course.practice.name,
        form=curriculum.form.title if curriculum.form else "",
        sessions=len(curriculum.sessions),
        handouts=len(curriculum.handouts),
        draft=options.draft,
        coverage=coverage(curriculum),
        timing=tuple(timing(course, session) for session in curriculum.sessions),
    )


def coverage(curriculum: Curriculum) -> Coverage:
    """Where each unit of guidance is taught, and which source items no unit restates."""
    units = tuple(_unit(curriculum, unit) for unit in curriculum.guidance)
    return Coverage(units, tuple(_source(source, units) for source in curriculum.sources))


def _unit(curriculum: Curriculum, unit: GuidanceUnit) -> UnitLine:
    taught = [(session, f"session-{session.number}") for session in curriculum.sessions]
    return UnitLine(
        slug=unit.slug,
        says=unit.says.plain,
        sessions=tuple(
            Where(session.label, f"{anchor}-running")
            for session, anchor in taught
            if any(unit.slug in activity.teaches for activity in session.activities)
        ),
        handouts=tuple(
            Where(handout.code, f"{anchor}-{handout.code}")
            for session, anchor in taught
            for handout in session.handouts
            if unit.slug in handout.teaches
        ),
        sources=unit.sources,
    )


def _source(source: Source, units: tuple[UnitLine, ...]) -> SourceLine:
    """How far a source is restated. Its items are known only by their numbers: up to the highest that is named."""
    named = {item for unit in units for item in unit.sources if _letters(item) == source.key}
    taught = {item for unit in units for item in unit.sources if unit.taught}
    last = max((_number(item) for item in named), default=0)
    every = [f"{source.key}{number}" for number in range(1, last + 1)]
    said = f"{source.author}, “{source.title}”"
    return SourceLine(
        key=source.key,
        citation=", ".join(part for part in (said, source.date, source.where) if part),
        items=last,
        not_restated=tuple(item for item in every if item not in named),
        untaught=tuple(item for item in every if item in named and item not in taught),
    )


def _letters(item: str) -> str:
    return item.rstrip("0123456789")


def _number(item: str) -> int:
    return int(item[len(_letters(item)) :] or 0)


def timing(course: Course, session: Session) -> SessionTiming:
    """The minutes of a session against its length, with clock times."""
    begin = course.practice.start or DEFAULT_START
    minutes = [activity.minutes for activity in session.activities]
    least, usual, most = (
        sum(one.least for one in minutes),
        sum(one.usual for one in minutes),
        sum(one.most for one in minutes),
    )
    offsets = starts(one.usual for one in minutes)
    return SessionTiming(
        label=session.label,
        title=session.title,
        length=session.minutes,
        start=clock(begin, 0),
        end=clock(begin, session.minutes),
        least=least,
        usual=usual,
        most=most,
        core_least=sum(one.minutes.least for one in session.activities if one.core),
        end_least=clock(begin, least),
        end_usual=clock(begin, usual),
        end_most=clock(begin, most),
        timed=session.number > 0,
        activities=tuple(
            TimedActivity(
                clock=clock(begin, offset),
                title=activity.title.plain,
                least=activity.minutes.least,
                usual=activity.minutes.usual,
                most=activity.minutes.most,
                core=activity.core,
                handouts=activity.handouts,
            )
            for activity, offset in zip(session.activities, offsets, strict=True)
        ),
    )


DOCUMENT = DocumentKind(
    name="report",
    what="coverage, reading level, checks, and what a person must still judge",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=frozenset({"standard"}),
)

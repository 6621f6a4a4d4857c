"""One session of the leader's guide: at a glance, running order with clock times, every page with its key."""

from workshop.agenda import gates_of, run_late
from workshop.documents.common.amounts import read
from workshop.documents.common.base import Course
from workshop.documents.common.clock import DEFAULT_START, clock, starts
from workshop.documents.common.foot import guide_foot
from workshop.documents.common.sets import for_the_leader, sets_of, the_group
from workshop.exercises import kinds
from workshop.model import Activity, CueKind, Exercise, Handout, Session, Span, TakeHome, Text
from workshop.plan.document import Options
from workshop.plan.guide import (
    Bar,
    GuideSession,
    GuideSheet,
    KeyPart,
    LateLine,
    PageAndKey,
    PrintedCues,
    RunningActivity,
)

STAYS = {
    TakeHome.YES: "may be taken home",
    TakeHome.ASK: "each person chooses to take it or leave it",
    TakeHome.NO: "stays in the room",
}


def session_part(course: Course, options: Options, session: Session) -> GuideSession:
    """Everything the guide prints of one session."""
    begin = course.practice.start or DEFAULT_START
    offsets = starts(activity.minutes.usual for activity in session.activities)
    clocks = tuple(clock(begin, offset) for offset in offsets)
    length = sum(activity.minutes.usual for activity in session.activities)
    between = session.between
    return GuideSession(
        anchor=f"session-{session.number}",
        number=session.number,
        label=session.label,
        title=session.title,
        main_message=session.main_message,
        length=length,
        start=clock(begin, 0),
        end=clock(begin, length),
        outcomes=session.outcomes,
        materials=_materials(course, session),
        before=session.before,
        handouts=tuple(
            (item.code, item.title, "; ".join((_stays(session, item), *_sets(course, item))))
            for item in session.in_order_of_use
        ),
        intro=session.intro,
        bars=_bars(session, clocks, offsets, length),
        running=tuple(
            _running(activity, at) for activity, at in zip(session.activities, clocks, strict=True)
        ),
        practice=between.practice if between else Text(),
        solo=between.solo if between else Text(),
        trouble=tuple((item.hear, item.reply) for item in session.trouble),
        foot=guide_foot(course, options),
        timed=session.number > 0,
        late=_late(course, session) if session.number else (),
    )


def _late(course: Course, session: Session) -> tuple[LateLine, ...]:
    """What to do at each half hour when it gets late, by the rules of the clock."""
    begin = course.practice.start or DEFAULT_START
    length = sum(activity.minutes.usual for activity in session.activities)
    return tuple(
        LateLine(
            clock=clock(begin, look.after),
            waiting=look.waiting.title,
            planned=clock(begin, look.begins),
            drop=tuple(activity.title for activity in look.drop),
            shorten=tuple((activity.title, minutes) for activity, minutes in look.shorten),
            until=clock(begin, length + look.over) if look.over else "",
        )
        for look in run_late(session, gates=gates_of(course.curriculum))
    )


def _materials(course: Course, session: Session) -> tuple[Text, ...]:
    """What to bring; where it is for each person and the practice says how many come, with the number in all."""
    group = the_group(course)
    return tuple(_counted(text, group) for text in session.materials) if group else session.materials


def _counted(text: Text, group: int) -> Text:
    amount = read(text.plain.partition(":")[2], group)
    return Text((*text.spans, Span(f" (in all: {amount.copies})"))) if amount and amount.each else text


def _sets(course: Course, handout: Handout) -> tuple[str, ...]:
    """How many sets of its cards to print and cut."""
    return tuple(for_the_leader(one, the_group(course)) for one in sets_of(handout))


def _stays(session: Session, handout: Handout) -> str:
    """Whether a handout leaves the room; in another form, whether it is worked on at all."""
    worked_on = any(handout.code in activity.handouts for activity in session.activities)
    if not worked_on and handout.code in session.at_hand:
        return f"only if wanted; {STAYS[handout.take_home]}"
    if not worked_on and any(handout.code == one.code for one in session.at_home):
        return "offered for home, not worked on here"
    return STAYS[handout.take_home]


def sheet_parts(course: Course, options: Options, session: Session) -> tuple[GuideSheet, ...]:
    """Every handout of a session with its key, in the order in which they are used."""
    work = f"{session.label} · {session.title}"
    foot = guide_foot(course, options)
    return tuple(
        GuideSheet(session.number, work, _page(course, session, handout), foot)
        for handout in session.in_order_of_use
    )


def _bars(
    session: Session, clocks: tuple[str, ...], offsets: tuple[int, ...], length: int
) -> tuple[Bar, ...]:
    whole = max(length, 1)
    return tuple(
        Bar(
            clock=at,
            title=activity.title,
            minutes=activity.minutes.usual,
            start_share=offset / whole,
            share=activity.minutes.usual / whole,
            core=activity.core,
            handouts=activity.handouts,
        )
        for activity, at, offset in zip(session.activities, clocks, offsets, strict=True)
    )


def _running(activity: Activity, at: str) -> RunningActivity:
    return RunningActivity(
        clock=at,
        title=activity.title,
        minutes=activity.minutes.usual,
        least=activity.minutes.least,
        most=activity.minutes.most,
        grouping=activity.grouping,
        core=activity.core,
        handouts=activity.handouts,
        cues=_cues(activity),
    )


def _cues(activity: Activity) -> tuple[PrintedCues, ...]:
    found = (
        PrintedCues(kind, tuple(cue.blocks for cue in activity.cues if cue.kind is kind)) for kind in CueKind
    )
    return tuple(printed for printed in found if printed.cues)


def _page(course: Course, session: Session, handout: Handout) -> PageAndKey:
    keys = tuple(_key(exercise, number) for number, exercise in enumerate(handout.exercises, start=1))
    return PageAndKey(
        anchor=f"session-{session.number}-{handout.code}",
        code=handout.code,
        title=handout.title,
        facts=(*_facts(session, handout), *_sets(course, handout)),
        purpose=handout.purpose,
        keys=tuple(part for part in keys if part.key),
        notes=handout.key,
        teaches=handout.teaches,
        rings=tuple(f"e{part.number}-{ring}" for part in keys for ring in part.key.rings),
    )


def _key(exercise: Exercise, number: int) -> KeyPart:
    kind = kinds()[exercise.kind]
    heading = exercise.data.title or Text.of(kind.heading)
    return KeyPart(heading, exercise.kind, number, kind.key(exercise.data))


def _facts(session: Session, handout: Handout) -> tuple[str, ...]:
    using = [activity for activity in session.activities if handout.code in activity.handouts]
    facts = [
        f"{activity.title.plain}, {activity.minutes.usual} minutes, {activity.grouping}" for activity in using
    ]
    return (*facts, STAYS[handout.take_home])

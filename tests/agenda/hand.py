"""Sessions made by hand, with as little in them as the clock looks at."""

from collections.abc import Sequence

from workshop.diagnostics import Place
from workshop.exercises.gate import Gate, Instead
from workshop.model import (
    Activity,
    Curriculum,
    Exercise,
    Handout,
    Minutes,
    Reader,
    Session,
    TakeHome,
    Text,
)

PLACE = Place("modules/03-by-hand/session.md")


def activity(
    title: str,
    minutes: tuple[int, int, int],
    *,
    core: bool = True,
    frame: str = "",
    grouping: str = "alone",
    handouts: Sequence[str] = (),
) -> Activity:
    return Activity(
        title=Text.of(title),
        minutes=Minutes(*minutes),
        grouping=grouping,
        core=core,
        cues=(),
        place=PLACE,
        handouts=tuple(handouts),
        frame=frame,
    )


def handout(code: str, *, gate: bool = False) -> Handout:
    one = (Text.of("A line."),)
    data = Gate(stop_if=one, not_now_if=one, instead=Instead(stop=one[0], not_now=one[0]))
    return Handout(
        code=code,
        slug="by-hand",
        title=f"Page {code}",
        purpose=Text.of("A page."),
        main_idea=Text.of("An idea."),
        teaches=(),
        approaches_partner=False,
        take_home=TakeHome.ASK,
        reader=Reader.PARTICIPANT,
        body=(Exercise("gate", data, PLACE),) if gate else (),
        place=PLACE,
    )


def session(
    *activities: Activity, number: int = 3, minutes: int = 0, pages: Sequence[Handout] = ()
) -> Session:
    return Session(
        number=number,
        slug="by-hand",
        title="By hand",
        main_message=Text.of("A message."),
        outcomes=(),
        materials=(),
        intro=(),
        activities=activities,
        handouts=tuple(pages),
        minutes=minutes or sum(one.minutes.usual for one in activities),
        place=PLACE,
    )


def course(*sessions: Session) -> Curriculum:
    return Curriculum(
        title="By hand",
        subtitle="",
        edition_date="",
        language="en",
        sources=(),
        forms=(),
        sessions=sessions,
        guidance=(),
        help_lines=(),
        place=Place("modules/curriculum.yaml"),
    )


def evening(*, pages: Sequence[Handout] = ()) -> Session:
    """Ninety minutes with one activity that may be left out."""
    return session(
        activity("Arrive", (5, 10, 10), frame="arrive", grouping="whole group"),
        activity("Last week", (5, 5, 10), frame="last-week", grouping="whole group"),
        activity("Spot it", (10, 15, 15), grouping="whole group", handouts=["3a"]),
        activity("Turn it", (20, 30, 40), grouping="alone, then pairs", handouts=["3b"]),
        activity("Read it", (10, 20, 20), core=False, grouping="threes", handouts=["3c"]),
        activity("Close", (7, 10, 12), frame="close", grouping="whole group"),
        pages=pages,
    )

"""Small courses, built by hand: every part has a default that no check complains about."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from workshop.checks import Course
from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.model import (
    Activity,
    Cue,
    CueKind,
    Curriculum,
    Exercise,
    Form,
    GuidanceUnit,
    Handout,
    HelpLine,
    Minutes,
    Need,
    Paragraph,
    Practice,
    Reader,
    Session,
    Source,
    TakeHome,
    Text,
)

TODAY = date(2026, 3, 1)
CHECKED = date(2026, 2, 1)
SESSION_FILE = "modules/01-start/session.md"
LINES_FILE = "modules/help-lines.yaml"


def places(file: str, **lines: int) -> Any:
    """`handouts__0=7` says that ("handouts", 0) stands in line 7."""

    def path(name: str) -> tuple[str | int, ...]:
        return tuple(int(part) if part.isdigit() else part for part in name.split("__"))

    return MappingProxyType({path(name): Place(file, line) for name, line in lines.items()})


def paragraph(words: str, line: int = 20, file: str = "modules/01-start/1a-sheet.md") -> Paragraph:
    return Paragraph(Text.of(words), Place(file, line))


def exercise(kind: str, line: int = 30, file: str = "modules/01-start/1a-sheet.md", **data: Any) -> Exercise:
    return Exercise(kind, kinds()[kind].schema.model_validate(data), Place(file, line))


def gate() -> Exercise:
    instead = {"stop": "Leave this page here.", "not_now": "Come back another day."}
    return exercise("gate", stop_if=["I feel watched."], not_now_if=["One of us is tired."], instead=instead)


def script() -> Exercise:
    slots = [{"id": "feeling", "hint": "a plain word"}]
    return exercise("fill_in_script", prompt="Fill the gaps.", script="“I feel {feeling}.”", slots=slots)


def handout(code: str = "1a", *body: Any, **fields: Any) -> Handout:
    file = f"modules/01-start/{code}-sheet.md"
    made = Handout(
        code=code,
        slug="sheet",
        title="A calm start",
        purpose=Text.of("Notice one calm moment."),
        main_idea=Text.of("A calm moment is a good one."),
        teaches=(),
        approaches_partner=False,
        take_home=TakeHome.ASK,
        reader=Reader.PARTICIPANT,
        body=body,
        place=Place(file),
    )
    return replace(made, **fields)


def activity(handouts: tuple[str, ...] = (), say: str = "You can pass.", **fields: Any) -> Activity:
    cue = Cue(CueKind.SAY, (paragraph(say, 12, SESSION_FILE),), Place(SESSION_FILE, 11))
    made = Activity(
        title=Text.of("Start"),
        minutes=Minutes(5, 10, 15),
        grouping="whole group",
        core=True,
        cues=(cue,),
        place=Place(SESSION_FILE, 8),
        handouts=handouts,
    )
    return replace(made, **fields)


def session(
    activities: tuple[Activity, ...] = (), handouts: tuple[Handout, ...] = (), **fields: Any
) -> Session:
    made = Session(
        number=1,
        slug="start",
        title="A calm start",
        main_message=Text.of("One calm moment helps."),
        outcomes=(),
        materials=(),
        intro=(),
        activities=activities,
        handouts=handouts,
        minutes=sum(part.minutes.usual for part in activities),
        place=Place(SESSION_FILE),
    )
    return replace(made, **fields)


def help_line(need: Need, line: int = 1, **fields: Any) -> HelpLine:
    made = HelpLine(
        name=f"Line for {need}",
        for_whom="For you",
        need=need,
        place=Place(LINES_FILE, line),
        call="555-0100",
        checked_on=CHECKED,
        checked_by="R. Reader",
    )
    return replace(made, **fields)


def three_lines() -> tuple[HelpLine, ...]:
    needs = (Need.DANGER, Need.CRISIS, Need.PARTNER_VIOLENCE)
    return tuple(help_line(need, number) for number, need in enumerate(needs, start=1))


def course(
    *sessions: Session, practice: Practice | None = None, today: date | None = TODAY, **fields: Any
) -> Course:
    made = Curriculum(
        title="A small course",
        subtitle="",
        edition_date="",
        language="en",
        sources=(Source("A", "An author", "A work"),),
        forms=(Form("eight", 90),),
        sessions=sessions,
        guidance=(
            GuidanceUnit(
                "calm-moment", Text.of("Pick a calm moment."), ("A1",), Place("modules/guidance.yaml")
            ),
        ),
        help_lines=three_lines(),
        place=Place("modules/curriculum.yaml"),
    )
    return Course(replace(made, **fields), practice or Practice(), today, "eight")


def sheet(*body: Any, **fields: Any) -> Course:
    """A course of one session and one handout with this body."""
    made = handout("1a", *body, **fields)
    return course(session((activity(("1a",)),), (made,)))

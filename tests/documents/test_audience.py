"""Who reads is decided by taking in: any curriculum's participant plans hold nothing of a key or a session file."""

from dataclasses import replace

from checks.course import activity, course, exercise, handout, session
from workshop.documents import Course, document_kinds
from workshop.model import Audience, BetweenSessions, Practice, Text, Trouble
from workshop.plan.document import Options

SECRET = "Zqsecretqz"
WORDS = Text.of(f"Say {SECRET} now.")


def everything_secret() -> Course:
    """Wherever a leader's words can stand, one stands."""
    key = {"answer": "B", "why": f"Because {SECRET}."}
    choose = exercise(
        "choose",
        prompt="Mark each line.",
        labels=[{"id": "B", "text": "blame"}, {"id": "O", "text": "owning it"}],
        items=[{"text": "You left.", "key": key}],
        key={"note": f"Note {SECRET}"},
    )
    sheet = handout("1a", choose, key=(WORDS,))
    part = activity(("1a",), say=f"Listen to {SECRET} well.", title=Text.of(f"Part {SECRET}"))
    one = session(
        (part,),
        (sheet,),
        outcomes=(WORDS,),
        materials=(WORDS,),
        before=(WORDS,),
        trouble=(Trouble(WORDS, WORDS),),
        between=BetweenSessions(WORDS, WORDS),
    )
    made = course(one)
    return Course(made.curriculum, Practice(screening_tool=SECRET, confidentiality_limits=WORDS))


def test_no_participant_plan_holds_any_of_it() -> None:
    for kind in document_kinds().values():
        plans = kind.plans(everything_secret(), Options())
        held = [plan.name for plan in plans if SECRET in repr(plan)]
        assert held == [] or kind.audience is Audience.FACILITATOR
    for name in ("guide", "cue-cards"):
        assert SECRET in repr(document_kinds()[name].plans(everything_secret(), Options()))


def test_an_exercise_keeps_its_answers_out_of_the_numbers_too() -> None:
    """Two sheets that differ in their keys alone are the same sheet."""
    whole = everything_secret()
    [one] = whole.curriculum.sessions
    [sheet] = one.handouts
    [choose] = sheet.exercises
    bare = choose.data.model_copy(update={"key": None, "items": tuple(
        item.model_copy(update={"key": None}) for item in choose.data.items  # type: ignore[attr-defined]
    )})  # fmt: skip
    other = replace(sheet, key=(), body=(replace(choose, data=bare),))
    curriculum = replace(whole.curriculum, sessions=(replace(one, handouts=(other,)),))
    kind = document_kinds()["handout"]
    assert kind.plans(whole, Options()) == kind.plans(Course(curriculum, whole.practice), Options())

"""A person’s own invitation as a sheet: the page it was written on, with their words where its gaps were.

It is no document of a course: nothing of it is built, listed or kept, and it is made when one person asks for it.
"""

from collections.abc import Sequence
from dataclasses import replace

from workshop.documents.common.base import Course
from workshop.documents.handout import sheet
from workshop.exercises.fill_in_script import FillInScript
from workshop.model import Audience, Handout, Session, Text, View, taken_in
from workshop.model import standard_blocks as words
from workshop.plan.document import Options, Part, Plan
from workshop.plan.sheets import Care, HandoutSheet, SheetExercise

KIND, SCRIPT = "own-invitation", "fill_in_script"
HEADING = "My words"
ASK = "Read it once, slowly. Then decide."


def plan(course: Course, options: Options, session: Session, handout: Handout, said: Sequence[str]) -> Plan:
    """The sheet of one person. handout: the one it was written on. said: the finished sentences, in order."""
    view = _with_words(sheet(course, options, session, handout), handout, said)
    return Plan(
        kind=KIND,
        name=KIND,
        title=handout.title,
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=session.number,
        path=f"{KIND}.pdf",
        options=options,
        parts=(Part(KIND, "documents/handout.html", view, tighten=True),),
        sources=(handout.place.file,),
    )


def _with_words(page: HandoutSheet, handout: Handout, said: Sequence[str]) -> HandoutSheet:
    """The sheet with the words in the place of the first script; its care and its close are there in any case."""
    scripts = [one for one in page.exercises if one.kind == SCRIPT]
    body = tuple(_spoken(part, handout, said) if part is scripts[0] else part for part in page.body)
    care = page.care or Care(words.WHEN_NOT_TITLE, words.WHEN_NOT, words.NO_IS_OK)
    return replace(page, body=body, care=care, name_line=False, take_home=page.take_home or words.TAKE_HOME)


def _spoken(exercise: SheetExercise, handout: Handout, said: Sequence[str]) -> SheetExercise:
    data = next(one.data for one in handout.exercises if isinstance(one.data, FillInScript))
    filled = {"prompt": Text.of(ASK), "script": "\n".join(said), "minutes": None}
    lent = {"slots": (), "opener": None, "word_bank": (), "look_twice": None}
    return replace(
        exercise, heading=Text.of(HEADING), view=View({**taken_in(data), **filled, **lent}), promised=()
    )

"""The feedback form: one page, two minutes, without a name, into a closed box.

Numbers for a few statements, the most and the least useful page, what to keep and what to change, and always whether
anything here made things harder or less safe. It asks for no name, no birth date, and nothing about a partner. Its
words stand in `modules/papers.yaml`; its list of pages is that of the form of the course.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.foot import sheet_foot
from workshop.exercises import kinds
from workshop.model import Audience, Prompt, Session, Span, Text
from workshop.model.papers import TALK_IN_PRIVATE
from workshop.plan.document import Options, Part, Plan
from workshop.plan.papers import FeedbackSheet, PagesOf
from workshop.plan.sheets import SheetExercise

KIND = "feedback"
SCALE = "scale"
NO_BREAK = "\u00a0"
# So many titles, in three columns of small print, leave room for the questions on one page.
MOST_TITLES, LARGE = 36, "large-print"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan of the form."""
    view = sheet(course, options)
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=view.title.plain,
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=None,
        path=f"participants/{KIND}.pdf",
        options=options,
        parts=(Part("sheet", "documents/feedback.html", view, tighten=True),),
        sources=(course.curriculum.papers.place.file,),
    )
    return (plan,)


def sheet(course: Course, options: Options) -> FeedbackSheet:
    """What a participant gets."""
    words = course.curriculum.papers.feedback
    pages = tuple(_pages(session) for session in course.curriculum.sessions if session.handouts)
    count = sum(len(one.pages) for one in pages)
    last = course.curriculum.sessions[-1] if course.curriculum.sessions else None
    return FeedbackSheet(
        above=f"{last.label} · {last.title}" if last else "",
        title=words.title,
        purpose=words.purpose,
        rate=_rate(course),
        pages=pages if words.choose else (),
        titled=count <= MOST_TITLES and options.edition != LARGE,
        choose_prompt=words.choose_prompt,
        choose=tuple(Prompt(text=text, lines=1) for text in words.choose) if pages else (),
        questions=tuple(Prompt(text=text, lines=2) for text in words.write),
        safety=Prompt(text=_in_private(words.safety), lines=2),
        end=words.end,
        foot=sheet_foot(course, options, ""),
    )


def _pages(session: Session) -> PagesOf:
    return PagesOf(session.title, tuple((handout.code, handout.title) for handout in session.handouts))


def _in_private(question: Text) -> Text:
    """The question, and that there is another way to say it; these words stay together on a line."""
    kept = TALK_IN_PRIVATE.replace(" ", NO_BREAK)
    return Text((*question.spans, Span(f" {kept}")))


def _rate(course: Course) -> SheetExercise:
    """The statements as the exercise that they are, so that they print and are filled in as on any page."""
    words, kind = course.curriculum.papers.feedback, kinds()[SCALE]
    data = kind.schema.model_validate(
        {
            "prompt": words.rate_prompt,
            "items": [{"text": text} for text in words.rate],
            "low": words.low,
            "high": words.high,
            "style": "meter",
            "column": Text.of("How it was"),
        }
    )
    return SheetExercise(1, SCALE, kind.rail, Text.of(kind.heading), kind.arrange(data))


DOCUMENT = DocumentKind(
    name=KIND,
    what="a page without a name on which participants say how it was",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)

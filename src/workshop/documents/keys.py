"""The keys of the handouts, apart from the guide: each page as it is printed, its answers, and why.

It is what a leader takes along to a table, or marks with. A variant of a handout has a key of its own.
"""

from dataclasses import replace

from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.foot import guide_foot
from workshop.documents.common.variants import varies
from workshop.documents.guide.session import sheet_parts
from workshop.model import Audience, Handout, Paragraph, Session, Text
from workshop.plan.document import Options, Part, Plan
from workshop.plan.guide import GuideSheet, GuideText

KIND = "keys"
SHEET = "documents/guide-sheet.html"
INTRO = (
    "For leaders only. Most answers can be talked about: ask for the reason before you give the letter. There is no "
    "score, and nobody has to read theirs aloud."
)


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """All keys in one file; of a variant, a file for each handout that has one."""
    sessions = course.curriculum.sessions
    every = [(session, sheet) for session in sessions for sheet in sheet_parts(course, options, session)]
    keyed = [(session, sheet) for session, sheet in every if sheet.page.keys or sheet.page.notes]
    if not options.variant:
        whole = _plan(course, options, "Keys", KIND, tuple(sheet for _, sheet in keyed))
        return (whole,) if keyed else ()
    by_code = {handout.code: handout for handout in course.curriculum.handouts}
    return tuple(
        _of_variant(course, options, session, by_code[sheet.page.code], sheet)
        for session, sheet in keyed
        if varies(by_code[sheet.page.code])
    )


def _of_variant(
    course: Course, options: Options, session: Session, handout: Handout, sheet: GuideSheet
) -> Plan:
    title = f"Key to {handout.code} {handout.title}"
    plan = _plan(course, options, title, f"keys/{handout.name}", (sheet,))
    return replace(plan, name=handout.code, session=session.number)


def _plan(course: Course, options: Options, title: str, file: str, sheets: tuple[GuideSheet, ...]) -> Plan:
    files = {handout.code: handout.place.file for handout in course.curriculum.handouts}
    foot = guide_foot(course, options)
    intro = GuideText("keys", title, (Paragraph(Text.of(INTRO), course.curriculum.place),), foot)
    return Plan(
        kind=KIND,
        name=KIND,
        title=title,
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"facilitator/{file}.pdf",
        options=options,
        parts=(
            Part("keys", "documents/guide-text.html", intro),
            *(
                Part(one.page.anchor, SHEET, one, shows=(one.page.code,), under=True, tighten=True)
                for one in sheets
            ),
        ),
        sources=tuple(sorted({files[one.page.code] for one in sheets})),
    )


DOCUMENT = DocumentKind(
    name=KIND,
    what="the key to every handout, apart from the guide",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

"""The leader's guide: everything that those who lead a group need, session by session, with the key.

It takes in `session.md`, the guide's own pages, every handout as a picture of its page, and what stands under `key:`.
It is built in parts, laid out one by one and joined: a change in one session lays out that session alone.
"""

from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.foot import guide_foot
from workshop.documents.guide.form import form_page, form_title, sizes
from workshop.documents.guide.session import session_part, sheet_parts
from workshop.documents.guide.slots import local_slots
from workshop.model import Audience, Curriculum, Session, Source
from workshop.plan.document import Options, Part, Plan
from workshop.plan.guide import (
    ContentsLine,
    GuidanceLine,
    GuideContents,
    GuideCover,
    GuideIndex,
    GuideSession,
    GuideSheet,
    GuideText,
)

INDEX_ANCHOR = "index-of-guidance"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan of the guide; its parts in the order of the pages."""
    sessions = tuple(_session(course, options, session) for session in course.curriculum.sessions)
    contents = _contents(course, options, sessions)
    parts = (
        Part("cover", "documents/guide-cover.html", _cover(course, options)),
        Part("contents", "documents/guide-contents.html", contents, points=True, tighten=True),
        *(
            Part(text.anchor, "documents/guide-text.html", text, tighten=True)
            for text in _texts(course, options)
        ),
        *(part for session in sessions for part in session),
        Part(INDEX_ANCHOR, "documents/guide-index.html", _index(course, options), points=True, tighten=True),
    )
    return (_plan(course, options, parts),)


def _session(course: Course, options: Options, session: Session) -> tuple[Part, ...]:
    """A session's own pages, then each of its handouts; laid out one by one."""
    view = session_part(course, options, session)
    sheets = (
        Part(
            sheet.page.anchor,
            "documents/guide-sheet.html",
            sheet,
            shows=(sheet.page.code,),
            under=True,
            tighten=True,
        )
        for sheet in sheet_parts(course, options, session)
    )
    return (Part(view.anchor, "documents/guide-session.html", view, tighten=True), *sheets)


def _plan(course: Course, options: Options, parts: tuple[Part, ...]) -> Plan:
    files = {file for session in course.curriculum.sessions for file in session.sources}
    files |= {handout.place.file for handout in course.curriculum.handouts}
    files |= {page.place.file for page in course.curriculum.guide_pages}
    return Plan(
        kind="guide",
        name="guide",
        title=f"{course.curriculum.title}: leader’s guide",
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path="facilitator/facilitator-guide.pdf",
        options=options,
        parts=parts,
        sources=tuple(sorted(files)),
    )


def _cover(course: Course, options: Options) -> GuideCover:
    review = course.practice.reviewed
    facts = [
        form_title(course.curriculum),
        sizes(course.curriculum),
        f"Edition of {course.curriculum.edition_date}" if course.curriculum.edition_date else "",
        "A licensed clinician must review these pages before anyone uses them."
        if review is None
        else f"Reviewed by {review.by}, {review.license}, on {review.on.isoformat()}.",
    ]
    return GuideCover(
        title=course.curriculum.title,
        subtitle=course.curriculum.subtitle,
        practice=course.practice.name,
        contact=course.practice.contact,
        facts=tuple(fact for fact in facts if fact),
        foot=guide_foot(course, options),
        logo=course.practice.logo,
    )


def _texts(course: Course, options: Options) -> tuple[GuideText, ...]:
    foot = guide_foot(course, options)
    written = [
        GuideText(f"page-{page.slug}", page.title, page.blocks, foot)
        for page in course.curriculum.guide_pages
    ]
    about = form_page(course.curriculum, foot)
    return (
        *about,
        *written,
        GuideText("page-local", "Your practice’s own pages", (), foot, slots=local_slots(course)),
    )


def _contents(course: Course, options: Options, sessions: tuple[tuple[Part, ...], ...]) -> GuideContents:
    lines = [ContentsLine(1, "", text.title, text.anchor) for text in _texts(course, options)]
    for parts in sessions:
        for part in parts:
            match part.view:
                case GuideSession() as view:
                    lines.append(ContentsLine(1, view.label, view.title, view.anchor))
                    lines.append(ContentsLine(2, "", "Running order", f"{view.anchor}-running"))
                case GuideSheet(page=page):
                    lines.append(ContentsLine(2, page.code, page.title, page.anchor))
    lines.append(ContentsLine(1, "", "Index of guidance and sources", INDEX_ANCHOR))
    return GuideContents(tuple(lines), guide_foot(course, options))


def _index(course: Course, options: Options) -> GuideIndex:
    curriculum = course.curriculum
    lines = tuple(
        GuidanceLine(unit.slug, unit.says, _taught(curriculum, unit.slug), unit.sources)
        for unit in curriculum.guidance
    )
    sources = tuple((source.key, _citation(source)) for source in curriculum.sources)
    return GuideIndex(INDEX_ANCHOR, lines, sources, curriculum.credits, guide_foot(course, options))


def _taught(curriculum: Curriculum, slug: str) -> tuple[tuple[str, str], ...]:
    """Where a unit is taught: pairs of words and anchor, sessions first, then handouts."""
    found: list[tuple[str, str]] = []
    for session in curriculum.sessions:
        anchor = f"session-{session.number}"
        if any(slug in activity.teaches for activity in session.activities):
            found.append((session.label, f"{anchor}-running"))
        found.extend(
            (item.code, f"{anchor}-{item.code}") for item in session.handouts if slug in item.teaches
        )
    return tuple(found)


def _citation(source: Source) -> str:
    said = f"{source.author}, “{source.title}”"
    return ", ".join(part for part in (said, source.date, source.where) if part) + "."


DOCUMENT = DocumentKind(
    name="guide",
    what="the leader's guide to every session, with the key",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

"""The participant workbook: the whole course for one person, in one book.

A cover, the contents, every sheet in the order in which it is used, a page for notes after each session, and the
help lines, large. Its sheets are the very sheets that are printed one by one. Each begins on paper of its own, so
that any of them can be taken out and left behind.
"""

from collections.abc import Iterator

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.evenings import counted, evenings
from workshop.documents.common.foot import sheet_foot, ways_of
from workshop.documents.handout import part as sheet_part
from workshop.model import Audience, Session
from workshop.model import standard_blocks as words
from workshop.model.help_lines import printed_lines
from workshop.plan.document import Options, Part, Plan
from workshop.plan.workbook import (
    HelpEntry,
    WorkbookContents,
    WorkbookCover,
    WorkbookHelp,
    WorkbookLine,
    WorkbookNotes,
    WorkbookSession,
)

KIND = "workbook"
HELP, HELP_TITLE = "help-lines", "Good numbers to have"
HELP_WORDS = (
    "You do not have to be in danger to call. You do not have to give your name. "
    "You can call for yourself or for someone you know."
)
NOTES_TITLE = "Notes"
NOTES_QUESTION = "What do I want to keep from today?"
UNTRIED = "This course has not been tested in a trial."
YOURS = "These pages are yours. You can skip any of them. You can take out any page and leave it here."


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan of the workbook."""
    sessions = tuple(session for session in evenings(course.curriculum) if session.handouts)
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=f"{course.curriculum.title}: workbook",
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=None,
        path="participants/participant-workbook.pdf",
        options=options,
        parts=(
            Part("cover", "documents/workbook-cover.html", _cover(course, options, sessions)),
            Part(
                "contents",
                "documents/workbook-contents.html",
                _contents(course, options, sessions),
                points=True,
                tighten=True,
            ),
            *(part for session in sessions for part in _session(course, options, session)),
            Part(HELP, "documents/workbook-help.html", _help(course, options)),
        ),
        sources=tuple(handout.place.file for session in sessions for handout in session.handouts),
        # On a screen there is no back of a page.
        duplex=options.edition != "fillable",
    )
    return (plan,)


def _cover(course: Course, options: Options, sessions: tuple[Session, ...]) -> WorkbookCover:
    curriculum, practice = course.curriculum, course.practice
    return WorkbookCover(
        title=curriculum.title,
        subtitle=curriculum.subtitle,
        practice=practice.name,
        contact="",  # a book that goes home says nothing that somebody could ring
        about=(f"Workbook · {counted(sessions)}", YOURS, words.EDUCATION, UNTRIED),
        take_home=words.TAKE_HOME,
        name_line=practice.name_line,
        foot=sheet_foot(course, options, ""),
        logo=practice.logo,
    )


def _contents(course: Course, options: Options, sessions: tuple[Session, ...]) -> WorkbookContents:
    return WorkbookContents(
        sessions=tuple(_listed(session) for session in sessions),
        help_title=HELP_TITLE,
        help_anchor=HELP,
        foot=sheet_foot(course, options, ""),
    )


def _listed(session: Session) -> WorkbookSession:
    lines = (
        WorkbookLine(handout.code, handout.title, f"sheet-{handout.code}")
        for handout in session.in_order_of_use
    )
    return WorkbookSession(session.label, session.title, tuple(lines), _notes_anchor(session))


def _notes_anchor(session: Session) -> str:
    return f"notes-{session.number}"


def _session(course: Course, options: Options, session: Session) -> Iterator[Part]:
    for handout in session.in_order_of_use:
        yield sheet_part(course, options, session, handout)
    view = WorkbookNotes(
        anchor=_notes_anchor(session),
        session=f"{session.label} · {session.title}",
        title=NOTES_TITLE,
        question=NOTES_QUESTION,
        take_home=words.TAKE_HOME,
        foot=sheet_foot(course, options, ""),
    )
    yield Part(view.anchor, "documents/workbook-notes.html", view)


def _help(course: Course, options: Options) -> WorkbookHelp:
    lines = printed_lines(course.curriculum, course.practice)
    return WorkbookHelp(
        anchor=HELP,
        title=HELP_TITLE,
        words=HELP_WORDS,
        entries=tuple(HelpEntry(line.for_whom, line.name, ways_of(line), line.hours) for line in lines),
        education=words.EDUCATION,
        foot=sheet_foot(course, options, ""),
    )


DOCUMENT = DocumentKind(
    name=KIND,
    what="the whole course for one participant, with contents, notes and help lines",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)

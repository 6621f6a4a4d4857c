"""The meetings of each other form of a course, as they are printed."""

from collections.abc import Iterator

from workshop.checks.check import Course
from workshop.model import Curriculum, Form, Meeting, Session


def met(course: Course) -> Iterator[tuple[Form, Meeting, Session]]:
    """The meetings of each form whose sessions exist, were wholly read and have activities."""
    if course.unread.named("curriculum.yaml"):
        return
    there = {session.number for session in course.curriculum.sessions}
    for form in course.curriculum.forms:
        made = course.in_forms.get(form.name)
        for meeting, session in pairs(form, made) if made else ():
            known = there.issuperset(meeting.sessions) and session.activities
            if known and not any(file in course.unread for file in session.sources):
                yield form, meeting, session


def pairs(form: Form, made: Curriculum) -> Iterator[tuple[Meeting, Session]]:
    """What the author wrote of each meeting of a form, and the session that was made of it."""
    for session in made.sessions:
        if session.number:
            yield form.meetings[session.number - 1], session

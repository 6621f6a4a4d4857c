"""Session 0, in which each person is met alone: where it is, and whether what rests on it is asked of a course."""

from workshop.checks.check import Course
from workshop.checks.words import safety_words
from workshop.model import Session

NOT_READ = ("session.md", "frame.md", "curriculum.yaml")


def of_a_group(course: Course) -> bool:
    """Whether the course is one for a group of people who are met alone first: the bundled one, or with a session 0."""
    bundled = course.curriculum.title == safety_words().bundled_title
    return bundled or any(session.number == 0 for session in course.curriculum.sessions)


def held(course: Course) -> bool:
    """Whether the rules of a group hold for a course, and enough of it was read to say so."""
    return of_a_group(course) and not course.unread.named(*NOT_READ)


def first(course: Course) -> Session | None:
    """Session 0, where the rules of a group hold."""
    return (
        next((one for one in course.curriculum.sessions if one.number == 0), None) if held(course) else None
    )


def evenings(course: Course) -> tuple[Session, ...]:
    """The sessions with the group, where the rules of a group hold."""
    return tuple(one for one in course.curriculum.sessions if one.number) if held(course) else ()

"""The sessions that people come to."""

from workshop.model import Curriculum, Session


def evenings(curriculum: Curriculum) -> tuple[Session, ...]:
    """Every session but what comes before the group, which has the number 0."""
    return tuple(session for session in curriculum.sessions if session.number)


def counted(sessions: tuple[Session, ...]) -> str:
    """`8 sessions`, `1 meeting`: how many there are, by the name they have in this form of the course."""
    word = sessions[0].word.lower() if sessions else "session"
    return f"{len(sessions)} {word}{'' if len(sessions) == 1 else 's'}"

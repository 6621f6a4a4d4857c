"""Beginnings: a session, a handout, or a whole project of one's own, as files that check clean and build at once."""

from workshop.starter.handout import new_handout
from workshop.starter.profile import Answers, complaint, logo_complaint
from workshop.starter.project import can_hold, new_project
from workshop.starter.session import new_session
from workshop.starter.started import CannotStart, Started

__all__ = [
    "Answers",
    "CannotStart",
    "Started",
    "can_hold",
    "complaint",
    "logo_complaint",
    "new_handout",
    "new_project",
    "new_session",
]

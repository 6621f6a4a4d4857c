"""Texts into the model: Markdown and YAML are read here, and nowhere else.

What an author got wrong becomes a problem at its place; no text of an author's raises.
"""

from workshop.parse.data_files import parse_guidance, parse_help_lines, parse_practice
from workshop.parse.handout import parse_handout
from workshop.parse.names import HandoutName, SessionName, handout_name, session_name
from workshop.parse.project import parse_project
from workshop.parse.session import parse_frame, parse_guide_page, parse_session

__all__ = [
    "HandoutName",
    "SessionName",
    "handout_name",
    "parse_frame",
    "parse_guidance",
    "parse_guide_page",
    "parse_handout",
    "parse_help_lines",
    "parse_practice",
    "parse_project",
    "parse_session",
    "session_name",
]

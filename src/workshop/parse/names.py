"""What the names of folders and files say: a session's number and slug, a handout's code and slug."""

import re
from dataclasses import dataclass

SESSION = re.compile(r"^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$")
HANDOUT = re.compile(r"^(\d{1,2}[a-z])-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$")
GUIDE_PAGE = re.compile(r"^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$")

SESSION_FILE = "session.md"


@dataclass(frozen=True, slots=True)
class SessionName:
    """The number and slug of a session's folder."""

    number: int
    slug: str


@dataclass(frozen=True, slots=True)
class HandoutName:
    """The code and slug of a handout's file: 3b, turn-blame-into-i."""

    code: str
    slug: str

    @property
    def session(self) -> int:
        """The number of the session that the code belongs to."""
        return int(self.code[:-1])


def session_name(folder: str) -> SessionName | None:
    """`03-say-it-as-i`, or None when the folder is not named so."""
    found = SESSION.match(folder)
    return SessionName(int(found.group(1)), found.group(2)) if found else None


def handout_name(file: str) -> HandoutName | None:
    """`3b-turn-blame-into-i.md`, or None when the file is not named so."""
    found = HANDOUT.match(file)
    return HandoutName(found.group(1), found.group(2)) if found else None

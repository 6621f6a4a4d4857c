"""The views of the workbook: what stands around the sheets."""

from dataclasses import dataclass

from workshop.plan.sheets import Foot


@dataclass(frozen=True, slots=True)
class WorkbookCover:
    """The cover. about: what the book is and is not, a sentence each. logo: the name of the practice's logo, or ""."""

    title: str
    subtitle: str
    practice: str
    contact: str
    about: tuple[str, ...]
    take_home: str
    name_line: bool
    foot: Foot
    logo: str = ""


@dataclass(frozen=True, slots=True)
class WorkbookLine:
    """One line of the contents: a sheet's code and title, and the anchor whose page is printed."""

    code: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class WorkbookSession:
    """A session in the contents. label: `Session 3`. notes: the anchor of its notes page."""

    label: str
    title: str
    lines: tuple[WorkbookLine, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class WorkbookContents:
    """The contents: sessions with their sheets, then the page of help lines."""

    sessions: tuple[WorkbookSession, ...]
    help_title: str
    help_anchor: str
    foot: Foot


@dataclass(frozen=True, slots=True)
class WorkbookNotes:
    """A page of lines for what a session left behind."""

    anchor: str
    session: str
    title: str
    question: str
    take_home: str
    foot: Foot


@dataclass(frozen=True, slots=True)
class HelpEntry:
    """One help line, large. ways: `Call 988`, `Text START to 88788`, in the order in which people reach for them."""

    for_whom: str
    name: str
    ways: tuple[str, ...]
    hours: str


@dataclass(frozen=True, slots=True)
class WorkbookHelp:
    """The last page: help lines, large enough to read in a hurry."""

    anchor: str
    title: str
    words: str
    entries: tuple[HelpEntry, ...]
    education: str
    foot: Foot

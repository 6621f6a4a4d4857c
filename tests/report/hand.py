"""A sheet whose every answer is known, made by hand, and the pages it would stand on."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from checks.course import activity, course, exercise, handout, session
from workshop.checks import Course
from workshop.checks.leaves import Sheet
from workshop.checks.quality import PrintedSheet
from workshop.diagnostics import Place
from workshop.documents import Course as Printing
from workshop.documents.handout import plan
from workshop.model import Handout, Heading, Paragraph, Text
from workshop.plan.document import Options
from workshop.plan.facts import Facts, PageFacts, Spot, WritingFacts
from workshop.plan.sheets import HandoutSheet

FILE = "modules/01-start/1a-sheet.md"


def heading(words: str, line: int = 10) -> Heading:
    return Heading(2, Text.of(words), Place(FILE, line))


def words(said: str, line: int = 20) -> Paragraph:
    return Paragraph(Text.of(said), Place(FILE, line))


def rewrite(**fields: Any) -> Any:
    given: dict[str, Any] = {
        "title": "Say it again",
        "prompt": "Write each line again. The first one is done for you.",
        "items": [{"said": "“You never listen.”", "done": "I felt alone."}, {"said": "“You always go.”"}],
    }
    return exercise("rewrite", **{**given, **fields})


def good(*body: Any, **fields: Any) -> Handout:
    """A sheet that nothing can be said against: short, plain, with something to do."""
    parts = body or (
        heading("What helps me"),
        words("Think of one calm day. I can ask for a pause. You can pass."),
        rewrite(),
    )
    return handout("1a", *parts, **fields)


def page(number: int, text: str, **fields: Any) -> PageFacts:
    made = PageFacts(
        number=number,
        width_mm=215.9,
        height_mm=279.4,
        area_top_mm=14.0,
        area_bottom_mm=254.0,
        content_bottom_mm=200.0,
        notes_top_mm=254.0,
        blank=False,
        smallest_pt=8.5,
        text=text,
    )
    return replace(made, **fields)


def facts(*pages: PageFacts, pitch: float = 9.0, **fields: Any) -> Facts:
    lines = WritingFacts(tuple(Spot(1, 40, 100 + pitch * n, 150, pitch, 0) for n in range(3)))
    made = Facts(
        pages=pages,
        spots=MappingProxyType({}),
        anchors=MappingProxyType({}),
        writing=MappingProxyType({"e1-2": lines}),
        whole=MappingProxyType({}),
        overflow=(),
        fonts=(),
    )
    return replace(made, **fields)


def course_of(made: Handout, **fields: Any) -> Course:
    return course(session((activity(("1a",)),), (made,)), **fields)


def view_of(given: Course, made: Handout) -> HandoutSheet:
    """What the template of a handout gets."""
    printing = Printing(given.curriculum, given.practice)
    view = plan(printing, Options(), given.curriculum.sessions[0], made).parts[0].view
    assert isinstance(view, HandoutSheet)
    return view


def all_text(view: HandoutSheet, made: Handout) -> str:
    """Everything that a page of the sheet says, in reading order."""
    care = f"{view.care.title} {view.care.text} {view.care.no_is_ok}" if view.care else ""
    body = " ".join(leaf.text for leaf in Sheet(made).words[2:])
    parts = (
        made.title,
        made.purpose.plain,
        made.main_idea.plain,
        care,
        body,
        view.take_home,
        *view.foot.help,
    )
    return " ".join(parts)


def printed(made: Handout, given: Course | None = None, on: Facts | None = None) -> PrintedSheet:
    """The sheet on one page that holds all it must hold, or on the pages that are given."""
    view = view_of(given or course_of(made), made)
    return PrintedSheet(Sheet(made), view, on or facts(page(1, all_text(view, made))))

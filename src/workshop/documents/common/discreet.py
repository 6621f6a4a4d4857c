"""The discreet edition: the same pages in words that do not tell why somebody is here.

It is made from plans that are composed already, so no document has to know of it. Everything a reader can get at is
changed: words, titles, bookmarks, names of files. What is safe to print is decided by `modules/discreet.yaml`; a proof
over the finished pages stops the build where one of its words is left.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from workshop.documents.common.base import Course
from workshop.model import Audience, Discreet, Picture, Span, Text, View
from workshop.model import standard_blocks as words
from workshop.plan.document import Part, Plan
from workshop.plan.sheets import Foot, HandoutSheet
from workshop.plan.workbook import HelpEntry, WorkbookHelp

T = TypeVar("T")

HELP = "These numbers are open day and night. You can call for yourself or for someone you know."
NOT_WORDS = frozenset({"anchor", "code", "file", "kind", "logo", "mark", "name", "template"})


def neutral(course: Course) -> Course:
    """The course without its own title and without the practice."""
    curriculum = replace(course.curriculum, title=course.curriculum.discreet.title, subtitle="")
    practice = replace(course.practice, name="", contact="", logo="", plain_certificate=True)
    return Course(curriculum, practice)


def discreet(plan: Plan, how: Discreet) -> Plan:
    """A participant's plan as this edition prints it."""
    short = (
        f"page-{plan.name}" if plan.kind == "handout" else plan.path.rsplit("/", 1)[-1].removesuffix(".pdf")
    )
    folder = plan.path.rsplit("/", 1)[0]
    return replace(
        plan,
        title=_title(plan, how),
        path=f"{folder}/{short.removeprefix('participant-')}.pdf",
        parts=tuple(_part(part, how) for part in plan.parts),
    )


def _title(plan: Plan, how: Discreet) -> str:
    return f"Page {plan.name}" if plan.kind == "handout" else how.said(plan.title)


def _part(part: Part, how: Discreet) -> Part:
    view: Any = part.view
    if isinstance(view, HandoutSheet):
        view = replace(view, title=how.title_of(view.code, view.title))
        return replace(part, title=f"Page {view.code}", view=_changed(view, how))
    return replace(part, title=how.said(part.title), view=_changed(view, how))


def _changed(value: T, how: Discreet) -> T:
    """The same value with every word of it changed; what is no word for people stays."""
    changed: Any = value
    match value:
        case str():
            changed = how.said(_standing(value))
        case Text():
            changed = Text(tuple(replace(span, text=how.said(span.text)) for span in value.spans))
        case View():
            changed = View({name: _changed(item, how) for name, item in value.items()})
        case tuple():
            changed = tuple(_changed(item, how) for item in value)
        case Foot():
            changed = _foot(value, how)
        case HelpEntry():
            changed = HelpEntry(
                value.ways[0], "", tuple(w for w in value.ways[1:] if not w.startswith("Chat ")), ""
            )
        case _ if is_dataclass(value) and not isinstance(value, type | Picture | Span):
            changed = _fields(value, how)
    return changed  # type: ignore[no-any-return]


def _standing(value: str) -> str:
    """The program's own sentences, as this edition says them."""
    for sentence, instead in words.DISCREET.items():
        value = value.replace(sentence, instead)
    return value


def _fields(value: Any, how: Discreet) -> Any:
    made = {
        one.name: _changed(getattr(value, one.name), how)
        for one in fields(value)
        if one.init and one.name not in NOT_WORDS
    }
    if isinstance(value, WorkbookHelp):
        made["words"] = HELP
    return replace(value, **made)


def _foot(foot: Foot, how: Discreet) -> Foot:
    """Help lines as numbers alone: without the words that say what each of them is for."""
    numbers = tuple(words.DISCREET.get(line, line.split(": ", 1)[-1]) for line in foot.help)
    return Foot(foot.label, numbers, "", foot.draft)


def is_for(plan: Plan) -> bool:
    """Whether a plan is one that this edition prints."""
    return plan.audience is Audience.PARTICIPANT


__all__ = ["discreet", "is_for", "neutral"]

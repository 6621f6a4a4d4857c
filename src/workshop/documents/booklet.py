"""The workbook as a booklet: small pages, two on each side of a sheet, to fold in the middle and staple.

The pages are laid out anew for half a sheet: letters and writing lines keep their size. Print on both sides, turned
over on the short edge. What is to be cut out is not in it; that prints with the session's packet.
"""

from dataclasses import replace
from typing import Any

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.workbook import plans as workbook_plans
from workshop.model import Audience, View
from workshop.plan.document import Options, Part, Plan
from workshop.plan.sheets import HandoutSheet, SheetExercise

KIND = "booklet"
HALF = {"letter": "half-letter", "a4": "a5"}
CARDS = "cards"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan of the booklet."""
    [book] = workbook_plans(course, options)
    return (
        replace(
            book,
            kind=KIND,
            name=KIND,
            path="participants/participant-workbook-booklet.pdf",
            parts=tuple(_small(part, HALF[options.paper]) for part in book.parts),
            duplex=False,
            booklet=True,
        ),
    )


def _small(part: Part, paper: str) -> Part:
    view: Any = part.view
    if isinstance(view, HandoutSheet):
        view = replace(
            view, body=tuple(_uncut(one) for one in view.body if getattr(one, "kind", "") != CARDS)
        )
    return replace(part, view=view, paper=paper)


def _uncut(part: Any) -> Any:
    """An exercise without its cards and their places to write."""
    if not isinstance(part, SheetExercise):
        return part
    if part.view.get("style") == CARDS:
        return replace(part, promised=tuple(one for one in part.promised if one[0].startswith("ask-")))
    return replace(part, view=View({**part.view, "card": False})) if part.view.get("card") else part


DOCUMENT = DocumentKind(
    name=KIND,
    what="the workbook on small pages, to fold and staple",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
    editions=frozenset({"standard", "low-ink", "discreet"}),
)

"""`workshop list`."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from workshop.build import Loaded, load
from workshop.checks import by_family
from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State
from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean
from workshop.documents import document_kinds
from workshop.exercises import kinds
from workshop.model import key_fields, sheet_fields

NAME = "list"
SHORT = "Sessions, handouts, documents, kinds, checks, guidance."
HELP = """List what there is: sessions, handouts, documents, kinds, checks, editions, guidance.

\b
  workshop list               sessions and their handouts
  workshop list kinds         the kinds of exercise with their fields
  workshop list checks        what is checked
"""
Row = dict[str, object]


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What to list.")] = "handouts",
    practice: o.PracticeFile = None,
    as_json: o.Json = False,
) -> None:
    """List one sort of thing, a line each."""
    state: State = context.obj
    if what not in LISTS:
        raise Refused(f"There is no list of “{what}”. {did_you_mean(what, LISTS)}")
    loaded = load(request(state, practice=practice))
    rows = LISTS[what](loaded)
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        print(_line(row))
    if not loaded.ok:
        print("The course has errors, so this list may lack something. See: workshop check", file=sys.stderr)


def _line(row: Row) -> str:
    first, *rest = [_words(value) for value in row.values()]
    return f"{first:<16} {'  '.join(part for part in rest if part)}".rstrip()


def _words(value: object) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)


def _sessions(loaded: Loaded) -> list[Row]:
    return [
        {
            "session": session.number,
            "title": session.title,
            "minutes": sum(activity.minutes.usual for activity in session.activities),
            "handouts": [handout.code for handout in session.handouts],
        }
        for session in loaded.course.curriculum.sessions
    ]


def _handouts(loaded: Loaded) -> list[Row]:
    return [
        {
            "code": handout.code,
            "title": handout.title,
            "kinds": [exercise.kind for exercise in handout.exercises],
            "file": handout.place.file,
        }
        for handout in loaded.course.curriculum.handouts
    ]


def _documents(_loaded: Loaded) -> list[Row]:
    return [
        {"document": kind.name, "for": kind.audience.value, "what": kind.what}
        for kind in document_kinds().values()
    ]


def _kinds(_loaded: Loaded) -> list[Row]:
    return [
        {
            "kind": kind.name,
            "asks": kind.asks,
            "fields": list(sheet_fields(kind.schema)),
            "key fields": list(key_fields(kind.schema)),
        }
        for kind in kinds().values()
    ]


def _checks(_loaded: Loaded) -> list[Row]:
    return [
        {"check": check.code, "family": family.name, "asks": check.asks}
        for family in by_family().values()
        for check in family.checks.values()
    ]


def _editions(_loaded: Loaded) -> list[Row]:
    return [{"edition": name, "papers": list(o.PAPERS)} for name in o.EDITIONS]


def _guidance(loaded: Loaded) -> list[Row]:
    curriculum = loaded.course.curriculum
    return [
        {
            "unit": unit.slug,
            "says": unit.says.plain,
            "handouts": [handout.code for handout in curriculum.handouts if unit.slug in handout.teaches],
            "sources": list(unit.sources),
        }
        for unit in curriculum.guidance
    ]


LISTS: Mapping[str, Callable[[Loaded], list[Row]]] = {
    "sessions": _sessions,
    "handouts": _handouts,
    "documents": _documents,
    "kinds": _kinds,
    "checks": _checks,
    "editions": _editions,
    "guidance": _guidance,
}

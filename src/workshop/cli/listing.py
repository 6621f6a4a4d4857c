"""What can be listed: each list as rows of named values."""

from collections.abc import Callable, Mapping

from workshop.build import Loaded
from workshop.checks import by_family
from workshop.cli import options as o
from workshop.documents import document_kinds
from workshop.exercises import kinds
from workshop.model import key_fields, sheet_fields

Row = dict[str, object]


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


def _forms(loaded: Loaded) -> list[Row]:
    return [
        {
            "form": form.name,
            "title": form.title,
            "minutes": form.minutes,
            "meetings": [meeting.code for meeting in form.meetings],
        }
        for form in loaded.course.curriculum.forms
    ]


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
    "forms": _forms,
    "guidance": _guidance,
}

"""`workshop list`."""

import json
import sys
from typing import Annotated

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State
from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

NAME = "list"
SHORT = "Sessions, handouts, documents, kinds, checks, guidance."
HELP = """List what there is: sessions, handouts, documents, kinds, checks, editions, forms, guidance.

\b
  workshop list               sessions and their handouts
  workshop list kinds         the kinds of exercise with their fields
  workshop list checks        what is checked
"""


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What to list.")] = "handouts",
    form: o.FormName = "eight",
    practice: o.PracticeFile = None,
    as_json: o.Json = False,
) -> None:
    """List one sort of thing, a line each."""
    from workshop.build import load
    from workshop.cli.listing import LISTS

    state: State = context.obj
    if what not in LISTS:
        raise Refused(f"There is no list of “{what}”. {did_you_mean(what, LISTS)}")
    loaded = load(request(state, form=form, practice=practice))
    rows = LISTS[what](loaded)
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        print(_line(row))
    if not loaded.ok:
        print("The course has errors, so this list may lack something. See: workshop check", file=sys.stderr)


def _line(row: dict[str, object]) -> str:
    first, *rest = [_words(value) for value in row.values()]
    return f"{first:<16} {'  '.join(part for part in rest if part)}".rstrip()


def _words(value: object) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)

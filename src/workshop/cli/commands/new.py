"""`workshop new`."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workshop.cli import options as o
from workshop.cli.state import State
from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

if TYPE_CHECKING:
    from workshop.starter import Started

NAME = "new"
SHORT = "Begin a session or a handout."
HELP = """Begin a session or a handout: a file that is filled in and builds at once, for you to change.

\b
  workshop new session “Rest and repair”             the next session
  workshop new session --number 9                    session 9
  workshop new handout --session 3 --kind reflect    a page with the next free letter
  workshop new handout “My week” --kind checklist --code 3e
  workshop list kinds                                the kinds of exercise

Nothing that is there is ever written over. In the course that comes with the program nothing is begun: make a project
of your own first, with workshop init.
"""
SESSION, HANDOUT = "session", "handout"


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="session|handout", help="What to begin.")],
    title: Annotated[
        list[str] | None, typer.Argument(metavar="[TITLE]", help="Its title; the file is named after it.")
    ] = None,
    number: Annotated[
        int | None, typer.Option("--number", metavar="N", help="Of a session; else the next one.")
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="The kind of exercise in a handout.")
    ] = "",
    session: Annotated[
        int | None, typer.Option("--session", metavar="N", help="The session that a handout belongs to.")
    ] = None,
    code: Annotated[
        str, typer.Option("--code", metavar="3e", help="Of a handout; else the next free letter.")
    ] = "",
    as_json: o.Json = False,
    quiet: o.Quiet = False,
    dry_run: o.DryRun = False,
) -> None:
    """Begin what was asked for, and say where it lies and what comes next."""
    from workshop.starter import new_handout, new_session

    state: State = context.obj
    words, write = " ".join(title or ()), not dry_run
    _goes_together(what, number=number, kind=kind, session=session, code=code)
    if what == SESSION:
        started = new_session(state.find(), words, number=number, write=write)
    else:
        started = new_handout(state.find(), words, kind=kind, session=session, code=code, write=write)
    if as_json:
        value = {"files": list(started.files), "name": started.name, "written": not dry_run}
        print(json.dumps(value, ensure_ascii=False, indent=1))
        return
    for path in started.files:
        print(_shown(started.root / path))
    if not quiet:
        print("Nothing was written." if dry_run else _next(what, started), file=sys.stderr)


def _goes_together(what: str, *, number: int | None, kind: str, session: int | None, code: str) -> None:
    if what not in {SESSION, HANDOUT}:
        hint = did_you_mean(what, (SESSION, HANDOUT))
        raise Refused(f"“{what}” cannot be begun. {hint}")
    other = (
        {"--number": number} if what == HANDOUT else {"--kind": kind, "--session": session, "--code": code}
    )
    wrong = next((name for name, value in other.items() if value), None)
    if wrong:
        owner = SESSION if what == HANDOUT else HANDOUT
        raise Refused(f"{wrong} belongs to a {owner}, not to a {what}.")


def _shown(path: Path) -> str:
    """A path as it can be typed from here."""
    here = Path.cwd()
    return os.path.relpath(path, here) if path.is_relative_to(here) else str(path)


def _next(what: str, started: "Started") -> str:
    if what == SESSION:
        return (
            f"Change it in any editor. A page for it: workshop new handout --session {started.name} --kind reflect\n"
            f"See it: workshop build {started.name}"
        )
    return (
        f"Change it in any editor. To hand it out, write handouts: [{started.name}] at an activity in session.md.\n"
        f"See it: workshop build {started.name}"
    )

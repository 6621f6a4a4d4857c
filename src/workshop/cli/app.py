"""The program: its commands, and what becomes of everything that can go wrong (exit codes 0 to 4 and 130)."""

import json
import sys
from typing import Annotated

import typer

from workshop import __version__
from workshop.cli.commands import (
    build,
    calendar,
    check,
    clean,
    collect,
    doctor,
    explain,
    init,
    look,
    new,
    plan,
    review,
    script,
    verify,
)
from workshop.cli.commands import list as list_
from workshop.cli.state import State
from workshop.cli.trouble import USAGE, Ended, guarded

INTRO = """Turn a counseling course into handouts and a leader’s guide, ready to print.

\b
Start here:
  workshop build                 make every PDF, below output/
  workshop build 3b              make one handout again
  workshop build 3 --paper a4    make session 3 for A4 paper
  workshop check                 read everything and report every problem
  workshop look                  see the pages as one picture
  workshop init our-course       make a course of your own

\b
When something is wrong, every problem is named with its file and line.
  workshop explain CODE          says what a problem means and how to mend it
"""

app = typer.Typer(
    name="workshop",
    help=INTRO,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"workshop {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    project: Annotated[
        str | None,
        typer.Option("--project", metavar="DIR", help="The course's folder; else the nearest one upward."),
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of a fault of the program.")
    ] = False,
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Keep what stands before the command."""
    context.obj = State(project=project, debug=debug)


for module in (
    build, check, list_, explain, plan, review, calendar, script, new, look, init, collect, verify, doctor, clean,
):  # fmt: skip
    app.command(name=module.NAME, help=module.HELP, short_help=module.SHORT)(guarded(module.command))


def main() -> None:
    """Run the program on the words of the command line; ends the process with the exit code."""
    try:
        guarded(app)(prog_name="workshop")
    except Ended:
        raise
    except SystemExit as ended:
        # Typer has said itself, in words, what is wrong with the command line.
        if ended.code == USAGE and "--json" in sys.argv:
            print(json.dumps({"exit": USAGE, "message": "The command line is wrong. See: workshop --help"}))
        raise
    sys.exit(0)

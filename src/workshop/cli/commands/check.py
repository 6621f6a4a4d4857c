"""`workshop check`."""

import json
import sys

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.console import counts, print_problems, problems_json
from workshop.console.problems import in_words

NAME = "check"
SHORT = "Report every problem; build nothing."
HELP = """Read everything and report every problem; build nothing.

\b
  workshop check             the whole course
  workshop check 3           session 3
  workshop check 3b          one handout
  workshop check --final     and what is still missing for a final print
"""


def command(
    context: typer.Context,
    what: o.What = None,
    form: o.FormName = "eight",
    practice: o.PracticeFile = None,
    today: o.Today = None,
    final: o.Final = False,
    as_json: o.Json = False,
    plain: o.Plain = False,
    quiet: o.Quiet = False,
) -> None:
    """Check what was asked for, and list what was found."""
    from workshop.build import load

    state: State = context.obj
    asked = request(state, what=what, form=form, practice=practice, day=today, final=final)
    loaded = load(asked)
    problems = loaded.about(asked.what)
    found = counts(problems)
    if as_json:
        print(
            json.dumps({"problems": problems_json(problems), "counts": found}, ensure_ascii=False, indent=1)
        )
    else:
        look = style(plain=plain, quiet=quiet)
        print_problems(problems, sys.stderr, look, loaded.texts)
        if not quiet:
            print(_sum(found, loaded.sizes), file=sys.stderr)
    if found["error"]:
        raise typer.Exit(1)


def _sum(found: dict[str, int], sizes: tuple[int, int]) -> str:
    sessions, handouts = sizes
    return (
        f"{sessions} session{'' if sessions == 1 else 's'}, {handouts} handout{'' if handouts == 1 else 's'}: "
        f"{in_words(found)}."
    )

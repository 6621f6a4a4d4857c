"""`workshop look`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State

NAME = "look"
SHORT = "The built pages as one picture."
HELP = """See the pages as one picture: a contact sheet (PNG) of what was built.

\b
  workshop look               all pages, small
  workshop look 3b            one handout
  workshop look --width 400   every page 400 dots wide
  workshop look 3b --compare standard,large-print
                              editions side by side, page by page
"""


def command(
    context: typer.Context,
    what: o.What = None,
    output: o.OutputDir = None,
    paper: o.Papers = None,
    edition: o.Editions = None,
    form: o.FormName = "eight",
    width: Annotated[
        int, typer.Option("--width", metavar="DOTS", min=60, max=1600, help="Of one page.")
    ] = 240,
    compare: Annotated[
        str | None,
        typer.Option("--compare", metavar="A,B", help="Editions side by side; `all` for every edition."),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="FILE", help="The picture; else output/look.png.")
    ] = None,
    as_json: o.Json = False,
    quiet: o.Quiet = False,
) -> None:
    """Make the picture, and print where it is."""
    from workshop.build import contact

    state: State = context.obj
    editions = [name.strip() for name in compare.split(",")] if compare else edition
    asked = request(state, what=what, output=output, paper=paper, edition=editions, form=form)
    path = Path.cwd() / to if to else None
    picture, pages = contact(asked, width, path, compare=compare is not None)
    print(json.dumps({"picture": str(picture), "pages": pages}) if as_json else picture)
    if not quiet and not as_json:
        print(f"{pages} pages.", file=sys.stderr)

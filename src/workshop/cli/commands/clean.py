"""`workshop clean`."""

import json
import sys

import typer

from workshop.cache import FOLDER
from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State
from workshop.output import clean

NAME = "clean"
SHORT = "Remove what was built, and nothing else."
HELP = """Remove what was built, and nothing else.

\b
  workshop clean              remove every file that a build made
  workshop clean --dry-run    only say which
"""


def command(
    context: typer.Context,
    output: o.OutputDir = None,
    as_json: o.Json = False,
    quiet: o.Quiet = False,
    dry_run: o.DryRun = False,
) -> None:
    """Remove, and say what was removed."""
    state: State = context.obj
    asked = request(state, output=output)
    removed = clean(asked.output, FOLDER, dry_run=dry_run)
    if as_json:
        print(json.dumps({"removed": list(removed)}, ensure_ascii=False, indent=1))
        return
    for path in removed:
        print(asked.output / path)
    if not quiet:
        said = "would be removed" if dry_run else "removed"
        print(f"{len(removed)} {said}." if removed else "There is nothing to remove.", file=sys.stderr)

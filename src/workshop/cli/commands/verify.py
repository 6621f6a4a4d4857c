"""`workshop verify`."""

import json
import sys
from dataclasses import asdict

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.console import print_problems, problems_json, watching

NAME = "verify"
SHORT = "Build again and compare, byte for byte."
HELP = """Build again and compare, byte for byte, with output/manifest.json.

\b
  workshop verify             says which files are not what the manifest says
"""


def command(
    context: typer.Context,
    output: o.OutputDir = None,
    practice: o.PracticeFile = None,
    start: o.Start = None,
    today: o.Today = None,
    minutes: o.Lengths = None,
    people: o.People = None,
    late: o.Late = 0,
    jobs: o.Jobs = 0,
    as_json: o.Json = False,
    plain: o.Plain = False,
    quiet: o.Quiet = False,
) -> None:
    """Verify, and list what differs; exit 1 if anything does."""
    from workshop.build import verify

    state: State = context.obj
    asked = request(
        state, output=output, practice=practice, start=start, day=today, minutes=minutes, people=people, late=late,
        jobs=jobs,
    )  # fmt: skip
    look = style(plain=plain, quiet=quiet or as_json)
    with watching(sys.stderr, look) as progress:
        result, same, differences = verify(asked, progress)
    print_problems((problem for problem in result.problems if not result.ok), sys.stderr, look, {})
    if as_json:
        value = {
            "problems": problems_json(result.problems),
            "same": same,
            "differences": [asdict(difference) for difference in differences],
        }
        print(json.dumps(value, ensure_ascii=False, indent=1))
    else:
        for difference in differences:
            print(f"{difference.path} {difference.why}.")
        if not quiet and not (same or differences):
            print("Nothing was built yet.", file=sys.stderr)
        elif not quiet:
            print(f"{same} the same, {len(differences)} not.", file=sys.stderr)
    if differences or not result.ok:
        raise typer.Exit(1)

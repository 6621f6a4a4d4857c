"""`workshop build`."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.console import Style, counts, print_problems, problems_json, watching

if TYPE_CHECKING:
    from workshop.build import BuildResult, Request

NAME = "build"
SHORT = "Make the PDFs: handouts and the leader’s guide."
HELP = """Make the PDFs: handouts for participants, the guide for leaders.

\b
  workshop build                    everything
  workshop build 3                  session 3, and nothing else
  workshop build 3b guide           one handout, and the guide
  workshop build --paper all        on Letter and on A4
  workshop build --edition all      standard, large print, low ink, fillable, discreet
  workshop build 3b --variant 1..3  three sheets with other lines, each with its key
  workshop build packets --copies 8 each packet eight times in its file, sorted
  workshop build --form six         in six sessions, below output/six/
  workshop build --start 18:30      clock times from half past six
  workshop build --minutes 75       every session in 75 minutes; see also: workshop plan
  workshop build --final            without the draft line, once a clinician has reviewed

Errors stop the build before any file is touched; all of them are listed.
"""


def command(
    context: typer.Context,
    what: o.What = None,
    output: o.OutputDir = None,
    paper: o.Papers = None,
    edition: o.Editions = None,
    form: o.FormName = "eight",
    practice: o.PracticeFile = None,
    start: o.Start = None,
    today: o.Today = None,
    minutes: o.Lengths = None,
    people: o.People = None,
    late: o.Late = 0,
    jobs: o.Jobs = 0,
    final: o.Final = False,
    copies: o.Copies = 1,
    variant: o.Variants = None,
    as_json: o.Json = False,
    plain: o.Plain = False,
    quiet: o.Quiet = False,
    dry_run: o.DryRun = False,
) -> None:
    """Build what was asked for, and say what became of it."""
    from workshop.build import build

    state: State = context.obj
    asked = request(
        state, what=what, output=output, paper=paper, edition=edition, form=form, practice=practice, start=start,
        day=today, minutes=minutes, people=people, late=late, jobs=jobs, final=final, copies=copies,
        variant=variant, dry_run=dry_run,
    )  # fmt: skip
    look = style(plain=plain, quiet=quiet or as_json)
    with watching(sys.stderr, look) as progress:
        result = build(asked, progress)
    print_problems(
        result.problems, sys.stderr, look, _texts(asked) if look.terminal and result.problems else {}
    )
    if as_json:
        _print_json(result)
    else:
        _print_words(asked, result, look)
    if not result.ok:
        raise typer.Exit(1)


def _texts(asked: "Request") -> Mapping[str, str]:
    """What the authors wrote, to show the lines that have problems."""
    from workshop.build import load

    return load(asked).texts


def _print_json(result: "BuildResult") -> None:
    value = {
        "problems": problems_json(result.problems),
        "counts": counts(result.problems),
        "documents": [asdict(document) for document in result.documents],
    }
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _print_words(asked: "Request", result: "BuildResult", look: Style) -> None:
    if not result.ok:
        found = counts(result.problems)["error"]
        errors = "1 error" if found == 1 else f"{found} errors"
        print(f"{errors}: nothing was built, and output/ is as it was.", file=sys.stderr)
        return
    for document in result.documents:
        print(f"{asked.output / document.path}" if document.state != "planned" else document.path)
    if look.quiet:
        return
    states = [document.state for document in result.documents]
    pages = sum(document.pages for document in result.documents)
    if not asked.dry_run:
        print(
            f"{states.count('built')} built, {states.count('unchanged')} unchanged, {pages} pages.",
            file=sys.stderr,
        )
    if result.drafts and not asked.final:
        print(f"Draft: every page says “{result.drafts}” See: workshop explain draft", file=sys.stderr)

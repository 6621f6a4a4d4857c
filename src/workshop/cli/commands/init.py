"""`workshop init`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workshop.cli import options as o
from workshop.cli.trouble import Refused
from workshop.project import bundled_root

if TYPE_CHECKING:
    from workshop.cli.ask import Given
    from workshop.starter import Started

NAME = "init"
SHORT = "Make a course of your own in a new folder."
HELP = """Make a course of your own: a new folder with the course that comes with the program, and a practice profile.

\b
  workshop init our-course                             asks a few questions; Enter means later
  workshop init our-course --yes                       asks nothing
  workshop init our-course --name “Riverside Counseling” --paper a4 --start 18:30
  workshop --project our-course build                  and then make its pages

Everything in the folder is yours to change. What you leave for later stands in practice.yaml as a note. Without a
terminal nothing is asked. A folder that holds anything but a practice.yaml is left alone.
"""


def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The new folder.")],
    name: Annotated[
        str, typer.Option("--name", metavar="WORDS", help="Of the practice, in every foot.")
    ] = "",
    contact: Annotated[
        str,
        typer.Option("--contact", metavar="WORDS", help="How to reach it; on the cover of the guide only."),
    ] = "",
    paper: Annotated[str, typer.Option("--paper", metavar="letter|a4", help="The paper.")] = "",
    start: Annotated[
        str, typer.Option("--start", metavar="HH:MM", help="When sessions begin, such as 18:00.")
    ] = "",
    group_size: Annotated[
        str, typer.Option("--group-size", metavar="N", help="How many people, leaders not counted.")
    ] = "",
    colour: Annotated[
        str,
        typer.Option("--colour", "--color", metavar="#RRGGBB", help="For headings and lines; a dark one."),
    ] = "",
    logo: Annotated[
        str, typer.Option("--logo", metavar="FILE", help="An SVG, PNG or JPEG picture; it is copied.")
    ] = "",
    name_line: Annotated[
        bool | None, typer.Option("--name-line/--no-name-line", help="A line for a name on each page.")
    ] = None,
    signin_names: Annotated[
        bool | None, typer.Option("--sign-in-names/--no-sign-in-names", help="Names on the sign-in.")
    ] = None,
    plain_certificate: Annotated[
        bool | None,
        typer.Option(
            "--plain-certificate/--full-certificate", help="Certificates that do not name the course."
        ),
    ] = None,
    confidentiality: Annotated[
        str, typer.Option("--confidentiality", metavar="WORDS", help="Its limits, in your own words.")
    ] = "",
    consent_form: Annotated[
        str, typer.Option("--consent-form", metavar="WORDS", help="The name of your own form.")
    ] = "",
    screening_tool: Annotated[
        str, typer.Option("--screening-tool", metavar="WORDS", help="The name of your own tool.")
    ] = "",
    responsible: Annotated[
        str, typer.Option("--responsible", metavar="WORDS", help="Who acts when a stop rule is met.")
    ] = "",
    on_call: Annotated[
        str,
        typer.Option("--on-call", metavar="WORDS", help="Two leaders at every session, or who is on call."),
    ] = "",
    safe_contact: Annotated[
        str, typer.Option("--safe-contact", metavar="WORDS", help="Your rule for reaching people.")
    ] = "",
    consult: Annotated[
        str, typer.Option("--consult", metavar="WORDS", help="Your supervision or consultation.")
    ] = "",
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Ask nothing; what is not said is for later.")
    ] = False,
    as_json: o.Json = False,
    quiet: o.Quiet = False,
    dry_run: o.DryRun = False,
) -> None:
    """Ask what was not said, make the folder, and say what is still open."""
    from workshop.cli.ask import Given, asked
    from workshop.starter import can_hold, new_project

    place = Path.cwd() / folder
    words = {
        "name": name, "contact": contact, "paper": paper, "start": start, "group_size": group_size,
        "colour": colour, "confidentiality_limits": confidentiality, "consent_form": consent_form,
        "screening_tool": screening_tool, "responsible": responsible, "on_call": on_call,
        "safe_contact": safe_contact, "consult": consult,
    }  # fmt: skip
    yes_or_no = {"name_line": name_line, "signin_names": signin_names, "plain_certificate": plain_certificate}
    given = Given(words, o.file(logo or None), yes_or_no)
    _refuse_wrong(given)
    kept = can_hold(place)
    terminal = sys.stdin.isatty() and sys.stderr.isatty()
    answers = asked(given, silent=yes or kept or as_json or quiet or not terminal)
    started = new_project(place, answers, write=not dry_run)
    if as_json:
        value = {"project": str(place), "files": list(started.files), "written": not dry_run}
        print(json.dumps(value, ensure_ascii=False, indent=1))
        return
    _say(folder, started, dry_run=dry_run, quiet=quiet)


def _refuse_wrong(given: "Given") -> None:
    """An option that cannot stand ends the command before anything is asked."""
    from workshop.starter import complaint, logo_complaint

    for name, words in given.words.items():
        if words and (said := complaint(name, words)):
            raise Refused(said)
    if given.logo and (said := logo_complaint(given.logo)):
        raise Refused(said)


def _say(folder: str, started: "Started", *, dry_run: bool, quiet: bool) -> None:
    if dry_run:
        for path in started.files:
            print(Path(folder) / path)
    else:
        print(folder)
    if quiet:
        return
    print("Nothing was written." if dry_run else _next(folder), file=sys.stderr)


def _next(folder: str) -> str:
    return f"""\
Your course is ready. README.txt in it says what is where.
Before anyone uses its pages:
  modules/help-lines.yaml   put in the help lines of your own country, and look up each one
  practice.yaml             fill in what is still a note; a licensed clinician has to read every page
To change how pages look, copy single files from {bundled_root() / "templates"}
into templates/ there, under the same path.
Make its pages:  workshop --project {folder} build"""

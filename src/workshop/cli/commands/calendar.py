"""`workshop calendar`."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.cli.trouble import Refused
from workshop.console import Style, counts, print_problems, problems_json, watching

if TYPE_CHECKING:
    from workshop.build import CalendarMade, Request

NAME = "calendar"
SHORT = "The days of a round, for the leader and for a phone."
HELP = """The days of a round: a page for the leader that says what has to be ready when, and a calendar file (.ics).

\b
  workshop calendar --start 2027-01-12                     every week from January 12 on
  workshop calendar --start 2027-01-12 --every "two weeks" --form six
  workshop calendar --start 2027-01-12 --skip 2027-02-16   no meeting on that day: all later ones move on
  workshop calendar --start 2027-01-12 --start-time 18:30 --dry-run

The calendar file says “Meeting 1 of 8” and a time, and nothing else: anybody may look over a shoulder. The page is for
leaders only. A build leaves both where they are.
"""


def command(
    context: typer.Context,
    start: Annotated[str, typer.Option("--start", metavar="YYYY-MM-DD", help="The first day.")],
    every: Annotated[
        str, typer.Option("--every", metavar="WORDS", help="week, “two weeks” or “10 days”.")
    ] = "week",
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="YYYY-MM-DD", help="A day without a meeting; may be given twice."),
    ] = None,
    start_time: Annotated[
        str | None, typer.Option("--start-time", metavar="HH:MM", help="When meetings begin, such as 18:00.")
    ] = None,
    form: o.FormName = "eight",
    minutes: o.Lengths = None,
    output: o.OutputDir = None,
    paper: o.Papers = None,
    practice: o.PracticeFile = None,
    today: o.Today = None,
    as_json: o.Json = False,
    plain: o.Plain = False,
    quiet: o.Quiet = False,
    dry_run: o.DryRun = False,
) -> None:
    """Make the page and the file, print the days and where they lie."""
    from workshop.agenda import every as days_in
    from workshop.agenda import meeting_days
    from workshop.build import calendar, meetings_of

    state: State = context.obj
    first, step = _day(start, "--start"), days_in(every)
    skipped = [_day(words, "--skip") for words in skip or ()]
    o.start(start_time, "--start-time")
    asked = request(
        state, output=output, paper=paper, form=form, practice=practice, start=start_time, day=today, minutes=minutes,
        dry_run=dry_run,
    )  # fmt: skip
    look = style(plain=plain, quiet=quiet or as_json)
    loaded, count = meetings_of(asked)
    with watching(sys.stderr, look) as progress:
        made = calendar(asked, loaded, meeting_days(count, first, step, skipped), progress)
    print_problems(made.problems, sys.stderr, look, loaded.texts if look.terminal else {})
    if as_json:
        print(json.dumps(_data(made), ensure_ascii=False, indent=1))
    else:
        _print_words(asked, made, look)
    if not made.ok:
        raise typer.Exit(1)


def _day(words: str, option: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refused(f"{option} needs a day such as 2027-01-12, not “{words}”.") from None


def _print_words(asked: "Request", made: "CalendarMade", look: Style) -> None:
    if not made.ok:
        print("There are errors: nothing was written.", file=sys.stderr)
        return
    for line in _page(made):
        print(line)
    for path in made.files:
        print(asked.output / path)
    for day in made.days.idle if not look.quiet else ():
        print(f"--skip {day.isoformat()} changes nothing: no meeting falls on that day.", file=sys.stderr)


def _page(made: "CalendarMade") -> Iterator[str]:
    """The page in words: what is due on a line of its own, below the day and what it is."""
    for row in made.rows:
        what = " · ".join(part for part in (row.label, row.title) if part)
        yield f"{row.day}{f', {row.time}' if row.time else ''}: {what}"
        yield from (f"  – {one}" for one in row.todo)


def _data(made: "CalendarMade") -> dict[str, Any]:
    return {
        "problems": problems_json(made.problems),
        "counts": counts(made.problems),
        "meetings": [
            {"date": one.begins.date().isoformat(), "start": f"{one.begins:%H:%M}", "minutes": one.minutes}
            | {"title": one.title}
            for one in made.entries
        ],
        "skipped": [day.isoformat() for day in made.days.skipped],
        "rows": [asdict(row) for row in made.rows],
        "files": list(made.files),
    }

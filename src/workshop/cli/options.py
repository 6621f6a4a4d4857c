"""Options that mean the same wherever they apply, and how their words are read."""

from datetime import date, time
from pathlib import Path
from typing import Annotated

import typer

from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

PAPERS = ("letter", "a4")
EDITIONS = ("standard",)
LATER_EDITIONS = ("large-print", "low-ink", "fillable", "discreet")
FORMS = ("eight", "six", "one-to-one", "one-to-one-short")
ALL = "all"

What = Annotated[list[str] | None, typer.Argument(metavar="WHAT", help="A session, a handout or a document.")]
OutputDir = Annotated[str | None, typer.Option("--output", metavar="DIR", help="Where the PDFs go.")]
Papers = Annotated[
    list[str] | None, typer.Option("--paper", metavar="letter|a4|all", help="The paper; may be given twice.")
]
Editions = Annotated[
    list[str] | None,
    typer.Option("--edition", metavar="NAME", help="The edition: standard. May be given twice."),
]
FormName = Annotated[
    str,
    typer.Option(
        "--form", metavar="NAME", help="The form of the course: eight, six, one-to-one, one-to-one-short."
    ),
]
PracticeFile = Annotated[
    str | None, typer.Option("--practice", metavar="FILE", help="The practice’s own profile.")
]
Start = Annotated[
    str | None, typer.Option("--start", metavar="HH:MM", help="When sessions begin, such as 18:00.")
]
Today = Annotated[
    str | None, typer.Option("--today", metavar="YYYY-MM-DD", help="The day on which help lines are judged.")
]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="N", min=0, help="Documents laid out at once; 0: one a core.")
]
Final = Annotated[
    bool, typer.Option("--final", help="Print without the draft line; refuse if anything is missing.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON value to standard output.")]
Plain = Annotated[bool, typer.Option("--plain", help="No colour, no progress bar.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Errors only.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]


def papers(names: list[str] | None) -> tuple[str, ...]:
    """The papers that were asked for; none means what the practice profile says."""
    return _several(names, PAPERS, (), "paper")


def editions(names: list[str] | None) -> tuple[str, ...]:
    """The editions that were asked for; none means standard."""
    return _several(names, EDITIONS, LATER_EDITIONS, "edition") or EDITIONS


def form(name: str) -> str:
    """The form of the course."""
    if name in FORMS:
        return name
    raise Refused(f"There is no form “{name}”. {did_you_mean(name, FORMS)}")


def start(words: str | None) -> time | None:
    """A time of day, such as 18:00 or 6:30."""
    if words is None:
        return None
    try:
        hour, minute = (int(part) for part in words.split(":"))
        return time(hour, minute)
    except ValueError:
        raise Refused(f"--start needs a time such as 18:00, not “{words}”.") from None


def day(words: str | None, otherwise: date) -> date:
    """A day, such as 2027-01-12."""
    if words is None:
        return otherwise
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refused(f"--today needs a day such as 2027-01-12, not “{words}”.") from None


def folder(words: str | None) -> Path | None:
    """A folder, seen from where the command was typed."""
    return Path.cwd() / words if words else None


def file(words: str | None) -> Path | None:
    """A file that has to be there."""
    if words is None:
        return None
    path = Path.cwd() / words
    if not path.is_file():
        raise Refused(f"There is no file {words}.")
    return path


def _several(
    names: list[str] | None, known: tuple[str, ...], later: tuple[str, ...], what: str
) -> tuple[str, ...]:
    asked = list(dict.fromkeys(names or []))
    if ALL in asked:
        return known
    for name in asked:
        if name in later:
            raise Refused(
                f"The {what} “{name}” comes with a later version; this one makes: {', '.join(known)}."
            )
        if name not in known:
            raise Refused(f"There is no {what} “{name}”. {did_you_mean(name, known)}")
    return tuple(asked)

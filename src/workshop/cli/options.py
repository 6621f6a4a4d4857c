"""Options that mean the same wherever they apply, and how their words are read."""

import re
from datetime import date, time
from pathlib import Path
from typing import Annotated

import typer

from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

PAPERS = ("letter", "a4")
EDITIONS = ("standard", "large-print", "low-ink", "fillable", "discreet")
FORMS = ("eight", "six", "one-to-one", "one-to-one-short")
ALL, STANDARD = "all", "standard"
SPAN, MOST_VARIANTS = re.compile(r"(?P<first>[0-9]{1,3})(?:\.\.(?P<last>[0-9]{1,3}))?"), 99
LENGTH, LONGEST = re.compile(r"(?:(?P<session>[0-9]{1,3})=)?(?P<minutes>[0-9]{1,4})"), 600

What = Annotated[list[str] | None, typer.Argument(metavar="WHAT", help="A session, a handout or a document.")]
OutputDir = Annotated[str | None, typer.Option("--output", metavar="DIR", help="Where the PDFs go.")]
Papers = Annotated[
    list[str] | None, typer.Option("--paper", metavar="letter|a4|all", help="The paper; may be given twice.")
]
Editions = Annotated[
    list[str] | None,
    typer.Option(
        "--edition",
        metavar="NAME|all",
        help="standard, large-print, low-ink, fillable, discreet; may be given twice.",
    ),
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
Lengths = Annotated[
    list[str] | None,
    typer.Option(
        "--minutes",
        metavar="N|S=N",
        help="How long sessions are; 6=70 speaks of session 6. May be given twice.",
    ),
]
People = Annotated[
    int | None,
    typer.Option("--people", metavar="N", min=1, max=99, help="How many come; else what the practice says."),
]
Late = Annotated[
    int,
    typer.Option("--late", metavar="N", min=0, max=600, help="Begin N minutes late, and end in time."),
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
Copies = Annotated[
    int,
    typer.Option("--copies", metavar="N", min=1, max=60, help="How often each packet stands in its file."),
]
Variants = Annotated[
    list[str] | None,
    typer.Option("--variant", metavar="N|N..M", help="Practice sheets with other items: 2, or 1..4."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]


def papers(names: list[str] | None) -> tuple[str, ...]:
    """The papers that were asked for; none means what the practice profile says."""
    return _several(names, PAPERS, "paper")


def editions(names: list[str] | None) -> tuple[str, ...]:
    """The editions that were asked for; none means standard."""
    return _several(names, EDITIONS, "edition") or (STANDARD,)


def variants(words: list[str] | None) -> tuple[int, ...]:
    """The variants that were asked for, in order: `2`, or `1..4`."""
    found: dict[int, None] = {}
    for said in words or ():
        match = SPAN.fullmatch(said)
        first, last = (int(match["first"]), int(match["last"] or match["first"])) if match else (0, 0)
        if not 1 <= first <= last <= MOST_VARIANTS:
            raise Refused(
                f"--variant needs a number from 1 to {MOST_VARIANTS}, or two such as 1..4, not “{said}”."
            )
        found.update(dict.fromkeys(range(first, last + 1)))
    return tuple(found)


def form(name: str) -> str:
    """The form of the course."""
    if name in FORMS:
        return name
    raise Refused(f"There is no form “{name}”. {did_you_mean(name, FORMS)}")


def start(words: str | None, option: str = "--start") -> time | None:
    """A time of day, such as 18:00 or 6:30. option: which one said so."""
    if words is None:
        return None
    try:
        hour, minute = (int(part) for part in words.split(":"))
        return time(hour, minute)
    except ValueError:
        raise Refused(f"{option} needs a time such as 18:00, not “{words}”.") from None


def lengths(words: list[str] | None) -> tuple[tuple[int | None, int], ...]:
    """How long sessions are: `60` for all of them, `6=70` for session 6."""
    found: dict[int | None, int] = {}
    for said in words or ():
        match = LENGTH.fullmatch(said)
        if match is None or not 0 < int(match["minutes"]) <= LONGEST:
            raise Refused(f"--minutes needs a number such as 60, or 6=70 for session 6, not “{said}”.")
        found[int(match["session"]) if match["session"] else None] = int(match["minutes"])
    return tuple(found.items())


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


def _several(names: list[str] | None, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    asked = list(dict.fromkeys(names or []))
    if ALL in asked:
        return known
    for name in asked:
        if name not in known:
            raise Refused(f"There is no {what} “{name}”. {did_you_mean(name, known)}")
    return tuple(asked)

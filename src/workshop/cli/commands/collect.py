"""`workshop collect`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from workshop.cli import options as o
from workshop.cli.trouble import Refused

NAME = "collect"
SHORT = "Read the answers of filled-in forms."
HELP = """Read the answers of filled-in forms into a table, without names.

Only copies are read in which somebody ticked that the leaders may collect the answers: the feedback form of the
fillable edition has that box. Copies get running numbers; nothing says which file a row comes from. What somebody
typed is passed on as it is: read it before you pass the table on.

\b
  workshop collect feedback/*.pdf                         the table, to the screen
  workshop collect feedback/*.pdf --output answers.csv    into a file, for a table program
  workshop collect feedback/*.pdf --output answers.json   the same as JSON
"""
CSV, JSON = ".csv", ".json"
BYTE_ORDER = "\ufeff"  # without it, table programs take accents for something else


def command(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Filled-in copies (PDF).")],
    output: Annotated[
        str | None, typer.Option("--output", metavar="FILE", help="Write to FILE.csv or FILE.json.")
    ] = None,
    as_json: o.Json = False,
    quiet: o.Quiet = False,
) -> None:
    """Read, print or write the table, and name the files that were not read; exit 1 if one was refused."""
    to = _table(output)
    paths = [_there(name) for name in files]
    from workshop.build import collected as table

    found = table.collect((name, _bytes(path)) for name, path in zip(files, paths, strict=True))
    if to:
        from workshop.output.files import write_whole

        is_json = to.suffix.lower() == JSON
        text = table.as_json(found.rows) + "\n" if is_json else BYTE_ORDER + table.as_csv(found.rows)
        write_whole(to, text.encode())
    if as_json:
        print(json.dumps(table.summary(found), ensure_ascii=False, indent=1))
    elif to:
        print(to)
    else:
        print(table.as_csv(found.rows), end="")
    for one in found.files:
        if one.why and not (quiet and one.state != table.REFUSED):
            print(f"{one.file}: {one.why}.", file=sys.stderr)
    if found.alike and not quiet:
        print(_alike(found.alike), file=sys.stderr)
    if not quiet and not as_json:
        counts = found.counts
        print(
            f"{counts[table.READ]} read, {counts[table.NOT_SHARED]} not shared, {counts[table.REFUSED]} refused.",
            file=sys.stderr,
        )
    if found.counts[table.REFUSED]:
        raise typer.Exit(1)


def _there(name: str) -> Path:
    path = Path.cwd() / name
    if path.is_dir():
        raise Refused(f"{name} is a folder. Name the files in it: {Path(name) / '*.pdf'}")
    if not path.is_file():
        raise Refused(f"There is no file {name}.")
    return path


def _bytes(path: Path) -> bytes | str:
    """What a file holds, or why it cannot be opened: that keeps no other file back."""
    try:
        return path.read_bytes()
    except OSError as why:
        return f"it cannot be opened: {why.strerror}"


def _alike(count: int) -> str:
    what = "One copy has" if count == 1 else f"{count} copies have"
    return f"{what} the very words of another. If somebody’s copy is there twice, leave one out."


def _table(name: str | None) -> Path | None:
    """Where the table goes; its name says as what."""
    if name is None:
        return None
    path = Path.cwd() / name
    if path.suffix.lower() not in {CSV, JSON}:
        raise Refused(f"--output needs a name that ends in .csv or .json, not “{name}”.")
    return path

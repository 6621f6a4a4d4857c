"""`workshop check`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, cores, style
from workshop.cli.trouble import Refused
from workshop.console import Style, counts, print_problems, problems_json
from workshop.console.problems import in_words

NAME = "check"
SHORT = "Report every problem; build nothing."
HELP = """Read everything and report every problem; build nothing.

\b
  workshop check             the whole course
  workshop check 3           session 3
  workshop check 3b          one handout
  workshop check --final     and what is still missing for a final print

\b
Finished PDFs, ours or not, are checked without the course: PDF/UA-1 and the pages.
  workshop check --pdf output            every PDF in a folder and below it
  workshop check --pdf a.pdf --pdf b     files and folders, as many as there are
The number after a file is that of the page.
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
    pdf: Annotated[
        list[str] | None,
        typer.Option("--pdf", metavar="PATH", help="A PDF, or a folder of PDFs, to check instead."),
    ] = None,
) -> None:
    """Check what was asked for, and list what was found."""
    if pdf:
        if what or practice or today or final or form != "eight":
            raise Refused("--pdf goes with --json, --plain and --quiet only: it reads finished files.")
        _check_pdfs(pdf, as_json=as_json, look=style(plain=plain, quiet=quiet))
        return
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


def _check_pdfs(words: list[str], *, as_json: bool, look: Style) -> None:
    """Check finished files; a problem's line is the number of its page (1 for the file as a whole)."""
    from workshop.pdf.audit import audit_files

    named = _pdfs(words)
    problems, extra, files = [], [], []
    for (name, _), (_, audited) in zip(named, audit_files([path for _, path in named], cores()), strict=True):
        files.append({"path": name, "pages": audited.pages, "pdf_ua": audited.keeps_pdf_ua})
        problems += [finding.problem(name) for finding in audited.findings]
        extra += [{"page": f.page or None, "rule": f.rule, "source": f.source} for f in audited.findings]
    found = counts(problems)
    if as_json:
        rows = [{**row, **more} for row, more in zip(problems_json(problems), extra, strict=True)]
        value = {"problems": rows, "counts": found, "files": files}
        print(json.dumps(value, ensure_ascii=False, indent=1))
    else:
        print_problems(problems, sys.stderr, look, {})
        if not look.quiet:
            kept = sum(bool(file["pdf_ua"]) for file in files)
            print(f"{len(files)} PDF{'' if len(files) == 1 else 's'}: {in_words(found)}.", file=sys.stderr)
            print(
                f"PDF/UA-1, as far as a machine can judge: {kept} of {len(files)} keep it.", file=sys.stderr
            )
    if found["error"]:
        raise typer.Exit(1)


def _pdfs(words: list[str]) -> list[tuple[str, Path]]:
    """The files that are meant, each once, with the name to print: as it was typed, and what stands below it."""
    from workshop.pdf.audit import find_pdfs

    found: dict[str, Path] = {}
    for word in words:
        path = Path.cwd() / word
        if not path.exists():
            raise Refused(f"There is no file or folder {word}.")
        there = find_pdfs(path)
        if not there:
            raise Refused(f"There are no PDFs in {word}.")
        for one in there:
            below = one.relative_to(path).as_posix()
            found[word if below == "." else f"{word.rstrip('/') or '/'}/{below}"] = one
    return list(found.items())


def _sum(found: dict[str, int], sizes: tuple[int, int]) -> str:
    sessions, handouts = sizes
    return (
        f"{sessions} session{'' if sessions == 1 else 's'}, {handouts} handout{'' if handouts == 1 else 's'}: "
        f"{in_words(found)}."
    )

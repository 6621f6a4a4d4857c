"""`workshop explain`."""

import json
from typing import Annotated

import typer

from workshop.cli import options as o
from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

NAME = "explain"
SHORT = "What a problem or a kind of exercise means."
HELP = """Say what a problem, a kind of exercise, a check or a document means, and where it comes from.

\b
  workshop explain reading-grade     a problem, by the code it is printed with
  workshop explain rewrite           a kind of exercise, with an example to copy
  workshop explain draft             why every page says that it is a draft
"""


def command(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code, a kind, a check or a document.")],
    as_json: o.Json = False,
) -> None:
    """Print one page of the manual."""
    from workshop.cli.manual import names, page_of

    page = page_of(code)
    if not page:
        hint = did_you_mean(code, names())
        more = hint if hint.startswith("Did") else "Try: workshop list checks"
        raise Refused(f"There is nothing named “{code}”. {more}")
    print(json.dumps({"name": code, "text": page}, ensure_ascii=False) if as_json else page)

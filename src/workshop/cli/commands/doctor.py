"""`workshop doctor`."""

import json
import sys

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State

NAME = "doctor"
SHORT = "What the machine has and lacks."
HELP = """Say what the machine has and lacks, and the command that mends it.

\b
  workshop doctor
"""


def command(
    context: typer.Context,
    output: o.OutputDir = None,
    as_json: o.Json = False,
) -> None:
    """Examine the machine; exit 3 if something is missing."""
    from workshop.build import examine

    state: State = context.obj
    findings = examine(request(state, output=output))
    if as_json:
        rows = [
            {"what": found.what, "ok": found.ok, "detail": found.detail, "mend": found.mend}
            for found in findings
        ]
        print(json.dumps({"findings": rows}, ensure_ascii=False, indent=1))
    else:
        for found in findings:
            print(f"{'good' if found.ok else 'LACKS':<6} {found.what}: {found.detail}")
            if found.mend:
                print(f"       {found.mend}")
    if not all(found.ok for found in findings):
        if not as_json:
            print("Something is missing; the lines above say how to mend it.", file=sys.stderr)
        raise typer.Exit(3)

"""`workshop explain`."""

import json
from typing import Annotated

import typer

from workshop.checks import by_family, registry
from workshop.cli import options as o
from workshop.cli.trouble import Refused
from workshop.diagnostics import catalog, did_you_mean
from workshop.documents import document_kinds
from workshop.exercises import kinds
from workshop.model import key_fields, sheet_fields

NAME = "explain"
SHORT = "What a problem or a kind of exercise means."
HELP = """Say what a problem, a kind of exercise, a check or a document means, and where it comes from.

\b
  workshop explain reading-grade     a problem, by the code it is printed with
  workshop explain rewrite           a kind of exercise, with an example to copy
  workshop explain draft             why every page says that it is a draft
"""
DRAFT = """Why is this a draft?

Every page carries a quiet line until a licensed clinician has reviewed the content and the practice has filled in
its own part. Both stand in practice.yaml, beside modules/:

  reviewed: {by: Dr. Kim Ames, license: LMFT 12345, on: 2026-11-02}
  confidentiality_limits: What you tell us stays with us, except …
  screening_tool: the name of your own tool
  referral_list:
    - {for: individual counseling, name: North Street Clinic, contact: 555-0100}

and each help line needs the day on which somebody looked at the service’s own site (checked_on). To see what is
missing:  workshop check --final        To print without the line:  workshop build --final
"""


def command(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code, a kind, a check or a document.")],
    as_json: o.Json = False,
) -> None:
    """Print one page of the manual."""
    for explained in (_draft, _code, _kind, _family, _document):
        page = explained(code)
        if page:
            print(json.dumps({"name": code, "text": page}, ensure_ascii=False) if as_json else page)
            return
    known = {*catalog(), *kinds(), *by_family(), *document_kinds(), "draft"}
    hint = did_you_mean(code, known)
    raise Refused(
        f"There is nothing named “{code}”. {hint if hint.startswith('Did') else 'Try: workshop list checks'}"
    )


def _draft(name: str) -> str:
    return DRAFT.rstrip() if name == "draft" else ""


def _code(name: str) -> str:
    entry = catalog().get(name)
    if entry is None:
        return ""
    if entry.renamed_to:
        return f"{name} is now called {entry.renamed_to}.\n\n{_code(entry.renamed_to)}"
    check = registry().get(name)
    example = f"Wrong, in {check.file}:\n{check.wrong}\n\nRight:\n{check.right}" if check else entry.example
    parts = [f"{name} ({entry.severity})", entry.meaning, example, f"To mend it: {entry.mend}"]
    return "\n\n".join([*parts, f"From: {entry.source}"] if entry.source else parts)


def _kind(name: str) -> str:
    kind = kinds().get(name)
    if kind is None:
        return ""
    example = f"```{{{name}}}\n{kind.example.rstrip()}\n```"
    fields = f"For the participant: {', '.join(sheet_fields(kind.schema))}"
    key = f"For the leader only: {', '.join(key_fields(kind.schema)) or 'nothing'}"
    return "\n\n".join([f"{name}: {kind.asks}", kind.doc.strip(), fields, key, example])


def _family(name: str) -> str:
    family = by_family().get(name)
    if family is None:
        return ""
    codes = "\n".join(f"  {check.code}: {check.asks}" for check in family.checks.values())
    return f"{name}\n\n{family.doc.strip()}\n\n{codes}"


def _document(name: str) -> str:
    document = document_kinds().get(name)
    return f"{name}: {document.what}\n\n{document.doc.strip()}" if document else ""

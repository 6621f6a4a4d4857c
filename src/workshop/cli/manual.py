"""The pages of the manual that `explain` prints."""

from workshop.checks import by_family, registry
from workshop.checks.safety_rules import safety_rules
from workshop.diagnostics import catalog
from workshop.documents import document_kinds
from workshop.exercises import kinds
from workshop.model import key_fields, sheet_fields

DRAFT = """Why is this a draft?

Every page carries a quiet line until a licensed clinician has reviewed the content and the practice has filled in
its own part. Both stand in practice.yaml, beside modules/:

  reviewed: {by: Dr. Kim Ames, license: LMFT 12345, on: 2026-11-02}
  confidentiality_limits: What you tell us stays with us, except …
  screening_tool: the name of your own tool
  referral_list:
    - {for: individual counseling, name: North Street Clinic, contact: 555-0100}

A course with a session 0 also asks for responsible, on_call, consent_form, safe_contact and consult, and for seven
services in the referral list. And each help line needs the day on which somebody looked at the service’s own site
(checked_on). To see what is missing:  workshop check --final
To print without the line:  workshop build --final
"""


def page_of(name: str) -> str:
    """The page about a code, a kind, a family of checks or a document; "" if there is none."""
    pages = (explained(name) for explained in (_draft, _code, _kind, _family, _document, _rule))
    return next((page for page in pages if page), "")


def names() -> set[str]:
    """Everything that has a page."""
    return {*catalog(), *kinds(), *by_family(), *document_kinds(), *safety_rules(), "draft"}


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


def _rule(name: str) -> str:
    rule = safety_rules().get(name.upper())
    if rule is None:
        return ""
    parts = [f"Safety rule {rule.number}", rule.says]
    for heading, codes in (("Checks that hold it:", rule.codes), ("On the finished page:", rule.pages)):
        parts += ["\n".join([heading, *map(_held_by, codes)])] if codes else []
    parts += [f"By the format: {rule.format}"] if rule.format else []
    parts += [f"A person must judge: {rule.person}"] if rule.person else []
    return "\n\n".join(parts)


def _held_by(code: str) -> str:
    check = registry().get(code)
    return f"  {code}: {check.asks if check else catalog()[code].meaning}"

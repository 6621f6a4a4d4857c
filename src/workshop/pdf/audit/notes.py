"""What lies on pages besides their content: links, notes, fields to fill in (ISO 14289-1, 7.18)."""

from collections.abc import Iterator

from pikepdf import Dictionary, Stream

from workshop.diagnostics import Severity
from workshop.pdf.audit.document import has_language
from workshop.pdf.audit.finding import Report, short
from workshop.pdf.audit.opening import Opened, Sheet
from workshop.pdf.audit.reach import (
    Key,
    a_dict,
    a_list,
    a_name,
    a_text,
    an_int,
    entry,
    has,
    inherited,
    key_of,
    name,
    number,
    text,
)
from workshop.pdf.audit.tree import Tree

HIDDEN = 2
UNTAGGED = frozenset({"Widget", "PrinterMark", "Link"})
FIELDS_WITH_LOOKS = frozenset({"Tx", "Ch", "Btn"})
PUSH_BUTTON = 1 << 16


def check_notes(file: Opened, tree: Tree, report: Report) -> None:
    """Every annotation of every page, and every field of the form."""
    named = has_language(file)
    for sheet in file.sheets:
        notes = [note for note in a_list(sheet.obj, "/Annots") if isinstance(note, Dictionary)]
        if notes and a_name(sheet.obj, "/Tabs") != "S":
            report.broke("7.18.3-1", sheet.number)
        for note in notes:
            _check(_Note(note, sheet, tree), report, named=named)
    if not named:
        for field in _fields(file):
            words = a_text(field, "/TU")
            if words is not None and not _has_lang(field, tree):
                report.broke("7.2-25", words=words)
    for element in tree.elements:
        if (
            element.kind == "Form"
            and element.attribute("/Role", "PrintField") is None
            and not _one_field(element.obj)
        ):
            report.broke("7.18.4-2", element.page)


class _Note:
    """One annotation with its tag."""

    def __init__(self, obj: Dictionary, sheet: Sheet, tree: Tree) -> None:
        self.obj = obj
        self.page = sheet.number
        self.kind = a_name(obj, "/Subtype")
        self.owner = tree.owner(an_int(obj, "/StructParent"))
        self.tag = tree.standard(a_name(self.owner, "/S"))
        self.words = a_text(obj, "/Contents")
        self.alt = a_text(self.owner, "/Alt")
        self.lang = a_text(self.owner, "/Lang")
        self.matters = not (an_int(obj, "/F") or 0) & HIDDEN and not _outside(obj, sheet)


def _outside(note: Dictionary, sheet: Sheet) -> bool:
    """Whether its rectangle, as it stands in the file, lies off what is shown of the page."""
    found = [number(value) for value in a_list(note, "/Rect")[:4]]
    if len(found) < 4 or any(value is None for value in found):
        return False
    left, low, right, high = (value or 0.0 for value in found)
    box = sheet.box
    return box[1] >= high or box[0] >= right or box[3] <= low or box[2] <= left


def _check(note: _Note, report: Report, *, named: bool) -> None:
    if not named and note.words is not None and note.lang is None:
        report.broke("7.2-24", note.page, words=note.words)
    if not note.matters:
        return
    if note.kind not in UNTAGGED and note.tag != "Annot":
        report.broke("7.18.1-1", note.page, kind=note.kind or "unknown")
    if note.kind != "Widget" and not note.words and not note.alt:
        what = {"Link": "A link", "FileAttachment": "An attached file"}.get(
            note.kind, f"A note ({note.kind})"
        )
        report.broke("7.18.1-2", note.page, what=what)
    if note.kind == "TrapNet":
        report.broke("7.18.2-1", note.page)
    if note.kind == "PrinterMark" and note.owner is not None:
        report.broke("7.18.8-1", note.page)
    if note.kind == "Link":
        _link(note, report)
    if note.kind == "Widget":
        _field(note, report)


def _link(note: _Note, report: Report) -> None:
    if note.tag != "Link":
        report.broke("7.18.5-1", note.page)
    if not note.words:
        report.broke("7.18.5-2", note.page)
    address = a_text(a_dict(note.obj, "/A"), "/URI")
    if note.words and address and note.words.strip() == address.strip() and "://" in address:
        words = f"A link is announced by its address, “{short(address)}”, instead of by words."
        report.found("pdf-link-address", Severity.WARNING, note.page, words)


def _field(note: _Note, report: Report) -> None:
    above = a_dict(note.obj, "/Parent")
    own = note.obj if has(note.obj, "/T") else above
    title = text(inherited(note.obj, "/T")) or ""
    label = a_text(own, "/TU")
    if own is not None and not label and not note.alt:
        report.broke("7.18.1-3", note.page, field=title)
    elif label and label == title:
        words = f"The label of a form field is its name in the file, “{short(label)}”."
        report.found("pdf-field-label-name", Severity.WARNING, note.page, words)
    if note.tag != "Form":
        report.broke("7.18.4-1", note.page, field=title)
    _looks(note, title, report)


def _looks(note: _Note, title: str, report: Report) -> None:
    """A field without a drawing of its own looks different, or empty, from reader to reader, and on paper."""
    field_kind = name(inherited(note.obj, "/FT"))
    flags = inherited(note.obj, "/Ff")
    if field_kind not in FIELDS_WITH_LOOKS:
        return
    looks = entry(a_dict(note.obj, "/AP"), "/N")
    button = field_kind == "Btn" and not (flags if isinstance(flags, int) else 0) & PUSH_BUTTON
    if button and isinstance(looks, Dictionary) and not has(looks, "/Off"):
        words = f"The box of the form field “{short(title)}” has no look for when it is not ticked."
        report.found("pdf-field-appearance", Severity.WARNING, note.page, words)
    elif not isinstance(looks, Stream) and not (button and isinstance(looks, Dictionary)):
        words = f"The form field “{short(title)}” has no look of its own (AP)."
        report.found("pdf-field-appearance", Severity.WARNING, note.page, words)


def _one_field(tag: Dictionary) -> bool:
    """Whether a Form tag holds one field and nothing else."""
    kid = entry(tag, "/K")
    kids = a_list(tag, "/K") or [kid]
    if len(kids) != 1 or a_name(kids[0], "/Type") != "OBJR":
        return False
    return a_name(a_dict(kids[0], "/Obj"), "/Subtype") == "Widget"


def _fields(file: Opened) -> Iterator[Dictionary]:
    """All fields of the form, with those below others."""
    seen: set[Key] = set()
    waiting = a_list(a_dict(file.root, "/AcroForm"), "/Fields")
    while waiting:
        field = waiting.pop()
        if isinstance(field, Dictionary) and key_of(field) not in seen:
            seen.add(key_of(field))
            yield field
            waiting.extend(a_list(field, "/Kids"))


def _has_lang(field: Dictionary, tree: Tree) -> bool:
    owner = tree.owner(an_int(field, "/StructParent"))
    return a_text(owner, "/Lang") is not None

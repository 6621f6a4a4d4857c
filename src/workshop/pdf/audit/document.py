"""What is said of the file as a whole: title, language, claim, protection, layers, attachments."""

import re

from pikepdf import Dictionary, Stream

from workshop.diagnostics import Severity
from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.opening import Opened
from workshop.pdf.audit.reach import (
    a_dict,
    a_list,
    a_name,
    a_stream,
    a_text,
    data,
    entry,
    has,
    items,
    one_or_more,
    text,
)
from workshop.pdf.audit.xmp import Packet, read_packet

READERS = 1 << 9  # the tenth bit: text may be taken out for people who need it read aloud
LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
FILE_NAME = re.compile(r"\S+\.(pdf|docx?|odt|html?|indd|pptx?|pages)", re.IGNORECASE)
DYNAMIC = re.compile(rb"<dynamicRender\s*>\s*required\s*<")


def check_document(file: Opened, report: Report) -> None:
    """Everything that stands in the catalogue of the file, but for its tags."""
    _metadata(file, report)
    _preferences(file, report)
    _language(file, report)
    _protection(file, report)
    _layers(file, report)
    _objects(file, report)
    _dynamic_form(file, report)


def has_language(file: Opened) -> bool:
    """Whether the catalogue names the language of the document."""
    return a_text(file.root, "/Lang") is not None


def check_language(words: str | None, report: Report, page: int = 0) -> None:
    """Whether a language, if one is given, is the code of one."""
    if words is not None and not LANGUAGE.fullmatch(words):
        report.broke("7.2-29", page, lang=words)


def _metadata(file: Opened, report: Report) -> None:
    stream = a_stream(file.root, "/Metadata")
    if stream is None or a_name(stream, "/Type") != "Metadata" or a_name(stream, "/Subtype") != "XML":
        report.broke("7.1-8")
    if stream is None:
        return
    packet = read_packet(data(stream)) or Packet()
    _claim(packet, report)
    if packet.title is None:
        report.broke("7.1-9")
    elif FILE_NAME.fullmatch(packet.title.strip()):
        words = f"The title of the file is the name of a file: “{packet.title.strip()}”."
        report.found("pdf-title-file-name", Severity.WARNING, 0, words)
    if packet.default_words and not has_language(file):
        report.broke("7.2-33")


def _claim(packet: Packet, report: Report) -> None:
    if not packet.ua:
        report.broke("5-1")
        return
    part = packet.ua.get("part")
    if part is None or part.value != "1":
        report.broke("5-2", part=part.value if part else "")
    for rule, key in (("5-3", "part"), ("5-4", "amd"), ("5-5", "corr")):
        said = packet.ua.get(key)
        if said is not None and said.prefix != "pdfuaid":
            report.broke(rule, prefix=said.prefix)


def _preferences(file: Opened, report: Report) -> None:
    if entry(a_dict(file.root, "/ViewerPreferences"), "/DisplayDocTitle") is not True:
        report.broke("7.1-10")
    marks = a_dict(file.root, "/MarkInfo")
    if entry(marks, "/Marked") is not True:
        report.broke("6.2-1")
    if entry(marks, "/Suspects") is True:
        report.broke("7.1-4")


def _language(file: Opened, report: Report) -> None:
    check_language(a_text(file.root, "/Lang"), report)
    if has_language(file):
        return
    first = a_dict(a_dict(file.root, "/Outlines"), "/First")
    if first is not None:
        report.broke("7.2-2", words=a_text(first, "/Title") or "")


def _protection(file: Opened, report: Report) -> None:
    if file.pdf.is_encrypted and not file.pdf.encryption.P & READERS:
        report.broke("7.16-1")


def _layers(file: Opened, report: Report) -> None:
    properties = a_dict(file.root, "/OCProperties")
    for setting in [*one_or_more(properties, "/D"), *a_list(properties, "/Configs")]:
        if isinstance(setting, Dictionary):
            if not a_text(setting, "/Name"):
                report.broke("7.10-1")
            if has(setting, "/AS"):
                report.broke("7.10-2")


def _objects(file: Opened, report: Report) -> None:
    """What may stand anywhere: attached files, sounds and films."""
    for item in file.pdf.objects:
        if not isinstance(item, Dictionary):
            continue
        if a_dict(item, "/EF") is not None and not (a_text(item, "/F") and a_text(item, "/UF")):
            report.broke("7.11-1")
        if a_name(item, "/S") == "MCD":
            if not has(item, "/CT"):
                report.broke("7.18.6.2-1")
            if not _in_pairs(a_list(item, "/Alt")):
                report.broke("7.18.6.2-2")


def _in_pairs(words: list[object]) -> bool:
    """A language and a text, and so on."""
    texts = [text(word) for word in words]
    return (
        bool(texts) and len(texts) % 2 == 0 and all(found is not None for found in texts) and any(texts[1::2])
    )


def _dynamic_form(file: Opened, report: Report) -> None:
    packets = entry(a_dict(file.root, "/AcroForm"), "/XFA")
    parts = items(packets) or [packets]
    if any(DYNAMIC.search(data(part)) for part in parts if isinstance(part, Stream)):
        report.broke("7.15-1")

"""Opening a file that may be anything: a PDF that can be read, or a finding that says why it cannot."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Pdf

from workshop.diagnostics import Severity
from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.reach import a_box, entry, inherited, key_of

MAX_BYTES = 300 << 20
MAX_PAGES = 5000
HEADER = re.compile(rb"%PDF-1\.[0-7]")
HEAD = 1024  # a reader looks for the header in as many bytes
LETTER = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its number from 1, its dictionary, and what of it is shown (in points, as the file has them)."""

    number: int
    obj: Dictionary
    box: tuple[float, float, float, float]
    turned: int  # by how many degrees it is turned clockwise when it is shown


@dataclass(frozen=True, slots=True)
class Opened:
    """A PDF that could be opened: its bytes, its objects, its catalogue and its pages."""

    data: bytes
    pdf: Pdf
    root: Dictionary
    sheets: tuple[Sheet, ...]

    def page_of(self, obj: object) -> int:
        """The number of a page's dictionary; 0 if it is none."""
        key = key_of(obj)
        return next((sheet.number for sheet in self.sheets if key_of(sheet.obj) == key), 0)


@contextmanager
def opened(data: bytes, report: Report) -> Iterator[Opened | None]:
    """The file, as far as it can be read; `None`, and a finding in the report, if it cannot."""
    pdf = _open(data, report)
    if pdf is None:
        yield None
        return
    with pdf:
        yield _whole(data, pdf, report)


def _open(data: bytes, report: Report) -> Pdf | None:
    if len(data) > MAX_BYTES:
        report.found("pdf-too-much", Severity.ERROR, 0, f"The file has {len(data) >> 20} MB.")
    elif b"%PDF-" not in data[:HEAD]:
        report.found("pdf-unreadable", Severity.ERROR, 0, "This is not a PDF.")
    else:
        try:
            return pikepdf.open(BytesIO(data), suppress_warnings=True)
        except pikepdf.PasswordError:
            report.found("pdf-locked", Severity.ERROR, 0, "The file opens with a password only.")
        except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError):
            report.found("pdf-unreadable", Severity.ERROR, 0, "The file is damaged and cannot be read.")
    return None


def _whole(data: bytes, pdf: Pdf, report: Report) -> Opened | None:
    try:
        root = pdf.Root
        sheets = tuple(_sheets(pdf))
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, AttributeError, KeyError):
        report.found(
            "pdf-unreadable", Severity.ERROR, 0, "The file is damaged and has no pages that can be read."
        )
        return None
    if not isinstance(root, Dictionary) or not sheets:
        report.found("pdf-unreadable", Severity.ERROR, 0, "The file has no pages.")
        return None
    if len(sheets) > MAX_PAGES:
        report.found("pdf-too-much", Severity.ERROR, 0, f"The file has {len(sheets)} pages.")
        return None
    if warnings := len(pdf.get_warnings()):
        words = f"The file is damaged in {warnings} place{'' if warnings == 1 else 's'}; it was mended to be read."
        report.found("pdf-damaged", Severity.WARNING, 0, words)
    _header(data, report)
    return Opened(data, pdf, root, sheets)


def _sheets(pdf: Pdf) -> Iterator[Sheet]:
    for number, page in enumerate(pdf.pages, 1):
        if number > MAX_PAGES + 1:
            return
        obj = page.obj
        if isinstance(obj, Dictionary):
            yield Sheet(number, obj, _shown(obj), _turned(obj))


def _shown(page: Dictionary) -> tuple[float, float, float, float]:
    """The crop box within the media box."""
    media = _box(page, "/MediaBox") or LETTER
    crop = _box(page, "/CropBox") or media
    both = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return both if both[2] > both[0] and both[3] > both[1] else media


def _box(page: Dictionary, key: str) -> tuple[float, float, float, float] | None:
    holder = page if entry(page, key) is not None else None
    if holder is not None:
        return a_box(holder, key)
    found = inherited(page, key)
    return a_box(Dictionary(Box=found), "/Box") if found is not None else None


def _turned(page: Dictionary) -> int:
    found = inherited(page, "/Rotate")
    return found % 360 if isinstance(found, int) and found % 90 == 0 else 0


def _header(data: bytes, report: Report) -> None:
    line = re.split(rb"[\r\n]", data[data.index(b"%PDF-") :], maxsplit=1)[0]
    if not HEADER.fullmatch(line):
        report.broke("6.1-1", begins=line[:20].decode("latin_1"))

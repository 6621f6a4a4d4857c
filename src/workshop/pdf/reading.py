"""What a reader of a finished PDF can get at: its pages, outline, properties and descriptions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Pdf, String

DESCRIPTIONS = ("/Alt", "/ActualText", "/E", "/TU", "/T", "/V", "/Contents")


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """An entry of the outline: its level and its page, both from 1 (page 0: it leads nowhere)."""

    level: int
    title: str
    page: int


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page as a reader would copy it, with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def outline(pdf: bytes) -> tuple[OutlineEntry, ...]:
    """The outline, from top to bottom."""
    with pikepdf.open(BytesIO(pdf)) as document:
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        root = document.Root.get("/Outlines")
        return tuple(_entries(root, 1, numbers)) if root is not None else ()


def _entries(
    parent: pikepdf.Object, level: int, numbers: Mapping[tuple[int, int], int]
) -> Iterator[OutlineEntry]:
    entry = parent.get("/First")
    while entry is not None:
        target = entry.get("/Dest")
        page = numbers.get(target[0].objgen, 0) if isinstance(target, pikepdf.Array) else 0
        yield OutlineEntry(level, str(entry.Title), page)
        yield from _entries(entry, level + 1, numbers)
        entry = entry.get("/Next")


def metadata(pdf: bytes) -> Mapping[str, str]:
    """The properties by name, the language as `Lang`, and the whole XMP packet as `XMP`."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = {str(key).lstrip("/"): str(value) for key, value in document.docinfo.items()}
        found["Lang"] = str(document.Root.get("/Lang", ""))
        packet = document.Root.get("/Metadata")
        found["XMP"] = packet.read_bytes().decode() if packet is not None else ""
        return found


def alt_texts(pdf: bytes) -> tuple[str, ...]:
    """Every description of pictures, links and fields, from tags and annotations."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return tuple(
            str(item[key])
            for item in document.objects
            if isinstance(item, Dictionary)
            for key in DESCRIPTIONS
            if isinstance(item.get(key), String)
        )


def texts(pdf: bytes) -> tuple[str, ...]:
    """Every word that can be got out of a PDF: its pages' text and each string in any of its objects.

    So it holds the outline, properties, XMP, alternative texts, field values, names of places and addresses
    of links, wherever they stand: what is not in here is not in the file.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        found = [text for item in document.objects for text in _strings(item)]
        found += [text for item in document.trailer.get("/Info", {}).values() for text in _strings(item)]
        if "/Metadata" in document.Root:
            found.append(document.Root.Metadata.read_bytes().decode())
    return tuple(dict.fromkeys([*page_texts(pdf), *found]))


def _strings(item: pikepdf.Object | Pdf) -> Iterator[str]:
    """The strings inside one object; what it refers to comes as an object of its own."""
    if isinstance(item, String):
        yield str(item)
    elif isinstance(item, pikepdf.Stream):
        if item.stream_dict.get("/Type") == Name.XRef:
            return  # how the file is cut up; its string is a checksum
        yield from _strings_of([value for _, value in item.stream_dict.items()])
    elif isinstance(item, Dictionary):
        yield from _strings_of([value for _, value in item.items()])
    elif isinstance(item, pikepdf.Array):
        yield from _strings_of(list(item))


def _strings_of(values: list[pikepdf.Object]) -> Iterator[str]:
    for value in values:
        if not getattr(value, "is_indirect", False):
            yield from _strings(value)

"""Reading a project's folder into texts with places; the only room that opens an author's files."""

from workshop.source.decode import LARGEST, decode
from workshop.source.files import PICTURE_ENDINGS, TEXT_ENDINGS, SourceFile, Sources, read_modules, read_text

__all__ = [
    "LARGEST",
    "PICTURE_ENDINGS",
    "TEXT_ENDINGS",
    "SourceFile",
    "Sources",
    "decode",
    "read_modules",
    "read_text",
]

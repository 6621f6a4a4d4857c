"""Text as an author wrote it, already read: runs of plain, strong or emphasised words, and blocks of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from workshop.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words in one face.

    session: the number of the session that it refers to, if it does. slot: the field of the practice file that is
    printed in its place.
    """

    text: str
    strong: bool = False
    em: bool = False
    session: int | None = None
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line or paragraph of words; never holds markup of any printer."""

    spans: tuple[Span, ...] = ()

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    def __bool__(self) -> bool:
        return bool(self.plain.strip())

    @staticmethod
    def of(words: str) -> "Text":
        """Words without any emphasis."""
        return Text((Span(words),)) if words else Text()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """A schema field of this type takes a string; who validates says in the context how it is read."""
        return core_schema.with_info_plain_validator_function(_read_text)


def _read_text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("words", "needs words, not a list or a group of fields")
    read: Callable[[str], Text] = (info.context or {}).get("inline", Text.of)
    return read(value)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page; level 2 or 3 (the title of the page is level 1)."""

    level: int
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a tuple of blocks."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A plain table: one head row, rows of equal length."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody says, set apart."""

    blocks: tuple["Block", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that lies beside the author's file: project-relative `file`, and what it shows in words."""

    file: str
    alt: str
    place: Place


Block = Heading | Paragraph | ListBlock | Table | Quote | Picture

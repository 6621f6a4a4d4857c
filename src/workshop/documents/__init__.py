"""Document kinds: one module (or package) each, found by themselves.

Each plans what is printed, in order, for one audience.

A module defines one constant, `DOCUMENT`. Who may read a text is decided here, once, by taking in what belongs to
the audience.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from workshop.documents.common.base import Course, DocumentKind

SHARED = "common"


@cache
def document_kinds() -> Mapping[str, DocumentKind]:
    """Every document kind by its name, in alphabetical order."""
    found: dict[str, DocumentKind] = {}
    for info in sorted(iter_modules(__path__), key=lambda item: item.name):
        if info.name == SHARED:
            continue
        document: DocumentKind = import_module(f"{__name__}.{info.name}").DOCUMENT
        if document.name in found:
            raise RuntimeError(f"two document kinds are named {document.name}")
        found[document.name] = document
    return MappingProxyType(found)


__all__ = ["Course", "DocumentKind", "document_kinds"]

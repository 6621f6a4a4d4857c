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
from workshop.documents.common.discreet import discreet, is_for, neutral
from workshop.documents.common.variants import varied, varies
from workshop.plan.document import Options, Plan

SHARED = "common"
VARIED = ("handout", "keys")


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


def plans_of(kind: DocumentKind, course: Course, options: Options) -> tuple[Plan, ...]:
    """The plans of one kind in an edition; none, where the kind is not printed in it."""
    if options.edition not in kind.editions:
        return ()
    if options.variant:
        return _variants(kind, course, options)
    if options.edition != "discreet":
        return kind.plans(course, options)
    made = kind.plans(neutral(course), options)
    return tuple(discreet(plan, course.curriculum.discreet) for plan in made if is_for(plan))


def _variants(kind: DocumentKind, course: Course, options: Options) -> tuple[Plan, ...]:
    """Of a variant, the handouts that have one, and their keys."""
    if kind.name not in VARIED:
        return ()
    whole = varied(course, options.variant)
    codes = {handout.code for handout in course.curriculum.handouts if varies(handout)}
    return tuple(plan for plan in kind.plans(whole, options) if plan.name in codes)


__all__ = ["Course", "DocumentKind", "document_kinds", "plans_of"]

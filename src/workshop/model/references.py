"""References in an author's words: to sessions, as they are called in a form, and to what a practice fills in."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any, TypeVar

from workshop.diagnostics import Place
from workshop.model.exercise import Data
from workshop.model.practice import Practice
from workshop.model.text import Span, Text

T = TypeVar("T")
Change = Callable[[Span], tuple[Span, ...]]


def follow(value: T, words: Callable[[int], str]) -> T:
    """The same value with every reference to a session in its texts written anew, all the way down.

    words: how the session of a number is called.
    """

    def change(span: Span) -> tuple[Span, ...]:
        return (span,) if span.session is None else (replace(span, text=words(span.session)),)

    return _all_the_way(value, change)


def filled_in(value: T, practice: Practice) -> T:
    """The same value with what the practice filled in; a reference to what it did not stays a line to write on."""

    def change(span: Span) -> tuple[Span, ...]:
        spans = practice.slot(span.slot).spans if span.slot else ()
        faces = (replace(one, strong=one.strong or span.strong, em=one.em or span.em) for one in spans)
        return tuple(faces) or (span,)

    return _all_the_way(value, change)


def _all_the_way(value: T, change: Change) -> T:
    made: T = _changed(value, change)
    return made


def _changed(value: Any, change: Change) -> Any:
    match value:
        case Text():
            spans = tuple(chain.from_iterable(change(span) for span in value.spans))
            return value if spans == value.spans else Text(spans)
        case str() | int() | None | Place():
            return value
        case tuple():
            made = tuple(_changed(item, change) for item in value)
            return value if all(new is old for new, old in zip(made, value, strict=True)) else made
        case Data():
            found = _fields_changed(value, type(value).model_fields, change)
            return value.model_copy(update=found) if found else value
        case _ if is_dataclass(value) and not isinstance(value, type):
            found = _fields_changed(value, [one.name for one in fields(value)], change)
            return replace(value, **found) if found else value
    return value


def _fields_changed(value: object, names: Any, change: Change) -> dict[str, Any]:
    pairs = ((name, getattr(value, name)) for name in names)
    made = {name: (old, _changed(old, change)) for name, old in pairs}
    return {name: new for name, (old, new) in made.items() if new is not old}

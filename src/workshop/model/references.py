"""References to sessions in an author's words, as they read in another form of the course."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from workshop.diagnostics import Place
from workshop.model.exercise import Data
from workshop.model.text import Span, Text

T = TypeVar("T")
Words = Callable[[int], str]


def follow(value: T, words: Words) -> T:
    """The same value with every reference to a session in its texts written anew, all the way down.

    words: how the session of a number is called.
    """
    found: T = _followed(value, words)
    return found


def _followed(value: Any, words: Words) -> Any:
    match value:
        case Text():
            return _text(value, words)
        case str() | int() | None | Place():
            return value
        case tuple():
            made = tuple(_followed(item, words) for item in value)
            return value if all(new is old for new, old in zip(made, value, strict=True)) else made
        case Data():
            changed = _changed(value, type(value).model_fields, words)
            return value.model_copy(update=changed) if changed else value
        case _ if is_dataclass(value) and not isinstance(value, type):
            changed = _changed(value, [one.name for one in fields(value)], words)
            return replace(value, **changed) if changed else value
    return value


def _changed(value: object, names: Any, words: Words) -> dict[str, Any]:
    pairs = ((name, getattr(value, name)) for name in names)
    made = {name: (old, _followed(old, words)) for name, old in pairs}
    return {name: new for name, (old, new) in made.items() if new is not old}


def _text(text: Text, words: Words) -> Text:
    if all(span.session is None for span in text.spans):
        return text
    return Text(tuple(_span(span, words) for span in text.spans))


def _span(span: Span, words: Words) -> Span:
    return span if span.session is None else replace(span, text=words(span.session))

"""What pydantic objects to, in an author's words."""

import re
from collections.abc import Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel

from workshop.diagnostics import did_you_mean
from workshop.parse.inline import TOLD
from workshop.parse.lines import shown
from workshop.parse.tree import Group, Node, Path, Series, node_at


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with the field at a path; `at_key` when its name is meant rather than its value."""

    code: str
    path: Path
    message: str
    hint: str = ""
    at_key: bool = False


_PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        r"^[a-z0-9]+(-[a-z0-9]+)*$": "Small letters, digits and hyphens: own-experience.",
        r"^[A-Z]$": "One capital letter, such as B.",
        r"^[A-Z][0-9]{1,2}$": "A capital letter and a number, such as F3.",
        r"^[a-z][a-z0-9_]*$": "Small letters, digits and _, with a letter first: small_ask.",
    }
)

_WRONG_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "int_parsing": "a whole number",
        "int_type": "a whole number",
        "int_from_float": "a whole number",
        "int_parsing_size": "a whole number",
        "bool_parsing": "true or false",
        "bool_type": "true or false",
        "string_type": "words",
        "words": "words",
        "tuple_type": "a list",
        "list_type": "a list",
        "dict_type": "fields",
        "model_type": "fields",
        "model_attributes_type": "fields",
        "date_type": "a date such as 2026-03-31",
        "time_type": "a time such as 18:00",
    }
)

_HOW: Mapping[str, str] = MappingProxyType(
    {
        "a whole number": "Write digits alone, such as 2.",
        "true or false": "Write true or false.",
        "a list": "Begin each item on a line of its own with “- ”.",
    }
)


def echoes(error: Mapping[str, Any], node: Node) -> bool:
    """Whether pydantic calls a list too short only because it left out an item that it has told already."""
    found = node_at(node, tuple(error["loc"])) if error["type"] == "too_short" else None
    return isinstance(found, Series) and len(found.items) >= int(error["ctx"]["min_length"])


def complain(error: Mapping[str, Any], node: Node, schema: type[BaseModel], owner: str) -> Complaint:
    """One of pydantic's errors as a complaint. `owner` names the whole in messages."""
    path: Path = tuple(error["loc"])
    kind = str(error["type"])
    ctx: Mapping[str, Any] = error.get("ctx") or {}
    if kind == "extra_forbidden":
        return _unknown(path, node, schema, owner)
    if kind == "missing":
        return _missing(path, owner)
    if kind == TOLD:
        return Complaint(str(ctx["code"]), path, str(ctx["message"]), str(ctx["hint"]))
    if kind in _WRONG_TYPES:
        return _wrong_type(path, node_at(node, path), _WRONG_TYPES[kind], owner)
    return _wrong_value(kind, path, ctx, error, owner)


def _unknown(path: Path, node: Node, schema: type[BaseModel], owner: str) -> Complaint:
    group = node_at(node, path[:-1])
    message = f"“{shown(str(path[-1]))}” is not a field of {_where(path[:-1], owner)}."
    value = node_at(node, path)
    if isinstance(group, Group) and group.flow and not getattr(value, "text", "-"):
        hint = "In { … } a comma starts a new field: put the words in quotes."
    elif " " in str(path[-1]):
        hint = "A colon and a space begin a field: put all the words in quotes."
    else:
        hint = did_you_mean(str(path[-1]), fields_at(schema, path[:-1]))
    return Complaint("unknown-field", path, message, hint, at_key=True)


def _missing(path: Path, owner: str) -> Complaint:
    return Complaint(
        "missing-field",
        path[:-1],
        f"“{path[-1]}” is missing in {_where(path[:-1], owner)}.",
        f"Add “{path[-1]}: …”.",
    )


def _wrong_type(path: Path, value: Node | None, needs: str, owner: str) -> Complaint:
    message = f"{_name(path, owner)} needs {needs}."
    hint = _HOW.get(needs, "")
    if needs == "words":
        hint = "Write the words on the same line."
        if isinstance(value, Group):
            hint = "A colon and a space begin a field: put all the words in quotes."
    elif needs == "fields":
        hint = "Write its fields below it, indented, each as “field: value”."
    return Complaint("wrong-type", path, message, hint)


def _wrong_value(
    kind: str, path: Path, ctx: Mapping[str, Any], error: Mapping[str, Any], owner: str
) -> Complaint:
    name, value = _name(path, owner), error.get("input")
    told = (
        f"{name} cannot be “{shown(str(value))}”." if isinstance(value, str) else f"{name} has a wrong value."
    )
    if kind in {"literal_error", "enum"}:
        return Complaint(
            "wrong-value", path, told, did_you_mean(str(value), _quoted(str(ctx.get("expected", ""))))
        )
    if kind == "value_error":
        return Complaint("wrong-value", path, _sentence(str(ctx.get("error", ""))), "")
    if value == "":
        told = f"{name} has no words."
    if kind == "wrong_value":  # raised by the schemas of this room, with a hint of their own
        return Complaint("wrong-value", path, told, str(ctx.get("hint", "")))
    if limit := _limit(kind, ctx):
        return Complaint("wrong-value", path, told, limit)
    if size := _size(kind, ctx, value):
        return Complaint("wrong-value", path, f"{name} {size[0]}.", size[1])
    pattern = str(ctx.get("pattern", ""))
    return Complaint("wrong-value", path, told, _PATTERNS.get(pattern, _sentence(str(error.get("msg", "")))))


def _limit(kind: str, ctx: Mapping[str, Any]) -> str:
    words = {
        "greater_than_equal": ("ge", "At least {}."),
        "less_than_equal": ("le", "At most {}."),
        "greater_than": ("gt", "More than {}."),
        "less_than": ("lt", "Less than {}."),
    }
    key, sentence = words.get(kind, ("", ""))
    return sentence.format(ctx.get(key)) if key else ""


def _size(kind: str, ctx: Mapping[str, Any], value: object) -> tuple[str, str] | None:
    if kind == "string_too_short":
        return "has no words", "Write something here, or remove the field if it may be left out."
    if kind == "too_short":
        # Not pydantic's own count: it leaves out items that are wrong in themselves.
        least, actual = int(ctx.get("min_length", 1)), len(value) if isinstance(value, Sized) else 0
        return ("is empty" if not actual else f"has too few items ({actual})"), f"It needs at least {least}."
    if kind in {"too_long", "string_too_long"}:
        return f"is too long ({ctx.get('actual_length', 'more')})", f"At most {ctx.get('max_length')}."
    return None


def _where(path: Path, owner: str) -> str:
    """A group in words: the whole by its owner's name, a part as “key” in rewrite."""
    named = next((step for step in reversed(path) if isinstance(step, str)), "")
    return f"“{shown(named)}” in {owner}" if named else owner


def _name(path: Path, owner: str) -> str:
    if not path:
        return owner[:1].upper() + owner[1:]
    if isinstance(path[-1], int):
        return f"Item {path[-1] + 1} of {_where(path, owner)}"
    return f"“{shown(path[-1])}”"


def _quoted(expected: str) -> Sequence[str]:
    return [word for word in re.findall(r"'([^']*)'", expected) if word]


def _sentence(words: str) -> str:
    words = words.strip()
    return (words[:1].upper() + words[1:]).rstrip(".") + "." if words else "This value does not fit."


def fields_at(schema: type[BaseModel], path: Path) -> Sequence[str]:
    """The fields, as an author types them, of the group at a path in a schema."""
    found: list[type[BaseModel]] = [schema]
    for step in path:
        if isinstance(step, str):
            found = [below for model in found for below in _models_below(model, step)]
    return [one.alias or name for model in found for name, one in model.model_fields.items()]


def _models_below(model: type[BaseModel], name: str) -> Iterator[type[BaseModel]]:
    for field, info in model.model_fields.items():
        if name in {field, info.alias}:
            yield from _models_in(info.annotation)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The schemas that an annotation is made of: Role in `tuple[Role, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)

"""The one hash boundary: a fingerprint of any frozen value.

Two values have the same fingerprint if and only if they are written alike here, field by field, with the names of
their types. No memory address, no order of a set, no clock gets in.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time

from workshop.diagnostics import Place


def fingerprint(*values: object) -> str:
    """The SHA-256, in hexadecimal, of values made of dataclasses, mappings, tuples, texts and numbers.

    Raises `TypeError` for a value whose content it does not know how to write.
    """
    text = json.dumps([_plain(value) for value in values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    """A value as JSON can hold it."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case Place():  # where a text stood in its file is printed nowhere
            return None
        case Mapping():
            return {"map": [[_plain(key), _plain(item)] for key, item in sorted(value.items())]}
        case tuple() | list():
            return [_plain(item) for item in value]
    return _rarer(value)


def _rarer(value: object) -> object:
    match value:
        case bytes():
            return hashlib.sha256(value).hexdigest()
        case date() | time():
            return value.isoformat()
        case frozenset():
            return sorted(json.dumps(_plain(item)) for item in value)
    if schema := getattr(
        type(value), "model_fields", None
    ):  # told by its shape: loading the model takes long
        return _fields(value, schema)
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value, [part.name for part in fields(value)])
    raise TypeError(f"no fingerprint for {type(value).__name__}")


def _fields(value: object, names: Iterable[str]) -> list[object]:
    """Two types with the same fields are two values."""
    return [type(value).__name__, {name: _plain(getattr(value, name)) for name in names}]

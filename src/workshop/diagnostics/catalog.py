"""The one list of problem codes: what each means, an example, how to mend it, where the rule comes from.

Codes name what was found, are short and stable; a code that is renamed stays here with `renamed_to`.
The texts live beside this module as data: `catalog.toml`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Entry:
    """How one code is explained: `meaning`, an `example` of the fault, how to `mend` it, its `source`."""

    code: str
    severity: str
    meaning: str
    example: str
    mend: str
    source: str
    renamed_to: str = ""


@cache
def catalog() -> Mapping[str, Entry]:
    """Every code with its entry, in order of code."""
    text = files("workshop.diagnostics").joinpath("catalog.toml").read_text(encoding="utf-8")
    entries = {code: Entry(code=code, **fields) for code, fields in sorted(tomllib.loads(text).items())}
    return MappingProxyType(entries)

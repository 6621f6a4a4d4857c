"""Exercise kinds: one module each, found by themselves.

A kind's module defines one constant, `KIND`. Its docstring is what `workshop explain KIND` prints. A module without
`KIND`, or two kinds of one name, fail at once.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from workshop.model import Kind


@cache
def kinds() -> Mapping[str, Kind]:
    """Every exercise kind by its name, in alphabetical order."""
    found: dict[str, Kind] = {}
    for info in sorted(iter_modules(__path__), key=lambda item: item.name):
        module = import_module(f"{__name__}.{info.name}")
        kind: Kind = module.KIND
        if kind.name in found:
            raise RuntimeError(f"two exercise kinds are named {kind.name}")
        found[kind.name] = kind
    return MappingProxyType(found)

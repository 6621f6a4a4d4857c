"""The safety rules S1 to S36 as a table: what each says, and what holds it. The data lie beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class SafetyRule:
    """One rule: its number (`S17`), what it says in short, and what holds it.

    codes: what the checks raise. pages: what the proofs of the finished pages raise. format: what a file cannot be
    written without. person: what a person must judge.
    """

    number: str
    says: str
    codes: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    format: str = ""
    person: str = ""


@cache
def safety_rules() -> Mapping[str, SafetyRule]:
    """Every rule by its number, in order."""
    data = tomllib.loads(files("workshop.checks").joinpath("safety_rules.toml").read_text(encoding="utf-8"))
    rules = {
        number: SafetyRule(
            number,
            row["says"],
            tuple(row.get("codes", ())),
            tuple(row.get("pages", ())),
            row.get("format", ""),
            row.get("person", ""),
        )
        for number, row in data.items()
    }
    return MappingProxyType(rules)

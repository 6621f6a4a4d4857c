"""Checks of what an author wrote: families of them, one module each, found by themselves.

A module in `families/` has a docstring, which `workshop explain` prints, and one constant, `CHECKS`. A new
check is a new member of that tuple, an entry in the catalogue of codes, and a wrong and a right example; a
new family is a new module. A module without `CHECKS`, or two checks with one code, fail at once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from workshop.checks import families
from workshop.checks.check import Check, Course, Family
from workshop.checks.final import draft_line, missing_for_final
from workshop.checks.unread import Unread
from workshop.diagnostics import Problem, in_order

__all__ = [
    "Check",
    "Course",
    "Family",
    "by_family",
    "draft_line",
    "missing_for_final",
    "registry",
    "run_checks",
]


@cache
def by_family() -> Mapping[str, Family]:
    """Every family of checks by its name, in alphabetical order."""
    found: dict[str, Family] = {}
    for info in sorted(iter_modules(families.__path__), key=lambda item: item.name):
        module = import_module(f"{families.__name__}.{info.name}")
        checks: tuple[Check, ...] = module.CHECKS
        by_code = MappingProxyType({check.code: check for check in checks})
        found[info.name] = Family(info.name, module.__doc__ or "", by_code)
    return MappingProxyType(found)


@cache
def registry() -> Mapping[str, Check]:
    """Every check by its code, in alphabetical order."""
    found: dict[str, Check] = {}
    for family in by_family().values():
        for code, check in family.checks.items():
            if code in found:
                raise RuntimeError(f"two checks have the code {code}")
            found[code] = check
    return MappingProxyType(dict(sorted(found.items())))


def run_checks(course: Course, before: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem that any check finds, in order of place.

    before: the problems that reading met. Where a file has errors, nothing is said that rests on its content.
    """
    known = replace(course, unread=Unread.after(before))
    return in_order(problem for check in registry().values() for problem in check.run(known))

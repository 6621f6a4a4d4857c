"""The table of safety rules, the catalogue of codes and `explain` say the same."""

import re

import pytest

from house import says
from workshop.checks import registry
from workshop.checks.safety_rules import safety_rules
from workshop.diagnostics import catalog

RULES = [pytest.param(rule, id=number) for number, rule in safety_rules().items()]


def test_all_thirty_six_are_there_in_order() -> None:
    assert list(safety_rules()) == [f"S{number}" for number in range(1, 37)]


def test_the_table_and_the_catalogue_name_the_same_codes() -> None:
    table = {(code, rule.number) for rule in safety_rules().values() for code in (*rule.codes, *rule.pages)}
    named = {
        (code, number)
        for code, entry in catalog().items()
        if "afety rule" in entry.source
        for number in re.findall(r"S\d+", entry.source)
    }
    assert table == named
    assert len(table) > 40


@pytest.mark.parametrize("rule", RULES)
def test_each_is_held_by_something_and_explained(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.codes or rule.pages or rule.format or rule.person
    assert not {*rule.pages} & {*registry()}, "what a check raises stands under codes"
    page = says("explain", rule.number).out
    assert page.startswith(f"Safety rule {rule.number}\n\n{rule.says}\n")
    assert all(f"\n  {code}: " in page for code in (*rule.codes, *rule.pages))
    assert rule.person in page
    assert says("explain", rule.number.lower()).out == page

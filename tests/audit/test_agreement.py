"""The audit and the reference validator say the same of every file, rule by rule.

What the validator says stands in verdicts.json; ask_reference.py wrote it.
"""

import json
from pathlib import Path

import pytest

from audit.cases import CASES
from audit.files import NAMES, OF_OTHERS, bytes_of
from workshop.pdf.audit import audit
from workshop.pdf.audit.rules import RULES

VERDICTS = json.loads((Path(__file__).parent / "verdicts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_verdict_is_that_of_the_reference(name: str) -> None:
    found = audit(bytes_of(name))
    rules = {finding.rule for finding in found.findings if finding.rule}
    assert rules == set(VERDICTS[name]["rules"])
    assert found.keeps_pdf_ua == VERDICTS[name]["passes"]


def test_every_file_has_a_verdict() -> None:
    assert set(VERDICTS) == set(NAMES)


def test_every_rule_is_broken_by_some_file() -> None:
    broken = {rule for verdict in VERDICTS.values() for rule in verdict["rules"]}
    assert broken == set(RULES)


def test_good_cases_are_good() -> None:
    """A case that is called good passes, and tells us so of a rule that another case breaks."""
    assert [name for name in CASES if name.startswith("good_") and not VERDICTS[name]["passes"]] == []
    assert sum(VERDICTS[name]["passes"] for name in NAMES) > 60
    assert sum(not VERDICTS[name]["passes"] for name in NAMES) > 120


def test_files_of_others_are_among_them() -> None:
    assert len(OF_OTHERS) >= 5
    assert {VERDICTS[name]["passes"] for name in OF_OTHERS} == {True, False}

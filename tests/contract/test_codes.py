"""One list of problem codes: what the program raises, what the catalogue explains and what `explain` prints."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from house import ROOT, says
from workshop.checks import by_family, registry
from workshop.diagnostics import Severity, catalog
from workshop.documents import document_kinds
from workshop.exercises import kinds

SOURCE = ROOT / "src" / "workshop"
RAISING_ROOMS = ("source", "parse", "checks", "build", "pdf/audit")
# Words with hyphens in those rooms that are not codes: names of forms, of a part of the frame, of an encoding.
NAMES = {"large-print", "last-week", "missing-glyph", "one-to-one", "one-to-one-short", "role-play", "utf-8"}
HYPHENED = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
CODES = [pytest.param(entry, id=code) for code, entry in catalog().items()]


def literals(room: str) -> Iterator[str]:
    """Every text in the code of a room, but for docstrings and parts of longer texts."""
    for file in sorted((SOURCE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def first_words(node: ast.Call) -> Iterator[str]:
    for given in (*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")):
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            yield given.value


def raised() -> Iterator[tuple[str, Path]]:
    """The code of every problem that is made with its code written beside it."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                of_problem = (
                    isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "Problem"
                )
                if called in {"Problem", "Complaint"} or (
                    of_problem and called in {"error", "warning", "note"}
                ):
                    yield from ((code, file) for code in first_words(node))


def test_every_code_that_is_raised_is_in_the_catalogue() -> None:
    found = dict(raised())
    assert len(found) > 40
    assert {code: file.name for code, file in found.items() if code not in catalog()} == {}


def test_every_word_like_a_code_is_in_the_catalogue() -> None:
    """Codes also travel through tables and variables: any hyphened word in these rooms is taken for one."""
    found = {word for room in RAISING_ROOMS for word in literals(room) if HYPHENED.fullmatch(word)}
    assert len(found) > 80
    assert found - set(catalog()) - NAMES == set()


def test_every_code_in_the_catalogue_can_be_raised() -> None:
    used = {word for room in RAISING_ROOMS for word in literals(room)} | set(registry())
    assert {code for code, entry in catalog().items() if not entry.renamed_to} - used == set()


def test_no_code_has_the_name_of_something_else() -> None:
    assert set(catalog()) & {*kinds(), *document_kinds(), *by_family(), "draft"} == set()


@pytest.mark.parametrize("entry", CODES)
def test_each_is_explained(entry: object) -> None:
    from workshop.diagnostics import Entry

    assert isinstance(entry, Entry)
    if entry.renamed_to:
        assert entry.renamed_to in catalog()
        return
    assert entry.severity in {severity.value for severity in Severity}
    assert entry.meaning.rstrip("”)").endswith((".", "?", "!"))
    assert entry.mend
    assert entry.example
    page = says("explain", entry.code).out
    assert page.startswith(f"{entry.code} ({entry.severity})\n\n{entry.meaning}\n")
    assert f"\n\nTo mend it: {entry.mend}" in page
    if entry.source:
        assert page.endswith(f"\n\nFrom: {entry.source}\n")


def test_a_page_comes_as_json_too() -> None:
    value = says("explain", "unknown-field", "--json").json()
    assert value["name"] == "unknown-field"
    assert f"{value['text']}\n" == says("explain", "unknown-field").out


def test_what_a_draft_is_has_a_page() -> None:
    page = says("explain", "draft").out
    for word in (
        "reviewed",
        "confidentiality_limits",
        "screening_tool",
        "referral_list",
        "checked_on",
        "--final",
    ):
        assert word in page


# ---- checks ---------------------------------------------------------------------------------------------


def test_every_check_is_listed_with_its_family() -> None:
    rows = says("list", "checks", "--json").json()
    assert {row["check"] for row in rows} == set(registry())
    assert {row["family"] for row in rows} == set(by_family())
    for row in rows:
        assert row["asks"] == registry()[row["check"]].asks


@pytest.mark.parametrize("family", by_family().values(), ids=by_family())
def test_every_family_has_a_page_that_names_its_checks(family: object) -> None:
    from workshop.checks import Family

    assert isinstance(family, Family)
    page = says("explain", family.name).out
    assert family.doc.strip() in page
    for check in family.checks.values():
        assert f"  {check.code}: {check.asks}\n" in page


@pytest.mark.parametrize("code", list(registry()))
def test_every_check_has_a_page_with_its_two_examples(code: str) -> None:
    page = says("explain", code).out
    check = registry()[code]
    assert f"Wrong, in {check.file}:\n{check.wrong}" in page
    assert f"Right:\n{check.right}" in page

"""What every kind of document promises: a new one is held to it as soon as its module is there."""

import sys
from pathlib import Path

import pytest

import workshop.documents as room
from house import ROOT, Printed, says
from workshop.documents import DocumentKind, document_kinds
from workshop.model import Audience
from workshop.plan.document import Options
from workshop.plan.guide import GuideSession
from workshop.plan.sheets import HandoutSheet

KINDS = [pytest.param(kind, id=name) for name, kind in document_kinds().items()]


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_it_is(kind: DocumentKind) -> None:
    first, *rest = kind.doc.strip().splitlines()
    assert first.endswith((".", ","))
    assert "".join(rest).strip()
    assert kind.what
    page = says("explain", kind.name)
    assert page.out == f"{kind.name}: {kind.what}\n\n{kind.doc.strip()}\n"


def test_they_are_all_listed() -> None:
    rows = says("list", "documents", "--json").json()
    assert {row["document"]: (row["for"], row["what"]) for row in rows} == {
        kind.name: (kind.audience.value, kind.what) for kind in document_kinds().values()
    }


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("kind", KINDS)
def test_its_plans_are_whole(bundled: Printed, kind: DocumentKind, paper: str) -> None:
    plans = kind.plans(bundled.course, Options(paper))
    assert plans
    assert len({plan.path for plan in plans}) == len(plans)
    folder = {Audience.PARTICIPANT: "participants/", Audience.FACILITATOR: "facilitator/"}[kind.audience]
    for plan in plans:
        assert (plan.kind, plan.audience, plan.options.paper) == (kind.name, kind.audience, paper)
        assert plan.path.startswith(folder)
        assert plan.path.endswith(f".{plan.medium.value}")
        assert plan.title
        assert plan.language == "en"
        assert len({part.name for part in plan.parts}) == len(plan.parts) > 0
        for part in plan.parts:
            assert (ROOT / "templates" / part.template).is_file()
            assert hash(part.view) == hash(part.view), "a view is frozen"
        for source in plan.sources:
            assert (ROOT / source).is_file()


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_was_printed_for_its_reader(bundled: Printed, kind: DocumentKind, paper: str) -> None:
    made = [one for one in bundled.result.documents if (one.kind, one.paper) == (kind.name, paper)]
    assert {one.path for one in made} == {
        f"{'a4/' if paper == 'a4' else ''}{plan.path}" for plan in kind.plans(bundled.course, Options(paper))
    }
    assert {one.audience for one in made} == {kind.audience.value}
    assert all((bundled.output / one.path).is_file() for one in made)
    assert all((one.pages > 0) == one.path.endswith(".pdf") for one in made)


def test_whatever_is_for_participants_holds_no_view_of_leaders(bundled: Printed) -> None:
    views: dict[Audience, set[type]] = {audience: set() for audience in Audience}
    for kind in document_kinds().values():
        for plan in kind.plans(bundled.course, Options()):
            views[kind.audience] |= {type(part.view) for part in plan.parts}
    assert HandoutSheet in views[Audience.PARTICIPANT]
    assert GuideSession in views[Audience.FACILITATOR]
    assert views[Audience.PARTICIPANT] & views[Audience.FACILITATOR] == set()


def test_every_template_is_asked_for_by_the_code() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py"))
    there = {f"documents/{path.name}" for path in (ROOT / "templates" / "documents").iterdir()}
    assert {name for name in there if f'"{name}"' not in code} == set()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('"""A module without a document."""\n', AttributeError),
        ("from workshop.documents.handout import DOCUMENT\n", RuntimeError),
    ],
)
def test_a_module_that_is_no_document_fails_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, error: type[Exception]
) -> None:
    (tmp_path / "zzz.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(room, "__path__", [*room.__path__, str(tmp_path)])
    document_kinds.cache_clear()
    try:
        with pytest.raises(error):
            document_kinds()
    finally:
        monkeypatch.undo()
        sys.modules.pop("workshop.documents.zzz", None)
        document_kinds.cache_clear()

"""The certificate says what it has to, and not a word more."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from documents.paperwork import FORMS, PAPERS, Paper, course, laid_out
from workshop.model import CertificateWords, Papers, Text
from workshop.model.papers import NOT_A_RECORD
from workshop.pdf import texts
from workshop.plan.document import Options

PLAIN = "A workshop on talking and listening"
ALL = "{} Name, written by you, or left blank took part in of {}. Leader Date {}Practice {}"
TELLING = re.compile(
    r"partner|spouse|couple|marri|relationship|counsel|therap|clinic|treat|result|diagnos|violen|abus|crisis|danger"
)


@pytest.fixture(scope="module", params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def made(shared: Path, form: str) -> Mapping[str, Paper]:
    return laid_out(shared / "papers", "certificate", course(form), *(Options(paper) for paper in PAPERS))


@pytest.mark.parametrize("paper", PAPERS)
def test_these_are_all_its_words(made: Mapping[str, Paper], form: str, paper: str) -> None:
    held = {"eight": "8 sessions", "six": "6 sessions", "one-to-one": "8 meetings"}.get(form, "4 meetings")
    assert made[f"certificate {paper}"].pages == [ALL.format("Starting with One", held, "", NOT_A_RECORD)]
    assert made[f"certificate-plain {paper}"].pages == [ALL.format(PLAIN, held, "", NOT_A_RECORD)]


def test_nothing_in_its_file_tells_why(made: Mapping[str, Paper]) -> None:
    for one in made.values():
        said = " ".join([*texts(one.laid.pdf), one.plan.path])  # the outline, properties and all
        assert not TELLING.findall(said.replace(NOT_A_RECORD, "").lower())
        assert one.plan.title == "Certificate"
    plain = " ".join(texts(made["certificate-plain letter"].laid.pdf))
    assert "Starting with One" not in plain


@pytest.mark.parametrize(("paper", "size"), [("letter", (279.4, 215.9)), ("a4", (297.0, 210.0))])
def test_it_is_one_page_on_its_side(made: Mapping[str, Paper], paper: str, size: tuple[float, float]) -> None:
    for name in ("certificate", "certificate-plain"):
        [page] = made[f"{name} {paper}"].laid.facts.pages
        assert (page.width_mm, page.height_mm) == pytest.approx(size, abs=0.1)
        assert made[f"{name} {paper}"].laid.facts.overflow == ()


def test_the_practice_stands_on_its_line(shared: Path) -> None:
    given = course(name="Riverside Counseling", plain_certificate=True)
    [one] = laid_out(shared / "papers", "certificate", given, Options()).values()
    assert (one.plan.name, one.plan.path) == ("certificate", "participants/certificate.pdf")
    assert one.pages == [ALL.format(PLAIN, "8 sessions", "Riverside Counseling ", NOT_A_RECORD)]


def test_a_draft_says_so_on_it(shared: Path) -> None:
    found = laid_out(shared / "papers", "certificate", course(), Options(draft="Not yet reviewed."))
    assert all("Not yet reviewed. Leader" in one.text for one in found.values())


def test_large_print_is_one_page_and_large(shared: Path) -> None:
    ways = [Options(paper, "large-print", draft="Not yet reviewed. " * 8) for paper in PAPERS]
    for one in laid_out(
        shared / "papers", "certificate", course(name="Riverside Counseling"), *ways
    ).values():
        [page] = one.laid.facts.pages
        assert page.smallest_pt >= 18
        assert one.laid.facts.overflow == ()


def test_an_author_s_words_and_what_always_prints(shared: Path) -> None:
    given = course()
    words = CertificateWords(
        plain_title=Text.of("Ten evenings"), name=Text.of("Your name"), took_part=Text.of("came to")
    )
    given = replace(given, curriculum=replace(given.curriculum, papers=Papers(certificate=words)))
    found = laid_out(shared / "papers", "certificate", given, Options())
    said = found["certificate-plain letter"].text
    assert said.startswith("Ten evenings Your name came to of 8 sessions.")
    assert said.endswith(NOT_A_RECORD)

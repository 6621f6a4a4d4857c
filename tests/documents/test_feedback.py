"""The feedback form: one page, easy words, no name, and the question that is always asked."""

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from checks.course import handout
from documents.paperwork import FORMS, PAPERS, Paper, course, laid_out
from workshop.checks.leaves import paper_leaves
from workshop.checks.readability import read
from workshop.documents import Course
from workshop.documents.common.foot import sheet_foot
from workshop.model import FeedbackWords, Papers, Text
from workshop.plan.document import Options

ASKED = "Did anything here make things harder or less safe for you? You can tell a leader in private."
NUMBERS = " ".join(str(number) for number in range(11))
IDENTITY = re.compile(
    r"\bname\b|birth|\bage\b|phone|e-?mail|address|partner’s|your partner|signature|\bdate\b"
)


@pytest.fixture(scope="module", params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def given(form: str) -> Course:
    return course(form)


@pytest.fixture(scope="module")
def made(shared: Path, given: Course) -> Mapping[str, Paper]:
    return laid_out(shared / "papers", "feedback", given, *(Options(paper) for paper in PAPERS))


@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_one_page(made: Mapping[str, Paper], paper: str) -> None:
    laid = made[f"feedback {paper}"].laid
    assert len(laid.facts.pages) == 1
    assert laid.facts.overflow == ()
    assert laid.facts.pages[0].smallest_pt >= 8.4
    assert laid.facts.writing["e4-1"].count >= 2
    assert all(laid.facts.writing[name].count == 2 for name in ("e3-1", "e3-2"))


@pytest.mark.parametrize("paper", PAPERS)
def test_it_asks_what_it_has_to(made: Mapping[str, Paper], given: Course, paper: str) -> None:
    said = made[f"feedback {paper}"].text
    words = given.curriculum.papers.feedback
    for number, line in enumerate(words.rate, start=1):
        assert f"{number} {line.plain} {NUMBERS}" in said
    for text in (*words.choose, *words.write):
        assert text.plain in said
    assert ASKED in said
    for sheet in given.curriculum.handouts:
        assert re.search(rf"\b{sheet.code} {re.escape(sheet.title)}", said), sheet.code


def test_the_help_lines_stand_in_its_foot(made: Mapping[str, Paper], given: Course) -> None:
    lines = sheet_foot(given, Options(), "").help
    assert len(lines) >= 4
    assert all(line in made["feedback letter"].text for line in lines)


def test_it_asks_for_nobody_s_name(shared: Path) -> None:
    given = course(name_line=True, signin_names=True)
    [one] = laid_out(shared / "papers", "feedback", given, Options()).values()
    foot = one.text.index("Danger now:")
    assert IDENTITY.findall(one.text[:foot].lower()) == []


def test_it_is_easy_to_read() -> None:
    given = course()
    words = [leaf.text for leaf in paper_leaves(given.curriculum.papers) if leaf.path[0] == "feedback"]
    reading = read([*words, ASKED])
    assert reading.everything.fk <= 6
    assert reading.whole.fk <= 6


def test_with_fields_to_fill_in_it_is_one_page_as_well(shared: Path) -> None:
    ways = [Options(paper, "fillable") for paper in PAPERS]
    for one in laid_out(shared / "papers", "feedback", course(), *ways).values():
        assert len(one.laid.facts.pages) == 1
        with pikepdf.open(BytesIO(one.laid.pdf)) as document:
            names = [str(field.T) for field in document.Root.AcroForm.Fields]
        assert len(names) == 11, "five numbers, two pages, three answers, and whether they may be collected"
        assert not [name for name in names if "name" in name]


def test_large_print_names_the_sessions_instead_of_every_page(shared: Path) -> None:
    given = course()
    ways = [Options(paper, "large-print") for paper in PAPERS]
    for one in laid_out(shared / "papers", "feedback", given, *ways).values():
        assert all(page.smallest_pt >= 18 for page in one.laid.facts.pages if not page.blank)
        assert "Say it as “I”: 3a 3b 3c 3d" in one.text
        assert "Turn blame into" not in one.text
        assert ASKED in one.text


def test_a_course_of_many_pages_still_has_a_form_of_one(shared: Path) -> None:
    given = course()
    more = tuple(handout(f"9{letter}", title="One more page to remember") for letter in "abcdefghij")
    sessions = (
        *given.curriculum.sessions,
        replace(given.curriculum.sessions[-1], number=9, title="One more", handouts=more),
    )
    many = replace(given, curriculum=replace(given.curriculum, sessions=sessions))
    for one in laid_out(shared / "papers", "feedback", many, *(Options(paper) for paper in PAPERS)).values():
        assert len(one.laid.facts.pages) == 1
        assert "One more: 9a 9b 9c 9d 9e 9f 9g 9h 9i 9j" in one.text


def test_an_author_changes_the_words_and_keeps_the_question(shared: Path) -> None:
    given = course()
    words = FeedbackWords(rate=(Text.of("It was warm."),), choose=(), write=())
    changed = replace(given, curriculum=replace(given.curriculum, papers=Papers(feedback=words)))
    [one] = laid_out(shared / "papers", "feedback", changed, Options()).values()
    assert f"1 It was warm. {NUMBERS}" in one.text
    assert ASKED in one.text
    assert "Write the code" not in one.text
    assert "1a " not in one.text
    assert "What should we keep?" not in one.text

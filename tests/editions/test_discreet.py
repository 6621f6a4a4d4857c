"""The discreet edition: nothing in it tells why somebody is here, and nothing that protects is gone."""

import re
from pathlib import Path

import pytest

from house import ROOT, SMALL, Printed, edit, files, printed, request, small_project
from workshop.model.discreet import Discreet
from workshop.pdf import metadata, outline, page_texts, texts

# Written down here again, so that a word cannot be taken off the list by mistake.
TELLING = re.compile(
    r"counsel|therap|clinic|\bpartner|\bcouple|marriage|divorce|violen|abus|hotline|starting.with.one",
    re.IGNORECASE,
)
NUMBERS = ("911", "988", "1-800-799-7233", "1-800-787-3224", "88788")


def discreet(editions: Printed) -> list[Path]:
    return [editions.output / one.path for one in editions.result.documents if one.edition == "discreet"]


def test_no_file_of_it_says_why(editions: Printed) -> None:
    found = discreet(editions)
    assert len(found) == 30 + 4
    for file in found:
        data = file.read_bytes()
        said = " ".join(
            (*texts(data), *(entry.title for entry in outline(data)), file.name, str(metadata(data)))
        )
        assert TELLING.findall(said) == [], file.name


def test_the_standard_edition_does_say_it(editions: Printed) -> None:
    """Else the test above would be of no worth."""
    assert TELLING.search(" ".join(texts(editions.pdf("7d"))))


def test_every_page_has_the_numbers_and_not_what_they_are_for(editions: Printed) -> None:
    for file in discreet(editions):
        if "booklet" in file.name:  # two pages stand on each side
            continue
        for page in filter(str.strip, page_texts(file.read_bytes())):
            assert all(number in page for number in NUMBERS), file.name
            assert "Danger now" not in page


def test_what_protects_people_is_there_in_other_words(editions: Printed) -> None:
    gate, ask = (
        " ".join(
            page_texts((editions.output / f"discreet/participants/handouts/page-{code}.pdf").read_bytes())
        )
        for code in ("6b", "6a")
    )
    assert "I am afraid of the other person" in gate
    assert "When not to use this." in ask
    assert "Do not use this page if it could put you or anyone else at risk." in ask
    assert "The other person can say no. A no is an answer." in ask


def test_names_and_titles_are_neutral(editions: Printed) -> None:
    names = {file.name for file in discreet(editions)}
    assert {"page-1a.pdf", "page-8d.pdf", "workbook.pdf", "session-3.pdf"} <= names
    [sheet] = [file for file in discreet(editions) if file.name == "page-3b.pdf"]
    assert metadata(sheet.read_bytes())["Title"] == "Page 3b"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("My partner said no.", "The other person said no."),
        ("Ask your partner’s friend.", "Ask the other person’s friend."),
        ("Partners and partnership", "People and partnership"),
        ("one counseling session", "one visit"),
        ("nothing that tells", "nothing that tells"),
    ],
)
def test_the_longest_phrase_is_taken_and_a_capital_stays(said: str, printed: str) -> None:
    phrases = (
        ("partner", "person"),
        ("partners", "people"),
        ("my partner", "the other person"),
        ("your partner", "the other person"),
        ("counseling", "a talk"),
        ("one counseling session", "one visit"),
    )
    assert Discreet(words=phrases).said(said) == printed


def test_a_word_that_is_left_stops_the_build_and_says_how_to_mend_it(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edit(
        project / "modules/01-a-calm-start/1a-notice.md",
        "Rest your hands.",
        "Rest your hands, like a therapist.",
    )
    result = printed(request(project, editions=("discreet",), what=("1a",))).result
    found = [one for one in result.problems if one.code == "discreet-word"]
    assert [(one.place.file, one.message) for one in found if "therap" in one.message] == [
        (
            "modules/discreet.yaml",
            "participants/handouts/page-1a.pdf of the discreet edition says “therapist”.",
        )
    ]
    assert not any(name.endswith(".pdf") for name in files(project / "output"))
    (project / "modules/discreet.yaml").write_text(
        "title: A workshop\nwords:\n  - {say: a therapist, instead: a helper}\n"
        "  - {say: Some partners, instead: Some people}\n  - {say: partner, instead: person}\n"
        "never: [therap, partner]\n",
        encoding="utf-8",
    )
    assert printed(request(project, editions=("discreet",), what=("1a",))).result.ok
    [file] = [name for name in files(project / "output") if name.endswith(".pdf")]
    assert file == "discreet/participants/handouts/page-1a.pdf"
    assert "like a helper" in page_texts((project / "output" / file).read_bytes())[0]


def test_the_practice_is_not_named(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "practice.yaml").write_text("name: North Street Center\n", encoding="utf-8")
    result = printed(request(project, editions=("standard",), what=("1b",))).result
    assert (
        "North Street Center" in page_texts((project / "output" / result.documents[0].path).read_bytes())[0]
    )
    made = printed(request(project, editions=("discreet",), what=("1b",))).result
    for one in made.documents:
        assert "North Street" not in " ".join(texts((project / "output" / one.path).read_bytes()))


def test_leaders_papers_have_no_such_edition(editions: Printed) -> None:
    assert SMALL != ROOT
    assert {one.audience for one in editions.result.documents if one.edition == "discreet"} == {"participant"}

"""What a practice fills in stands where leaders read of it, and nowhere else."""

from dataclasses import replace

import pytest

from workshop.diagnostics import Place, Problem
from workshop.model import OPEN_LINE, SLOTS, Paragraph, Practice, Span, Text, filled_in
from workshop.parse import parse_guide_page, parse_project
from workshop.parse.references import wrong_references
from workshop.source import SourceFile

LEADERS = (
    "modules/00-first/session.md",
    "modules/frame.md",
    "modules/guide/01-x.md",
    "modules/curriculum.yaml",
)
OTHERS = ("modules/01-x/1a-x.md", "modules/papers.yaml", "modules/guidance.yaml", "modules/help-lines.yaml")
PRACTICE = Practice(
    consent_form="Form C",
    on_call=" Lee, 555-0134 ",
    safe_contact=Text((Span("Never"), Span(" by mail", strong=True))),
)


def page(words: str) -> Text:
    [block] = parse_guide_page(
        SourceFile("modules/guide/01-x.md", f"---\ntitle: X\n---\n{words}\n"), "x"
    ).value.blocks
    assert isinstance(block, Paragraph)
    return block.text


def test_what_is_filled_in_stands_in_the_words_in_their_face() -> None:
    text = page("Call {practice on_call} or **use {practice consent_form}**.")
    assert text.plain == f"Call {OPEN_LINE} or use {OPEN_LINE}."
    filled = filled_in(text, PRACTICE)
    assert filled.plain == "Call Lee, 555-0134 or use Form C."
    assert [span.text for span in filled.spans if span.strong] == ["use ", "Form C"]


def test_the_faces_of_the_practice_stay() -> None:
    assert filled_in(page("{practice safe_contact}"), PRACTICE) == PRACTICE.safe_contact


def test_what_is_not_filled_in_stays_a_line_to_write_on() -> None:
    text = page("With {practice consult}.")
    assert filled_in(text, PRACTICE) is text
    assert filled_in(text, PRACTICE).plain == f"With {OPEN_LINE}."


def test_it_goes_all_the_way_down() -> None:
    words = "---\ntitle: X\n---\n- one\n  - {practice consult}\n\n| A | B |\n|---|---|\n| x | {practice on_call} |\n"
    read = parse_guide_page(SourceFile("modules/guide/01-x.md", words), "x").value
    found = str(filled_in(read, replace(PRACTICE, consult="Dr. Ames")))
    assert OPEN_LINE not in found
    assert "Dr. Ames" in found
    assert "Lee, 555-0134" in found


@pytest.mark.parametrize("file", LEADERS)
@pytest.mark.parametrize("name", SLOTS)
def test_leaders_may_read_of_every_slot(file: str, name: str) -> None:
    assert list(wrong_references([SourceFile(file, f"Ours: {{practice {name}}}.\n")], {1})) == []


@pytest.mark.parametrize("file", OTHERS)
def test_nobody_else_may(file: str) -> None:
    assert list(wrong_references([SourceFile(file, "Call\n{practice on_call}.\n")], {1})) == [
        Problem.error(
            "practice-reference",
            Place(file, 2, 1),
            "“{practice on_call}” stands in a file that leaders are not alone to read.",
            "What a practice fills in is for leaders: write it in session.md, or in a page of the guide.",
        )
    ]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("{practice on-call}", "Did you mean “on_call”?"),
        ("{Practice on_call}", "Did you mean “on_call”?"),
        ("{practice logo}", f"Allowed: {', '.join(sorted(SLOTS))}."),
        ("{practice}", None),
    ],
)
def test_a_name_that_is_no_slot(words: str, hint: str | None) -> None:
    found = list(wrong_references([SourceFile("modules/frame.md", f"So {words}.\n")], {1}))
    message = f"“{words}” is not a field that a practice fills in."
    wanted = Problem.error("practice-reference", Place("modules/frame.md", 1, 4), message, hint or "")
    assert found == ([wanted] if hint else [])


def test_a_title_holds_none() -> None:
    read = parse_project(
        [SourceFile("modules/guide/01-x.md", "---\ntitle: Our {practice consult}\n---\nWords.\n")]
    )
    assert "A title cannot hold what a practice fills in." in [problem.hint for problem in read.problems]

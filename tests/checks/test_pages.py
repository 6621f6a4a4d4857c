from dataclasses import replace

import pytest

from checks.course import course, exercise, gate, handout, paragraph, places, session, sheet
from workshop.checks.copied import copied
from workshop.checks.families import copying, pages
from workshop.diagnostics import Place, Problem
from workshop.model import Practice, Reader, Text

FILE = "modules/01-start/1a-sheet.md"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Name:", "Name:"),
        ("My name: ____", "My name: ____"),
        ("Date of birth ______", "Date of birth ______"),
        ("Please write your name here.", "write your name"),
        ("Name three things you see.", ""),
        ("I say “my partner”, not a name.", ""),
        ("Their first name and a drink", ""),
        ("Contact with a friend helps.", ""),
    ],
)
def test_a_page_asks_nobody_who_they_are(words: str, asked: str) -> None:
    hint = "Leave it out: pages carry no names. A practice can set name_line: true in practice.yaml."
    message = f"“{asked}” asks a person to write down who they are."
    expected = [Problem.error("personal-line", Place(FILE, 22), message, hint)] if asked else []
    given = sheet(paragraph(words, 22))
    assert list(pages.personal_lines(given)) == expected
    assert list(pages.personal_lines(replace(given, practice=Practice(name_line=True)))) == []


def test_a_page_with_a_gate_has_nothing_to_mark() -> None:
    writing = exercise("reflect", 40, prompts=[{"text": "Which line fits?"}])
    at = places(FILE, choices=9)
    given = sheet(gate(), writing, paragraph("One: ____", 50), choices=(Text.of("I stop"),), places=at)
    assert [(problem.message, problem.place.line) for problem in pages.gate_alone(given)] == [
        ("1a holds a gate, and an exercise of the kind reflect.", 40),
        ("1a holds a gate, and a line to write on.", 50),
        ("1a holds a gate, and choices to tick.", 9),
    ]
    assert list(pages.gate_alone(sheet(gate(), paragraph("Read it.")))) == []
    assert list(pages.gate_alone(sheet(writing))) == []


def test_a_page_for_the_partner_leaves_the_choice() -> None:
    silent = sheet(paragraph("A session takes an hour."), reader=Reader.PARTNER)
    assert [problem.code for problem in pages.partner_choice(silent)] == ["partner-choice-missing"]
    assert list(pages.partner_choice(sheet(paragraph("You can say no."), reader=Reader.PARTNER))) == []
    assert list(pages.partner_choice(sheet(paragraph("A session takes an hour.")))) == []


def statement(count: int):  # type: ignore[no-untyped-def]
    items = [{"said": "You " + "never " * 30, "key": {"model": "I " * count}}]
    return sheet(exercise("rewrite", 30, prompt="Rewrite it.", items=items), teaches=("i-statements",))


def test_a_model_statement_has_25_words_at_most() -> None:
    assert list(pages.statements(statement(25))) == []
    [problem] = pages.statements(statement(26))
    assert (problem.code, problem.message) == (
        "statement-long",
        "A model of 26 words. An “I” line has 25 at most.",
    )


GOOD = "Is now okay? I miss us. Would you come for one session? What worries you about it? No is okay."


def invited(text: str, field: str = "samples"):  # type: ignore[no-untyped-def]
    slots = [{"id": "feeling", "hint": "a word"}]
    key = {field: [{"text": text, "note": "Or else is an ultimatum."}]}
    ask = exercise("fill_in_script", prompt="Fill.", script=GOOD + " {feeling}", slots=slots, key=key)
    return course(session((), (handout("1a", ask, teaches=("one-session",)),)))


@pytest.mark.parametrize(
    ("added", "what"),
    [
        ("Come, or else.", "an ultimatum: “or else”"),
        ("Tell me by Friday.", "a date or a booked time: “by Friday”"),
        ("I booked us in.", "a date or a booked time: “I booked”"),
        ("You need help.", "a diagnosis: “You need help”"),
        ("Even your sister thinks so.", "other people’s views: “Even your”"),
        ("I’ll give you the bonus.", "a trade: “I’ll give you”"),
        ("Do it for the kids.", "guilt: “for the kids”"),
        ("It will help.", "a promise: “It will help”"),
        ("It would prove I count.", "a test of love: “would prove”"),
        ("We can go every week.", "more than one session: “every week”"),
    ],
)
def test_a_whole_sample_presses_nobody(added: str, what: str) -> None:
    assert [problem.message for problem in pages.invitation_samples(invited(f"{GOOD} {added}"))] == [
        f"Sample 1 holds {what}."
    ]
    assert list(pages.invitation_samples(invited(f"{GOOD} {added}", "bad_samples"))) == []


def test_an_invitation_has_120_words_at_most() -> None:
    assert list(pages.invitation_samples(invited(GOOD + " us" * (120 - 20)))) == []
    [problem] = pages.invitation_samples(invited(GOOD + " us" * (121 - 20)))
    assert problem.message == "Sample 1 has 121 words. An invitation has 120 at most."


def test_what_was_not_found_in_a_sample_is_named() -> None:
    assert list(pages.invitation_parts(invited(GOOD))) == []
    [problem] = pages.invitation_parts(invited("Is now okay? Would you come for one session? I care."))
    assert (problem.severity.value, problem.message) == (
        "warning",
        "In sample 1 nothing was found that asks what worries them or that makes no easy.",
    )


QUOTE = "I’m feeling overwhelmed and want support to communicate better."


def test_nine_words_in_a_row_are_found_and_eight_are_not() -> None:
    assert list(copied(f"So: {QUOTE}")) == [
        ("i'm feeling overwhelmed and want support to communicate better", True)
    ]
    assert list(copied("feeling overwhelmed and want support to communicate better")) == []
    assert list(copied("I'm feeling overwhelmed, and I want support to communicate better.")) == []


def test_a_quotation_needs_its_credit_in_the_same_file() -> None:
    [problem] = copying.copied_words(sheet(paragraph(QUOTE, 22)))
    assert (problem.code, problem.place) == ("copied-words", Place(FILE, 22))
    assert problem.hint == (
        "This sentence may be quoted: write “Juno Counseling and Wellness” beside it, or say it in your own words."
    )
    credit = paragraph("The line is from Juno Counseling and Wellness.")
    assert list(copying.copied_words(sheet(paragraph(QUOTE, 22), credit))) == []


def test_both_sentences_may_be_quoted_side_by_side() -> None:
    both = f"{QUOTE} I care about us and want tools to handle stress together."
    [(words, may_quote)] = copied(both)
    assert (len(words.split()), may_quote) == (20, True)


def test_a_credit_does_not_cover_what_may_not_be_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "copied", lambda text: [("one two", False)] if "Copied" in text else [])
    credit = paragraph("The line is from Juno Counseling and Wellness.")
    [problem] = copying.copied_words(sheet(paragraph("Copied.", 22), credit))
    assert problem.message == "“one two”: 2 words in a row stand so in an article."
    assert problem.hint == "Say it in your own words. At most eight words in a row may be the same."

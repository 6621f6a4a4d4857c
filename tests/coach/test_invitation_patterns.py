"""The small language of the rules, and how typed words are read."""

import re

import pytest

from workshop.coach.invitation.heard import BLAME, PARTS, PUSHES, TAKEN_BACK
from workshop.coach.invitation.patterns import Language
from workshop.coach.invitation.reading import sentences
from workshop.coach.invitation.rules import rules
from workshop.coach.reading import lexicon
from workshop.coach.reading.tokens import alone

CLASSES = {"am": ["am", "have been"], "sad": ["sad", "worn out"], "stop": ["you"], "very": ["so", "very"]}


def found(line: str, text: str) -> list[str]:
    """What a line of the language finds in the first sentence of a text."""
    language = Language(CLASSES)
    pattern = language.pattern(line)
    read = language.line(sentences(text)[0])
    return [" ".join(read.words[one.start : one.last]) for one in pattern.find(read)]


@pytest.mark.parametrize(
    ("line", "text", "finds"),
    [
        ("i/we am", "We am what I am.", ["we am", "i am"]),
        ("i {am} {sad}", "I have been worn out.", ["i have been worn out"]),
        ("i ..2 sad", "I get very sad, I get so very sad", ["i get very sad"]),
        ("i --2 sad", "I know you sad", []),
        ("i ..2 sad", "I go, sad", []),
        ("i , sad", "I, sad", ["i , sad"]),
        ("so? sad", "so sad", ["so sad", "sad"]),
        ("{very}* sad", "so very so sad", ["so very so sad", "very so sad", "so sad", "sad"]),
        ("i ..1 sad ..2", "I so sad so so so", ["i so sad so so"]),
        ("^^ ..1 sad", "you sad, so very sad", ["you sad", "very sad"]),
        ("i ..2 so ..2 sad", "I so you so very sad", ["i so you so very sad"]),
        ("^ sad", "sad and sad", ["sad"]),
        ("^^ sad", "sad and sad, sad too sad", ["sad", "sad", "sad"]),
        ("sad $", "sad today, sad", ["sad"]),
        ("no ?", "no? no", ["no ?"]),
    ],
)
def test_the_language(line: str, text: str, finds: list[str]) -> None:
    assert found(line, text) == finds


def test_a_name_is_a_word_with_a_capital_where_none_is_due() -> None:
    assert found("the {name}", "The Lees and the lees went") == ["the lees"]
    assert found("{name} and", "Tom and I went") == ["tom and"]
    assert found("by {digit}", "by 15 or by noon") == ["by 15"]


@pytest.mark.parametrize("line", ["i {unknown}", "i (am)", "..x"])
def test_a_line_that_is_wrong_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape(line)):
        Language(CLASSES).pattern(line)


def test_every_rule_can_be_read_and_every_class_is_used() -> None:
    read = rules()
    assert all(rule.says for rule in read.rules)
    assert {rule.code for rule in read.rules} == {*PARTS, *PUSHES, TAKEN_BACK} - {BLAME}


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("im", "i am"),
        ("I’m", "i am"),
        ("don't", "do not"),
        ("cant", "can not"),
        ("we'd", "we would"),
        ("we’re", "we are"),
        ("let's", "let us"),
        ("it's", "it is"),
        ("Mia's", "mia 's"),
        ("sooooo", "so"),
        ("u", "you"),
        ("ur so", "you are so"),
        ("ur jokes", "your jokes"),
        ("2 me", "to me"),
        ("2 us", "to us"),
        ("how 2 listen", "how to listen"),
        ("2 sessions", "two sessions"),
        ("4 u", "for you"),
        ("ill call", "i will call"),
        ("ill.", "ill ."),
        ("counsellor", "counselor"),
        ("1 sesh, alright?", "one session , all right ?"),
        ("Ms. Cole", "ms cole"),
        ("till 5 p.m.", "until five p.m"),
    ],
)
def test_typed_words_are_read_as_they_are_meant(typed: str, plain: str) -> None:
    assert " ".join(word.plain for word in sentences(typed)[0].words) == plain


def test_the_words_of_the_rules_are_read_as_themselves() -> None:
    """Else no rule could find them: “planning” is no slip of “playing”."""
    slips = lexicon().slips
    words = sorted(rules().language.vocabulary)
    assert {word: alone(word, slips) for word in words if alone(word, slips) != (word,)} == {}


def test_sentences_end_where_a_reader_hears_them_end() -> None:
    text = "Hi Ms. Cole (really!) I’m here… Are you? Yes\nNo\n\nFine"
    read = sentences(text)
    assert [text[one.start : one.end].strip() for one in read] == [
        "Hi Ms. Cole (really!) I’m here…",
        "Are you?",
        "Yes\nNo",
        "Fine",
    ]
    assert [one.asks for one in read] == [False, True, False, False]


def test_a_line_that_was_only_wrapped_goes_on() -> None:
    text = "I would like us to go to a counselor for one single\nhour together."
    assert "," not in [word.plain for word in sentences(text)[0].words]

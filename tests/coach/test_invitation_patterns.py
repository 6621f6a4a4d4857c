"""The small language of the rules, and how typed words are read."""

import re

import pytest

from workshop.coach.invitation.patterns import Vocabulary
from workshop.coach.invitation.reading import sentences
from workshop.coach.invitation.rules import rules, vocabulary
from workshop.coach.invitation.spelling import spelled_out

WORDS = Vocabulary.of(
    {"am": ["am", "have been"], "sad": ["sad", "worn out"], "stop": ["you"], "very": ["so", "very"]}
)


def found(line: str, text: str) -> list[str]:
    """What a line of the language finds in the first sentence of a text."""
    read = WORDS.line(sentences(text)[0])
    return [" ".join(read.words[start:end]) for start, end in WORDS.patterns([line]).find(read)]


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
        ("worr*", "worried worries weary", ["worried", "worries"]),
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
        WORDS.patterns([line])


def test_every_rule_can_be_read_and_every_class_is_used() -> None:
    for name in ("parts", "pushes"):
        assert all(found for found in rules(name).by_code.values())
    assert vocabulary().classes > {"feeling", "worry", "name", "digit"}


@pytest.mark.parametrize(
    ("typed", "after", "plain"),
    [
        ("im", "", ("i", "am")),
        ("I’m", "", ("i", "am")),
        ("don't", "", ("do", "not")),
        ("cant", "", ("can", "not")),
        ("we'd", "", ("we", "would")),
        ("we’re", "", ("we", "are")),
        ("let's", "", ("let", "us")),
        ("it's", "", ("it", "is")),
        ("Mia's", "", ("mia", "'s")),
        ("sooooo", "", ("so",)),
        ("u", "", ("you",)),
        ("ur", "so", ("you", "are")),
        ("ur", "jokes", ("your",)),
        ("2", "me", ("to",)),
        ("2", "us", ("to",)),
        ("2", "sessions", ("two",)),
        ("ill", "call", ("i", "will")),
        ("ill", ".", ("ill",)),
        ("counsellor", "", ("counselor",)),
    ],
)
def test_typed_words_are_read_as_they_are_meant(typed: str, after: str, plain: tuple[str, ...]) -> None:
    assert spelled_out(typed, after) == plain


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

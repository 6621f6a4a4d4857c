"""How many copies: what is read from an author's list of materials, and what is left to the usual number."""

import pytest

from checks.course import session
from workshop.documents.common.amounts import cards_listed, pages_listed, read, usual
from workshop.model import Text


@pytest.mark.parametrize(
    ("words", "copies", "each"),
    [
        ("one of each for each person, one spare", 11, True),
        ("one for each person, as room copies. Count them out and count them back", 10, True),
        ("one for each person, and two spare. They stay in your folder", 12, True),
        ("one for each person, one spare, as room copies", 11, True),
        ("one for each person, a few spare", 13, True),
        ("one for each pair", 5, True),
        ("one of each for every two people. Offered at the close", 5, True),
        ("one set of six for every three people, cut and shuffled", 4, True),
        ("a second copy for each person", 10, True),
        ("three room copies, for anyone who thinks of asking again", 3, False),
        ("four of each, on the table", 4, False),
        ("two of each. They stay in your folder", 2, False),
        ("two", 2, False),
        ("One set of six, cut.", 1, False),
        ("2 copies", 2, False),
    ],
)
def test_plain_words_are_read(words: str, copies: int, each: bool) -> None:
    found = read(words, 10)
    assert found is not None
    assert (found.copies, found.each) == (copies, each)
    assert found.words == words.rstrip(".")


@pytest.mark.parametrize(
    "words", ["", "as many as you like", "eine für jede Person", "two-sided", "one day before"]
)
def test_other_words_are_left_alone(words: str) -> None:
    assert read(words, 10) is None


@pytest.mark.parametrize(("people", "copies"), [(1, 1), (2, 1), (3, 2), (11, 6)])
def test_an_odd_person_gets_a_copy(people: int, copies: int) -> None:
    found = read("one for each pair", people)
    assert found is not None
    assert found.copies == copies


def test_pages_and_cards_of_a_list() -> None:
    listed = session(
        materials=tuple(
            Text.of(words)
            for words in (
                "Page 2a without its cards: one for each person, one spare",
                "Card sets from 2a: one for each pair, cut and shuffled",
                "Pages 2b and 12c, and plain paper: four of each",
                "Page 7b and its fold card: one of each for each person, one spare",
                "Sample 2 from the key of 6a, written out by hand: one copy for every three people",
                "Pages 5c and 7d, on the table",
                "Pens: one for each person",
            )
        )
    )
    pages = pages_listed(listed, 10)
    assert {code: amount and amount.copies for code, amount in pages.items()} == {
        "2a": 11, "2b": 4, "12c": 4, "7b": 11,
    }  # fmt: skip
    cards = {
        code: found.copies for code in ("2a", "2b", "6a", "7b") if (found := cards_listed(listed, code, 10))
    }
    assert cards == {"2a": 5, "7b": 11}


def test_the_usual_number_says_nothing_special() -> None:
    assert usual(12).copies == 13
    assert usual(12).usual
    of_each = read("one of each for each person, one spare", 12)
    assert of_each is not None
    assert of_each.usual
    stays = read("one for each person, one spare, as room copies", 12)
    assert stays is not None
    assert not stays.usual

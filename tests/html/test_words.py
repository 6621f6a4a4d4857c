"""Words on their way to a page: emphasis, numbers, last words, the lines of a script, and room."""

import pytest

from workshop.html.room import lines_beside, longest, longest_word, rows_of
from workshop.html.script import script_lines
from workshop.html.words import dotted, inline
from workshop.model import Span, Text, View

LETTERS = 66  # of a script on a line of Letter


def shape(script: str, *slots: str) -> list[str]:
    """The lines of a script, with `[name]` for a gap and `|` between pieces."""
    views = [View({"id": name, "hint": Text.of("a hint")}) for name in slots]
    return [
        "|".join(f"[{piece.gap}]" if piece.gap else piece.words.plain for piece in line.pieces)
        for line in script_lines(script, views, LETTERS)
    ]


def test_emphasis_and_markup():
    text = Text((Span("1 < 2, "), Span("<b>", strong=True), Span("&", em=True)))

    assert inline(text) == "1 &lt; 2, <strong>&lt;b&gt;</strong><em>&amp;</em>"


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("One feeling or wish", "One feeling or\u00a0wish"),
        ("Say it aloud", "Say it aloud"),  # three words need no care
        ("It is about communication", "It is about communication"),  # a long last word can stand alone
    ],
)
def test_the_last_word_is_not_left_alone(words, printed):
    assert inline(words, snug=True) == printed


def test_a_number_is_never_broken():
    assert inline("Call 1-800-799-7233 or 988.") == 'Call <span class="nb">1-800-799-7233</span> or 988.'


def test_a_dot_never_begins_a_line():
    assert dotted([Text.of("us"), Text.of("you & me")]) == "us\u00a0· you &amp; me"


def test_a_gap_ends_its_line_with_its_stop():
    assert shape("“I feel {a}.\n\nWould you {b}?\nThanks.”\n", "a", "b") == [
        "“I feel |[a]|.",
        "Would you |[b]|?",
        "Thanks.”",
    ]


def test_two_gaps_share_a_line_if_both_can_be_written_in():
    assert shape("I {a} {b}.", "a", "b") == ["I |[a]|[b]|."]


def test_long_words_before_a_gap_begin_a_line_of_their_own():
    long = "Would you be open to one session, just to see what it is like, or to talk about {a}."

    assert shape(long, "a") == [
        "Would you be open to one session, just to see what it is like, ",
        "or to talk about |[a]|.",
    ]


def test_a_sentence_before_a_gap_s_own_stands_alone():
    two = "It is not about who is to blame, and it never was. I would like to see it as {a}."

    assert shape(two, "a") == [
        "It is not about who is to blame, and it never was. ",
        "I would like to see it as |[a]|.",
    ]


def test_words_after_a_gap_go_on_below_if_they_are_long():
    assert shape(
        "I felt {a} when we did not find the time to talk about the week that lay before us.", "a"
    ) == [
        "I felt |[a]",
        "when we did not find the time to talk about the week that lay before us.",
    ]


def test_strong_words_of_a_script():
    (line,) = script_lines("Just **one** session.", [], LETTERS)

    assert line.gaps == 0
    assert inline(line.pieces[0].words) == "Just <strong>one</strong> session."


def test_room():
    assert [rows_of("", 10), rows_of("one two", 10), rows_of("one two three", 10)] == [1, 1, 2]
    assert [lines_beside("one", 10, 2), lines_beside("one two three four five six", 8, 2)] == [2, 3]
    assert longest([Text.of("ab"), "abc"]) == 3
    assert longest_word(["a bcd", "ef"]) == 3
    assert longest([]) == 0

"""Whatever is typed: an answer that holds together, the same each time, in work that grows no faster than the text."""

import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.test_statement import LINES, SOFT
from workshop.coach.finding import StatementReview
from workshop.coach.invitation import review_invitation
from workshop.coach.reading import read
from workshop.coach.statement import review_statement
from workshop.coach.statement.marks import Mark
from workshop.coach.statement.rules import scene_of

PIECES = [
    *sorted({word for line in LINES for word in line["text"].split()}),
    "“", "”", '"', "'", "’", "‘", "«", ",", ".", "?", "!", "…", "—", "-", "--", "\n", "\t", "(", "&", "24/7", "7:30",
    "🙂", "e\u0301", "ﬁ", "ß", "İ", "\u200b", "\u202e", "\ud800", "你", "a" * 40, "noooooo", "'s", "n't", "I'm",
]  # fmt: skip


def holds_together(text: str, review: StatementReview) -> None:
    hard = {finding.code for finding in review.findings} - SOFT
    assert (review.level == "owning") == (not hard)
    for finding in review.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert finding.why
        assert finding.try_


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_words_in_any_order(text: str) -> None:
    review = review_statement(text)
    holds_together(text, review)
    assert review == review_statement(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    holds_together(text, review_statement(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_a_way_to_say_any_line_again_has_no_finding(text: str) -> None:
    for finding in review_statement(text).findings:
        assert review_statement(finding.try_).findings == (), finding.try_


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "🙂", "“”", '""', "'", "“…”", "\ufeff", "\x00"])
def test_a_text_without_words_is_no_fault(text: str) -> None:
    assert review_statement(text) == StatementReview("owning", ())


@pytest.mark.parametrize(
    "text", ["N'T", "n't", "I'm'm", "x's's", "s'", "'s", "’re", "2", "4 ", "ur", "24/7", "p.m."]
)
def test_pieces_of_words_are_read_as_some_word(text: str) -> None:
    assert all(read(text).words)
    holds_together(text, review_statement(text))
    assert not review_invitation(text).ok


# ---- work -----------------------------------------------------------------------------------------------

REPEATED = (
    "you never ", "I feel that you ", "I feel ignored ", "if you ", "if you again I will leave ", "I love you but ",
    '"a ', "'a ", "“a” ", "never,", "stop, ", ",", "\n", "-", "a", "you are so ", "every time you ", "unless you ",
    "when I ", "I am scared that you ", "or I will ", "always I ", "don't ", "definatelyy ", "you need to stop and ",
)  # fmt: skip


def steps(work: Callable[[], object]) -> int:
    """How many functions are called, ours and built in."""
    count = 0

    def counting(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    kept = sys.getprofile()
    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(kept)
    return count


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_twice_the_text_is_at_most_about_twice_the_work(piece: str) -> None:
    short, long = (piece * 5000)[:4000], (piece * 5000)[:8000]
    for text in (short, long):
        review_statement(text)  # states of the automaton are worked out once
    assert steps(lambda: review_statement(long)) <= 2.4 * steps(lambda: review_statement(short)) + 500


def test_findings_share_no_words_within_a_code() -> None:
    text = "you never you never ever you always never listen " * 20
    marks = sorted(
        Mark(finding.code, finding.start, finding.end) for finding in review_statement(text).findings
    )
    for one, other in pairwise(marks):
        assert one.code != other.code or one.end <= other.start


def test_a_text_is_neither_kept_nor_changed() -> None:
    text = "Zanzibariously you never listen."
    scene = scene_of(text)
    assert scene.line.text is text
    review_statement(text)
    kept = [name for name in sys.modules if name.startswith("workshop.coach")]
    assert all("zanzibariously" not in repr(vars(sys.modules[name])).lower() for name in kept)

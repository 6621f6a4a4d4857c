"""Whatever is typed as an invitation: the work grows no faster than the text, and no sentence is read twice."""

import pytest

from coach.test_invitation import LETTERS
from coach.test_statement_hostile import steps
from workshop.coach.invitation import review_invitation
from workshop.coach.invitation.line import Line
from workshop.coach.invitation.rules import Rules
from workshop.coach.invitation.turned import LONGEST

REPEATED = (
    "i ", "i.", "i feel low, ", "I feel low. ", "you never ", "You never listen. ", "if you do not come we are done ",
    "If you say no, I’m leaving. ", "very ", "i am very ", "one session, ", "no? ", '"a ', "“‘", "(a) ",
    "not mean you ",
    "come and ", "and or but ", ",", ".", "\n", "\n\n", "7 ", "a", "🙂", "definatelyy ", "you can say no. ",
)  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_four_times_the_text_is_at_most_about_four_times_the_work(piece: str) -> None:
    """No text is rewritten here: these are longer than what is."""
    short, long = (piece * 12_000)[: LONGEST + 100], (piece * 12_000)[: 4 * (LONGEST + 100)]
    for text in (short, long):
        review_invitation(text)  # states of the automaton are worked out once
    assert steps(lambda: review_invitation(long)) <= 4.4 * steps(lambda: review_invitation(short)) + 500


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_to_rewrite_four_times_the_text_is_at_most_about_four_times_the_work(piece: str) -> None:
    short, long = (piece * LONGEST)[: LONGEST // 4], (piece * LONGEST)[:LONGEST]
    for text in (short, long):
        review_invitation(text)
    assert steps(lambda: review_invitation(long)) <= 4.8 * steps(lambda: review_invitation(short)) + 2_000


def test_a_sentence_that_is_said_again_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Line] = []
    found = Rules.find

    def counted(rules: Rules, line: Line):  # type: ignore[no-untyped-def]
        read.append(line)
        return found(rules, line)

    monkeypatch.setattr(Rules, "find", counted)
    review_invitation("I feel low. " * LONGEST)
    assert len(read) == 1


def test_every_labelled_letter_at_once_takes_about_the_work_of_each_alone() -> None:
    texts = [f"{letter['text']}\n\n" for letter in LETTERS[:100]]
    whole = "".join(texts)
    assert len(whole) > 4 * LONGEST

    def alone() -> None:
        for text in texts:
            review_invitation(text + " " * LONGEST)

    for work in (alone, lambda: review_invitation(whole)):
        work()
    assert steps(lambda: review_invitation(whole)) <= 1.2 * steps(alone)

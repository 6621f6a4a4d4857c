"""The coach of invitations: what it finds, where, and how it turns it; and how often it is right about unseen letters.

`labelled/invitations.jsonl` was labelled by the written rules before any rule of the program was run on it. The rules
were mended while looking at the part `tuned`; the part `aside` was only ever counted.
"""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.coach.finding import InvitationReview
from workshop.coach.invitation import PARTS, answers, review_invitation
from workshop.coach.invitation.heard import PUSHES

LABELLED = Path(__file__).parent / "labelled"
GOOD = (
    "I feel low, and I care about us. One session, to learn to listen? What worries you about it? No is okay."
)


def read(name: str) -> list[dict[str, object]]:
    text = (LABELLED / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


EXAMPLES = read("invitation-examples.jsonl")
LETTERS = read("invitations.jsonl")


@cache
def reviewed(text: str) -> InvitationReview:
    return review_invitation(text)


def part(name: str) -> list[dict[str, object]]:
    return [letter for letter in LETTERS if letter["part"] == name]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: str(one["id"]))
def test_the_examples_of_the_rules_are_answered_word_for_word(example: dict[str, object]) -> None:
    review = reviewed(str(example["text"]))
    assert (review.ok, list(review.missing), list(review.present)) == (
        example["ok"],
        example["missing"],
        example["present"],
    )


@pytest.mark.parametrize(("name", "verdicts", "codes"), [("tuned", 0.99, 0.97), ("aside", 0.92, 0.88)])
def test_how_often_it_is_right(name: str, verdicts: float, codes: float) -> None:
    """The share of letters with the right verdict, and with every code right."""
    letters = part(name)
    right = [one for one in letters if reviewed(str(one["text"])).ok == one["ok"]]
    exact = [
        one
        for one in letters
        if (list(reviewed(str(one["text"])).missing), list(reviewed(str(one["text"])).present))
        == (one["missing"], one["present"])
    ]
    assert len(right) / len(letters) >= verdicts
    assert len(exact) / len(letters) >= codes


def test_the_labelled_letters_are_many_and_in_two_parts() -> None:
    assert len(part("tuned")) >= 200
    assert len(part("aside")) >= 115
    for letter in LETTERS:
        assert letter["ok"] == (not letter["missing"] and not letter["present"])
        assert set(letter["missing"]) <= set(PARTS)
        assert set(letter["present"]) <= set(PUSHES)


def test_every_code_is_labelled_several_times_in_each_part() -> None:
    for name in ("tuned", "aside"):
        for code in (*PARTS, *PUSHES):
            count = sum(code in [*one["missing"], *one["present"]] for one in part(name))
            assert count >= 2, (name, code)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda one: str(one["id"]))
def test_findings_have_their_words_and_each_code_has_one(letter: dict[str, object]) -> None:
    text = str(letter["text"])
    review = reviewed(text)
    assert review.ok == (not review.findings)
    assert {one.code for one in review.findings} == {*review.missing, *review.present}
    for one in review.findings:
        assert text[one.start : one.end] == one.text
        if one.code in review.missing and one.code not in review.present:
            assert (one.start, one.end, one.text) == (len(text), len(text), "")
        else:
            assert one.text
        assert one.why.endswith(".")


@pytest.mark.parametrize("letter", LETTERS, ids=lambda one: str(one["id"]))
def test_what_it_proposes_is_free_of_findings(letter: dict[str, object]) -> None:
    for proposed in {one.try_ for one in reviewed(str(letter["text"])).findings}:
        assert reviewed(proposed).ok, (proposed, reviewed(proposed).findings)


def test_a_letter_with_every_part_and_no_push_is_fine() -> None:
    assert reviewed(GOOD) == InvitationReview(ok=True, missing=(), present=(), findings=())


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("I feel low, and I care about us.", "own-feeling"),
        ("I care about us.", "care-for-us"),
        ("One session", "one-session"),
        (", to learn to listen", "skill-or-neutral-aim"),
        (" What worries you about it?", "asks-concerns"),
        (" No is okay.", "easy-no"),
    ],
)
def test_without_a_part_that_part_is_missing(sentence: str, code: str) -> None:
    left = {
        "own-feeling": "I care about us.",
        "care-for-us": "I feel low.",
        "one-session": "Counseling",
    }.get(code, "")
    if code == "care-for-us":
        sentence = "I feel low, and I care about us."
    review = reviewed(GOOD.replace(sentence, left))
    assert review.missing == (code,)
    assert review.present == ()


HARMLESS = [
    "I have ADHD, as you know.",
    "My depression makes me slow.",
    "There is a free slot on Thursday at five.",
    "If you don’t want to, I understand.",
    "If it’s a no, I’ll go on my own, and that’s fine.",
    "We could go on Tuesday or on Friday.",
    "My work deadline kept me up.",
    "I work as a divorce lawyer.",
    "It’s not a test.",
    "A no doesn’t mean that you don’t love me.",
    "A friend gave me her number.",
    "She is a couples counselor.",
    "I see my own counselor every week.",
    "I’ve been sad for weeks.",
    "I owe you an apology.",
    "If you come, I’ll drive.",
    "You may refuse, I will still make us pancakes.",
    "The kids are at camp.",
    "After that we would each decide.",
    "You can always say no.",
    "To plan the next six months of bills would be good.",
    "I was jealous, and that’s on me.",
]


@pytest.mark.parametrize("sentence", HARMLESS)
def test_a_trap_word_in_its_harmless_use_is_no_push(sentence: str) -> None:
    assert reviewed(f"{GOOD} {sentence}").present == ()


PRESSING = [
    ("ultimatum", "If you say no, I’m moving out."),
    ("ultimatum", "Come, or I’ll cancel the wedding."),
    ("ultimatum", "A no means I’m out."),
    ("deadline", "Answer me before lunch."),
    ("deadline", "You have until Sunday."),
    ("diagnosis", "You have an anxiety disorder."),
    ("diagnosis", "I think you’re depressed."),
    ("comparison", "The Lees went, why don’t we?"),
    ("comparison", "Other couples do this all the time."),
    ("bargaining", "Come, and the bonus is yours."),
    ("bargaining", "If you come, I’ll do the dishes for a month."),
    ("guilt", "After all those years I nursed you, it is little."),
    ("guilt", "The kids cry at night because of us."),
    ("blame", "You spoil each holiday."),
    ("blame", "I feel like you never try."),
    ("test-of-love", "It would prove I count."),
    ("test-of-love", "If you loved me, you’d come."),
    ("more-than-one-session", "I mean ten Mondays in a row."),
    ("more-than-one-session", "We would go every week until summer."),
]


@pytest.mark.parametrize(("code", "sentence"), PRESSING)
def test_a_push_is_found_where_it_stands(code: str, sentence: str) -> None:
    text = f"{GOOD} {sentence}"
    review = reviewed(text)
    assert code in review.present
    places = [(one.start, one.end) for one in review.findings if one.code == code]
    assert all(start >= len(GOOD) for start, _ in places if code != "more-than-one-session")
    assert ("one-session" in review.missing) == (code == "more-than-one-session")


NEARLY = [
    ("own-feeling", "I feel that we should go."),
    ("own-feeling", "I’d be happy if you came."),
    ("own-feeling", "You seem sad."),
    ("care-for-us", "I love the idea of counseling."),
    ("care-for-us", "It matters to me that you come."),
    ("one-session", "Would you come to counseling?"),
    ("one-session", "I once went to a counselor."),
    ("skill-or-neutral-aim", "to fix our marriage"),
    ("skill-or-neutral-aim", "so you can learn to control yourself"),
    ("asks-concerns", "Would you come?"),
    ("asks-concerns", "What worries me is the silence."),
    ("easy-no", "I won’t take no for an answer."),
    ("easy-no", "No one has to know."),
    ("easy-no", "I’d be crushed if you said no."),
]


@pytest.mark.parametrize(("code", "sentence"), NEARLY)
def test_what_is_nearly_a_part_is_none(code: str, sentence: str) -> None:
    assert code in reviewed(sentence).missing


MANY_WAYS = [
    ("own-feeling", "There’s a knot in my stomach when the mail comes."),
    ("own-feeling", "i feel rly down"),
    ("care-for-us", "I’d marry you all over again."),
    ("care-for-us", "u mean a lot 2 me"),
    ("one-session", "Could we meet someone neutral just once?"),
    ("one-session", "1 session w a counselor"),
    ("skill-or-neutral-aim", "She could teach us how to take breaks."),
    ("skill-or-neutral-aim", "for learn to speak better"),
    ("asks-concerns", "Which bits would you hate?"),
    ("asks-concerns", "Tell me what scares you about it."),
    ("easy-no", "It’s fine to pass."),
    ("easy-no", "its ok to say nope"),
]


@pytest.mark.parametrize(("code", "sentence"), MANY_WAYS)
def test_a_part_can_be_said_in_many_ways(code: str, sentence: str) -> None:
    assert code not in reviewed(sentence).missing


def test_offsets_count_the_text_as_it_was_typed() -> None:
    text = "  im sad n i luv u ‘kinda’ 😀. u ALWAYS win!! or   im gone"
    found = {one.code: one for one in reviewed(text).findings if one.text}
    assert text[found["ultimatum"].start :] == "or   im gone" == found["ultimatum"].text
    assert "ALWAYS" in found["blame"].text


def test_the_rewritten_letter_keeps_what_was_good() -> None:
    text = "I’m sad and I love you. Go to counseling or I’m leaving. What worries you? No is okay."
    proposed = reviewed(text).findings[0].try_
    assert proposed == (
        "I’m sad and I love you. Would you come to one session with me, to learn a calm way to talk? "
        "What worries you? No is okay."
    )


def test_a_no_that_is_taken_back_goes_when_a_no_is_made_easy() -> None:
    text = GOOD.replace("No is okay.", "I won’t take no for an answer.")
    review = reviewed(text)
    assert review.missing == ("easy-no",)
    assert review.findings[0].try_ == GOOD


def test_the_answers_of_the_program_have_every_part_themselves() -> None:
    assert reviewed(answers()["whole"]["model"]).ok
    lines = " ".join(answers()["missing"][code]["line"] for code in PARTS)
    assert reviewed(lines).ok
    assert set(answers()["missing"]) == set(PARTS)
    assert set(answers()["present"]) == set(PUSHES)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_gets_an_answer_that_fits_it(text: str) -> None:
    review = review_invitation(text)
    assert all(text[one.start : one.end] == one.text for one in review.findings)
    assert review == review_invitation(text)


@given(
    st.lists(
        st.sampled_from(["if you say no, ", "i ", "you ", "or else ", "2 ", "’s ", "? ", "no ", "\n", "😀"])
    )
)
def test_words_of_the_rules_in_any_order_get_an_answer(words: list[str]) -> None:
    text = "".join(words)
    for one in review_invitation(text).findings:
        assert text[one.start : one.end] == one.text
        assert review_invitation(one.try_).ok

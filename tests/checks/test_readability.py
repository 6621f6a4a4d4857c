import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.checks.readability import Mode, read
from workshop.checks.syllables import syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("couple", 2), ("partner's", 2), ("partner’s", 2), ("doesn’t", 2), ("doesn't", 2), ("relationship", 4),
        ("curiosity", 5), ("anxiety", 4), ("immediately", 5), ("vulnerability", 6), ("every", 2), ("walked", 1),
        ("wanted", 2), ("table", 2), ("quiet", 2), ("being", 2), ("sometimes", 2), ("a", 1), ("rhythm", 2),
        ("confidentiality", 7), ("don’t", 1), ("I’ve", 1), ("places", 2), ("moves", 1), ("carried", 2),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count", "long"),
    [
        ("open-ended", 4, True),
        ("CBT", 3, True),
        ("TV", 2, False),
        ("1,250", 4, False),
        ("12:30", 4, False),
        ("one-to-one", 3, True),
    ],
)
def test_words_that_are_more_than_letters(word: str, count: int, long: bool) -> None:
    figure = read([word]).everything
    assert (figure.words, figure.syllables, figure.polysyllables) == (1, count, int(long))


@pytest.mark.parametrize(
    ("block", "sentences"),
    [
        ("You can wait. It is fine! Is it?", ["You can wait.", "It is fine!", "Is it?"]),
        ("“Not now.” That is an answer.", ["“Not now.", "That is an answer."]),
        ("Well … maybe. Well … Maybe.", ["Well … maybe.", "Well …", "Maybe."]),
        ("First this: then that; and so on – slowly.", ["First this: then that; and so on – slowly."]),
        ("Ask Dr. Lee at 5 p.m. today.", ["Ask Dr Lee at 5 pm today."]),
        ("Call 911 or 1-800-555-0100 or see https://example.org now.", ["Call  or  or see  now."]),
        ("I felt ______ when {one_moment}.", ["I felt  blank  when  blank ."]),
        ("... !", []),
    ],
)
def test_sentences_of_a_block(block: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in read([block]).sentences] == sentences


# Every figure below was worked out by hand from the counting rule.
LINES = ["Sit down", "Name one calm moment.", "Was it quiet? Who was there", "Communication takes patience:"]


def test_both_ways_of_counting() -> None:
    reading = read(LINES)
    every, whole = reading.everything, reading.whole
    assert (every.mode, every.sentences, every.words, every.syllables, every.polysyllables) == (
        Mode.EVERYTHING, 5, 15, 22, 1,
    )  # fmt: skip
    assert (whole.mode, whole.sentences, whole.words, whole.syllables, whole.polysyllables) == (
        Mode.SENTENCES, 3, 10, 17, 1,
    )  # fmt: skip
    assert every.fk == pytest.approx(0.39 * 15 / 5 + 11.8 * 22 / 15 - 15.59)
    assert whole.smog == pytest.approx(1.0430 * (1 * 30 / 3) ** 0.5 + 3.1291)
    assert every.smog_is_indicative


def test_the_gate_figure_rests_on_whole_sentences_once_they_have_a_hundred_words() -> None:
    nine = "You can sit and rest for a calm while."
    few, enough = read([nine] * 11), read([*[nine] * 11, "Yes."])
    assert (few.whole.words, few.gate.mode) == (99, Mode.EVERYTHING)
    assert (enough.whole.words, enough.gate.mode) == (100, Mode.SENTENCES)


# The figures of this text were worked out with the rule's own reference code, apart from this program.
PAGE = [
    "Everyone hesitates sometimes. It doesn’t have to mean a lack of love; it can be about money, time or an old hurt.",
    "Before you say anything, ask yourself what you’d like them to understand.",
    "Pick one quiet evening",
    "“Is now an okay time? If not, later is fine.” Then wait … They may need a moment.",
    "A relationship isn’t repaired in one conversation, and immediately asking again rarely helps anybody.",
    "My partner’s reasons, as far as I know",
    "Vulnerability takes practice. Curiosity helps: open-ended questions give the other person room to think.",
    "Counselors call it CBT. It has 4 parts and takes about 12 weeks.",
    "You could write down three small things that went well on Tuesday, e.g. a walk, a laugh, or a quiet coffee.",
]

REFERENCE_EVERYTHING = (15, 125, 189, 13)
REFERENCE_WHOLE = (13, 113, 173, 13)
REFERENCE_FK = (5.50, 5.87)
REFERENCE_SMOG = (8.45, 8.84)


def test_a_page_gives_the_figures_of_the_reference_code() -> None:
    reading = read(PAGE)
    every, whole = reading.everything, reading.whole
    assert (every.sentences, every.words, every.syllables, every.polysyllables) == REFERENCE_EVERYTHING
    assert (whole.sentences, whole.words, whole.syllables, whole.polysyllables) == REFERENCE_WHOLE
    assert (round(every.fk, 2), round(whole.fk, 2)) == REFERENCE_FK
    assert (round(every.smog, 2), round(whole.smog, 2)) == REFERENCE_SMOG


def test_the_hardest_sentences_come_first() -> None:
    blocks = [
        "Sit down and rest.",
        "Immediate reconciliation is improbable for everybody.",
        "You and I can wait for it.",
    ]
    hardest = read(blocks).hardest(most=2)
    assert [(sentence.block, sentence.words) for sentence in hardest] == [(1, 6), (2, 7)]


def test_nothing_to_read_has_no_grade() -> None:
    nothing = read(["", "—", "…"])
    assert (nothing.gate.fk, nothing.gate.smog, nothing.sentences) == (0.0, 0.0, ())


@given(st.lists(st.text(max_size=80), max_size=8))
def test_any_text_can_be_counted(blocks: list[str]) -> None:
    reading = read(blocks)
    assert reading.whole.words <= reading.everything.words
    assert reading.everything.syllables >= reading.everything.words
    assert {sentence.block for sentence in reading.sentences} <= set(range(len(blocks)))

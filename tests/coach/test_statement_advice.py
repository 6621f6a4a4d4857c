"""Every answer can be said aloud: one kind sentence of why, and a way to say the line again that has no finding."""

import re

import pytest

from coach.test_statement import EXAMPLES, LINES, codes, reviewed
from workshop.coach.statement import not_read, note, sounds_unsafe
from workshop.coach.statement.words_of_advice import advice

TEXTS = [line["text"] for line in (*EXAMPLES, *LINES)]
FINDINGS = [finding for text in TEXTS for finding in reviewed(text).findings]


def test_every_way_to_say_a_line_again_is_free_of_findings() -> None:
    tries = {finding.try_ for finding in FINDINGS}
    assert len(tries) > 500
    assert [text for text in sorted(tries) if reviewed(text).findings] == []


def test_every_plain_way_is_free_of_findings() -> None:
    """Also those that no labelled line led to: each code with each topic and each feeling that a line may name."""
    known = advice()
    feelings = sorted(known.sets["named_feelings"] | set(known.feelings.values()))
    lines = [text.format(feeling=feeling) for text in known.plain.values() for feeling in feelings]
    for topic in set(known.topics.values()):
        for ending in (topic.ask, *known.closings.values()):
            lines += [
                f"I feel {feeling} about {topic.about}. {ending}" for feeling in (topic.feeling, "angry")
            ]
    lines += [
        f"I like your jokes. I’d also like to talk about {t.about}. Is that okay?"
        for t in known.topics.values()
    ]
    lines += known.lines.values()
    assert [line for line in dict.fromkeys(lines) if codes(line)] == []


def test_why_is_one_plain_sentence_about_the_words() -> None:
    for why in {finding.why for finding in FINDINGS}:
        assert re.fullmatch(r"[“A-Z].*\.", why), why
        assert not re.search(r"[.!?] [A-Z“]", re.sub("“.*?”", "“”", why)), why
        assert len(why.split()) <= 36, why
        assert not re.search(r"\byou(’re| are) (?!not safe)", re.sub("“.*?”", "“”", why)), why


@pytest.mark.parametrize(
    ("text", "code", "again"),
    [
        ("I'm sad that you never call.", "absolute", "I'm sad when you don’t call."),
        ("At the airport I felt so manipulated.", "faux-feeling", "At the airport I felt uneasy."),
        ("Since June I feel unappreciated by you.", "faux-feeling", "Since June I feel tired."),
        (
            "You must apologize to my dad.",
            "demand",
            "Would you be willing to apologize to my dad? It’s okay to say no.",
        ),
        (
            "You walked out in the middle of my sentence.",
            "you-start",
            "I felt lonely when you walked out in the middle of my sentence. {}".format(
                "Could we try ten minutes where each of us can finish?"
            ),
        ),
        (
            "I love your jokes, but you went too far.",
            "but-after-praise",
            "I love your jokes. I’d also like to talk about one thing that was hard for me. Is that okay?",
        ),
        (
            "It's the dog or me.",
            "threat",
            "I feel worried about the dog. I’d like to talk about it, and it’s okay to say no.",
        ),
    ],
)  # fmt: skip
def test_the_line_is_said_again_in_its_own_words(text: str, code: str, again: str) -> None:
    (found,) = (finding for finding in reviewed(text).findings if finding.code == code)
    assert found.try_ == again


@pytest.mark.parametrize(
    "text",
    [
        "You gaslight me.",
        "You could help me.",
        "You make me sad.",
        "You were supposed to call.",
        "You are a pig.",
    ],
)
def test_what_a_camera_would_not_see_is_no_moment(text: str) -> None:
    assert all(
        " when you " not in finding.try_.replace("when you have time", "")
        for finding in reviewed(text).findings
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("You hit me and you never say sorry.", "danger"),
        ("You always take my phone and you lock me in.", "danger"),
        ("If you leave me I will kill myself.", "own_danger"),
        ("You make me want to die.", "own_danger"),
        ("If you do that again I will hit you.", "own_force"),
    ],
)
def test_where_somebody_may_not_be_safe_no_better_wording_is_offered(text: str, kind: str) -> None:
    assert sounds_unsafe(text)
    assert {finding.try_ for finding in reviewed(text).findings} == {advice().lines[kind]}
    assert note(text) == advice().notes[kind]


@pytest.mark.parametrize("text", ["I’m scared of you.", "I feel unsafe at home.", "He threw a plate at me."])
def test_danger_is_heard_in_a_line_without_blame_too(text: str) -> None:
    assert note(text) == advice().notes["danger"]


def test_few_labelled_lines_sound_unsafe() -> None:
    """A note on every line would be no help to the one who needs it."""
    heard = [text for text in TEXTS if sounds_unsafe(text)]
    assert 0 < len(heard) < len(TEXTS) / 50


@pytest.mark.parametrize(
    "text", ["Porque no me escuchas nunca, siempre con tu madre", "Du hörst mir nie zu, immer nur das Handy"]
)
def test_another_language_is_told_so(text: str) -> None:
    assert not_read(text) == advice().notes["foreign"]


def test_no_labelled_line_is_taken_for_another_language() -> None:
    assert [text for text in TEXTS if not_read(text)] == []

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


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("danger", "I’m scared of you."),
        ("danger", "im scared of what hell do when he gets home"),
        ("danger", "He makes me account for every dollar."),
        ("danger", "he tracks my phone and i hate it"),
        ("danger", "She throws things when she is mad."),
        ("danger", "I feel unsafe"),
        ("danger", "I feel unsafe at home."),
        ("danger", "i dont feel safe with you"),
        ("danger", "I am afraid of what you will do."),
        ("danger", "im scared of what he might do"),
        ("danger", "I’m afraid you’ll hurt me."),
        ("danger", "I am scared of my wife"),
        ("danger", "I’m terrified of your temper."),
        ("danger", "I am afraid to go home."),
        ("danger", "you scare me"),
        ("danger", "He threw a plate at me."),
        ("danger", "she chokes me when she is drunk"),
        ("danger", "He won’t let me leave the house."),
        ("own_force", "I have hurt you"),
        ("own_force", "sorry i hit u"),
        ("own_force", "I hit my wife and I hate myself for it."),
        ("own_force", "I lost control and shoved you."),
        ("own_force", "I threw a plate at you"),
        ("own_force", "I was violent."),
        ("own_force", "I hurt my kids"),
        ("own_force", "I could kill you"),
        ("own_force", "I hit you in the face"),
        ("danger", "he beat me in front of the kids"),
        ("danger", "You slapped me."),
        ("danger", "You grabbed me at the neck."),
        ("own_danger", "i dont know what i will do to myself"),
        ("own_danger", "I don’t want to live anymore"),
    ],
)
def test_danger_is_heard_in_a_line_without_blame_too(kind: str, text: str) -> None:
    assert note(text) == advice().notes[kind]


@pytest.mark.parametrize(
    "text",
    [
        "im hurt u never come to bed with me",
        "I am sad and hurt you forgot.",
        "I hurt your feelings, and I am sorry.",
        "You hurt my feelings.",
        "I’m afraid of heights.",
        "I check my phone too much",
        "I was checking my messages and missed what you said.",
        "You throw out things I care about.",
        "I’m scared of losing you.",
        "I am afraid you will leave me.",
        "I’m scared to ask, and I’d like one evening with you.",
        "I’m not afraid of you.",
        "I hit my head at the gym.",
        "I beat you at cards and it was fun.",
        "I pushed you to apply, and I’m glad.",
        "I grabbed you a coffee.",
        "Grief hit me hard.",
        "I would never hurt you.",
        "I never hit you.",
        "You obviously don’t want to be here.",
        "You burned the toast and left.",
        "You’ll break your daughter’s heart.",
        "I hurt my back, could you help?",
    ],
)
def test_the_words_of_danger_meant_otherwise(text: str) -> None:
    assert note(text) == ""


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

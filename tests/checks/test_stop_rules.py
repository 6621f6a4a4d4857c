import pytest

from checks.course import SESSION_FILE, activity, course, paragraph, session
from checks.test_group import CALM, FIRST, changed
from workshop.checks.families import stop_rules
from workshop.diagnostics import Place
from workshop.model import Cue, CueKind

GUIDE = "modules/guide/02-safety-first.md"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("| Call the emergency line. | ____ |", "|  | ____ |", "The stop rule “Lethal” has no next step."),
        (
            "| If | Then | Who acts |",
            "| If | Then | Notes |",
            "The stop rule “Fear” has no line for who acts.",
        ),
    ],
)
def test_a_stop_rule_says_what_next_and_who(old: str, new: str, said: str) -> None:
    assert said in [
        message for code, _, _, message in changed(FIRST, old, new) if code == "stop-rule-missing"
    ]


def test_the_guide_and_session_0_agree_on_names_and_next_steps() -> None:
    gone = changed(GUIDE, "| **Order.** A court order | No work on inviting. |\n", "")
    assert gone == [
        ("stop-rules-differ", GUIDE, 1, "The guide does not name the stop rule “Order” of session 0.")
    ]
    other = changed(GUIDE, "A safe way home.", "Stay.")
    assert [(code, message) for code, _, _, message in other] == [
        (
            "stop-rules-differ",
            "The stop rule “Not sober” has one next step in the guide and another in session 0.",
        )
    ]


@pytest.mark.parametrize(
    ("said", "unknown"),
    [
        ("Use the stop rules “fear”, “own force” and “told in group”.", []),
        ("Use the stop rule “fear”, or “own force” when someone says “stop”.", []),
        ("Use the stop rule that fits, “fear” or “force”.", ["force"]),
        ("Know the stop rules “fear”, “lethel” and “order”.", ["lethel"]),
        ("Say, “Stop.” Then use no rule.", []),
    ],
)
def test_stop_rules_that_leaders_are_told_to_use_exist(said: str, unknown: list[str]) -> None:
    found = changed(CALM, "Use the stop rule “fear”.", said)
    assert [message for code, _, _, message in found if code == "unknown-stop-rule"] == [
        f"There is no stop rule “{name}”." for name in unknown
    ]


def test_cues_of_every_kind_are_looked_at() -> None:
    cue = Cue(
        CueKind.ASK, (paragraph("Which stop rule “x” fits?", 40, SESSION_FILE),), Place(SESSION_FILE, 39)
    )
    given = course(session(number=0), session((activity(cues=(cue,)),)))
    assert [problem.place.line for problem in stop_rules.stop_rules_known(given)] == [40]

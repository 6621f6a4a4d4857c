from checks.course import SESSION_FILE, activity, course, handout, places, session
from workshop.checks.families import structure
from workshop.diagnostics import Place, Problem
from workshop.model import GuidanceUnit, Text

GUIDANCE = "modules/guidance.yaml"


def test_a_handout_that_does_not_exist_is_named_where_it_is_listed() -> None:
    at = places(SESSION_FILE, handouts=14, handouts__1=16)
    given = course(session((activity(("3a", "3d"), places=at),), (handout("3a"), handout("3b"))))
    assert list(structure.unknown_handouts(given)) == [
        Problem.error(
            "unknown-handout",
            Place(SESSION_FILE, 16),
            "There is no handout “3d”.",
            "Handouts of that session: 3a, 3b.",
        )
    ]


def test_a_code_in_capitals_is_recognized() -> None:
    given = course(session((activity(("3B",)),), (handout("3a"), handout("3b"))))
    assert [problem.hint for problem in structure.unknown_handouts(given)] == ["Did you mean “3b”?"]


def test_a_handout_of_another_session_may_be_used() -> None:
    given = course(session((activity(("2a",)),), (handout("1a"),)), session((), (handout("2a"),), number=2))
    assert list(structure.unknown_handouts(given)) == []


def test_guidance_that_does_not_exist_is_named_in_sheets_and_activities() -> None:
    sheet = handout(
        "1a", teaches=("calm-moment", "calm-momment"), places=places("modules/1a.md", teaches__1=6)
    )
    given = course(session((activity(teaches=("kindness",)),), (sheet,)))
    message, hint = "There is no guidance unit “{}”.", "The units are listed in guidance.yaml."
    assert list(structure.unknown_guidance(given)) == [
        Problem.error("unknown-guidance", Place(SESSION_FILE, 8), message.format("kindness"), hint),
        Problem.error(
            "unknown-guidance",
            Place("modules/1a.md", 6),
            message.format("calm-momment"),
            "Did you mean “calm-moment”?",
        ),
    ]


def test_guidance_rests_on_sources_that_are_listed() -> None:
    units = (
        GuidanceUnit("one", Text.of("One."), ("A1", "B2"), Place(GUIDANCE, 3)),
        GuidanceUnit("two", Text.of("Two."), ("A17",), Place(GUIDANCE, 6)),
    )
    assert list(structure.unknown_sources(course(guidance=units))) == [
        Problem.error(
            "unknown-source",
            Place(GUIDANCE, 3),
            "“one” rests on “B2”, and no source has that letter.",
            "Sources in curriculum.yaml: A.",
        )
    ]


def test_a_handout_that_nobody_hands_out() -> None:
    given = course(session((activity(("1a",)),), (handout("1a"), handout("1b"))))
    assert list(structure.unused_handouts(given)) == [
        Problem.warning(
            "handout-unused",
            Place("modules/01-start/1b-sheet.md"),
            "No activity uses handout 1b.",
            "Add 1b to the handouts of the activity that hands it out.",
        )
    ]


def test_two_units_with_one_slug() -> None:
    units = tuple(GuidanceUnit("one", Text.of("One."), ("A1",), Place(GUIDANCE, line)) for line in (3, 9))
    assert list(structure.same_slugs(course(guidance=units))) == [
        Problem.error(
            "same-slug",
            Place(GUIDANCE, 9),
            "Two guidance units have the slug “one”.",
            "The first one stands in line 3.",
        )
    ]

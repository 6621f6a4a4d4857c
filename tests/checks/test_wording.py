import pytest

from checks.course import SESSION_FILE, activity, course, exercise, paragraph, places, session, sheet
from workshop.checks import registry
from workshop.checks.families.wording import found_in
from workshop.checks.words import phrase_lists
from workshop.diagnostics import Place, Problem
from workshop.model import Cue, CueKind, Reader, Text


@pytest.mark.parametrize(
    ("code", "said", "found"),
    [
        ("promise", "Be kind, and They will come around.", "They will come around"),
        ("promise", "A way proven to help.", "proven to"),
        ("promise", "No one can guarantee it.", ""),
        ("promise", "It hasn’t been proven to help.", ""),
        ("promise", "Is it guaranteed?", ""),
        ("promise", "Not a step: “get them to …”", ""),
        ("promise", "“They will come around.”", "They will come around"),
        ("promise", "I will work on my part.", ""),
        ("promise", "Not now. It will work.", "It will work"),
        ("label", "A narcissist does that.", "narcissist"),
        ("label", "They would narrate it.", ""),
        ("tactic", "Check your partner's phone.", "Check your partner's phone"),
        ("tactic", "Never test your partner.", ""),
        ("tactic", "Read the steps and follow them.", ""),
        ("messenger", "Make dinner for the kids.", ""),
        ("messenger", "Do it for the kids.", "Do it for the kids"),
        ("report-asked", "Did you invite your partner?", "Did you invite"),
        ("report-asked", "Never ask: did you invite them?", ""),
        ("report-asked", "What did you notice in yourself?", ""),
        ("partner-sheet-persuades", "You should try it.", "should"),
        ("partner-sheet-persuades", "Do I have to talk? You do not have to.", ""),
        ("partner-sheet-persuades", "You do not owe anyone a reason.", ""),
        ("telling-title", "Signs of controlling behavior", "controlling"),
        ("telling-title", "Leave the door open", ""),
    ],
)
def test_what_is_found_in_a_text(code: str, said: str, found: str) -> None:
    assert found_in(said, phrase_lists()[code]) == found


def run(code: str, given):  # type: ignore[no-untyped-def]
    return list(registry()[code].run(given))


def promise(place: Place) -> Problem:
    message = "“It will work” promises what no one can promise."
    return Problem.error("promise", place, message, "Say “can” or “may”, or leave it out.")


def test_a_page_speaks_in_its_prose_and_its_prompts() -> None:
    page = exercise("reflect", 31, prompts=[{"text": "It will work because:"}])
    given = sheet(paragraph("It will work.", 22), page)
    assert run("promise", given) == [
        promise(Place("modules/01-start/1a-sheet.md", line)) for line in (22, 31)
    ]


def test_lines_to_mend_and_keys_are_not_the_page_speaking() -> None:
    items = [{"said": "It will work.", "key": {"why": "It will work is a promise."}}]
    page = exercise("rewrite", prompt="Rewrite it.", items=items)
    assert run("promise", sheet(page)) == []


def test_a_leader_speaks_in_say_and_ask() -> None:
    cues = tuple(
        Cue(kind, (paragraph("Did they say yes?", line, SESSION_FILE),), Place(SESSION_FILE, line))
        for line, kind in enumerate(CueKind, start=1)
    )
    given = course(session((activity(cues=cues),)))
    assert [(problem.code, problem.place.line) for problem in run("report-asked", given)] == [
        ("report-asked", 3),
        ("report-asked", 1),
    ]


def test_only_a_page_for_the_partner_may_not_say_should() -> None:
    words = paragraph("You should rest.", 22)
    assert run("partner-sheet-persuades", sheet(words)) == []
    assert run("partner-sheet-persuades", sheet(words, reader=Reader.PARTNER)) == [
        Problem.error(
            "partner-sheet-persuades",
            words.place,
            "“should” persuades, on a page for the partner.",
            "Ask of every sentence: would it be fine if the answer stays no?",
        )
    ]


def test_titles_and_file_names_keep_to_themselves() -> None:
    file = "modules/01-start/1a-sheet.md"
    given = sheet(title="Am I safe or scared?", slug="signs-of-abuse", places=places(file, title=2))
    message, hint = (
        "“{}” stands in a title or a file name, where others may see it.",
        ("Choose a plain name. The page itself may say it."),
    )
    assert run("telling-title", given) == [
        Problem.error("telling-title", Place(file, 2), message.format("scared"), hint),
        Problem.error("telling-title", Place(file), message.format("abuse"), hint),
    ]


def test_the_main_message_is_said_too() -> None:
    given = course(session(main_message=Text.of("It will work.")))
    assert run("promise", given) == [promise(Place(SESSION_FILE))]

from dataclasses import replace

import pytest

from checks.course import SESSION_FILE, activity, course, exercise, paragraph, places, session, sheet
from workshop.checks import registry
from workshop.checks.families.wording import found_in
from workshop.checks.voices import folded
from workshop.checks.words import phrase_lists
from workshop.diagnostics import Place, Problem
from workshop.model import Cue, CueKind, HouseWord, Practice, Reader, Text, Trouble


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
        ("pressure", "Keep asking until it is clear.", "Keep asking"),
        ("pressure", "You can insist on a talk.", "insist on"),
        ("pressure", "Do not insist on a talk.", ""),
        ("ultimatum", "Come along, or else.", "or else"),
        ("ultimatum", "An ultimatum is what you must do, or else.", ""),
        ("guilt", "If you loved me, you would go.", "If you loved"),
        ("guilt", "You do not owe anyone a reason.", ""),
        ("blame", "It is your fault.", "It is your fault"),
        ("blame", "It is not your fault.", ""),
        ("blame", "Whose fault does this line say it is?", ""),
        ("order", "You should rest.", "You should"),
        ("order", "You do not have to rest.", ""),
        ("order", "What would you need to hear?", ""),
        ("sent-home", "E-mail the pages tonight.", "E-mail the pages"),
        ("sent-home", "No one mails it. Never mail the letter.", ""),
        ("gendered", "Ask your wife.", "wife"),
        ("gendered", "You may be married or not.", ""),
        ("jargon", "This is an intervention.", "intervention"),
        ("jargon", "They resist the cold.", ""),
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


def test_a_leader_is_told_what_to_say_in_quotation_marks() -> None:
    lines = (
        "Thank them. Say, “Did they say yes?”",
        "Do not ask, “Did they say yes?”",
        "Somebody shouts, “Did they say yes?”",
    )
    watch = Cue(
        CueKind.WATCH,
        tuple(paragraph(words, line, SESSION_FILE) for line, words in enumerate(lines, start=40)),
        Place(SESSION_FILE, 39),
    )
    reply = Trouble(Text.of("“Did they say yes?”"), Text.of("“Did they say no?” Then wait."))
    given = course(session((activity(cues=(watch,)),), trouble=(reply,)))
    assert [(problem.place.line, problem.message[:18]) for problem in run("report-asked", given)] == [
        (1, "“Did they say no” "),
        (40, "“Did they say yes”"),
    ]


def test_a_word_of_the_trade_comes_with_a_plain_one() -> None:
    assert run("jargon", sheet(paragraph("A dysregulated talk.", 22))) == [
        Problem.warning(
            "jargon",
            Place("modules/01-start/1a-sheet.md", 22),
            "“dysregulated” is a word of the trade.",
            "Write: upset, or not calm",
        )
    ]


def test_what_to_leave_out_is_not_the_page_speaking() -> None:
    page = exercise("checklist", items=["One session only."], leave_out=["or else"])
    assert run("ultimatum", sheet(page)) == []


def house(*words: HouseWord, said: str):  # type: ignore[no-untyped-def]
    return replace(sheet(paragraph(said, 22)), practice=Practice(words=words))


HERE = Place("practice.yaml", 5)


def test_a_practice_adds_a_word_and_switches_one_off() -> None:
    own = HouseWord("jargon", "client journey", "your path", "", HERE)
    assert [problem.hint for problem in run("jargon", house(own, said="The client journey."))] == [
        "Write: your path"
    ]
    off = HouseWord("gendered", "Your marriage", "", "Our group is for married couples.", HERE)
    assert [p.code for p in run("gendered", house(said="Save your marriage."))] == ["gendered"]
    assert run("gendered", house(off, said="Save your marriage.")) == []
    assert [p.code for p in run("gendered", house(off, said="Ask your wife."))] == ["gendered"]


def test_what_keeps_people_safe_is_never_switched_off() -> None:
    off = HouseWord("promise", "it will work", "", "We are sure.", HERE)
    given = house(off, said="It will work.")
    assert [problem.code for problem in run("promise", given)] == ["promise"]
    assert run("house-words", given) == [
        Problem.error(
            "house-words",
            HERE,
            "“promise” keeps people safe, and cannot be switched off.",
            "Say it in other words on the page.",
        )
    ]


def test_lists_and_phrases_that_a_practice_names_exist() -> None:
    unknown = HouseWord("jargn", "x", "", "", HERE)
    missing = HouseWord("jargon", "resistent", "", "We say it.", HERE)
    assert [(p.message, p.hint) for p in run("house-words", house(unknown, missing, said="Hello."))] == [
        ("There is no list “jargn”.", "Did you mean “jargon”?"),
        ("The list “jargon” has no phrase “resistent” to switch off.", "Did you mean “resistant”?"),
    ]


def test_the_fast_look_never_misses_what_the_careful_one_finds() -> None:
    for phrases in phrase_lists().values():
        for line in phrases.phrases:
            said = f"So {line.replace('*', 'ed').replace('’', chr(39))} now."
            assert phrases.pattern.search(said), line
            assert phrases.may_be_in(folded(said)), line

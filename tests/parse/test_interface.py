"""The two examples that authors see first are read without a word of complaint, as what they say."""

from datetime import date, time

import pytest

from workshop.diagnostics import Outcome, Place, Problem, catalog
from workshop.exercises import kinds
from workshop.exercises.rewrite import Rewrite
from workshop.model import (
    BetweenSessions,
    Cue,
    CueKind,
    Exercise,
    Heading,
    HelpLine,
    ListBlock,
    Minutes,
    Need,
    Paragraph,
    Picture,
    Practice,
    Quote,
    Reader,
    Referral,
    Review,
    Span,
    Table,
    TakeHome,
    Text,
    Trouble,
)
from workshop.parse import HandoutName, SessionName, parse_handout, parse_practice, parse_session
from workshop.source import SourceFile

SESSION = """\
---
title: Say it as “I”
main_message: When I start with “I”, my partner can listen.
outcomes:
  - Hear blame in a sentence
  - Say a feeling and a wish as “I”
materials: [pens, spare paper]
---
A paragraph or two for the facilitator, before the first activity.

## Spot the blame

```{activity}
minutes: {least: 10, usual: 15, most: 20}
grouping: whole group
handouts: [3a]
teaches: [i-statements, own-experience]
core: true
```

::: say
Most of us learned to say what is wrong before we learned to say what we feel.
:::

::: do
Hand out 3a. Read each line aloud.
:::

::: ask
What would you feel if someone said this line to you?
:::

::: watch
“I feel that you…” sounds like an “I” statement. It is a judgment.
:::
"""

HANDOUT = """\
---
title: Turn blame into “I”
purpose: Practice saying what you feel and want, so your partner can hear it.
main_idea: When we start with “you”, people defend. When we start with “I”, people can listen.
teaches: [i-statements, own-experience, example-overwhelmed]
approaches_partner: false       # true: then the page carries “When not to use this”
take_home: ask                  # yes, ask or no
for: participant                # or partner: a sheet to be handed on
---

Markdown for the participant.

```{rewrite}
prompt: Rewrite each line. The first one is done for you.
lines: 2
items:
  - said: You never want to fix anything.
    done: I felt worn out after we argued about the dishes. Could we each name one thing to try this week?
  - said: You don’t care about us.
    key:
      model: I felt lonely on Sunday when we didn’t talk much. I’d like us to take a walk together.
      why: It guesses a motive.
```
"""

FRONT = """\
---
title: T
purpose: P
main_idea: M
teaches: []
approaches_partner: no
take_home: no
---

"""

SESSION_PATH = "modules/03-say-it-as-i/session.md"
HANDOUT_PATH = "modules/03-say-it-as-i/3b-turn-blame-into-i.md"


def handout(text: str) -> Outcome[object]:
    return parse_handout(SourceFile(HANDOUT_PATH, text), HandoutName("3b", "turn-blame-into-i"))


def said(line: int, words: str, column: int = 1, path: str = SESSION_PATH) -> Paragraph:
    return Paragraph(Text.of(words), Place(path, line, column))


def test_session() -> None:
    outcome = parse_session(SourceFile(SESSION_PATH, SESSION), SessionName(3, "say-it-as-i"), minutes=80)
    session = outcome.value
    assert outcome.problems == ()
    assert session is not None
    assert (session.number, session.slug, session.title, session.minutes) == (
        3,
        "say-it-as-i",
        "Say it as “I”",
        80,
    )
    assert session.outcomes == (
        Text.of("Hear blame in a sentence"),
        Text.of("Say a feeling and a wish as “I”"),
    )
    assert session.materials == (Text.of("pens"), Text.of("spare paper"))
    assert session.intro == (said(9, "A paragraph or two for the facilitator, before the first activity."),)
    assert session.places["outcomes", 1] == Place(SESSION_PATH, 6, 5)
    [activity] = session.activities
    assert (activity.title, activity.place) == (Text.of("Spot the blame"), Place(SESSION_PATH, 11, 4))
    assert (activity.minutes, activity.grouping, activity.core) == (Minutes(10, 15, 20), "whole group", True)
    assert (activity.handouts, activity.teaches) == (("3a",), ("i-statements", "own-experience"))
    assert activity.places["teaches", 1] == Place(SESSION_PATH, 17, 25)
    assert [(cue.kind, cue.place.line) for cue in activity.cues] == [
        (CueKind.SAY, 21),
        (CueKind.DO, 25),
        (CueKind.ASK, 29),
        (CueKind.WATCH, 33),
    ]
    assert activity.cues[1].blocks == (said(26, "Hand out 3a. Read each line aloud."),)


def test_handout() -> None:
    outcome = parse_handout(SourceFile(HANDOUT_PATH, HANDOUT), HandoutName("3b", "turn-blame-into-i"))
    read = outcome.value
    assert outcome.problems == ()
    assert read is not None
    assert (read.name, read.title) == ("3b-turn-blame-into-i", "Turn blame into “I”")
    assert (read.approaches_partner, read.take_home, read.reader) == (False, TakeHome.ASK, Reader.PARTICIPANT)
    assert read.teaches == ("i-statements", "own-experience", "example-overwhelmed")
    paragraph, exercise = read.body
    assert paragraph == said(11, "Markdown for the participant.", path=HANDOUT_PATH)
    assert isinstance(exercise, Exercise)
    assert (exercise.kind, exercise.place) == ("rewrite", Place(HANDOUT_PATH, 13, 1))
    assert isinstance(exercise.data, Rewrite)
    assert exercise.data.lines == 2
    [first, second] = exercise.data.items
    assert (first.key, second.said) == (None, Text.of("You don’t care about us."))
    assert second.key is not None
    assert second.key.why == Text.of("It guesses a motive.")
    assert exercise.place_of(("items", 1, "key", "why")) == Place(HANDOUT_PATH, 22, 12)
    assert exercise.place_of(("items", 1, "done")) == Place(HANDOUT_PATH, 19, 5)
    assert exercise.place_of(("blanks",)) == exercise.place


def test_slip_of_the_keys_is_told_as_the_interface_says() -> None:
    assert handout(HANDOUT.replace("lines: 2", "linse: 2")).problems == (
        Problem.error(
            "unknown-field",
            Place(HANDOUT_PATH, 15, 1),
            "“linse” is not a field of rewrite.",
            "Did you mean “lines”?",
        ),
    )


@pytest.mark.parametrize("name", kinds())
def test_example_of_each_kind_is_right(name: str) -> None:
    assert handout(f"{FRONT}```{{{name}}}\n{kinds()[name].example}```\n").problems == ()


@pytest.mark.parametrize("name", kinds())
def test_wrong_example_of_each_kind_is_told(name: str) -> None:
    kind = kinds()[name]
    problems = handout(f"{FRONT}```{{{name}}}\n{kind.wrong}```\n").problems
    assert [problem.code for problem in problems] == [kind.wrong_code]
    assert kind.wrong_code in catalog()


def test_blocks() -> None:
    body = """\
## Read *it* **aloud**

R&amp;D, a \\* and 3 < 4.
A second *line with **both***.

- one
  1. two

| a | b |
|---|---|
| c | **d** |

> “Words.”

![two *chairs*](pictures/two%20chairs.png)
"""
    text = FRONT + body
    outcome = parse_handout(
        SourceFile(HANDOUT_PATH, text),
        HandoutName("3b", "x"),
        pictures=frozenset({"modules/03-say-it-as-i/pictures/two chairs.png"}),
    )
    assert outcome.problems == ()
    assert outcome.value is not None

    def at(line: int, column: int = 1) -> Place:
        return Place(HANDOUT_PATH, line, column)

    assert outcome.value.body == (
        Heading(
            2, Text((Span("Read "), Span("it", em=True), Span(" "), Span("aloud", strong=True))), at(10, 4)
        ),
        Paragraph(
            Text(
                (
                    Span("R&D, a * and 3 < 4. A second "),
                    Span("line with ", em=True),
                    Span("both", strong=True, em=True),
                    Span("."),
                )
            ),
            at(12),
        ),
        ListBlock(
            ordered=False,
            items=(
                (
                    Paragraph(Text.of("one"), at(15, 3)),
                    ListBlock(
                        ordered=True, items=((Paragraph(Text.of("two"), at(16, 6)),),), place=at(16, 3)
                    ),
                ),
            ),
            place=at(15),
        ),
        Table((Text.of("a"), Text.of("b")), ((Text.of("c"), Text((Span("d", strong=True),))),), at(18)),
        Quote((Paragraph(Text.of("“Words.”"), at(22, 3)),), at(22)),
        Picture("modules/03-say-it-as-i/pictures/two chairs.png", "two chairs", at(24)),
    )


def test_text_stays_what_was_typed() -> None:
    items = "  - said: 03\n    done: no\n  - said: 12:30\n    done: 1.10\n  - said: ~\n    done: 2026-01-01\n"
    text = f"{FRONT}```{{rewrite}}\nprompt: null\nlines: 03\nitems:\n{items}```\n"
    outcome = parse_handout(SourceFile(HANDOUT_PATH, text), HandoutName("3b", "x"))
    assert outcome.problems == ()
    assert outcome.value is not None
    data = outcome.value.exercises[0].data
    assert isinstance(data, Rewrite)
    assert (data.prompt, data.lines) == (Text.of("null"), 3)
    words = [(item.said.plain, item.done.plain if item.done else None) for item in data.items]
    assert words == [("03", "no"), ("12:30", "1.10"), ("~", "2026-01-01")]


def test_lines_of_a_field_become_one() -> None:
    items = "  - said: |\n      You never *listen*,\n\n      and I mind.\n    done: >\n      Fine.\n"
    text = f"{FRONT}```{{rewrite}}\nprompt: Go.\nitems:\n{items}```\n"
    outcome = parse_handout(SourceFile(HANDOUT_PATH, text), HandoutName("3b", "x"))
    assert outcome.value is not None
    data = outcome.value.exercises[0].data
    assert isinstance(data, Rewrite)
    words = [(item.said.plain, item.done.plain if item.done else None) for item in data.items]
    assert words == [("You never listen, and I mind.", "Fine.")]


def test_front_matter_of_a_session_in_full() -> None:
    front = """\
---
title: "*Say* it"
main_message: M
outcomes: []
materials: []
minutes: 75
before_you_start: [Call them.]
between_sessions: {practice: Say one., solo: Write one.}
trouble:
  - {hear: “No.”, reply: That is fine.}
---
"""
    outcome = parse_session(SourceFile(SESSION_PATH, front), SessionName(3, "x"))
    assert outcome.problems == ()
    session = outcome.value
    assert session is not None
    assert (session.title, session.minutes, session.before) == ("Say it", 75, (Text.of("Call them."),))
    assert session.between == BetweenSessions(Text.of("Say one."), Text.of("Write one."))
    assert session.trouble == (Trouble(Text.of("“No.”"), Text.of("That is fine.")),)


def test_words_outside_of_cues_are_for_the_leader_to_do() -> None:
    text = SESSION.replace("::: do\nHand out 3a. Read each line aloud.\n:::\n", "Hand out 3a.\n\n- Wait.\n")
    outcome = parse_session(SourceFile(SESSION_PATH, text), SessionName(3, "x"))
    assert outcome.problems == ()
    assert outcome.value is not None
    items = ((said(27, "Wait.", 3),),)
    blocks = (said(25, "Hand out 3a."), ListBlock(ordered=False, items=items, place=Place(SESSION_PATH, 27)))
    assert outcome.value.activities[0].cues[1] == Cue(CueKind.DO, blocks, Place(SESSION_PATH, 25))


def test_practice() -> None:
    text = """\
name: Harbor Counseling
contact:
logo: logo.png
start: 18:30
group_size: 08
name_line: yes
paper: a4
colour: "#1f4e5f"
confidentiality_limits: We *must* call when a child is at risk.
screening_tool: ""
help_lines:
  - {name: Our line, for: At night, need: other, call: 555 0100, tty: 711, checked_on: 2026-03-01, checked_by: Kim}
referral_list:
  - {for: housing, name: A house, contact: 555 0101}
reviewed: {by: A. Reader, license: LMFT 1, on: 2026-02-28}
"""
    line = HelpLine(
        "Our line",
        "At night",
        Need.OTHER,
        Place("practice.yaml", 12, 5),
        call="555 0100",
        tty="711",
        checked_on=date(2026, 3, 1),
        checked_by="Kim",
    )
    limits = Text((Span("We "), Span("must", em=True), Span(" call when a child is at risk.")))
    assert parse_practice(SourceFile("practice.yaml", text)) == Outcome(
        Practice(
            name="Harbor Counseling",
            logo="logo.png",
            colour="#1f4e5f",
            paper="a4",
            start=time(18, 30),
            group_size=8,
            name_line=True,
            help_lines=(line,),
            confidentiality_limits=limits,
            referral_list=(Referral("housing", "A house", "555 0101"),),
            reviewed=Review("A. Reader", "LMFT 1", date(2026, 2, 28)),
            place=Place("practice.yaml"),
        )
    )


def test_practice_that_nobody_filled_in() -> None:
    text = "# Who prints this?\nname:\nstart:\nhelp_lines: []\nreviewed:\n  by:\n  license:\n  on:\n"
    assert parse_practice(SourceFile("practice.yaml", text)) == Outcome(
        Practice(place=Place("practice.yaml"))
    )
    assert parse_practice(SourceFile("practice.yaml", "")) == Outcome(Practice(place=Place("practice.yaml")))


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("start", "18:00:00", "Write a time of day with hours and minutes: 18:00."),
        ("start", "+8:00", "Write a time of day with hours and minutes: 18:00."),
        ("start", "24:00", "Write a time of day with hours and minutes: 18:00."),
        ("reviewed: {by: A, license: L, on", "20260228}", "Write a day as year-month-day: 2026-03-31."),
        ("reviewed: {by: A, license: L, on", "2026-02-29}", "Write a day as year-month-day: 2026-03-31."),
    ],
)
def test_days_and_times_in_one_form_only(field: str, value: str, hint: str) -> None:
    outcome = parse_practice(SourceFile("practice.yaml", f"{field}: {value}\n"))
    place = Place("practice.yaml", 1, len(field) + 3)
    message = f"“{field.rsplit(maxsplit=1)[-1]}” cannot be “{value.rstrip('}')}”."
    assert outcome.problems == (Problem.error("wrong-value", place, message, hint),)

"""All files together: what is read, what is missed, and what does not fit."""

from workshop.diagnostics import Place, Problem
from workshop.model import CueKind, Curriculum, Form, GuidanceUnit, Source, Text
from workshop.parse import parse_project
from workshop.source import SourceFile

CURRICULUM = """\
title: The course
subtitle: For partners
edition_date: 2026-01
sources:
  - {key: A, author: A. Writer, title: A work, date: 1999}
forms: {one-to-one: {minutes: 50}, eight: {minutes: 80}}
credits: Thanks to *all*.
"""

SESSION = """\
---
title: Say it
main_message: M
outcomes: []
materials: []
---

## Arrive

```{activity}
minutes: {least: 5, usual: 5, most: 5}
grouping: whole group
core: true
frame: arrive
```

::: say
Own words.
:::

::: watch
Own watch.
:::
"""

FRAME = """\
## Arrive

::: say
Welcome.
:::

::: ask
How was the week?
:::
"""

HANDOUT = """\
---
title: T
purpose: P
main_idea: M
teaches: []
approaches_partner: no
take_home: no
---
"""

WHOLE = {
    "modules/curriculum.yaml": CURRICULUM,
    "modules/guidance.yaml": "- {slug: i-statements, says: Say “I”., sources: [A1]}\n",
    "modules/help-lines.yaml": "- {name: A line, for: Crisis, need: crisis, call: 988}\n",
    "modules/frame.md": FRAME,
    "modules/README.md": "Notes for authors.\n",
    "modules/guide/02-safety-first.md": "---\ntitle: Safety first\n---\nRead this.\n",
    "modules/guide/01-how-to.md": "---\ntitle: How to\n---\nRead this.\n",
    "modules/03-say-it/session.md": SESSION,
    "modules/03-say-it/3b-two.md": HANDOUT,
    "modules/03-say-it/3a-one.md": HANDOUT,
    "modules/01-begin/session.md": SESSION.replace("frame: arrive\n", ""),
}


def read(files: dict[str, str]) -> tuple[Curriculum, list[Problem]]:
    outcome = parse_project([SourceFile(path, text) for path, text in files.items()])
    return outcome.value, list(outcome.problems)


def test_whole_course_in_order() -> None:
    curriculum, problems = read(WHOLE)
    assert problems == []
    assert curriculum.title == "The course"
    assert curriculum.sources == (Source("A", "A. Writer", "A work", "1999"),)
    assert curriculum.forms == (Form("eight", 80), Form("one-to-one", 50))
    assert curriculum.credits.plain == "Thanks to all."
    place = Place("modules/guidance.yaml", 1, 3)
    assert curriculum.guidance == (GuidanceUnit("i-statements", Text.of("Say “I”."), ("A1",), place),)
    assert [line.call for line in curriculum.help_lines] == ["988"]
    assert [(page.slug, page.title) for page in curriculum.guide_pages] == [
        ("how-to", "How to"),
        ("safety-first", "Safety first"),
    ]
    assert [(session.number, session.slug, session.minutes) for session in curriculum.sessions] == [
        (1, "begin", 80),
        (3, "say-it", 80),
    ]
    assert [handout.name for handout in curriculum.handouts] == ["3a-one", "3b-two"]


def test_order_of_the_files_does_not_matter() -> None:
    assert read(dict(reversed(WHOLE.items()))) == read(WHOLE)


def test_own_cues_follow_those_of_the_frame() -> None:
    curriculum, _ = read(WHOLE)
    assert [(cue.kind, cue.blocks[0].text.plain) for cue in curriculum.sessions[1].activities[0].cues] == [  # type: ignore[union-attr]
        (CueKind.SAY, "Welcome."),
        (CueKind.SAY, "Own words."),
        (CueKind.ASK, "How was the week?"),
        (CueKind.WATCH, "Own watch."),
    ]
    assert [cue.kind for cue in curriculum.sessions[0].activities[0].cues] == [CueKind.SAY, CueKind.WATCH]


def test_frame_that_lacks_a_part() -> None:
    _, problems = read({path: text for path, text in WHOLE.items() if path != "modules/frame.md"})
    assert problems == [
        Problem.error(
            "frame-part",
            Place("modules/03-say-it/session.md", 14, 8),
            "The frame has no part “arrive”.",
            "Write it in modules/frame.md, below the heading “## Arrive”.",
        )
    ]


def test_nothing_at_all() -> None:
    curriculum, problems = read({})
    assert curriculum.sessions == ()
    assert problems == [
        Problem.error(
            "curriculum-missing",
            Place("modules/curriculum.yaml"),
            "There is no curriculum.yaml.",
            "Make a project that has one with: workshop init DIR",
        )
    ]


def test_names_that_nobody_reads() -> None:
    files = {
        "modules/guidence.yaml": "",
        "modules/notes.md": "",
        "modules/guide/safety.md": "",
        "modules/3-say-it/session.md": "",
        "modules/3-say-it/3a-x.md": "",
        "modules/03-say-it/Spot it.md": "",
        "modules/03-say-it/3B-x.md": "",
        "modules/03-say-it/old/3a-x.md": "",
    }
    _, problems = read(WHOLE | files)
    unread = "This file is not read: its name or folder is not known."
    name = "A handout is named with its code and words joined by hyphens: 3a-spot-it.md"
    numbered = "Name it with two digits and words joined by hyphens"
    names = (
        "curriculum.yaml, discreet.yaml, frame.md, guidance.yaml, help-lines.yaml, papers.yaml, signs.yaml"
    )
    top = f"Allowed: {names}."
    assert problems == [
        Problem.error("file-name", Place("modules/03-say-it/3B-x.md"), unread, name),
        Problem.error("file-name", Place("modules/03-say-it/Spot it.md"), unread, name),
        Problem.error(
            "file-name",
            Place("modules/03-say-it/old/3a-x.md"),
            unread,
            "A session’s folder holds session.md and its handouts; only pictures may lie deeper.",
        ),
        Problem.error(
            "folder-name",
            Place("modules/3-say-it"),
            "The folder “3-say-it” is not named as a session.",
            f"{numbered}, in small letters: 03-say-it-as-i",
        ),
        Problem.error(
            "file-name", Place("modules/guide/safety.md"), unread, f"{numbered}: 01-how-to-use-this-guide.md"
        ),
        Problem.error("file-name", Place("modules/guidence.yaml"), unread, "Did you mean “guidance.yaml”?"),
        Problem.error("file-name", Place("modules/notes.md"), unread, top),
    ]


def test_codes_and_numbers_that_do_not_fit() -> None:
    files = {
        "modules/03-say-it/4a-x.md": HANDOUT,
        "modules/03-say-it/03c-x.md": HANDOUT,
        "modules/03-say-it/3a-other.md": HANDOUT,
        "modules/03-more/session.md": SESSION,
        "modules/05-alone/5a-x.md": HANDOUT,
    }
    _, problems = read(WHOLE | files)
    own = "In this folder a code is 3 and a letter, such as 3a."
    assert problems == [
        Problem.error(
            "handout-code",
            Place("modules/03-say-it/03c-x.md"),
            "The code 03c does not belong to session 3.",
            own,
        ),
        Problem.error(
            "handout-code",
            Place("modules/03-say-it/3a-other.md"),
            "Two handouts have the code 3a; the other is modules/03-say-it/3a-one.md.",
            "Give each handout a letter of its own.",
        ),
        Problem.error(
            "handout-code",
            Place("modules/03-say-it/4a-x.md"),
            "The code 4a does not belong to session 3.",
            own,
        ),
        Problem.error(
            "session-number",
            Place("modules/03-say-it/session.md"),
            "Two sessions have this number; the other is modules/03-more.",
            "Give each session a number of its own.",
        ),
        Problem.error(
            "session-missing",
            Place("modules/05-alone/session.md"),
            "This folder has no session.md.",
            "Make the file with: workshop new session",
        ),
    ]


def test_problems_of_all_files_at_once() -> None:
    _, problems = read(
        WHOLE
        | {
            "modules/03-say-it/3a-one.md": HANDOUT.replace("title", "titel"),
            "modules/03-say-it/session.md": SESSION.replace("usual: 5", "usual: x"),
            "modules/curriculum.yaml": CURRICULUM.replace("1999", "[1999]"),
        }
    )
    assert [(problem.place.file, problem.place.line, problem.code) for problem in problems] == [
        ("modules/03-say-it/3a-one.md", 1, "missing-field"),
        ("modules/03-say-it/3a-one.md", 2, "unknown-field"),
        ("modules/03-say-it/session.md", 11, "wrong-type"),
        ("modules/curriculum.yaml", 5, "wrong-type"),
    ]

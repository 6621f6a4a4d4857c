"""The reference for authors: every example in it works, every trap is one, and no field or kind is missing."""

import pytest

from docs.pages import blocks, quoted, rows, text_of
from house import ROOT
from workshop.diagnostics import catalog
from workshop.exercises import kinds
from workshop.model import SLOTS, Data
from workshop.parse import HandoutName, SessionName, parse_handout, parse_practice, parse_session
from workshop.parse.schemas import (
    ActivityFields,
    CurriculumFields,
    FormFields,
    FormsFields,
    HandoutFields,
    HelpLineFields,
    MeetingFields,
    PracticeFields,
    SessionFields,
)
from workshop.source import SourceFile

PAGE = ROOT / "docs" / "reference.md"
TEXT = text_of(PAGE)
BEGIN = "<!-- kinds: written by the tests from the program itself; run them with --update -->\n"
END = "<!-- end of kinds -->\n"
FRONT = """\
---
title: A page
purpose: Try it.
main_idea: A small step is enough.
teaches: []
approaches_partner: false
take_home: ask
---
"""


def generated() -> str:
    """What the page says of the kinds of exercise."""
    table = [
        "| kind | what people do |",
        "|---|---|",
        *(f"| `{one.name}` | {one.asks} |" for one in kinds().values()),
    ]
    examples = [
        f"### {one.name}\n\n````markdown\n```{{{one.name}}}\n{one.example}```\n````"
        for one in kinds().values()
    ]
    return "\n".join(table) + "\n\n" + "\n\n".join(examples) + "\n"


def test_the_kinds_on_the_page_are_those_of_the_program(update):
    if update:
        before, after = TEXT.split(BEGIN)[0], TEXT.split(END)[-1]
        PAGE.write_text(f"{before}{BEGIN}\n{generated()}\n{END}{after}", encoding="utf-8")
        return
    assert TEXT.split(BEGIN)[1].split(END)[0].strip() == generated().strip()


@pytest.mark.parametrize(
    "block", [block for block in blocks(TEXT) if block.kind == "markdown"], ids=lambda b: b.text[:20]
)
def test_every_exercise_on_the_page_is_read_without_a_word(block):
    if not block.text.startswith("---"):
        assert problems(block.text) == []


def problems(body: str) -> list[str]:
    read = parse_handout(SourceFile("modules/01-x/1a-x.md", FRONT + body), HandoutName("1a", "x"))
    return [problem.code for problem in read.problems]


def yamls(of: str) -> list[str]:
    return [block.text for block in blocks(TEXT) if block.kind == "yaml" and block.text.startswith(of)]


@pytest.mark.parametrize("text", [*yamls("name:"), *yamls("confidentiality")])
def test_every_profile_on_the_page_is_read_without_a_word(text):
    read = parse_practice(SourceFile("practice.yaml", text))
    assert read.problems == ()
    assert read.value != parse_practice(SourceFile("practice.yaml", "")).value


def test_the_mark_of_an_activity_is_one():
    [text] = yamls("forms:")
    activity = (
        "```{activity}\nminutes: {least: 5, usual: 5, most: 5}\ngrouping: alone\ncore: true\n"
        + text
        + "```\n"
    )
    front = "---\ntitle: A\nmain_message: B.\noutcomes: [C]\nmaterials: [D]\n---\n\n## E\n\n"
    read = parse_session(SourceFile("modules/01-x/session.md", front + activity), SessionName(1, "x"))
    assert [one.code for one in read.problems] == []
    assert read.value.activities[0].forms["six"].minutes == 10
    assert len(blocks(TEXT)) - len(yamls("")) > len(kinds())


def test_every_yaml_on_the_page_is_tried():
    assert len(yamls("")) == len([*yamls("name:"), *yamls("confidentiality"), *yamls("forms:")])


def test_every_block_is_of_a_sort_that_is_tried():
    assert {block.kind for block in blocks(TEXT)} == {"markdown", "yaml", "sh"}


def rewrite_with(field: str) -> list[str]:
    prompt = "" if field.startswith("prompt:") else "prompt: Say it again.\n"
    return problems(f"```{{rewrite}}\n{prompt}{field}\nitems:\n  - said: “You never call.”\n```\n")


@pytest.mark.parametrize("row", rows(TEXT, "it breaks"), ids=lambda row: row[0][:30])
def test_a_trap_breaks_and_its_mend_does_not(row):
    ([wrong], [right]) = quoted(row[0]), quoted(row[2])
    assert rewrite_with(wrong) != []
    assert rewrite_with(right) == []


def fields(schema: type[Data]) -> set[str]:
    return {info.alias or name for name, info in schema.model_fields.items()}


@pytest.mark.parametrize(
    ("head", "schema"),
    [
        ("field of a handout", HandoutFields),
        ("field of a session", SessionFields),
        ("field of an activity", ActivityFields),
        ("field of a practice", PracticeFields),
        ("field of a curriculum", CurriculumFields),
        ("field of a form", FormFields),
        ("field of a meeting", MeetingFields),
        ("field of a help line", HelpLineFields),
    ],
)
def test_every_field_is_explained_and_none_that_does_not_exist(head, schema):
    named = [name for row in rows(TEXT, head) for name in quoted(row[0])]
    assert sorted(named) == sorted(fields(schema))


def test_every_form_has_its_name_on_the_page():
    [line] = [line for line in TEXT.splitlines() if line.startswith("The names are ")]
    assert sorted(quoted(line)) == sorted(fields(FormsFields))


def test_every_slot_that_a_leaders_page_may_name_is_listed():
    assert [name for name in SLOTS if f"`{name}`" not in TEXT.partition("## Traps")[0]] == []


def test_what_is_refused_has_a_page_of_its_own():
    codes = [code for row in rows(TEXT, "code") for code in quoted(row[0])]
    assert len(codes) > 8
    assert [code for code in codes if code not in catalog()] == []

"""The page for authors: every example in it works, every trap is one, and no field or kind is missing."""

import re
import shlex
from pathlib import Path

import pytest

from docs.pages import blocks, prose, quoted, rows, text_of
from house import DAY, ROOT, says
from workshop.diagnostics import catalog
from workshop.exercises import kinds
from workshop.model import Data
from workshop.parse import HandoutName, parse_handout, parse_practice
from workshop.parse.schemas import ActivityFields, HandoutFields, SessionFields
from workshop.source import SourceFile

PAGE = ROOT / "docs" / "authoring.md"
TEXT = text_of(PAGE)
BEGIN = "<!-- kinds: written by the tests from the program itself; run them with --update -->\n"
END = "<!-- end of kinds -->\n"
LARGEST = 60 * 1024
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


def whole_files() -> dict[str, str]:
    """The examples that are whole files, by the path that the words before them name."""
    found = [block for block in blocks(TEXT) if block.kind == "markdown" and block.text.startswith("---")]
    return {re.findall(r"`(modules/\S+\.md)`", block.before)[-1]: block.text for block in found}


def test_the_whole_files_on_the_page_check_clean_in_a_new_project(tmp_path):
    assert says("init", tmp_path / "course", "--yes").code == 0
    files = whole_files()
    assert set(files) == {"modules/09-our-evening/9a-one-kind-line.md", "modules/09-our-evening/session.md"}
    for name, text in files.items():
        path = tmp_path / "course" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = says("--project", tmp_path / "course", "check", 9, "--json", *DAY).json()["problems"]
    assert [one for one in found if one["file"] in files] == []


@pytest.mark.parametrize(
    "block", [block for block in blocks(TEXT) if block.kind == "markdown"], ids=lambda b: b.text[:20]
)
def test_every_exercise_on_the_page_is_read_without_a_word(block):
    if not block.text.startswith("---"):
        assert problems(block.text) == []


def problems(body: str) -> list[str]:
    read = parse_handout(SourceFile("modules/01-x/1a-x.md", FRONT + body), HandoutName("1a", "x"))
    return [problem.code for problem in read.problems]


@pytest.mark.parametrize(
    "block", [block for block in blocks(TEXT) if block.kind == "yaml"], ids=lambda b: b.text[:20]
)
def test_every_profile_on_the_page_is_read_without_a_word(block):
    read = parse_practice(SourceFile("practice.yaml", block.text))
    assert read.problems == ()
    assert read.value != parse_practice(SourceFile("practice.yaml", "")).value


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
    ],
)
def test_every_field_is_explained_and_none_that_does_not_exist(head, schema):
    named = [name for row in rows(TEXT, head) for name in quoted(row[0])]
    assert sorted(named) == sorted(fields(schema))


def test_what_is_refused_has_a_page_of_its_own():
    codes = [code for row in rows(TEXT, "code") for code in quoted(row[0])]
    assert len(codes) > 8
    assert [code for code in codes if code not in catalog()] == []


def test_pictures_are_small_and_shown():
    shown = {PAGE.parent / name for name in re.findall(r"!\[[^\]]+\]\((images/[^)]+)\)", prose(TEXT))}
    assert shown == set((PAGE.parent / "images").glob("authoring-*.png"))
    assert [path.name for path in shown if path.stat().st_size > LARGEST] == []


def test_the_commands_make_what_the_page_says(tmp_path):
    """`new session`, then `new handout`: the very files that the page goes on to show."""
    course = tmp_path / "course"
    shown = [block.text.splitlines() for block in blocks(TEXT) if block.kind == "sh"][1]
    assert says("init", course, "--yes").code == 0
    said = [says("--project", course, *words_of(line)) for line in shown if line.startswith("workshop new")]
    assert [ran.err for ran in said if ran.code] == []
    made = [Path(ran.out.strip()).relative_to(course).as_posix() for ran in said]
    assert sorted(made) == sorted(whole_files())


def words_of(line: str) -> list[str]:
    return shlex.split(line)[1:]

"""Where somebody begins: one page, with two files that work as they stand, and the commands that make them."""

import re
import shlex
from pathlib import Path

import pytest

from docs.pages import blocks, commands, prose, text_of
from docs.test_reference import problems
from house import DAY, ROOT, says

PAGE = ROOT / "docs" / "authoring.md"
TEXT = text_of(PAGE)
LONGEST = 150  # lines: one page
LARGEST = 60 * 1024


def whole_files() -> dict[str, str]:
    """The examples that are whole files, by the path that the words before them name."""
    found = [block for block in blocks(TEXT) if block.kind == "markdown" and block.text.startswith("---")]
    return {re.findall(r"`(modules/\S+\.md)`", block.before)[-1]: block.text for block in found}


def test_it_is_one_page() -> None:
    assert len(TEXT.splitlines()) <= LONGEST


def test_the_whole_files_on_the_page_check_clean_in_a_new_project(tmp_path: Path) -> None:
    assert says("init", tmp_path / "course", "--yes").code == 0
    files = whole_files()
    assert set(files) == {"modules/09-our-evening/9a-one-kind-line.md", "modules/09-our-evening/session.md"}
    for name, text in files.items():
        path = tmp_path / "course" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = says("--project", tmp_path / "course", "check", 9, "--json", *DAY).json()["problems"]
    assert [one for one in found if one["file"] in files] == []


def test_every_block_is_of_a_sort_that_is_tried() -> None:
    assert {block.kind for block in blocks(TEXT)} == {"markdown", "sh"}


def test_the_mend_of_the_one_trap_on_the_page_is_right() -> None:
    [mended] = re.findall(r"`(prompt: [^`]+)`", prose(TEXT))
    fence = "```{{rewrite}}\n{}\nitems:\n  - said: “You never call.”\n```\n"
    assert problems(fence.format(mended)) == []
    assert problems(fence.format(mended.replace('"', ""))) != []


def test_pictures_are_small_and_shown() -> None:
    pages = (TEXT, text_of(ROOT / "docs" / "reference.md"))
    shown = {
        PAGE.parent / name
        for text in pages
        for name in re.findall(r"!\[[^\]]+\]\((images/[^)]+)\)", prose(text))
    }
    assert shown == set((PAGE.parent / "images").glob("authoring-*.png"))
    assert [path.name for path in shown if path.stat().st_size > LARGEST] == []


def test_the_commands_make_what_the_page_says(tmp_path: Path) -> None:
    """`new session`, then `new handout`: the very files that the page goes on to show."""
    course = tmp_path / "course"
    assert says("init", course, "--yes").code == 0
    shown = [line for line in commands(TEXT) if line.startswith("workshop new")]
    said = [says("--project", course, *shlex.split(line)[1:]) for line in shown]
    assert [ran.err for ran in said if ran.code] == []
    made = [Path(ran.out.strip()).relative_to(course).as_posix() for ran in said]
    assert sorted(made) == sorted(whole_files())


@pytest.mark.parametrize("word", ["key:", "approaches_partner", "clinician", "reference.md"])
def test_what_nobody_may_miss_is_on_it(word: str) -> None:
    assert word in TEXT

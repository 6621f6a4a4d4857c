"""Every command that a page, a help text or a message shows exists, with its options."""

import re
import shlex
from collections.abc import Iterator

import pytest
import typer

from docs.pages import PAGES, commands, short, text_of
from house import ROOT
from workshop.cli.app import app
from workshop.cli.listing import LISTS
from workshop.cli.manual import page_of
from workshop.diagnostics import catalog

PROGRAM = typer.main.get_command(app)
OF_THE_SCRIPT = {"test"}  # what only the script in the checkout knows
OTHERS = {"cd", "pip", "python", "python3", "python3.13", "PYTHONPATH=src"}
QUOTES = str.maketrans("“”", '""')


def wrong_in(line: str) -> str:
    """What is wrong with a command, or nothing."""
    words = shlex.split(line.translate(QUOTES), comments=True)
    if not words or words[0] in OTHERS:
        return ""
    if words[0] not in {"workshop", "./workshop"}:
        return f"“{words[0]}” is not known to these tests"
    if words[0] == "./workshop" and words[1] in OF_THE_SCRIPT:
        return ""
    try:
        top = PROGRAM.make_context("workshop", words[1:])
        name, command, rest = PROGRAM.resolve_command(top, [*top._protected_args, *top.args])
        made = command.make_context(name, rest, parent=top)
    except typer.Exit:
        return ""  # --help and --version have said what they say
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return str(error.format_message())
    return _word(name, made.params)


def _word(name: str, given: dict[str, object]) -> str:
    """Names that a command itself understands."""
    if name == "list" and given["what"] not in LISTS:
        return f"there is no list of {given['what']}"
    if name == "explain" and given["code"] != "CODE" and not page_of(str(given["code"])):
        return f"there is nothing to explain named {given['code']}"
    return ""


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_command_on_a_page_exists(page):
    found = {line: wrong_in(line) for line in commands(text_of(page))}
    assert {line: wrong for line, wrong in found.items() if wrong} == {}


def test_the_pages_show_commands():
    """A change of how pages are written must not empty the test above."""
    found = [line for page in PAGES for line in commands(text_of(page))]
    assert len(found) > 20
    assert "./workshop build" in found


def help_lines() -> Iterator[str]:
    for text in (PROGRAM.help, *(command.help for command in PROGRAM.commands.values())):
        yield from re.findall(r"^  (workshop .+?)(?:  +.*)?$", text, re.MULTILINE)


def test_every_command_in_a_help_text_exists():
    found = {line: wrong_in(line) for line in help_lines()}
    assert len(found) > 20
    assert {line: wrong for line, wrong in found.items() if wrong} == {}


def test_every_command_that_a_message_names_exists():
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "src").rglob("*"))
        if path.suffix in {".py", ".toml", ".txt"}
    ]
    names = {
        name
        for text in texts
        for name in re.findall(r"(?:with|See|Try|first|may write): workshop (\w+)", text)
    }
    assert {"init", "new", "check", "build"} <= names
    assert names <= set(PROGRAM.commands)


def test_the_note_in_a_new_project_shows_commands_that_exist():
    text = (ROOT / "src" / "workshop" / "starter" / "texts" / "README.txt").read_text(encoding="utf-8")
    found = re.findall(r"workshop (?:[\w-]+ ?)+", text)
    assert len(found) >= 5
    lines = [line.replace("explain CODE", "explain draft").strip() for line in found]
    assert {line: wrong for line in lines if (wrong := wrong_in(line))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "workshop bild",
        "workshop build --papr a4",
        "workshop list handout",
        "workshop explain nothing",
        "workshp build",
    ],
)
def test_a_command_that_does_not_exist_is_found(line):
    assert wrong_in(line)


def test_every_code_of_a_page_is_in_the_catalogue():
    shown = {
        code
        for page in PAGES
        for code in re.findall(r"(?:error|warning|note) ([a-z]+-[a-z-]+)", text_of(page))
    }
    assert "unknown-field" in shown
    assert shown <= set(catalog())

"""Every command says what it does, and with which options."""

import pytest

from house import run, says
from workshop import __version__
from workshop.cli.app import app

COMMANDS = sorted(command.name or "" for command in app.registered_commands)
OURS = {"build", "check", "clean", "doctor", "explain", "list", "look", "verify"}


def test_the_commands_are_there() -> None:
    assert set(COMMANDS) >= OURS


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_first_page_names_every_command(flag: str) -> None:
    ran = says(flag)
    assert (ran.code, ran.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command} " in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_shows_how_it_is_used(command: str) -> None:
    ran = says(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: workshop {command} ")
    assert f"\n    workshop {command}" in ran.out, "an example to copy"
    assert "--help" in ran.out


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("build", "--output --paper --edition --form --practice --start --today --jobs --final"),
        ("build", "--json --plain --quiet --dry-run"),
        ("check", "--form --practice --today --final --json --plain --quiet"),
        ("verify", "--output --practice --jobs --json --plain --quiet"),
        ("clean", "--output --json --quiet --dry-run"),
        ("look", "--output --paper --json --quiet"),
    ],
)
def test_the_common_options_are_where_they_apply(command: str, options: str) -> None:
    page = says(command, "--help").out
    assert [option for option in options.split() if f"  {option} " not in page] == []


def test_the_version() -> None:
    assert run("--version").out == f"workshop {__version__}\n"

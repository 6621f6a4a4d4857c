"""`./workshop test` runs everything that guards the code, to the end, and fails when any of it fails."""

import pytest

from install.checkout import Checkout

GUARDS = ["ruff check", "ruff format", "mypy", "from importlinter", "pytest"]


def guards_run(checkout: Checkout) -> list[str]:
    """The guards in the order in which they ran, by their first words."""
    lines = checkout.made()
    return [guard for line in lines for guard in GUARDS if line.startswith(guard)]


def test_the_test_packages_come_on_top(checkout: Checkout) -> None:
    checkout.run("build")
    assert checkout.made() == ["venv", "pip run.txt"]
    ran = checkout.run("test")
    assert ran.returncode == 0, ran.stderr
    assert checkout.made()[0] == "pip test.txt"
    assert checkout.run("test").stderr == ""
    assert not any(line.startswith(("venv", "pip")) for line in checkout.made())


def test_it_can_be_the_first_command(checkout: Checkout) -> None:
    ran = checkout.run("test")
    assert ran.returncode == 0, ran.stderr
    made = checkout.made()
    assert made[:3] == ["venv", "pip run.txt", "pip test.txt"]
    assert checkout.run("build").stderr == ""


@pytest.mark.parametrize("broken", [None, "ruff", "mypy", "pytest"])
def test_all_guards_run_and_any_can_fail(checkout: Checkout, broken: str | None) -> None:
    if broken:
        checkout.switch("broken", broken)
    ran = checkout.run("test")
    assert (ran.returncode != 0) == bool(broken)
    assert guards_run(checkout) == GUARDS


def test_with_arguments_pytest_runs_alone(checkout: Checkout) -> None:
    checkout.run("test", "--version")
    checkout.made()
    ran = checkout.run("test", "tests/install", "-k", "link")
    assert ran.returncode == 0
    assert guards_run(checkout) == ["pytest"]

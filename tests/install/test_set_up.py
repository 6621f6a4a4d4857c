"""The first run makes .venv, the next ones use it, and nothing less than whole is ever used."""

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from install.checkout import ROOT, Checkout

Wait = Callable[[Callable[[], bool]], None]


def test_first_run_sets_up_once(checkout: Checkout) -> None:
    first = checkout.run("build", "--output", "there", "two words")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["args"] == ["build", "--output", "there", "two words"]
    assert checkout.made() == ["venv", "pip run.txt"]
    assert first.stderr.count("\n") == 1

    second = checkout.run("build")
    assert (second.returncode, second.stderr) == (0, "")
    assert checkout.made() == []


def test_the_program_gets_our_source_and_the_callers_folder(checkout: Checkout, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "json.py").write_text("raise SystemExit('this is not ours')", encoding="utf-8")
    said = json.loads(checkout.run("list", cwd=elsewhere).stdout)
    assert said["cwd"] == str(elsewhere)
    assert said["STAND_IN"] == str(checkout.venv / "bin" / "python")
    assert said["PYTHONPATH"] == str(checkout.folder / "src")
    assert said["PYTHONUTF8"] == "1"
    assert said["XDG_CACHE_HOME"] is None


def test_home_is_left_alone(checkout: Checkout) -> None:
    checkout.run("build")
    assert list(checkout.home.iterdir()) == []


@pytest.mark.parametrize("home", ["", "/nonexistent"])
def test_without_a_home_caches_go_to_venv(checkout: Checkout, home: str) -> None:
    checkout.env["HOME"] = home
    ran = checkout.run("build")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["XDG_CACHE_HOME"] == str(checkout.venv / "cache")


def test_through_a_link_by_a_relative_path_and_by_name(checkout: Checkout, tmp_path: Path) -> None:
    checkout.run("build")
    link = tmp_path / "a link"
    link.symlink_to(checkout.folder / "workshop")
    for script, cwd in (
        (link, None),
        ("./workshop", checkout.folder),
        ("../a link", checkout.machine),
    ):
        ran = checkout.run("build", script=script, cwd=cwd)
        assert (ran.returncode, ran.stderr) == (0, "")
    by_name = subprocess.run(
        ["sh", "workshop", "build"],
        cwd=checkout.folder,
        env={"PATH": f"{checkout.machine / 'bin'}{os.pathsep}{os.defpath}", "HOME": str(checkout.home)},
        capture_output=True,
        check=False,
    )
    assert (by_name.returncode, by_name.stderr) == (0, b"")
    assert checkout.made() == ["venv", "pip run.txt"]


def test_a_renamed_folder_still_works(checkout: Checkout) -> None:
    checkout.run("build")
    moved = checkout.folder.rename(checkout.folder.with_name("renamed"))
    ran = checkout.run("build", script=moved / "workshop")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert checkout.made() == ["venv", "pip run.txt"]


def no_stamp(checkout: Checkout) -> None:
    (checkout.venv / "ready-run").unlink()


def another_version(checkout: Checkout) -> None:
    stamp = checkout.venv / "ready-run"
    stamp.write_text("2.7\n" + stamp.read_text(encoding="utf-8").split("\n", 1)[1], encoding="utf-8")


def other_pins(checkout: Checkout) -> None:
    with (checkout.folder / "requirements" / "run.txt").open("a", encoding="utf-8") as pins:
        pins.write("something==1.0\n")


def python_is_gone(checkout: Checkout) -> None:
    python = checkout.venv / "bin" / "python"
    python.unlink()
    python.symlink_to("/nonexistent/python3")


def python_is_broken(checkout: Checkout) -> None:
    (checkout.venv / "bin" / "python").write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")


def packages_are_gone(checkout: Checkout) -> None:
    shutil.rmtree(checkout.venv / "lib")


def not_a_folder(checkout: Checkout) -> None:
    shutil.rmtree(checkout.venv)
    checkout.venv.write_text("a file", encoding="utf-8")


@pytest.mark.parametrize(
    "harm",
    [
        no_stamp,
        another_version,
        other_pins,
        python_is_gone,
        python_is_broken,
        packages_are_gone,
        not_a_folder,
    ],
)
def test_a_stale_or_broken_venv_is_made_anew(checkout: Checkout, harm: Callable[[Checkout], None]) -> None:
    checkout.run("build")
    checkout.made()
    harm(checkout)
    ran = checkout.run("build")
    assert ran.returncode == 0, ran.stderr
    assert checkout.made() == ["venv", "pip run.txt"]
    assert checkout.run("build").stderr == ""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_stopped_halfway(checkout: Checkout, wait_until: Wait, how: signal.Signals) -> None:
    hold = checkout.switch("hold")
    process = checkout.start("build")
    log = checkout.machine / "log"
    wait_until(lambda: log.exists() and "pip" in log.read_text(encoding="utf-8"))
    os.killpg(process.pid, how)
    process.communicate(timeout=30)
    assert process.returncode != 0
    assert not (checkout.venv / "ready-run").exists()

    hold.unlink()
    checkout.made()
    assert checkout.run("build").returncode == 0
    assert checkout.made() == ["venv", "pip run.txt"]


def test_of_two_at_once_one_sets_up(checkout: Checkout, wait_until: Wait) -> None:
    hold = checkout.switch("hold")
    one = checkout.start("build", "one")
    log = checkout.machine / "log"
    wait_until(lambda: log.exists() and "pip" in log.read_text(encoding="utf-8"))
    other = checkout.start("build", "other")
    assert other.stderr is not None
    assert "waiting" in other.stderr.readline()
    hold.unlink()
    for process, word in ((one, "one"), (other, "other")):
        out, err = process.communicate(timeout=30)
        assert process.returncode == 0, err
        assert json.loads(out)["args"] == ["build", word]
    assert checkout.made() == ["venv", "pip run.txt"]


def test_without_a_network_it_says_so_and_starts_over_next_time(checkout: Checkout) -> None:
    offline = checkout.switch("offline")
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert "no route to host" in ran.stderr
    assert "network" in ran.stderr.splitlines()[-1]
    offline.unlink()
    assert checkout.run("build").returncode == 0


def test_a_colon_in_the_path_is_named(checkout: Checkout) -> None:
    moved = checkout.folder.rename(checkout.folder.with_name("a:b"))
    ran = checkout.run("build", script=moved / "workshop")
    assert ran.returncode == 3
    assert "colon" in ran.stderr
    assert ran.stderr.count("\n") == 1


def read_only(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)


def test_a_read_only_checkout_that_is_ready_just_runs(checkout: Checkout) -> None:
    checkout.run("build")
    checkout.made()
    read_only(checkout.folder)
    ran = checkout.run("build", "--output", "elsewhere")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout)["STAND_IN"] == str(checkout.venv / "bin" / "python")
    assert checkout.made() == []


def test_a_read_only_checkout_is_set_up_in_the_users_cache(checkout: Checkout) -> None:
    read_only(checkout.folder)
    before = set(checkout.folder.rglob("*"))
    ran = checkout.run("build", "--output", "elsewhere")
    assert ran.returncode == 0, ran.stderr
    said = json.loads(ran.stdout)
    assert Path(said["STAND_IN"]).is_relative_to(checkout.home / ".cache" / "workshop")
    assert Path(said["PYTHONPYCACHEPREFIX"]).is_relative_to(checkout.home / ".cache" / "workshop")
    assert checkout.made() == ["venv", "pip run.txt"]
    assert checkout.run("build").stderr == ""
    assert checkout.made() == []
    assert set(checkout.folder.rglob("*")) == before


@pytest.mark.parametrize("home", [None, "not there", "home"])
def test_nowhere_to_write_is_one_sentence(checkout: Checkout, home: str | None) -> None:
    checkout.env["HOME"] = str(checkout.machine / home) if home else ""
    read_only(checkout.folder)
    read_only(checkout.home)
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert ran.stderr.count("\n") == 1
    assert "XDG_CACHE_HOME" in ran.stderr


def test_half_a_folder_is_named(checkout: Checkout) -> None:
    shutil.rmtree(checkout.folder / "requirements")
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert "run.txt" in ran.stderr


def test_every_pin_is_exact_and_no_list_contradicts_another() -> None:
    pins: dict[str, str] = {}
    for name in ("run", "test"):
        for line in (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "-c ")):
                package, equals, version = line.partition("==")
                assert equals
                assert package not in pins
                pins[package] = version
    assert "weasyprint" in pins
    assert "pytest" in pins


def test_the_script_is_plain_sh() -> None:
    checkers = [["dash", "-n"], ["shellcheck", "--shell=sh"]]
    present = [checker for checker in checkers if shutil.which(checker[0])]
    if not present:
        pytest.skip("this machine has neither dash nor shellcheck")
    for checker in present:
        ran = subprocess.run(
            [*checker, ROOT / "workshop"], capture_output=True, encoding="utf-8", check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr

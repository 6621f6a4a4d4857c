"""What a person has reviewed is answered and forgotten: no file, no cache, no log, no network, no report of a fault."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from house import ROOT, SMALL, everything, says, small_project, start
from workshop.cache import Store

SECRET = "Zanzibar"
LINE = f"You never take me to {SECRET}, you liar."
# The program, with everything told that opens a file to write it, makes or moves one, starts another program or calls
# out: the interpreter reports all of these itself.
WATCHED = """
import json, os, sys
touched = []
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CALLS = ("os.mkdir", "os.rename", "os.link", "os.symlink", "socket.connect", "socket.sendto", "subprocess.Popen",
         "os.system", "os.posix_spawn", "os.fork", "syslog.syslog", "sqlite3.connect", "shutil.copyfile")
def told(event, given):
    if event in CALLS or (event == "open" and isinstance(given[2], int) and given[2] & WRITES):
        touched.append([event, str(given[0])])
sys.addaudithook(told)
from workshop.cli.app import main
try:
    main()
finally:
    print(json.dumps(touched), file=sys.stderr)
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small course to stand in, with a file of lines and one letter."""
    folder = small_project(tmp_path / "course")
    (folder / "lines.txt").write_text(f"{LINE}\nI miss {SECRET}.\n", encoding="utf-8")
    (folder / "letter.txt").write_text(f"I feel low. {LINE} Come or I’m gone.\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


ASKED = [
    ("statement", LINE),
    ("statement", LINE, "--json"),
    ("statement", "--file", "lines.txt"),
    ("statement", "--file", "lines.txt", "--json"),
    ("statement", f"I hit you in {SECRET}."),
    ("invitation", "letter.txt"),
    ("invitation", "letter.txt", "--json"),
    ("invitation", "--file", "lines.txt", "--json"),
]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_review_writes_no_file(here: Path, monkeypatch: pytest.MonkeyPatch, asked: Sequence[str]) -> None:
    monkeypatch.setattr(Store, "put", lambda *_: pytest.fail("a text went into the store"))
    before = everything(here.parent)
    ran = says("review", *asked)
    assert ran.code == 0
    assert ran.out
    assert everything(here.parent) == before


@pytest.mark.parametrize("asked", [ASKED[1], ASKED[4], ASKED[5]], ids=" ".join)
def test_a_review_opens_nothing_to_write_and_calls_nobody(here: Path, asked: Sequence[str]) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(here)}
    ran = subprocess.run(
        [sys.executable, "-c", WATCHED, "review", *asked],
        env=env,
        text=True,
        capture_output=True,
        check=True,
    )
    assert ran.stdout
    assert json.loads(ran.stderr.splitlines()[-1]) == []


def test_a_text_that_is_typed_is_kept_as_little(here: Path) -> None:
    before = everything(here.parent)
    child = start("--project", SMALL, "review", "statement", "-", "--json", cwd=here, stdin=-1)
    out, err = child.communicate(LINE)
    assert json.loads(out)["level"] == "blame"
    assert SECRET not in err
    assert everything(here.parent) == before


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("debug", [(), ("--debug",)])
@pytest.mark.parametrize("kind", ["statement", "invitation"])
def test_a_fault_of_the_program_tells_no_word_of_the_text(
    here: Path, monkeypatch: pytest.MonkeyPatch, kind: str, debug: Sequence[str], more: Sequence[str]
) -> None:
    def broken(text: str) -> None:
        raise RuntimeError(len(text))

    before = everything(here.parent)
    monkeypatch.setattr(f"workshop.coach.{kind}.review_{kind}", broken)
    ran = says(*debug, "review", kind, LINE, *more)
    assert ran.code not in (0, 1, 2)
    assert ("Traceback" in ran.err) == bool(debug)
    assert SECRET not in ran.out + ran.err
    assert everything(here.parent) == before

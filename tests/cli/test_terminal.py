"""On a terminal: a bar, colour, and the line with the place marked. In a pipe: none of it."""

import fcntl
import os
import pty
import re
import signal
import subprocess
from pathlib import Path
from typing import TextIO

import pytest

from house import DAY, ROOT, edit, files, printed, request, small_project, start
from workshop.cache import FOLDER

NOTICE = "modules/01-a-calm-start/1a-notice.md"
COLOUR = "\x1b["
BAR = "\u2501"


class Screen:
    """A terminal, and what a process writes to it."""

    def __init__(self, *words: object, **env: str) -> None:
        self.read, self.write = pty.openpty()
        environment = {"TERM": "xterm-256color", "COLUMNS": "100", "NO_COLOR": "", **env}
        self.process = start(*words, stderr=self.write, env=environment)
        os.close(self.write)
        self.seen = ""

    def until(self, pattern: str) -> bool:
        """Read on until words come, or the end; says whether they came."""
        while not re.search(pattern, self.seen):
            try:
                data = os.read(self.read, 65536)
            except OSError:  # the other end is closed
                return False
            if not data:
                return False
            self.seen += data.decode(errors="replace")
        return True

    def end(self) -> tuple[int, str, str]:
        """The exit code, standard output, and everything on the screen."""
        self.until(r"\0")
        out, _ = self.process.communicate()
        os.close(self.read)
        return self.process.returncode, out, self.seen


def test_a_terminal_gets_a_bar_and_is_left_clean(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    code, out, screen = Screen("--project", project, "build", "1", *DAY).end()
    assert code == 0
    assert BAR in screen
    assert "\x1b[2K" in screen, "the bar is taken away again"
    assert screen.replace("\r", "").rstrip().endswith("See: workshop explain draft")
    assert out.splitlines() == [
        str(project / f"output/participants/{name}.pdf")
        for name in ("handouts/1a-notice", "handouts/1b-breathe", "packets/session-1")
    ]


@pytest.mark.parametrize(
    ("words", "env"), [(("--plain",), {}), (("--quiet",), {}), (("--json",), {}), ((), {"TERM": "dumb"})]
)
def test_no_bar_where_none_is_wanted(project: Path, words: tuple[str, ...], env: dict[str, str]) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    code, _, screen = Screen("--project", project, "build", "1a", *DAY, *words, **env).end()
    assert code == 0
    assert BAR not in screen
    assert COLOUR not in screen


def test_a_pipe_gets_no_bar_and_no_colour(project: Path) -> None:
    edit(project / NOTICE, "Rest your hands.", "Rest both hands.")
    process = start(
        "--project", project, "build", "1a", *DAY, env={"TERM": "xterm-256color", "FORCE_COLOR": "1"}
    )
    out, err = process.communicate()
    assert process.returncode == 0
    assert BAR not in out + err
    assert COLOUR not in out + err


def test_a_terminal_shows_the_line_with_its_place(project: Path) -> None:
    edit(project / NOTICE, "teaches: [calm-moment]", "teaches: [calm-momet]")
    code, _, screen = Screen("--project", project, "check", "1a", *DAY).end()
    assert code == 1
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen).replace("\r", "").splitlines()
    [at] = [number for number, line in enumerate(plain) if "unknown-guidance" in line]
    column = int(plain[at].split(" ")[0].split(":")[2])
    assert plain[at + 1] == "    5 | teaches: [calm-momet]"
    assert plain[at + 2].index("^") == plain[at + 1].index("|") + 1 + column
    assert plain[at + 1][plain[at + 2].index("^") :].startswith("calm-momet")
    assert COLOUR in screen


def test_no_colour_is_a_wish(project: Path) -> None:
    edit(project / NOTICE, "teaches: [calm-moment]", "teaches: [calm-momet]")
    code, _, screen = Screen("--project", project, "check", "1a", *DAY, NO_COLOR="1").end()
    assert code == 1
    assert COLOUR not in screen
    assert "    5 | teaches: [calm-momet]" in screen


# ---- interrupted ----------------------------------------------------------------------------------------


def test_interrupted_it_leaves_what_was_there(project: Path) -> None:
    """Stopped in the middle of the pages: everything in the folder is as it was, and the next build is whole."""
    edit(project / "practice.yaml", "A small practice", "A kind practice")
    before = files(project / "output")
    screen = Screen("--project", project, "build", *DAY, "--jobs", "1")
    assert screen.until(r"[1-9]/\d"), screen.seen  # some pages are made, others are not
    screen.process.send_signal(signal.SIGINT)
    code, out, seen = screen.end()
    assert code == 130
    assert out == ""
    assert "workshop: stopped. What was there before is whole." in seen
    assert "Traceback" not in seen
    assert files(project / "output") == before
    assert left_running(project) == []
    process = start("--project", project, "build", "1", *DAY)
    process.communicate()
    assert process.returncode == 0
    after = files(project / "output")
    assert after.keys() == before.keys()
    changed = {Path(name).stem for name in before if after[name] != before[name]}
    assert changed == {"1a-notice", "1b-breathe", "session-1", "manifest"}


def left_running(project: Path) -> list[str]:
    """Processes that still name the project's folder or its engine."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = place.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(project) in words:
            found.append(words)
    return found


def test_two_builds_at_once_into_one_folder(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    both = [start("--project", project, "build", "--jobs", "1", *DAY) for _ in range(2)]
    ended = [(process.communicate(), process.returncode) for process in both]
    assert [code for _, code in ended] == [0, 0], ended
    alone = start("--project", project, "verify", *DAY, cwd=ROOT, stderr=subprocess.PIPE)
    _, err = alone.communicate()
    assert (alone.returncode, err) == (0, "20 the same, 0 not.\n")
    assert [name for name in files(project / "output") if "/." in name or name.startswith(".")] == []


def test_a_build_waits_for_another_before_it_makes_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(tmp_path / "project")
    asked = request(project, what=("1a",))
    lock, met = project / "output" / FOLDER / "lock", []

    def flock(file: TextIO, how: int) -> None:
        met.append((Path(file.name), how, sorted(path.name for path in lock.parent.iterdir())))

    monkeypatch.setattr(fcntl, "flock", flock)
    assert printed(asked).result.ok
    assert met == [(lock, fcntl.LOCK_EX, ["lock"])]

"""Throw-away checkouts: the real script and the real pins on a made-up machine, without any network.

Setting up for real takes a network, so a stand-in of a few lines plays the machine's Python: it pretends to
make a virtual environment and to fetch packages, writes down that it did, and hands everything else to the
Python that runs the tests. What is tested is what the script does, in which order, and what it says.
"""

import ctypes
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The program: it says how it was started.
PROGRAM = """\
import json, os, sys
names = ("XDG_CACHE_HOME", "PYTHONPYCACHEPREFIX", "PYTHONUTF8", "PYTHONPATH", "STAND_IN")
said = {name: os.environ.get(name) for name in names}
print(json.dumps({"args": sys.argv[1:], "cwd": os.getcwd(), **said}))
"""

# {log} records what was made; a file of that name with .hold, .offline or .broken changes how things go.
STAND_IN = """\
#!/bin/sh
for last; do :; done
case "$*" in
*'sys.version_info < '*) echo '{state}' ;;
*ctypes.CDLL*) printf '%s' '{lacking}' ;;
*' -m venv '*)
    echo venv >>'{log}'
    mkdir -p "$last/bin" && cp "$0" "$last/bin/python" ;;
*' -m pip install '*|'-m pip install '*)
    echo "pip ${{last##*/}}" >>'{log}'
    while [ -e '{log}.hold' ]; do sleep 0.02; done
    if [ -e '{log}.offline' ]; then echo 'no route to host'; exit 1; fi
    mkdir -p "${{0%/bin/python}}/lib/python{version}/site-packages/weasyprint" ;;
'-P -m workshop'*) STAND_IN=$0 exec '{real}' "$@" ;;
'-P '*)
    echo "$3 $4" >>'{log}'
    if [ -e '{log}.broken' ] && [ "$3" = "$(cat '{log}.broken')" ]; then exit 1; fi ;;
*) exec '{real}' "$@" ;;
esac
"""


def not_almighty() -> None:
    """Take from root, in a process about to start, the power to write what is read-only."""
    if os.getuid() == 0 and sys.platform == "linux":
        pr_capbset_drop, cap_dac_override = 24, 1
        ctypes.CDLL(None).prctl(pr_capbset_drop, cap_dac_override, 0, 0, 0)


@dataclass
class Checkout:
    """A folder like ours, and a machine around it: a PATH, a home, and a record of what was made."""

    folder: Path
    machine: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    @property
    def home(self) -> Path:
        return self.machine / "home"

    def switch(self, name: str, text: str = "") -> Path:
        """Change how the machine's Python goes on: hold, offline or broken."""
        file = self.machine / f"log.{name}"
        file.write_text(text, encoding="utf-8")
        return file

    def made(self) -> list[str]:
        """What was made since this was last asked."""
        log = self.machine / "log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines

    def tool(self, name: str, text: str) -> Path:
        """Put a program into the only folder of the machine's PATH."""
        file = self.machine / "bin" / name
        file.unlink(missing_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
        return file

    def python(self, *, state: str = "good", lacking: str = "") -> Path:
        """Give the machine a Python that is good, bare (has no venv) or old, and lacks some libraries."""
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        log = self.machine / "log"
        text = STAND_IN.format(log=log, state=state, lacking=lacking, version=version, real=sys.executable)
        return self.tool("python3", text)

    def user(self, number: int) -> None:
        self.tool("id", f"#!/bin/sh\necho {number}\n")

    def start(
        self, *args: str, script: Path | str | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[str]:
        """Start the script as a person would, with nothing of our own environment."""
        return subprocess.Popen(
            [script or self.folder / "workshop", *args],
            cwd=cwd or self.machine,
            env={"PATH": str(self.machine / "bin"), "HOME": str(self.home), **self.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=not_almighty,  # noqa: PLW1509  # the tests start no threads
            start_new_session=True,
        )

    def run(
        self, *args: str, script: Path | str | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(*args, script=script, cwd=cwd)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def files(self) -> set[Path]:
        """Everything in the checkout and the home folder: to see what was left behind."""
        return {path for top in (self.folder, self.home) for path in top.rglob("*")}

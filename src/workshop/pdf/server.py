"""This side of the process that has the engine: start it, let it fork, hear how a child ended."""

import json
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import IO

from workshop.diagnostics import MachineTrouble
from workshop.pdf.fonts import check_fonts
from workshop.pdf.job import Job
from workshop.pdf.zygote import FORK, NUMBER, READY, REAP, read_number

START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from workshop.pdf.zygote import main; main(int(sys.argv[2]), sys.argv[3]);"
    "import os; os._exit(0)"  # taking a loaded engine apart again takes time that somebody waits for
)
LAST_WORDS = 300
PATIENCE = 5  # seconds for a process that has failed to say its last words


class EngineMissing(MachineTrouble):
    """The engine or a library below it could not be loaded."""


class Server:
    """A running engine process with the faces in `fonts`; raises `FontMissing` if they are not all there.

    It starts at once and is loading while the program goes on; the first `fork` waits for it.
    """

    def __init__(self, fonts: Path) -> None:
        check_fonts(fonts)
        self._loaded = False
        self._ask, theirs = socket.socketpair()
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  # closed by close()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # our own interpreter and our own code
                [sys.executable, "-c", START, json.dumps(sys.path), str(theirs.fileno()), str(fonts)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stderr=self._words,
                start_new_session=True,  # Ctrl-C is for the program, which then ends this process itself
            )

    def close(self) -> None:
        """End the process and all its children."""
        self._ask.close()
        self._process.wait()
        self._words.close()

    def fork(self, job: Job, complaints: IO[bytes]) -> tuple[int, Connection]:
        """Begin `job` in a child; gives its process id, and where its answer will come from.

        What the child writes to its screen goes to `complaints`.
        """
        try:
            if not self._loaded and self._ask.recv(len(READY)) != READY:
                raise self._lost()
            self._loaded = True
            ours, theirs = Pipe()
            with theirs:
                socket.send_fds(self._ask, [FORK], [theirs.fileno(), complaints.fileno()])
            ours.send(job)
            return read_number(self._ask), ours
        except (EOFError, OSError):
            raise self._lost() from None

    def reap(self, child: int) -> int:
        """Wait for a child's end; gives its status as `os.waitpid` does."""
        try:
            self._ask.sendall(REAP + child.to_bytes(NUMBER, "big"))
            return read_number(self._ask)
        except (EOFError, OSError):
            raise self._lost() from None

    def _lost(self) -> EngineMissing:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)
        return EngineMissing(
            f"The PDF engine does not run: {last_words(self._words)}", "Run `workshop doctor`."
        )


def last_words(file: IO[bytes]) -> str:
    """The end of what a process has written before it ended."""
    file.seek(0)
    return " ".join(file.read().decode(errors="replace").split())[-LAST_WORDS:]

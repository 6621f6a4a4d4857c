"""The process that loads the engine once, and forks a child for every document.

It is asked over a socket, one byte a question: `FORK` comes with two open files (the child's way to answer,
and a file for its complaints) and is answered with the child's process id; `REAP` comes with an id and is
answered with how that child ended. A child stays listed until it is reaped, so its id cannot be taken over by
another process meanwhile. When the socket closes, all children are ended.
"""

import gc
import os
import resource
import signal
import socket
import sys
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from workshop.pdf.door import open_engine
from workshop.pdf.job import Job, RenderFailed

if TYPE_CHECKING:
    from workshop.pdf.engine import Engine

READY, FORK, REAP = b"!", b"f", b"r"
NUMBER = 8  # bytes of a number on the socket
MIB = 1 << 20
CLOSE_TO_LIMIT = 8 * MIB  # a larger piece than this is seldom asked for
STATUS = Path("/proc/self/status")


def main(control: int, fonts: str) -> None:
    """Load the engine, say so, and serve until the other end of the socket (file number `control`) closes."""
    with socket.socket(fileno=control) as ask:
        engine = open_engine(Path(fonts))
        engine.warm_up()
        gc.collect()
        gc.freeze()  # what is shared with the children stays shared
        ask.sendall(READY)
        _serve(ask, engine)


def _serve(ask: socket.socket, engine: "Engine") -> None:
    children: set[int] = set()
    try:
        while True:
            question, files, _, _ = socket.recv_fds(ask, 1, 2)
            if question == FORK:
                child = _fork(ask, engine, *files)
                children.add(child)
                ask.sendall(child.to_bytes(NUMBER, "big"))
            elif question == REAP:
                child = read_number(ask)
                _, status = os.waitpid(child, 0)
                children.discard(child)
                ask.sendall((status & 0xFFFF).to_bytes(NUMBER, "big"))
            else:
                return
    except (EOFError, ConnectionError):
        return
    finally:
        for child in children:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)


def read_number(ask: socket.socket) -> int:
    """The next number from the socket; raises `EOFError` if the other end is gone."""
    data = ask.recv(NUMBER, socket.MSG_WAITALL)
    if len(data) < NUMBER:
        raise EOFError
    return int.from_bytes(data, "big")


def _fork(ask: socket.socket, engine: "Engine", answer: int, complaints: int) -> int:
    """Read the job, learn its style sheets (so that later children have them too), and fork its child."""
    with Connection(answer) as connection:
        job: Job = connection.recv()
        for text in job.css:
            with suppress(Exception):  # the child meets it again, and tells of it
                engine.learn(text)
        if job.form:
            with suppress(Exception):
                engine.face()
        child = os.fork()
        if child == 0:
            ask.close()
            _work(engine, job, connection, complaints)
    os.close(complaints)
    return child


def _work(engine: "Engine", job: Job, connection: Connection, complaints: int) -> NoReturn:
    """What a child does: one document, within its limits, and never more."""
    try:
        os.dup2(complaints, 1)
        os.dup2(complaints, 2)
        keep_within(job.seconds, job.memory_mib)
        engine.renew()
        connection.send(_answer(engine, job))
        os._exit(0)
    except BaseException:  # noqa: BLE001  # told of in the child's last words
        traceback.print_exc()
        if _starved():
            sys.stderr.write(MemoryError.__name__)
        sys.stderr.flush()
    finally:
        os._exit(1)  # whatever happens: a child must not go on as a second server


def _answer(engine: "Engine", job: Job) -> tuple[object, ...]:
    try:
        rendered = engine.render(job)
        return ("made", rendered.pdf, rendered.facts.to_json())
    except RenderFailed as failed:
        return ("failed", failed.reason, failed.detail)
    except Exception as error:
        if _starved():  # the engine may turn a lack of memory into anything
            raise
        return ("failed", "engine", f"{type(error).__name__}: {error}")


def keep_within(seconds: float, memory_mib: int) -> None:
    """Bound this process's time on the processor, and its memory beyond what it has taken already."""
    most = int(seconds) + 2
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
    if STATUS.exists():  # elsewhere the system does not keep to a limit of memory
        limit = _status("VmSize") + memory_mib * MIB
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _starved() -> bool:
    """Whether this process has come close to its limit of memory."""
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return limit != resource.RLIM_INFINITY and _status("VmPeak") > limit - CLOSE_TO_LIMIT


def _status(name: str) -> int:
    """A size that the system keeps of this process, in bytes."""
    lines = STATUS.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))

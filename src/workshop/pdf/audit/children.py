"""Files from anywhere, each read in a child process within limits of time and memory: no file can hang or end us."""

import multiprocessing
import os
import resource
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from workshop.diagnostics import Severity
from workshop.pdf.audit.audit import Audited, audit
from workshop.pdf.audit.finding import Report

MIB = 1 << 20
STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one file may take, by the clock, and how much memory beyond what the program has taken already."""

    seconds: float = 120.0
    memory_mib: int = 1536


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class _Running:
    place: int
    child: BaseProcess
    answer: Connection
    deadline: float


def audit_files(
    paths: Sequence[Path], jobs: int = 2, limits: Limits = DEFAULT
) -> Iterator[tuple[Path, Audited]]:
    """Check files, up to `jobs` at a time; gives each with what came of it, in the order of `paths`."""
    waiting = deque(enumerate(paths))
    running: list[_Running] = []
    done: dict[int, Audited] = {}
    try:
        for place, path in enumerate(paths):
            while place not in done:
                while waiting and len(running) < max(1, jobs):
                    running.append(_start(*waiting.popleft(), limits))
                _step(running, done, limits)
            yield path, done.pop(place)
    finally:
        for one in running:
            one.child.kill()
            one.child.join()


def _start(place: int, path: Path, limits: Limits) -> _Running:
    fork = multiprocessing.get_context("fork")
    answer, tell = fork.Pipe(duplex=False)
    child = fork.Process(target=_work, args=(path, tell, limits), daemon=True)
    child.start()
    tell.close()
    return _Running(place, child, answer, time.monotonic() + limits.seconds)


def _step(running: list[_Running], done: dict[int, Audited], limits: Limits) -> None:
    """Wait until a file is done or out of time."""
    left = min(one.deadline for one in running) - time.monotonic()
    ready = wait([one.answer for one in running], max(0.0, left))
    for one in tuple(running):
        late = time.monotonic() >= one.deadline
        if one.answer in ready or late:
            running.remove(one)
            done[one.place] = _outcome(one, limits, late=one.answer not in ready)


def _outcome(one: _Running, limits: Limits, *, late: bool) -> Audited:
    found: Audited | str = ""
    if late:
        one.child.kill()
    else:
        with suppress(EOFError, OSError):
            found = one.answer.recv()
    one.child.join()
    one.answer.close()
    if isinstance(found, Audited):
        return found
    if found == MemoryError.__name__:
        return _failed("pdf-too-much", f"It takes more than {limits.memory_mib} MiB of memory to read.")
    if late or one.child.exitcode == -signal.SIGXCPU:
        return _failed("pdf-too-much", f"It takes longer than {limits.seconds:g} seconds to read.")
    if found:
        return _failed("pdf-unreadable", f"The file cannot be read: {found}.")
    return _failed("pdf-not-checked", f"The file ended the process that read it ({one.child.exitcode}).")


def _failed(code: str, message: str) -> Audited:
    report = Report()
    report.found(code, Severity.ERROR, 0, message)
    return Audited(0, report.findings())


def _work(path: Path, tell: Connection, limits: Limits) -> None:
    """What a child does: one file, within its limits, and in silence."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    _limit(limits)
    try:
        tell.send(audit(path.read_bytes()))
    except MemoryError:
        tell.send(MemoryError.__name__)
    except OSError as refused:
        tell.send(refused.strerror or type(refused).__name__)


def _limit(limits: Limits) -> None:
    seconds = int(limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if STATUS.exists():  # elsewhere the system does not keep to a limit of memory
        lines = STATUS.read_text(encoding="ascii").splitlines()
        taken = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmSize:"))
        most = taken + limits.memory_mib * MIB
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

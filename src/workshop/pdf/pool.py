"""Documents in child processes: several at a time, each within its limits of time and memory."""

import os
import signal
import tempfile
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from workshop.pdf.job import Job, Rendered, RenderFailed
from workshop.pdf.server import Server, last_words
from workshop.plan.facts import Facts

OUT_OF_MEMORY = ("MemoryError", "failed to allocate", "out of memory", "Cannot allocate memory")


class Handle:
    """A document that is being made; `outcome` is `None` until it is done."""

    def __init__(self, pool: "Pool", job: Job) -> None:
        self._pool = pool
        self.job = job
        self.outcome: Rendered | RenderFailed | None = None

    def result(self) -> Rendered:
        """Wait for the document; raises `RenderFailed`."""
        while self.outcome is None:
            self._pool.step()
        if isinstance(self.outcome, RenderFailed):
            raise self.outcome
        return self.outcome


@dataclass(frozen=True, slots=True)
class _Running:
    handle: Handle
    child: int
    answer: Connection
    complaints: IO[bytes]
    deadline: float


class Pool:
    """Makes up to `jobs` documents at a time with the faces in `fonts`; use it in a `with` statement.

    The engine is loaded at the first document (or by `start`), in a process of its own.
    """

    def __init__(self, fonts: Path, jobs: int = 2) -> None:
        self._fonts = fonts.resolve()
        self.jobs = max(1, jobs)
        self._waiting: deque[Handle] = deque()
        self._running: list[_Running] = []
        self._server: Server | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> Server:
        """Begin to load the engine, without waiting for it; raises `FontMissing`."""
        if self._server is None:
            self._server = Server(self._fonts)
        return self._server

    def close(self) -> None:
        """End everything that is still being made."""
        for running in self._running:
            running.answer.close()
            running.complaints.close()
        self._running.clear()
        self._waiting.clear()
        if self._server is not None:
            self._server.close()
        self._server = None

    def submit(self, job: Job, *, first: bool = False) -> Handle:
        """Put a document into the queue, to begin as soon as there is room; raises `EngineMissing`.

        first: before all that wait.
        """
        handle = Handle(self, job)
        if first:
            self._waiting.appendleft(handle)
        else:
            self._waiting.append(handle)
        self._fill()
        return handle

    def step(self, *, wait_for_one: bool = True) -> None:
        """Take the documents that are done or out of time, and begin others; wait until there is one, if asked to."""
        self._fill()
        if not self._running:
            return
        left = min(running.deadline for running in self._running) - time.monotonic() if wait_for_one else 0.0
        ready = wait([running.answer for running in self._running], max(0.0, left))
        for running in tuple(self._running):
            if running.answer in ready:
                self._end(running, in_time=True)
            elif time.monotonic() >= running.deadline:
                with suppress(ProcessLookupError):
                    os.kill(running.child, signal.SIGKILL)
                self._end(running, in_time=False)
        self._fill()

    def _fill(self) -> None:
        while self._waiting and len(self._running) < self.jobs:
            handle = self._waiting.popleft()
            complaints = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the document ends
            child, answer = self.start().fork(handle.job, complaints)
            deadline = time.monotonic() + handle.job.seconds
            self._running.append(_Running(handle, child, answer, complaints, deadline))

    def _end(self, running: _Running, *, in_time: bool) -> None:
        message: tuple[Any, ...] | None = None
        if in_time:
            with suppress(EOFError, OSError):
                message = running.answer.recv()
        self._running.remove(running)
        running.answer.close()
        with running.complaints:
            status = self.start().reap(running.child)
            running.handle.outcome = _outcome(running, message, status, in_time=in_time)


def _outcome(
    running: _Running, message: tuple[Any, ...] | None, status: int, *, in_time: bool
) -> Rendered | RenderFailed:
    """What came of a child: what it says, or else how it ended."""
    job = running.handle.job
    if message is not None and message[0] == "made":
        return Rendered(message[1], Facts.from_json(message[2]))
    if message is not None:
        return RenderFailed(job.name, message[1], message[2])
    ending = signal.Signals(os.WTERMSIG(status)) if os.WIFSIGNALED(status) else None
    if not in_time or ending is signal.SIGXCPU:
        return RenderFailed(job.name, "time", f"it takes longer than {job.seconds:g} seconds.")
    words = last_words(running.complaints)
    if any(sign in words for sign in OUT_OF_MEMORY):
        return RenderFailed(job.name, "memory", f"it needs more than {job.memory_mib} MiB.")
    how = f"the engine crashed ({ending.name})" if ending else "the engine ended without a word"
    return RenderFailed(job.name, "crash", f"{how}. {words}".strip())

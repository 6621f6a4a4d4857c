"""What somebody typed into a filled-in copy, read back out: only of forms of ours, and only where they agreed to it.

A filled-in copy comes from anywhere, so it is read in a process of its own, within limits of time and memory.
"""

import os
import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from multiprocessing.connection import Connection, Pipe
from typing import Any, NoReturn

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from workshop.pdf.fields_mark import NAME, SHARE, Asked, dated_in, mark_of
from workshop.pdf.zygote import MIB, keep_within

SECONDS, MEMORY_MIB = 20, 512
MOST_BYTES, MOST_FIELDS, MOST_DEEP, MOST_LETTERS = 40 * MIB, 5000, 8, 100_000
RADIO = 1 << 15
YES, NO = "yes", "no"
UTF16 = b"\xfe\xff"
NUMBERS = re.compile(r"(\d+)")
# Why a file is refused, and how that is mended.
DAMAGED = "it cannot be read: it is damaged, or no PDF. Ask for it again"
TOO_LARGE = "it is larger than any form of ours becomes. Ask for the copy that was filled in and saved"
TOO_MUCH = "it takes too much time or memory to read. Ask for the copy that was filled in and saved"
LOCKED = "it is locked with a password. Open it, save a copy without one, and give that"
NO_FIELDS = "it has no fields: a copy that was printed or scanned has lost them. Ask for one that was saved"
NO_BOX = (
    "it is not a form that can be collected: it has no box to agree to that. "
    "The feedback form of the fillable edition has one"
)
CHANGED = (
    "it is not as we made it: its questions are others, or some are missing. "
    "Give out a file that this program made, and ask for it anew"
)
STRANGE = "its form is built as no form of ours is. Ask for the copy that was filled in and saved"
TOO_LONG = f"one of its answers is longer than {MOST_LETTERS} letters. Ask for a shorter one"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question and what was answered; "" where nothing was. field: its name within the form."""

    field: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A filled-in form whose sharing somebody agreed to. code: `feedback`; dated: the edition date of the course."""

    code: str
    dated: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file. why: why nothing of it was read, "" otherwise.

    refused: it is not ours or cannot be read. Not refused, and without copies: it is ours, and nobody agreed to share.
    """

    copies: tuple[Copy, ...] = ()
    why: str = ""
    refused: bool = False


class NotRead(Exception):
    """Why a file is refused, as the end of a sentence, and what to do."""


def read_filled(data: bytes) -> Reading:
    """The shared answers of a filled-in copy; whatever the file does, this comes back with a reading."""
    if len(data) > MOST_BYTES:
        return Reading(why=TOO_LARGE, refused=True)
    ours, theirs = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        ours.close()
        _in_child(data, theirs)
    theirs.close()
    reading: Reading | None = None
    with ours, suppress(EOFError, OSError):
        if ours.poll(SECONDS):
            reading = ours.recv()
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return reading or Reading(why=TOO_MUCH, refused=True)


def _in_child(data: bytes, answer: Connection) -> NoReturn:
    """What the child does; it never goes on as a second program."""
    try:
        keep_within(SECONDS, MEMORY_MIB)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the library's own complaints
        answer.send(read_here(data))
    finally:
        os._exit(0)  # whatever happened: the parent sees that no answer came


def read_here(data: bytes) -> Reading:
    """As `read_filled`, in this process and without limits: for files that we made."""
    try:
        with pikepdf.open(BytesIO(data)) as document:
            fields = tuple(_fields(document))
        return _read(fields)
    except pikepdf.PasswordError:
        return Reading(why=LOCKED, refused=True)
    except NotRead as why:
        return Reading(why=str(why), refused=True)
    except (
        pikepdf.PdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        NotImplementedError,
    ):
        return Reading(why=DAMAGED, refused=True)


def field_names(data: bytes) -> tuple[str, ...]:
    """The name of every field of a file that we made, in order."""
    with pikepdf.open(BytesIO(data)) as document:
        return tuple(field.name for field in _fields(document))


@dataclass(frozen=True, slots=True)
class _Field:
    """A field as it stands in a file: its whole name, what it asks without the form's code, and its value."""

    name: str
    kind: str
    label: str
    states: tuple[str, ...]
    radio: bool
    value: str

    def asked(self, code: str) -> Asked:
        options = self.states if self.radio else ()
        return Asked(self.name.removeprefix(f"{code}-"), self.kind, self.label, options)

    def answer(self) -> str:
        if self.kind == "Btn" and not self.radio:
            return YES if self.value in self.states else NO
        if self.radio:
            return self.value if self.value in self.states else ""
        return self.value


def _read(fields: tuple[_Field, ...]) -> Reading:
    if not fields:
        raise NotRead(NO_FIELDS)
    shares = [field for field in fields if field.name.endswith(f"-{SHARE}") and len(field.states) == 1]
    if not shares:
        raise NotRead(NO_BOX)
    copies = []
    for share in shares:
        code = share.name.removesuffix(f"-{SHARE}")
        own = [field for field in fields if field.name.startswith(f"{code}-")]
        (mark,) = share.states
        if mark_of(dated_in(mark), (field.asked(code) for field in own)) != mark:
            raise NotRead(CHANGED)
        if share.answer() == YES:
            copies.append(Copy(code.partition("+")[0], dated_in(mark), tuple(_answers(code, own))))
    return Reading(tuple(copies), "" if copies else "nobody ticked that these answers may be collected")


def _answers(code: str, fields: list[_Field]) -> Iterator[Answer]:
    """The answers in the order of their names; never a name, and not the agreement itself."""
    local = {field.name.removeprefix(f"{code}-"): field for field in fields}
    for name in sorted(local, key=_in_order):
        if name not in {SHARE, NAME}:
            yield Answer(name, local[name].label, local[name].answer())


def _in_order(name: str) -> list[tuple[int, str]]:
    """`e1-2` before `e1-10`."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in NUMBERS.split(name)]


def _fields(document: Pdf) -> Iterator[_Field]:
    """Every field of a file, however deep its form is built."""
    form = document.Root.get("/AcroForm")
    waiting = [(field, "", 0) for field in _list(form.get("/Fields"))] if isinstance(form, Dictionary) else []
    met = 0
    while waiting:
        field, above, deep = waiting.pop(0)
        met += 1
        if met > MOST_FIELDS or deep > MOST_DEEP:
            raise NotRead(STRANGE)
        name = ".".join(part for part in (above, _text(field.get("/T"))) if part)
        kids = [kid for kid in _list(field.get("/Kids")) if isinstance(kid, Dictionary)]
        named = [kid for kid in kids if "/T" in kid]
        if named:
            waiting += [(kid, name, deep + 1) for kid in named]
        else:
            yield _field(field, name, kids)


def _field(field: pikepdf.Object, name: str, kids: Sequence[pikepdf.Object]) -> _Field:
    widgets = kids or [field]
    kind = str(field.get("/FT", "")).removeprefix("/")
    states = dict.fromkeys(state for widget in widgets for state in _states(widget)) if kind == "Btn" else {}
    flags = field.get("/Ff", 0)
    radio = kind == "Btn" and isinstance(flags, int) and bool(flags & RADIO)
    return _Field(name, kind, _text(field.get("/TU")), tuple(states), radio, _value(field, widgets, kind))


def _value(field: pikepdf.Object, widgets: Sequence[pikepdf.Object], kind: str) -> str:
    value = field.get("/V")
    if kind == "Btn":
        # Some viewers only turn the button on.
        seen = [value, *(widget.get("/AS") for widget in widgets)]
        on = [str(one).removeprefix("/") for one in seen if isinstance(one, Name) and one != Name.Off]
        return on[0] if on else ""
    return _text(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _states(widget: pikepdf.Object) -> list[str]:
    """The states that a button can be in when it is on."""
    looks: Any = widget.get("/AP")
    drawn: Any = looks.get("/N") if isinstance(looks, Dictionary) else None
    if not isinstance(drawn, Dictionary) or isinstance(drawn, Stream):
        return []
    return [key.removeprefix("/") for key in drawn.keys() if key != "/Off"]  # noqa: SIM118  # no plain mapping


def _list(value: object) -> list[pikepdf.Object]:
    return [item for item in value if isinstance(item, Dictionary)] if isinstance(value, Array) else []


def _text(value: object) -> str:
    """A string, or a text that a viewer keeps in a stream."""
    if isinstance(value, Stream):
        data = value.read_bytes()
        found = data.decode("utf-16" if data.startswith(UTF16) else "utf-8", errors="replace")
    else:
        found = str(value) if isinstance(value, String) else ""
    if len(found) > MOST_LETTERS:
        raise NotRead(TOO_LONG)
    return found

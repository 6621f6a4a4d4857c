"""`workshop review`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workshop.cli import options as o
from workshop.cli.state import style
from workshop.cli.trouble import Refused
from workshop.diagnostics import did_you_mean

if TYPE_CHECKING:
    from workshop.coach.finding import InvitationReview, StatementReview

NAME = "review"
SHORT = "Say what in a line is blame, and how to turn it."
HELP = """Say what in a line blames or presses, why it lands that way, and how the line could be said instead.

\b
  workshop review statement "I feel like you never listen."
  workshop review invitation invitation.txt      a file is read as one text
  workshop review invitation -                   type or paste it, then Ctrl-D
  workshop review statement --file lines.txt     one line of the file after another

It is a set of rules: nothing leaves this computer, nothing is kept, and the same words always get the same answer. It
reads words and not people, and it can be wrong.
"""
KINDS = ("statement", "invitation")
LONGEST = 1_000_000

Text = Annotated[
    str | None,
    typer.Argument(metavar="TEXT-or-FILE", help="The words, in quotes; a file; or - to type them."),
]
Lines = Annotated[
    str | None, typer.Option("--file", metavar="FILE", help="A file with one text on each line.")
]


def command(
    context: typer.Context,
    kind: Annotated[
        str, typer.Argument(metavar="statement|invitation", help="What the words are meant to be.")
    ],
    text: Text = None,
    file: Lines = None,
    as_json: o.Json = False,
    plain: o.Plain = False,
) -> None:
    """Review the text, or each line of the file."""
    if kind not in KINDS:
        raise Refused(f"There is no review of “{kind}”. {did_you_mean(kind, KINDS)}")
    if (text is None) == (file is None):
        raise Refused(
            f'Give one text in quotes, such as: workshop review {kind} "I would like ten minutes with you." '
            "Or name a file of lines with --file."
        )
    if kind == "invitation" and not as_json:
        from workshop.cli.gate_first import gate_of, pass_gate

        pass_gate(gate_of(context.obj))
    reviews = [_review(kind, words) for words in _texts(text, file)]
    if as_json:
        data = [review.as_data() for _, review in reviews]
        print(json.dumps(data[0] if file is None else data, ensure_ascii=False))
        return
    from workshop.cli.reviewed import in_words

    paint = style(plain=plain or not sys.stdout.isatty(), quiet=False).paint
    print("\n\n".join(in_words(words, review, paint) for words, review in reviews))
    if kind == "statement":
        _help_lines(context, [words for words, _ in reviews])


def _help_lines(context: typer.Context, texts: Sequence[str]) -> None:
    """The help lines, once, where a text may tell of danger."""
    from workshop.coach.statement import sounds_unsafe

    if any(sounds_unsafe(text) for text in texts):
        from workshop.cli.gate_first import gate_of

        print("\n".join(f"  {line}" for line in gate_of(context.obj).help))


def _review(kind: str, words: str) -> "tuple[str, StatementReview | InvitationReview]":
    if kind == "statement":
        from workshop.coach.statement import review_statement

        return words, review_statement(words)
    from workshop.coach.invitation import review_invitation

    return words, review_invitation(words)


def _texts(text: str | None, file: str | None) -> Sequence[str]:
    if file is not None:
        return [line for line in _read(o.file(file), file).split("\n") if line.strip()]
    words = _one_text(text or "")
    if not words.strip():
        raise Refused("There are no words in it. Give the line you would say, in quotes.")
    return [words]


def _one_text(text: str) -> str:
    if text == "-":
        return _decoded(sys.stdin.buffer.read(LONGEST)).strip("\n")
    if _is_file(text):
        return _read(Path(text), text).strip("\n")
    # What a shell hands over may hold bytes that are no text: they are read as one unknown sign each.
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _read(path: Path | None, name: str) -> str:
    try:
        with (path or Path(name)).open("rb") as file:
            return _decoded(file.read(LONGEST))
    except OSError as broken:
        raise Refused(f"{name} cannot be read: {broken.strerror}.") from None


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n")

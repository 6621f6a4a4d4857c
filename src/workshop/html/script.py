"""A script with gaps, made ready for the page: one sentence to a line, and a gap takes what is left of its line."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.model import Span, Text, View

PIECE = re.compile(r"\{(\w+)\}|\*\*(.+?)\*\*")
PAUSE = re.compile(r"[.?!,;:]”? ")
STOPS = ".,;:?!…”’)"
GAP_LEAST = 18  # a gap is at least as wide as this many of them
LEAD_IN = 24  # letters that go before the gap, where a sentence has to be parted


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a gap: its name, and the hint below it."""

    words: Text = field(default_factory=Text)
    gap: str = ""
    hint: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, as pieces in order. `gaps` counts the gaps; without any it is running text."""

    pieces: tuple[Piece, ...]

    @property
    def gaps(self) -> int:
        return sum(bool(piece.gap) for piece in self.pieces)


def script_lines(script: str, slots: Iterable[View], letters: int) -> tuple[Line, ...]:
    """The printed lines of a script; `slots` (with `id` and `hint`) describe its gaps.

    letters: how many of the script's size go on a line of the text axis.
    """
    hints = {str(slot["id"]): slot["hint"] for slot in slots}
    sentences = (line.strip() for line in script.splitlines())
    return tuple(
        line for sentence in sentences if sentence for line in _fitted(_pieces(sentence, hints), letters)
    )


def _pieces(sentence: str, hints: Mapping[str, Any]) -> list[Piece]:
    pieces: list[Piece] = []
    spans: list[Span] = []
    end = 0
    for found in PIECE.finditer(sentence):
        spans.append(Span(sentence[end : found.start()]))
        end = found.end()
        if found[2]:
            spans.append(Span(found[2], strong=True))
        else:
            pieces += [*_words(spans), Piece(gap=found[1], hint=hints[found[1]])]
            spans = []
    return pieces + _words([*spans, Span(sentence[end:])])


def _words(spans: list[Span]) -> list[Piece]:
    text = Text(tuple(span for span in spans if span.text))
    return [Piece(text)] if text else []


def _fitted(pieces: list[Piece], letters: int) -> list[Line]:
    """Break a sentence where a gap would become too short to write in."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        line = lines[-1]
        if piece.gap:
            if line and _width(line) + _letters(piece) > letters:
                lines[-1:] = _made_room(line, letters)
            lines[-1].append(piece)
        elif any(before.gap for before in line):
            stop, rest = _cut(piece, _stop_length(piece.words.plain))
            rest = _begun(rest)
            line += stop
            if rest and _width([*line, *rest]) + GAP_LEAST <= letters:
                line += rest
            elif rest:
                lines.append(rest)
        else:
            line.append(piece)
    return [Line(tuple(line)) for line in lines if line]


def _width(line: list[Piece]) -> int:
    return sum(_letters(piece) for piece in line)


def _letters(piece: Piece) -> int:
    if piece.gap:
        return GAP_LEAST
    return len(piece.words.plain.strip())


def _made_room(line: list[Piece], letters: int) -> list[list[Piece]]:
    """Room for one more gap: the last words before it begin a line of their own."""
    if line[-1].gap:
        return [line, []]
    before, after = _parted(line[-1], letters)
    return [part for part in ([*line[:-1], *before], after) if part]


def _parted(piece: Piece, letters: int) -> tuple[list[Piece], list[Piece]]:
    """Words parted in two: at the last pause, if what follows is short, else a few words from the end."""
    words = piece.words.plain
    ends = [found.end() for found in PAUSE.finditer(words)]
    if ends and 0 < len(words) - ends[-1] <= letters - GAP_LEAST:
        return _cut(piece, ends[-1])
    return _cut(piece, words.find(" ", max(0, len(words) - LEAD_IN)) + 1)


def _begun(pieces: list[Piece]) -> list[Piece]:
    """The same words without the space before them."""
    if not pieces:
        return []
    (piece,) = pieces
    return _cut(piece, len(piece.words.plain) - len(piece.words.plain.lstrip()))[1]


def _stop_length(words: str) -> int:
    """Letters of the marks that end a gap: they stay with it."""
    return len(words) - len(words.lstrip(STOPS))


def _cut(piece: Piece, at: int) -> tuple[list[Piece], list[Piece]]:
    before: list[Span] = []
    after: list[Span] = []
    for span in piece.words.spans:
        before.append(Span(span.text[: max(at, 0)], span.strong, span.em))
        after.append(Span(span.text[max(at, 0) :], span.strong, span.em))
        at -= len(span.text)
    return _words(before), _words(after)

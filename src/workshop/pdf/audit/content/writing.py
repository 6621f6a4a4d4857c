"""The text operators: where each piece of text begins and ends, how large it is, and what it says."""

import math
from collections.abc import Iterator, Sequence

from pikepdf import Array, String

from workshop.pdf.audit.content.geometry import IDENTITY, Box, Matrix, around, at, times
from workshop.pdf.audit.content.items import INVISIBLE, STROKED, Mark, PageContent, Run
from workshop.pdf.audit.content.state import State
from workshop.pdf.audit.fonts.font import COMPOSITE, Font
from workshop.pdf.audit.reach import number

# Heights in parts of the size, as they are in most faces; where exactly letters end does not matter here.
ASCENDER, SMALL, DESCENDER = 0.72, 0.46, 0.2
LOW = frozenset("gjpqy,;()[]{}|/QçşţΩ_@")
FLAT = frozenset("acemnorsuvwxz.,:;-–—_…·")
GAP = 2.0  # a jump of twice the size within a text: what follows is a piece of its own
SPACE = 180  # a step of so many thousandths of the size is read as a space
UNKNOWN = "\ufffd"


class Writing:
    """The place where text is written next."""

    def __init__(self, page: PageContent) -> None:
        self._page = page
        self._line: Matrix = IDENTITY
        self._at: Matrix = IDENTITY

    def step(self, operator: str, operands: Sequence[object], state: State) -> None:
        """An operator that places text, and shows none."""
        values = [value for value in map(number, operands) if value is not None]
        if operator == "BT":
            self._line = self._at = IDENTITY
        elif operator == "T*":
            self._next_line(state)
        elif operator == "Tm" and len(values) == 6:
            self._line = self._at = (values[0], values[1], values[2], values[3], values[4], values[5])
        elif operator in {"Td", "TD"} and len(values) == 2:
            if operator == "TD":
                state.leading = -values[1]
            self._move(values[0], values[1])
        elif len(values) == 1:
            _set(operator, values[0], state)

    def _next_line(self, state: State) -> None:
        self._move(0.0, -state.leading)

    def _move(self, across: float, up: float) -> None:
        self._line = self._at = times((1.0, 0.0, 0.0, 1.0, across, up), self._line)

    def show(self, operator: str, operands: Sequence[object], state: State, mark: Mark) -> str:
        """An operator that shows text; gives what it says."""
        if operator == '"' and len(operands) == 3:
            state.word_spacing = number(operands[0]) or 0.0
            state.spacing = number(operands[1]) or 0.0
        if operator in "'\"":
            self._next_line(state)
        if state.font is None or not operands:
            return ""
        font = state.font
        return "".join(self._piece(piece, font, state, mark) for piece in _pieces(operands[-1], state.size))

    def _piece(self, parts: list[bytes | float], font: Font, state: State, mark: Mark) -> str:
        """One piece of text: bytes, and steps to the left between them in thousandths of the size."""
        letters: list[str] = []
        pen = first = last = 0.0
        inked = False
        used = font.hidden if state.mode == 3 else font.used  # the reference exempts this mode, and no other
        unit = font.matrix[0]
        for part in parts:
            if not isinstance(part, bytes):
                if part < -SPACE and letters and letters[-1] != " ":
                    letters.append(" ")  # many programs write no spaces, and only step over them
                pen -= part / 1000 * state.size * state.stretch
                continue
            for code in font.codes(part):
                used.setdefault(code, self._page.sheet.number)
                shown = font.letters(code)
                step = font.width(code) * unit * state.size + state.spacing
                if code == 32 and font.kind != COMPOSITE:
                    step += state.word_spacing
                letters.append(UNKNOWN if shown is None else shown)
                step *= state.stretch
                if shown is None or not shown.isspace():
                    first = first if inked else pen
                    inked = True
                    last = pen + step
                pen += step
        said = "".join(letters)
        self._keep(said, font, state, mark, (min(first, last), max(first, last)) if inked else None)
        self._at = times((1.0, 0.0, 0.0, 1.0, pen, 0.0), self._at)
        return said

    def _keep(self, said: str, font: Font, state: State, mark: Mark, ink: tuple[float, float] | None) -> None:
        whole = times(self._at, state.matrix)
        rise, size = state.rise, state.size
        left, right = ink or (0.0, 0.0)
        seen = set(said)
        top = SMALL if seen <= FLAT | {" "} else ASCENDER
        low = DESCENDER if seen & LOW else 0.0
        stroked = state.mode in STROKED
        alpha = 0.0 if state.mode in INVISIBLE else state.stroke_alpha if stroked else state.fill_alpha
        points = [left + share * (right - left) for share in (0.02, 0.5, 0.98)]
        self._page.runs.append(
            Run(
                order=len(self._page.runs) + len(self._page.paints),
                text=said,
                font=font,
                size=abs(size) * math.hypot(whole[2], whole[3]) * (font.matrix[3] * 1000 or 1.0),
                box=_box(whole, left, right, rise - low * size, rise + top * size) if ink else None,
                em=_box(whole, left, right, rise - DESCENDER * size, rise + ASCENDER * size),
                middles=tuple(at(whole, x, rise + SMALL / 2 * size) for x in points),
                steep=math.degrees(math.atan2(whole[1], whole[0])) if whole[0] or whole[1] else 0.0,
                colour=state.stroke if stroked else state.fill,
                alpha=alpha * state.group_alpha,
                mode=state.mode,
                clip=state.clip,
                mark=mark,
                sure=state.sure,
            )
        )


def _set(operator: str, value: float, state: State) -> None:
    if operator == "Tc":
        state.spacing = value
    elif operator == "Tw":
        state.word_spacing = value
    elif operator == "Tz":
        state.stretch = value / 100
    elif operator == "TL":
        state.leading = value
    elif operator == "Ts":
        state.rise = value
    elif operator == "Tr":
        state.mode = int(value)


def _pieces(shown: object, size: float) -> Iterator[list[bytes | float]]:
    """A shown string or array, cut where it jumps."""
    if isinstance(shown, String):
        yield [bytes(shown)]
        return
    piece: list[bytes | float] = []
    for part in shown if isinstance(shown, Array) else ():
        if isinstance(part, String):
            piece.append(bytes(part))
        elif (step := number(part)) is not None:
            if abs(step) > GAP * 1000 and piece and size:
                # The jump belongs to the piece before it, so that what follows begins in the right place.
                yield [*piece, step]
                piece = []
            else:
                piece.append(step)
    if piece:
        yield piece


def _box(matrix: Matrix, left: float, right: float, low: float, high: float) -> Box:
    found = around(at(matrix, x, y) for x in (left, right) for y in (low, high))
    return tuple(min(1e9, max(-1e9, edge)) for edge in found)  # type: ignore[return-value]

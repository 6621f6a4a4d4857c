"""Lines and shapes, as far as it must be known where they lie: curves become a few straight pieces."""

from collections.abc import Iterator, Sequence

from workshop.pdf.audit.content.geometry import Matrix, Point, at
from workshop.pdf.audit.reach import TooMuch

MAX_POINTS = 2_000_000
PIECES = (0.25, 0.5, 0.75, 1.0)  # how far along a curve its straight pieces end


class Path:
    """The path that is being made; points are kept as they lie on the page. clips: it will be clipped to."""

    def __init__(self) -> None:
        self.outlines: list[list[Point]] = []
        self.clips = False
        self._start: Point = (0.0, 0.0)
        self._pen: Point = (0.0, 0.0)
        self._count = 0

    def points(self) -> Iterator[Point]:
        """All points."""
        for outline in self.outlines:
            yield from outline

    def add(self, operator: str, values: Sequence[float], matrix: Matrix) -> None:
        """m, l, c, v, y, h or re; operands that do not fit are passed over."""
        if operator == "re" and len(values) == 4:
            x, y, wide, high = values
            corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
            self._begin(corners[0], matrix)
            for corner in corners[1:]:
                self._go(corner, matrix)
            self._pen = self._start
        elif operator == "m" and len(values) == 2:
            self._begin((values[0], values[1]), matrix)
        elif operator == "l" and len(values) == 2:
            self._go((values[0], values[1]), matrix)
        elif operator in "cvy" and len(values) == (6 if operator == "c" else 4):
            self._curve(operator, values, matrix)
        elif operator == "h":
            self._pen = self._start

    def _begin(self, point: Point, matrix: Matrix) -> None:
        self._start = self._pen = point
        self.outlines.append([at(matrix, *point)])

    def _go(self, point: Point, matrix: Matrix) -> None:
        if not self.outlines:
            self._begin(self._pen, matrix)
        self._count += 1
        if self._count > MAX_POINTS:
            raise TooMuch
        self._pen = point
        self.outlines[-1].append(at(matrix, *point))

    def _curve(self, operator: str, values: Sequence[float], matrix: Matrix) -> None:
        points = [(values[index], values[index + 1]) for index in range(0, len(values), 2)]
        if operator == "v":
            points.insert(0, self._pen)
        elif operator == "y":
            points.append(points[-1])
        start, (first, second, end) = self._pen, points
        for share in PIECES:
            rest = 1 - share
            parts = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
            four = (start, first, second, end)
            across = sum(part * point[0] for part, point in zip(parts, four, strict=True))
            up = sum(part * point[1] for part, point in zip(parts, four, strict=True))
            self._go((across, up), matrix)

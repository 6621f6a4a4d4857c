"""Matrices and rectangles in points."""

from collections.abc import Iterable

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)
NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """One matrix after another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def at(matrix: Matrix, x: float, y: float) -> Point:
    """Where a point lies after a matrix."""
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


def around(points: Iterable[Point]) -> Box:
    """The smallest upright rectangle around points."""
    found = list(points)
    if not found:
        return NOWHERE
    across, down = [point[0] for point in found], [point[1] for point in found]
    return (min(across), min(down), max(across), max(down))


def corners(box: Box) -> tuple[Point, Point, Point, Point]:
    """The corners of a rectangle, around."""
    left, top, right, bottom = box
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def turned(box: Box, matrix: Matrix) -> Box:
    """The upright rectangle around a rectangle after a matrix."""
    return around(at(matrix, x, y) for x, y in corners(box))


def common(one: Box, other: Box) -> Box:
    """What two rectangles have in common; without area if they have nothing."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return (left, top, max(left, min(one[2], other[2])), max(top, min(one[3], other[3])))


def area(box: Box) -> float:
    """The area of a rectangle."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def upright(box: Box, degrees: int) -> tuple[Matrix, float, float]:
    """From the space of a page to the page as it is seen: x to the right, y down from its upper left corner.

    Gives the matrix, the width and the height. degrees: by how much the page is turned clockwise when it is shown.
    """
    left, low, right, high = box
    wide, tall = right - left, high - low
    plain: Matrix = (1.0, 0.0, 0.0, -1.0, -left, high)
    if degrees == 90:
        return times(plain, (0.0, 1.0, -1.0, 0.0, tall, 0.0)), tall, wide
    if degrees == 180:
        return times(plain, (-1.0, 0.0, 0.0, -1.0, wide, tall)), wide, tall
    if degrees == 270:
        return times(plain, (0.0, -1.0, 1.0, 0.0, 0.0, wide)), tall, wide
    return plain, wide, tall

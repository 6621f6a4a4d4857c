import pytest

from workshop.diagnostics import Place
from workshop.parse.lines import Lines, shown, tidy


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [(0, 0, (1, 1)), (1, 2, (2, 3)), (1, 9, (2, 3)), (7, 0, (2, 1)), (-1, -1, (1, 1))],
)
def test_place_is_moved_inside_the_text(line: int, column: int, place: tuple[int, int]) -> None:
    assert Lines("f", "abc\nde\n").place(line, column) == Place("f", *place)


def test_place_of_words() -> None:
    lines = Lines("f", "  abc\nabc de\n")
    assert lines.place_of("de", 0, 2) == Place("f", 2, 5)
    assert lines.place_of("de", 0) == Place("f", 1, 3)
    assert Lines("f", "").place_of("a", 0) == Place("f", 1, 1)


def test_tidy_keeps_lines_and_columns() -> None:
    assert tidy("a\r\nb\rc\x00\u2028\ud800d\te") == "a\nb\nc   d\te\n"
    assert tidy("") == ""


def test_shown_on_one_line_and_not_too_long() -> None:
    assert shown("a\n  b") == "a b"
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"

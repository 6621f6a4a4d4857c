"""Colour: a practice may choose its own, as long as its words stay easy to see on white paper.

Text has at least 7 to 1 contrast with the page (WCAG 2.2, level AAA). The hint names the nearest darker
shade of the same colour that passes.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.contrast import contrast, is_hex, nearest_dark
from workshop.diagnostics import Problem

LEAST_CONTRAST = 7.0
PAPER = "#ffffff"


def unread_colour(course: Course) -> Iterator[Problem]:
    colour = course.practice.colour
    if colour and not is_hex(colour):
        message = f"“{colour}” is not a colour that can be printed."
        hint = 'Write # and six signs in quotation marks, such as "#175e63".'
        yield Problem.error("wrong-colour", course.practice.place, message, hint)


def pale_colour(course: Course) -> Iterator[Problem]:
    colour = course.practice.colour
    if not is_hex(colour):
        return
    ratio = contrast(colour, PAPER)
    if ratio < LEAST_CONTRAST:
        message = (
            f"The colour {colour} is too pale for words: {_down(ratio)} to 1 on white, where 7 is the least."
        )
        hint = f"The nearest shade of it that passes is {nearest_dark(colour, LEAST_CONTRAST)}."
        yield Problem.error("colour-contrast", course.practice.place, message, hint)


def _down(ratio: float) -> str:
    """Two digits, never rounded up to the limit."""
    return f"{int(ratio * 100) / 100:.2f}"


CHECKS = (
    Check(
        code="colour-contrast",
        asks="Is the practice’s colour dark enough to read on white?",
        run=pale_colour,
        file="practice.yaml",
        wrong='colour: "#4db8c0"',
        right='colour: "#175e63"',
    ),
    Check(
        code="wrong-colour",
        asks="Is the practice’s colour written so that it can be printed?",
        run=unread_colour,
        file="practice.yaml",
        wrong="colour: teal",
        right='colour: "#175e63"',
    ),
)

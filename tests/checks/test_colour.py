import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.course import course
from workshop.checks.contrast import contrast, nearest_dark
from workshop.checks.families import colour
from workshop.diagnostics import Place, Problem
from workshop.model import Practice


@pytest.mark.parametrize(
    ("ink", "paper", "ratio"),
    [
        ("#1d2326", "#ffffff", 15.90),
        ("#4d585d", "#ffffff", 7.32),
        ("#175e63", "#ffffff", 7.45),
        ("#9c4a24", "#ffffff", 6.14),
        ("#9c4a24", "#faf1ea", 5.51),
        ("#8a979c", "#ffffff", 3.01),
        ("#ffffff", "#C6CFD2", 1.58),
        ("#000000", "#ffffff", 21.0),
    ],
)
def test_contrast(ink: str, paper: str, ratio: float) -> None:
    assert contrast(ink, paper) == pytest.approx(ratio, abs=0.005)


def test_a_pale_colour_is_told_its_nearest_shade() -> None:
    practice = Practice(colour="#9c4a24", place=Place("practice.yaml", 3))
    assert list(colour.pale_colour(course(practice=practice))) == [
        Problem.error(
            "colour-contrast",
            Place("practice.yaml", 3),
            "The colour #9c4a24 is too pale for words: 6.14 to 1 on white, where 7 is the least.",
            "The nearest shade of it that passes is #8e4421.",
        )
    ]


@pytest.mark.parametrize("written", ["", "#175e63", "#000000"])
def test_a_dark_colour_or_none_is_fine(written: str) -> None:
    given = course(practice=Practice(colour=written))
    assert [*colour.pale_colour(given), *colour.unread_colour(given)] == []


@pytest.mark.parametrize("written", ["teal", "#fff", "175e63", "#12345g"])
def test_a_colour_that_cannot_be_read(written: str) -> None:
    given = course(practice=Practice(colour=written))
    assert list(colour.pale_colour(given)) == []
    assert list(colour.unread_colour(given)) == [
        Problem.error(
            "wrong-colour",
            Place("practice.yaml"),
            f"“{written}” is not a colour that can be printed.",
            'Write # and six signs in quotation marks, such as "#175e63".',
        )
    ]


@given(st.integers(0, 0xFFFFFF))
def test_the_shade_that_is_offered_passes(number: int) -> None:
    ink = f"#{number:06x}"
    shade = nearest_dark(ink, 7.0)
    assert contrast(shade, "#ffffff") >= 7.0
    assert shade == ink or contrast(ink, "#ffffff") < 7.0

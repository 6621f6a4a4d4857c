"""What holds for every kind of exercise on a participant's page."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from workshop.exercises import kinds

KINDS = tuple(kinds())


class Headings(HTMLParser):
    """The levels of a page's headings in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


@pytest.mark.parametrize("kind", KINDS)
def test_its_template_prints_its_example(kind, exercise, sheet, print_sheet, folders):
    assert (folders[0] / f"exercises/{kind}.html").is_file()
    made = exercise(kind)

    html = print_sheet(sheet(body=(made,))).html

    own_heading = kind != "gate"  # a gate's two lists have headings of their own
    assert (made.heading.plain in html) is own_heading
    assert html.count("<h1>") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_key_is_on_the_page(kind, with_key, sheet, print_sheet):
    html = print_sheet(sheet(body=(with_key(kind, "TELLTALE"),))).html

    assert "TELLTALE" not in html


@pytest.mark.parametrize("kind", KINDS)
def test_markup_in_words_is_words(kind, exercise, saying, sheet, print_sheet):
    made = exercise(kind)
    hostile = replace(made, view=saying(made.view, "<u>&amp;</u>"))

    html = print_sheet(sheet(body=(hostile,))).html

    assert "<u>" not in html
    assert "&lt;u&gt;&amp;amp;&lt;/u&gt;" in html


@pytest.mark.parametrize("kind", KINDS)
def test_headings_skip_no_level(kind, exercise, sheet, print_sheet):
    levels = Headings(print_sheet(sheet(body=(exercise(kind),))).html).levels

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("kind", KINDS)
def test_compact_changes_nothing_but_a_class(kind, exercise, sheet, print_sheet):
    from workshop.html import Extras

    body = (exercise(kind),)
    usual = print_sheet(sheet(body=body))
    tight = print_sheet(sheet(body=body), extras=Extras(compact=True))

    assert (
        tight.html.replace('class="sheet letter standard compact"', 'class="sheet letter standard"')
        == usual.html
    )
    assert tight.html != usual.html
    assert tight.css == usual.css

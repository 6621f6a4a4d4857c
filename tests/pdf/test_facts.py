"""Facts against what is really on the page: the text, and lines seen in pixels."""

import json
from collections.abc import Callable
from io import BytesIO

import pytest
import weasyprint
from PIL import Image

from workshop.pdf import Rendered, page_pictures, page_texts
from workshop.plan.facts import Facts

LINE = '<div class="ln"></div>'
Make = Callable[..., Rendered]


def test_the_engine_is_the_one_whose_boxes_are_known() -> None:
    assert weasyprint.__version__.startswith("70.")


def test_the_text_of_a_page_is_all_that_is_printed(sheet: Rendered) -> None:
    (page,) = sheet.facts.pages
    assert page.text == (
        "Say it as “I” Read the second part, or see the help page. • one • two Before After You never I miss "
        "You always I feel More Deeper Help: 988 · A sheet"
    )
    assert sorted(page.text.split()) == sorted(" ".join(page_texts(sheet.pdf)).split())


def test_words_that_are_broken_at_a_line_s_end_stay_whole(make: Make) -> None:
    made = make('<h1>A</h1><div style="width:1mm"><p>well-known and/or this — that 9–10 new</p></div>')
    assert "well-known and/or this — that 9–10 new" in made.facts.pages[0].text


def test_a_page_knows_its_size_its_area_and_how_full_it_is(make: Make) -> None:
    made = make(f'<h1>A</h1>{LINE * 3}<div class="pinned"><p>At the end</p></div>')
    (page,) = made.facts.pages
    assert (page.number, page.width_mm, page.height_mm) == (1, 215.9, 279.4)
    assert (page.area_top_mm, page.area_bottom_mm) == (20.0, 259.4)
    assert page.content_bottom_mm == pytest.approx(20 + 10.5 + 27, abs=0.01)
    assert page.notes_top_mm == pytest.approx(259.4 - 6, abs=0.01)
    assert page.free_mm == pytest.approx(page.notes_top_mm - page.content_bottom_mm)
    assert page.smallest_pt == 8.5
    assert not page.blank


def test_a_page_that_only_fills_a_sheet_is_known_as_blank(make: Make) -> None:
    made = make('<h1>A</h1><p style="break-before:right">B</p>')
    assert [page.blank for page in made.facts.pages] == [False, True, False]


def test_writing_lines_are_nine_millimetres_apart_in_the_facts_and_in_pixels(make: Make) -> None:
    made = make(f'<h1>A</h1><div data-write="plan">{LINE * 6}</div>{LINE}')
    plan = made.facts.writing["plan"]
    assert (plan.count, plan.total_mm) == (6, pytest.approx(54))
    assert made.facts.writing[""].count == 1
    steps = [b.bottom - a.bottom for a, b in zip(plan.lines, plan.lines[1:], strict=False)]
    assert steps == pytest.approx([9] * 5, abs=0.1)

    dpi = 300
    picture = Image.open(BytesIO(page_pictures(made.pdf, dpi)[0]))
    column = round(40 / 25.4 * dpi)
    dark = [y for y in range(picture.height) if picture.getpixel((column, y)) < 200]  # type: ignore[operator]
    tops = [y for y in dark if y - 1 not in dark]
    seen = [(y + 1) / dpi * 25.4 for y in tops if 30 < y / dpi * 25.4 < 100]
    assert seen == pytest.approx(
        [line.bottom for line in (*plan.lines, *made.facts.writing[""].lines)], abs=0.3
    )


def test_a_fill_stops_at_the_end_of_the_page(make: Make) -> None:
    made = make(
        f'<h1>A</h1><div class="fill" data-write="fill"><div class="min">{LINE * 4}</div>{LINE * 40}</div>'
    )
    assert len(made.facts.pages) == 1
    assert made.facts.writing["fill"].count == 25  # 239.4 mm less a title of 10.5 mm


def test_spots_in_the_text_and_in_the_foot(make: Make) -> None:
    made = make('<h1><span data-spot="word">Here</span></h1><p style="break-before:page" id="next">B</p>')
    spots = made.facts.spots
    assert set(spots) == {"word", "folio#1", "folio#2"}
    assert (spots["word"].page, spots["word"].x) == (1, 20.0)
    assert spots["folio#2"].page == 2
    assert spots["folio#2"].right == pytest.approx(195.9, abs=0.01)
    assert made.facts.anchors == {"next": 2}


def test_a_spot_over_two_lines_is_one_box(make: Make) -> None:
    made = make('<h1>A</h1><p style="width:20mm"><b data-spot="b">some longer words</b></p>')
    assert made.facts.spots["b"].height > 9


def test_what_should_stay_whole_and_does_not_is_told(make: Make) -> None:
    inner = "<p>words</p>" * 30
    made = make(f'<h1>A</h1><div data-whole="one">{inner}</div><div data-whole="two">{inner}</div>')
    assert made.facts.whole == {"one": (1,), "two": (1, 2)}
    assert made.facts.split == ("two",)


@pytest.mark.parametrize(
    ("body", "edge"),
    [
        ("<p>" + "W" * 200, "right"),
        ('<p style="margin-left:-9mm">words', "left"),
        ('<div style="height:300mm; break-inside:avoid; border:1px solid"></div>', "bottom"),
        ('<div style="height:5mm; overflow:hidden"><p>one<p>two', "cut"),
        ('<table style="table-layout:fixed; width:20mm"><tr><td>Unbelievable<td>b</table>', "cell"),
    ],
)
def test_what_runs_out_of_its_place_is_told(make: Make, body: str, edge: str) -> None:
    found = make(f"<h1>A</h1>{body}").facts.overflow
    assert edge in [one.edge for one in found]
    assert all(one.over_mm >= 0.5 and one.page >= 1 for one in found)


def test_nothing_is_told_of_a_page_that_is_in_order(sheet: Rendered) -> None:
    assert sheet.facts.overflow == ()


def test_facts_come_back_from_json_unchanged(sheet: Rendered) -> None:
    assert Facts.from_json(json.loads(json.dumps(sheet.facts.to_json()))) == sheet.facts

"""Workbook, packets and booklet: made of the very sheets, in the order of use, ready for both sides of the paper."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from house import ROOT, Printed, printed, request
from workshop.pdf import outline, page_texts

PAGE = re.compile(r"\bpage (\d+)\b")
SHEET = re.compile(r"\b(\d[a-z]) 1 of \d")


def pages(editions: Printed, path: str) -> list[str]:
    return page_texts((editions.output / path).read_bytes())


def test_the_contents_name_the_pages_on_which_the_sheets_are(editions: Printed) -> None:
    found = pages(editions, "participants/participant-workbook.pdf")
    contents = f"{found[2]} {found[3]}"
    starts = {match[1]: number for number, text in enumerate(found, 1) if (match := SHEET.search(text))}
    own = [one for one in editions.course.curriculum.handouts if one.reader.value == "participant"]
    assert len(starts) == len(own) == 28, "a page for a partner does not bear its number"
    for handout in own:
        said = re.search(rf"\b{handout.code} +{re.escape(handout.title)} +(\d+)", contents)
        assert said, handout.code
        assert int(said[1]) == starts[handout.code], handout.code


def test_every_page_bears_its_number_and_every_sheet_begins_on_the_right(editions: Printed) -> None:
    found = pages(editions, "participants/participant-workbook.pdf")
    for number, text in enumerate(found, 1):
        if text.strip():
            assert PAGE.findall(text) == [str(number)]
        if SHEET.search(text):
            assert number % 2 == 1
    assert len(found) % 2 == 0


def test_the_workbook_ends_with_the_help_lines_large(editions: Printed) -> None:
    *_, last, _blank = pages(editions, "participants/participant-workbook.pdf")
    assert "Good numbers to have" in last
    for line in editions.course.curriculum.help_lines:
        assert line.name in last
        assert last.count(line.call) >= 2, "in the foot, and large"


def test_each_session_has_room_for_notes(editions: Printed) -> None:
    found = pages(editions, "participants/participant-workbook.pdf")
    evenings = [one for one in editions.course.curriculum.sessions if one.handouts]
    notes = [text for text in found if "What do I want to keep from today?" in text]
    assert [
        one for one in evenings if any(f"{one.label} · {one.title}" in text for text in notes)
    ] == evenings


def test_bookmarks_lead_to_every_sheet(editions: Printed) -> None:
    titles = [
        entry.title.replace("\xa0", " ")
        for entry in outline((editions.output / "participants/participant-workbook.pdf").read_bytes())
    ]
    for handout in editions.course.curriculum.handouts:
        assert any(handout.title in title for title in titles)


@pytest.mark.parametrize("number", [3, 6])
def test_a_packet_holds_the_sheets_in_the_order_of_use(editions: Printed, number: int) -> None:
    [session] = [one for one in editions.course.curriculum.sessions if one.number == number]
    found = pages(editions, f"participants/packets/session-{number}.pdf")
    assert [match[1] for text in found if (match := SHEET.search(text))] == [
        one.code for one in session.in_order_of_use if one.reader.value == "participant"
    ]
    assert all(index % 2 == 0 for index, text in enumerate(found) if SHEET.search(text))


def test_the_gate_comes_before_the_invitation(editions: Printed) -> None:
    found = pages(editions, "participants/packets/session-6.pdf")
    order = [match[1] for text in found if (match := SHEET.search(text))]
    assert order.index("6b") < order.index("6a")


def test_copies_come_one_whole_after_the_other(editions: Printed, tmp_path: Path) -> None:
    once = pages(editions, "participants/packets/session-3.pdf")
    asked = request(ROOT, tmp_path, what=("packet-3",), copies=3)
    result = printed(replace(asked, project=replace(asked.project, practice=None))).result
    assert result.ok
    thrice = page_texts((tmp_path / "participants/packets/session-3.pdf").read_bytes())
    without = [PAGE.sub("", text) for text in thrice]
    assert without == [PAGE.sub("", text) for text in once] * 3


def test_a_booklet_folds_into_the_workbook(editions: Printed) -> None:
    """Sheet by sheet, front and back: the last page beside the first, the second beside the one before the last."""
    sides = [PAGE.findall(text) for text in pages(editions, "participants/participant-workbook-booklet.pdf")]
    full = 2 * len(sides)
    assert full % 4 == 0
    last = max(int(number) for side in sides for number in side)
    assert full - last < 4
    for index, side in enumerate(sides):
        outer, inner = full - index, index + 1
        pair = (outer, inner) if index % 2 == 0 else (inner, outer)
        assert [int(number) for number in side] == [number for number in pair if number <= last]


def test_a_booklet_keeps_the_size_of_letters_and_lines(editions: Printed) -> None:
    """Its pages are laid out anew: nothing of the large pages was made smaller."""
    for (_, name, part), laid in editions.parts.items():
        if name == "booklet" and part.startswith("sheet-"):
            assert {round(page.width_mm, 1) for page in laid.facts.pages} == {139.7}
            for place in laid.facts.writing.values():
                assert all(abs(line.height - 9.0) <= 0.1 for line in place.lines)


def test_the_contents_of_the_workbook_are_one_page_in_drafts_too(editions: Printed) -> None:
    assert editions.result.drafts
    found = pages(editions, "participants/participant-workbook.pdf")
    assert "Contents" in found[2]
    assert "Good numbers to have" in found[2]
    assert found[3].strip() == "", "behind it nothing but its empty back"


@pytest.mark.parametrize("name", ["participant-workbook", "participant-workbook-booklet"])
def test_a_page_number_in_the_head_stands_where_printers_print(editions: Printed, name: str) -> None:
    """Measured on the finished file: the ink of each page ends at least 6 mm below its upper edge."""
    dots = 60
    with pypdfium2.PdfDocument(editions.output / f"participants/{name}.pdf") as file:
        for number, page in enumerate(file, 1):
            picture = page.render(scale=dots / 72, grayscale=True).to_pil()
            darkest, _ = picture.crop((0, 0, picture.width, round(6 / 25.4 * dots))).getextrema()
            assert darkest >= 250, f"page {number}"

"""The checks of pages: each finds its fault where it is, and nothing on a page without it."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Name

from audit.cases import good_font
from audit.small import add_kids, element, elements, page_html, saved, sheet
from workshop.pdf.audit import Finding, audit

LONG = "<p>Some words that fill a line or two, so that there is something to read on this page.</p>"


def found(body: str, css: str = "") -> list[Finding]:
    return list(audit(page_html(body, css)).findings)


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def drawn(content: bytes, more: bytes = b"") -> list[Finding]:
    """What is found on a page that is painted by hand: a tagged “Hi”, and what comes before and after."""
    pdf = good_font()
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(
        b"/Artifact BMC q " + content + b" Q EMC q " + page.Contents.read_bytes() + b" Q " + more
    )
    return list(audit(saved(pdf)).findings)


def hi(content: bytes) -> list[Finding]:
    """What is found on a page with one tagged text, shown by hand in the font /F."""
    pdf = good_font()
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"/P <</MCID 0>> BDC " + content + b" EMC")
    return list(audit(saved(pdf)).findings)


def test_a_good_sheet_has_no_findings() -> None:
    assert audit(sheet()).findings == ()
    assert drawn(b"") == []


# ---- contrast ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "ratio"),
    [
        ("color: #8a979c", "3.0"),
        ("color: #fff; background: #9aa5aa", "2.5"),
        ("color: #9c4a24; background: #6b2f14", "1.7"),
        ("color: rgb(29 35 38 / 40%)", "2.4"),
    ],
)
def test_text_that_does_not_stand_out(style: str, ratio: str) -> None:
    (finding,) = found(f'<h1>A</h1><p style="{style}">Faint words</p>')
    assert finding.code == "pdf-low-contrast"
    assert finding.severity == "error"
    assert finding.page == 1
    assert "“Faint words”" in finding.message
    assert f"{ratio} to 1" in finding.message
    assert "1.4.3" in finding.source


@pytest.mark.parametrize(
    "style",
    [
        "color: #4d585d",
        "color: #fff; background: #175e63",
        "color: #8a979c; font-size: 18pt",
        "color: #8a979c; font-size: 14pt; font-weight: 700",
        "color: #9c4a24; background: #faf1ea; border: 2mm solid #9c4a24; border-radius: 3mm",
    ],
)
def test_text_that_stands_out(style: str) -> None:
    assert found(f'<h1>A</h1><p style="{style}">Clear words</p>') == []


def test_what_lies_under_the_frame_of_a_box_is_not_its_colour() -> None:
    """A frame is painted as two boxes, the inner one cut out."""
    ring = b"0 0 0 rg 50 600 200 150 re 60 610 180 130 re f*"
    assert drawn(ring) == []
    assert codes(drawn(ring.replace(b"f*", b"f"))) == ["pdf-low-contrast"]


def test_a_ground_of_a_picture_is_looked_at_in_the_page_as_painted() -> None:
    grey = b"q 200 0 0 200 50 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x60 EI Q"
    (finding,) = drawn(grey)
    assert finding.code == "pdf-low-contrast"
    assert finding.severity == "warning"
    assert "about 3.3 to 1 (#000000 on #606060)" in finding.message
    assert drawn(grey.replace(b"\x60", b"\xe0")) == []


def test_text_that_is_painted_over_is_not_judged() -> None:
    over = b"/Artifact BMC 1 1 1 rg 50 600 200 150 re f EMC"
    assert drawn(b"0.1 0.1 0.1 rg 50 600 200 150 re f", over) == []


def test_a_spot_ink_and_cmyk_are_seen_as_colours() -> None:
    assert hi(b"BT 0 0 0 1 k /F 12 Tf 72 700 Td <00010002> Tj ET") == []
    assert codes(hi(b"BT 0 0 0 .3 k /F 12 Tf 72 700 Td <00010002> Tj ET")) == ["pdf-low-contrast"]


# ---- sizes ------------------------------------------------------------------------------------------------


def test_small_text_is_found_with_its_size() -> None:
    (finding,) = found(
        '<h1>A</h1><p style="font-size: 7pt">Small words</p><p style="font-size: 8.5pt">A foot</p>'
    )
    assert (finding.code, finding.page) == ("pdf-small-text", 1)
    assert "“Small words” is 7 pt" in finding.message


def test_the_size_is_that_on_the_page() -> None:
    assert codes(hi(b"BT /F 1 Tf 12 0 0 12 72 700 Tm <00010002> Tj ET")) == []
    assert codes(hi(b".5 0 0 .5 0 0 cm BT /F 12 Tf 144 1400 Td <00010002> Tj ET")) == ["pdf-small-text"]


# ---- overlap and clipping ---------------------------------------------------------------------------------


def test_text_over_text() -> None:
    (finding,) = found('<h1>A</h1><p>Some words</p><p style="margin-top: -10mm">Other words</p>')
    assert finding.code == "pdf-text-overlap"
    assert finding.message.startswith("“Other words” is printed over “Some words”.")


def test_lines_that_are_close_do_not_overlap() -> None:
    assert (
        found(
            '<h1>A</h1><p style="line-height: 1">Many words with gjpqy and ÅÉ.<br>Äther lines, just below.</p>'
        )
        == []
    )


def test_a_bold_made_by_printing_twice_is_no_overlap() -> None:
    assert hi(b"BT /F 12 Tf 72 700 Td <00010002> Tj .3 0 Td <00010002> Tj ET") == []


def test_text_cut_off_by_its_box() -> None:
    narrow = "width: 20mm; overflow: hidden; white-space: nowrap"
    (finding,) = found(f'<h1>A</h1><p style="{narrow}">Some words that do not fit</p>')
    assert (finding.code, finding.severity) == ("pdf-text-clipped", "error")
    low = "height: 3mm; overflow: hidden"
    assert codes(found(f'<h1>A</h1><p style="{low}">Some words</p>')) == ["pdf-text-clipped"]
    assert found('<h1>A</h1><p style="overflow: hidden">Some words</p>') == []


def test_text_that_is_read_aloud_and_never_seen() -> None:
    (finding,) = hi(b"q 300 300 10 10 re W n BT /F 12 Tf 72 700 Td <00010002> Tj ET Q")
    assert finding.code == "pdf-text-clipped"
    assert "never" not in finding.message
    assert "read aloud" in finding.message


# ---- edges ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "code"), [(-4, "pdf-text-off-page"), (-100, "pdf-text-off-page"), (10, "pdf-near-edge")]
)
def test_text_at_the_edge_and_beyond(left: int, code: str) -> None:
    assert codes(hi(b"BT /F 12 Tf %d 700 Td <00010002> Tj ET" % left)) == [code]


def test_text_inside_of_the_safe_area() -> None:
    assert hi(b"BT /F 12 Tf 18 700 Td <00010002> Tj ET") == []


def test_lines_at_the_edge_but_not_areas_that_go_over_it() -> None:
    (finding,) = drawn(b"8 100 100 1 re f")
    assert finding.code == "pdf-near-edge"
    assert "2.8 mm" in finding.message
    assert drawn(b"0.9 g -5 100 100 100 re f") == []
    assert drawn(b"1 g 8 100 100 1 re f") == []


def test_the_edge_is_that_of_the_page_as_it_is_shown() -> None:
    pdf = good_font()
    pdf.pages[0].obj.CropBox = Array([70, 100, 612, 792])
    assert codes(audit(saved(pdf)).findings) == ["pdf-near-edge"]
    pdf.pages[0].obj.CropBox = Array([100, 100, 612, 792])
    assert codes(audit(saved(pdf)).findings) == ["pdf-text-off-page"]


def test_a_page_that_is_turned_is_judged_as_it_is_seen() -> None:
    pdf = good_font()
    pdf.pages[0].obj.Rotate = 90
    assert audit(saved(pdf)).findings == ()


def test_a_card_is_cut_out_of_a_sheet() -> None:
    pdf = good_font()
    pdf.pages[0].obj.MediaBox = Array([65, 690, 315, 840])
    assert audit(saved(pdf)).findings == ()


# ---- headings and order -----------------------------------------------------------------------------------


def test_a_heading_alone_at_the_foot() -> None:
    fill = '<div style="height: 160mm"></div>'
    after = '<p style="break-before: page">What it heads.</p>'
    (finding,) = found(f"<h1>A</h1>{LONG}{fill}<h2>My plan</h2>{after}", "h2 { break-after: auto }")
    assert (finding.code, finding.page) == ("pdf-stranded-heading", 1)
    assert "“My plan”" in finding.message


def test_lines_to_write_on_below_a_heading_keep_it_company() -> None:
    fill = '<div style="height: 190mm"></div>'
    line = '<div style="height: 9mm; border-bottom: .6pt solid #74828a"></div>'
    after = '<p style="break-before: page">More.</p>'
    assert found(f"<h1>A</h1>{LONG}{fill}<h2>My plan</h2>{line}{after}") == []


def test_a_title_page_is_no_stranded_heading() -> None:
    fill = '<div style="height: 180mm"></div>'
    assert found(f'{fill}<h1>A title</h1><p style="break-before: page">The text.</p>') == []


def test_an_empty_heading() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        document = elements(pdf, "Document")[0]
        add_kids(document, [element(pdf, "H2", document, Pg=pdf.pages[0].obj)])
        (finding,) = audit(saved(pdf)).findings
    assert (finding.code, finding.severity, finding.page) == ("pdf-heading-empty", "error", 1)


def test_reading_upward() -> None:
    words = "".join(f'<p id="p{number}">Line number {number} of some.</p>' for number in range(8))
    with pikepdf.open(BytesIO(page_html(f"<h1>A</h1>{words}"))) as pdf:
        document = elements(pdf, "Document")[0]
        assert audit(saved(pdf)).findings == ()
        title, *lines = list(document.K)
        document.K = Array(
            [title, lines[0], lines[7], lines[2], lines[6], lines[1], lines[3], lines[4], lines[5]]
        )
        findings = audit(saved(pdf)).findings
    assert set(codes(findings)) == {"pdf-reading-order"}
    assert any(
        "“Line number 2 of some.” is read after “Line number 7 of some.”" in f.message for f in findings
    )


def test_going_back_to_an_earlier_page() -> None:
    body = '<h1>A</h1><p>First page.</p><p style="break-before: page">Second page.</p>'
    with pikepdf.open(BytesIO(page_html(body))) as pdf:
        document = elements(pdf, "Document")[0]
        title, first, second = list(document.K)
        document.K = Array([title, second, first])
        (finding,) = audit(saved(pdf)).findings
    assert (finding.code, finding.page) == ("pdf-reading-order", 1)


def test_a_booklet_goes_back_on_purpose() -> None:
    """Four sheets, read as 4 1, 1 2, 2 3 …: one note, and no warnings."""
    words = "".join(f'<p style="break-before: page">Page {number}.</p>' for number in range(2, 9))
    with pikepdf.open(BytesIO(page_html(f"<h1>Page 1.</h1>{words}"))) as pdf:
        document = elements(pdf, "Document")[0]
        parts = list(document.K)
        document.K = Array([parts[at] for at in (1, 0, 3, 2, 5, 4, 7, 6)])
        (finding,) = audit(saved(pdf)).findings
    assert (finding.code, finding.severity, finding.page) == ("pdf-reading-order", "note", 0)


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    words = "".join(f"<p>Line {number}.</p>" for number in range(12))
    assert found(f'<h1>A</h1><div style="columns: 2">{words}</div>') == []


# ---- tags and what they hold ------------------------------------------------------------------------------


def test_an_index_that_leads_to_other_tags_than_the_tags_themselves() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        marks[0], marks[1] = marks[1], marks[0]
        findings = audit(saved(pdf)).findings
    assert set(codes(findings)) == {"pdf-parent-tree"}
    assert {finding.severity for finding in findings} == {"error"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda pdf: elements(pdf, "Figure")[0].__setattr__("Alt", "IMG_0231.jpg"), "pdf-figure-file-name"),
        (
            lambda pdf: pdf.pages[0].obj.Annots[1].__setattr__("Contents", "https://example.org/help"),
            "pdf-link-address",
        ),
    ],
)
def test_words_that_say_nothing(change: object, code: str) -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        change(pdf)  # type: ignore[operator]
        (finding,) = audit(saved(pdf)).findings
    assert (finding.code, finding.severity) == (code, "warning")


def test_a_title_that_is_the_name_of_a_file() -> None:
    pdf = good_font()
    packet = pdf.Root.Metadata.read_bytes().replace(b"A sheet", b"handout_final2.docx")
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    assert codes(audit(saved(pdf)).findings) == ["pdf-title-file-name"]

"""PDF/UA as far as it can be seen without a validator: language, title, tags, artifacts, fonts, metadata."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name

from pdf.tags import elements, fonts_in, loose_marks
from workshop.pdf import Rendered, alt_texts, metadata, outline, texts
from workshop.pdf.fonts import FACES

Make = Callable[..., Rendered]


def test_language_title_and_tags(sheet: Rendered) -> None:
    with pikepdf.open(BytesIO(sheet.pdf)) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert all(page.obj.Tabs == Name.S for page in pdf.pages)
        kinds = [str(element.S) for element in elements(pdf)]
    assert [kind for kind in kinds if re.fullmatch("/H[1-6]", kind)] == ["/H1", "/H2", "/H3"]
    assert {"/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Link"} <= set(kinds)


def test_the_foot_is_an_artifact_and_all_other_text_has_a_tag(sheet: Rendered) -> None:
    with pikepdf.open(BytesIO(sheet.pdf)) as pdf:
        assert loose_marks(pdf) == []
        marks = [
            operands
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC" and operands[0] == Name.Artifact
        ]
        assert [str(operands[1].Type) for operands in marks] == ["/Pagination"]


def test_pictures_and_links_are_described_in_words(sheet: Rendered) -> None:
    assert set(alt_texts(sheet.pdf)) == {"A grey dot", "the second part", "the help page"}


def test_the_properties_hold_the_title_and_nothing_else(make: Make) -> None:
    body = (
        '<meta name="author" content="Someone"><meta name="dcterms.created" content="2026-01-01"><h1>A</h1>'
    )
    made = make(body, title="Sheet 3b")
    found = dict(metadata(made.pdf))
    packet = found.pop("XMP")
    assert found == {"Title": "Sheet 3b", "Producer": "WeasyPrint 70.0", "Lang": "en"}
    assert "Sheet 3b" in packet
    assert 'pdfuaid:part="1"' in packet
    assert "Someone" not in " ".join(texts(made.pdf))
    assert "2026" not in " ".join(texts(made.pdf))


def test_outline(sheet: Rendered) -> None:
    assert [(entry.level, entry.title, entry.page) for entry in outline(sheet.pdf)] == [
        (1, "Say it as “I”", 1),
        (2, "More", 1),
        (3, "Deeper", 1),
    ]


@pytest.mark.parametrize("family", ["Atkinson Hyperlegible Next", "Literata"])
@pytest.mark.parametrize("weight", [400, 600, 700])
def test_names_from_all_over_europe_are_printed_in_the_face_that_is_asked_for(
    make: Make, family: str, weight: int
) -> None:
    words = "Łukasz Őry Șerban Ñuñez “well‑known” ’ – — … · × é •"
    made = make(f'<h1>A</h1><p style="font: {weight} 12pt {family}; break-before: page">{words}</p>')
    expected = {
        ("Literata", 400): "Literata",
        ("Literata", 600): "Literata-Semi-Bold",
        ("Literata", 700): "Literata-Semi-Bold",
        ("Atkinson Hyperlegible Next", 400): "Atkinson-Hyperlegible-Next",
        ("Atkinson Hyperlegible Next", 600): "Atkinson-Hyperlegible-Next-Semi-Bold",
        ("Atkinson Hyperlegible Next", 700): "Atkinson-Hyperlegible-Next-Bold",
    }[family, weight]
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        foot_and_title = {"Atkinson-Hyperlegible-Next", "Literata-Semi-Bold"}
        assert fonts_in(pdf) == foot_and_title | {expected}
    assert set(made.facts.fonts) == foot_and_title | {expected}


def test_every_font_is_ours_embedded_and_can_be_read_out(make: Make) -> None:
    families = ["serif", "sans-serif", "monospace", "Arial", "Nonesuch"]
    body = "".join(f'<p style="font-family: {family}">Words in {family}</p>' for family in families)
    made = make(f"<h1>A</h1>{body}")
    assert set(made.facts.fonts) <= set(FACES)
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert fonts_in(pdf) <= set(FACES)
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.Font:
                whole = item.get("/Subtype") == Name.Type0
                assert "/ToUnicode" in item if whole else "/FontFile2" in item.FontDescriptor

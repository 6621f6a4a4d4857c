"""The fields of a file as a viewer and a screen reader meet them."""

import zlib
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name

from fields.forms import (
    FEEDBACK,
    FONTS,
    MARKS,
    exercise,
    fields,
    fillable,
    form_page,
    made,
    opened,
    page_of,
    parent_tree,
    place,
    sheet,
    widgets,
)
from pdf.tags import elements
from workshop.html import Page
from workshop.pdf import Rendered
from workshop.pdf.fields_face import EASTERN, WESTERN, field_face
from workshop.pdf.fields_places import LINE_HIGH

MIXED = (exercise("scale"), exercise("checklist", blanks="1"), exercise("rewrite"))


@pytest.fixture(scope="module")
def mixed() -> Rendered:
    """Numbers to circle, boxes to tick, lines of an own and questions, on one sheet."""
    body = [
        MIXED[0],
        *(
            type(one)(number, one.kind, one.rail, one.heading, one.view)
            for number, one in enumerate(MIXED[1:], 2)
        ),
    ]
    return fillable(sheet(*body))


def test_every_field_has_a_name_words_and_a_look_for_every_state(mixed: Rendered) -> None:
    with opened(mixed.pdf) as pdf:
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        assert "/XFA" not in pdf.Root.AcroForm
        for widget in widgets(pdf):
            assert int(widget.F) == 4, "printed, and nothing else"
            assert str(widget.TU)
            look = widget.AP.N
            if widget.get("/FT") == Name.Tx:
                assert isinstance(look, pikepdf.Stream)
                assert str(widget.V) == ""
                assert "/MaxLen" not in widget
                assert str(widget.DA).startswith("/Wing#64ings 0 Tf /Words 0 Tf ")
            else:
                assert "/Off" in look
                assert len(look.keys()) == 2
                assert all(isinstance(look[state], pikepdf.Stream) for state in look)
                assert all(look[state].read_bytes() for state in look), (
                    "an empty stream is a warning elsewhere"
                )
                assert Name.Off == widget.AS


def test_one_name_is_one_field_and_buttons_of_a_choice_are_its_kids(mixed: Rendered) -> None:
    with opened(mixed.pdf) as pdf:
        form = list(pdf.Root.AcroForm.Fields)
        names = [str(field.T) for field in form]
        assert len(set(names)) == len(names)
        groups = [field for field in form if "/Kids" in field]
        assert [str(group.T) for group in groups] == ["9z-e1-1", "9z-e1-2"]
        for group, words in zip(groups, ("I have hope", "This is wearing"), strict=True):
            assert words in str(group.TU)
            assert int(group.Ff) == 1 << 15, "one of them, and it can be taken back"
            states = [next(key for key in kid.AP.N if key != "/Off") for kid in group.Kids]
            assert states == [f"/{number}" for number in range(11)]
            assert all("/T" not in kid and kid.Parent.objgen == group.objgen for kid in group.Kids)
            assert words in str(group.Kids[7].TU)
            assert str(group.Kids[7].TU).startswith("7: ")


def test_each_field_is_tagged_where_its_place_is_read_and_reached_in_that_order(mixed: Rendered) -> None:
    with opened(mixed.pdf) as pdf:
        parents = parent_tree(pdf)
        order = []
        for element in elements(pdf):
            if Name.Form == element.S:
                (kid,) = element.K
                assert kid.Type == Name.OBJR
                assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
                order.append(kid.Obj.objgen)
        assert order == [widget.objgen for widget in widgets(pdf)]
        assert all(page.obj.Tabs == Name.S for page in pdf.pages)
        by_name = fields(pdf)
        first = [
            list(by_name).index(f"9z-{name}")
            for name in ("e1-1", "e1-2", "e1-ask-1", "e2-1", "e2-3-tick", "e2-3")
        ]
        assert first == sorted(first)
        above = [kid.P.S for kid in elements(pdf) if Name.Form == kid.S]
        assert set(map(str, above)) == {"/Span", "/Div"}


def test_a_field_lies_above_its_line_and_over_its_box() -> None:
    facts = fillable(sheet(exercise("rewrite"), exercise("checklist"))).facts
    [words] = [field for field in facts.fields if field.kind == "text"]
    lines = facts.writing["e1-2"].lines
    assert words.lines == len(lines) == 2
    assert words.spot.x == pytest.approx(lines[0].x, abs=0.2)
    assert words.spot.right == pytest.approx(lines[0].right, abs=0.2)
    assert lines[0].y < words.spot.y < lines[0].y + 0.5
    assert 0.2 < lines[-1].bottom - words.spot.bottom < 0.8, "the last rule stays to be seen"
    ticks = [field for field in facts.fields if field.kind == "tick"]
    assert all(tick.spot.width == pytest.approx(5, abs=0.05) for tick in ticks)
    assert all(tick.spot.height == pytest.approx(5, abs=0.05) for tick in ticks)


def test_over_several_lines_the_rules_are_covered_once_there_are_words() -> None:
    with opened(form_page(place("a", "One line", lines=1) + place("b", "Three lines", lines=3)).pdf) as pdf:
        one, three = fields(pdf).values()
    assert "/Ff" not in one
    assert "/MK" not in one
    assert int(three.Ff) == 1 << 12
    assert [float(part) for part in three.MK.BG] == [1]
    assert float(one.Rect[3]) - float(one.Rect[1]) == pytest.approx(LINE_HIGH, abs=0.02)


def test_lines_that_begin_behind_words_are_a_field_of_their_own() -> None:
    facts = fillable(sheet(exercise("reflect", style="letter"))).facts
    assert [(field.name, field.lines) for field in facts.fields] == [
        ("e1-1", 1),
        ("e1-1-more", 2),
        ("e1-2", 1),
        ("e1-2-more", 16),
    ]
    assert facts.fields[1].label == "Why is it not a zero? (more room)"


def test_what_is_for_a_pen_and_has_no_mark_is_told_of() -> None:
    bare = form_page('<div class="ln"></div><span class="box"></span><p class="ln">Printed</p>').facts.bare
    assert len(bare) == 2


# ---- the face -------------------------------------------------------------------------------------------


def test_its_face_is_small_and_plain_and_covers_latin_with_accents(mixed: Rendered) -> None:
    with opened(mixed.pdf) as pdf:
        font = pdf.Root.AcroForm.DR.Font.Words
        assert font.Subtype == Name.TrueType
        assert font.Encoding.BaseEncoding == Name.WinAnsiEncoding
        program = font.FontDescriptor.FontFile2.read_bytes()
    assert len(zlib.compress(program)) < 12_000
    covered = TTFont(BytesIO(program)).getBestCmap()
    wanted = {chr(code) for code in range(32, 127)} | set(WESTERN + EASTERN)
    assert {letter for letter in wanted if ord(letter) not in covered} == set()
    spoken = "Zoë Muñoz Łukasz Żółć Dvořák Őry Șerban Ţiriac İnanç Ağaoğlu Đorđe Šimūnė Kļaviņš “’–…€"
    assert set(spoken) <= wanted


def test_every_code_of_the_face_is_the_letter_that_it_says() -> None:
    """Draw each code, and read the words out of the page."""
    face = field_face(FONTS)
    with opened(form_page(place("a", "Words", lines=1)).pdf) as pdf:
        page = pdf.pages[0]
        page.obj.Resources = Dictionary(Font=Dictionary(Words=pdf.Root.AcroForm.DR.Font.Words))
        codes = [code for code, letter in face.codes.items() if chr(letter).strip()]
        rows = [bytes(codes[start : start + 25]).hex() for start in range(0, len(codes), 25)]
        drawn = "".join(f"1 0 0 1 40 {700 - 20 * number} Tm <{row}> Tj\n" for number, row in enumerate(rows))
        page.obj.Contents = pdf.make_stream(f"BT /Words 12 Tf {drawn} ET".encode())
        out = BytesIO()
        pdf.save(out)
    said = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_range()
    assert "".join(said.split()) == "".join(chr(face.codes[code]) for code in codes)


def test_widths_are_those_of_the_face(mixed: Rendered) -> None:
    with opened(mixed.pdf) as pdf:
        widths = pdf.Root.AcroForm.DR.Font.Words.Widths
        program = TTFont(BytesIO(pdf.Root.AcroForm.DR.Font.Words.FontDescriptor.FontFile2.read_bytes()))
    names, metrics = program.getBestCmap(), program["hmtx"]
    for code, letter in field_face(FONTS).codes.items():
        assert int(widths[code - 1]) == metrics[names[letter]][0]


# ---- nothing else changes -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", ["scale", "choose", "match", "checklist", "rewrite", "plan", "fill_in_script"]
)
def test_marks_change_no_byte_of_a_page_for_paper(kind: str) -> None:
    page = page_of(sheet(exercise(kind)), "standard")
    without = Page(MARKS.sub("", page.html), page.css)
    assert without.html != page.html
    assert made(page).pdf == made(without).pdf
    assert "/AcroForm" not in pikepdf.open(BytesIO(made(page).pdf)).Root


def test_two_runs_give_the_same_bytes(mixed: Rendered) -> None:
    assert form_page(FEEDBACK).pdf == form_page(FEEDBACK).pdf


def test_the_edition_is_for_a_screen_what_standard_is_on_paper() -> None:
    from fields.viewer import printed

    for kind in ("scale", "plan", "match", "fill_in_script"):
        one = sheet(exercise(kind))
        paper, screen = made(page_of(one, "standard")), fillable(one)
        assert printed(paper.pdf) == printed(screen.pdf, forms=False)

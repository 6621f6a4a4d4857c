"""Filled in and printed by the library of a real browser's viewer, compared as pictures."""

import itertools

import pikepdf
import pytest

from fields.forms import (
    FEEDBACK,
    FONTS,
    exercise,
    fields,
    fillable,
    form_page,
    opened,
    parent_tree,
    place,
    sheet,
)
from fields.viewer import changed, fill, printed
from workshop.pdf import Rendered
from workshop.pdf.fields_face import field_face
from workshop.plan.facts import FieldFacts

WORDS = "I felt worn out after we argued about the dishes. Could we each name one thing to try?"
LONG = " ".join([WORDS] * 5)


@pytest.fixture(scope="module")
def form() -> Rendered:
    return form_page(FEEDBACK)


def inside(box: tuple[float, float, float, float] | None, field: FieldFacts, slack: float = 0.4) -> bool:
    """Whether what changed is something, and lies in the rectangle of a field."""
    if box is None:
        return False
    left, top, right, bottom = box
    spot = field.spot
    return (
        spot.x - slack <= left < right <= spot.right + slack
        and spot.y - slack <= top < bottom <= spot.bottom + slack
    )


def of(form: Rendered, name: str, option: str = "") -> FieldFacts:
    [found] = [field for field in form.facts.fields if (field.name, field.option) == (name, option)]
    return found


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("e2-1", WORDS),
        ("e2-1", LONG),
        ("e2-2", "A word"),
        ("e2-2", LONG),
        ("e2-10", LONG),
        ("e2-10", "Zoë Muñoz, café, Ærø, straße"),
        ("e2-10", "One\nTwo\nThree"),
    ],
)
def test_typed_words_are_printed_in_their_place_and_nowhere_else(
    form: Rendered, name: str, words: str
) -> None:
    [before], [after] = printed(form.pdf), printed(fill(form.pdf, {f"form-{name}": words}))
    assert inside(changed(before, after), of(form, name))


def test_long_words_are_set_smaller_and_none_is_lost(form: Rendered) -> None:
    import pypdfium2

    copy = fill(form.pdf, {"form-e2-10": LONG})
    with opened(copy) as pdf:
        drawn = fields(pdf)["form-e2-10"].AP.N.read_bytes()
    sizes = {float(line.split()[-2]) for line in drawn.splitlines() if line.endswith(b" Tf")}
    assert sizes
    assert max(sizes) < 12
    # Printed for good, the words can be read out of the page, all of them.
    document = pypdfium2.PdfDocument(copy)
    document.init_forms()
    page = document[0]
    assert pypdfium2.raw.FPDFPage_Flatten(page.raw, pypdfium2.raw.FLAT_PRINT) == pypdfium2.raw.FLATTEN_SUCCESS
    said = " ".join(document[0].get_textpage().get_text_range().split())
    assert said.count("Could we each name one thing to try?") == 5


def test_short_words_have_the_size_of_the_page(form: Rendered) -> None:
    with opened(fill(form.pdf, {"form-e2-1": "Rest", "form-e2-2": "Rest"})) as pdf:
        for name in ("form-e2-1", "form-e2-2"):
            drawn = fields(pdf)[name].AP.N.read_bytes()
            [size] = {float(line.split()[-2]) for line in drawn.splitlines() if line.endswith(b" Tf")}
            assert size == 12


def test_typed_words_hide_the_rules_that_would_cross_them_but_not_the_last(form: Rendered) -> None:
    field = of(form, "e2-10")
    [page] = printed(fill(form.pdf, {"form-e2-10": "Rest"}))
    scale = page.width / 215.9
    column = round((field.spot.x + field.spot.width * 0.8) * scale)
    dark = [y for y in range(page.height) if page.getpixel((column, y)) < 160]
    rules = [y / scale for y in dark if field.spot.y < y / scale < field.spot.bottom + 1]
    assert rules
    assert min(rules) > field.spot.bottom - 0.2


def test_a_pressed_box_has_a_tick_and_a_pressed_number_a_ring(form: Rendered) -> None:
    [before], [ticked] = printed(form.pdf), printed(fill(form.pdf, {"form-e3-1": True}))
    assert inside(changed(before, ticked), of(form, "e3-1"))
    [ringed] = printed(fill(form.pdf, {"form-e1-1": 2}))
    field = of(form, "e1-1", "2")
    assert inside(changed(before, ringed), field)
    left, top, right, bottom = changed(before, ringed) or (0, 0, 0, 0)
    assert right - left == pytest.approx(field.spot.width, abs=0.5)
    assert bottom - top == pytest.approx(field.spot.height, abs=0.5)


def test_one_choice_puts_out_the_other(form: Rendered) -> None:
    twice = fill(fill(form.pdf, {"form-e1-1": 1}), {"form-e1-1": 3})
    assert printed(twice) == printed(fill(form.pdf, {"form-e1-1": 3}))


def test_a_copy_that_was_saved_shows_what_was_typed(form: Rendered) -> None:
    copy = fill(form.pdf, {"form-e2-1": WORDS, "form-e1-1": 0, "form-e3-1": True})
    assert printed(copy) == printed(fill(copy, {}))
    assert printed(copy) != printed(form.pdf)


def test_a_copy_that_was_saved_keeps_what_it_is(form: Rendered) -> None:
    """Its properties say that it is PDF/UA-1 and what it is called; the tags are those of the empty file."""
    with opened(fill(form.pdf, {"form-e2-2": "Kept"})) as copy, opened(form.pdf) as empty:
        packet = copy.Root.Metadata.read_bytes()
        assert packet == empty.Root.Metadata.read_bytes()
        assert b'pdfuaid:part="1"' in packet
        assert copy.Root.MarkInfo.Marked
        assert len(parent_tree(copy)) == len(parent_tree(empty))


def test_rings_beside_one_another_do_not_touch() -> None:
    facts = fillable(sheet(exercise("scale", style="meter"))).facts
    rows: dict[str, list[FieldFacts]] = {}
    for field in facts.fields:
        if field.kind == "radio":
            rows.setdefault(field.name, []).append(field)
    for row in rows.values():
        for one, next_one in itertools.pairwise(row):
            assert one.spot.right <= next_one.spot.x + 0.05


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("José Ñandú, Zoë", "José Ñandú, Zoë"),
        ("Łukasz Đorđević, Şükrü, Škoda", "Łukasz Đorđević, Şükrü, Škoda"),
        ("Ağaoğlu İnanç, Šimūnė Kļaviņš", "Ağaoğlu İnanç, Šimūnė Kļaviņš"),
        ("“don’t” — a… b", "“don’t” — a… b"),
        ("Nguyễn Thị Phượng", "Nguyên Thi Phuong"),
        ("Țîțu Ĉapek ‑ ƀ", "Ţîţu Capek - ƀ"),
    ],
)
def test_every_latin_letter_is_drawn_in_the_face_of_the_fields(form: Rendered, words: str, seen: str) -> None:
    """As itself or as the one nearest to it, so that no name has a hole; the value is what was typed."""
    with opened(fill(form.pdf, {"form-e2-1": words})) as pdf:
        field = fields(pdf)["form-e2-1"]
        assert str(field.V) == words
        fonts = field.AP.N.Resources.Font
        face = pdf.Root.AcroForm.DR.Font.Wingdings
        assert fonts["/Wingdings"].FontDescriptor.objgen == face.FontDescriptor.objgen
        drawn = _drawn(field.AP.N, "/Wingdings")
    letters = field_face(FONTS).codes
    assert drawn == "".join(letter for letter in seen if ord(letter) in letters.values())


def _drawn(look: pikepdf.Object, font: str) -> str:
    """The words that an appearance draws in a font."""
    letters, found, current = field_face(FONTS).codes, "", ""
    for operands, operator in pikepdf.parse_content_stream(look):
        if str(operator) == "Tf":
            current = str(operands[0])
        elif str(operator) == "Tj" and current == font:
            found += "".join(chr(letters[code]) for code in bytes(operands[0]))
    return found


def test_letters_outside_of_the_face_stay_in_the_value(form: Rendered) -> None:
    """A viewer may lack a font for them; what was typed is in the file all the same."""
    for words in ("Nguyễn Thị Ánh", "محمد", "Ελένη Ζωή", "李明"):
        with opened(fill(form.pdf, {"form-e2-1": words})) as pdf:
            assert str(fields(pdf)["form-e2-1"].V) == words


def test_a_place_of_one_line_is_not_for_several(form: Rendered) -> None:
    with opened(fill(form_page(place("a", "Words", lines=1)).pdf, {"form-a": "One"})) as pdf:
        assert str(fields(pdf)["form-a"].V) == "One"

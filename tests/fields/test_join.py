"""Parts with fields that become one document: one form, one face, and every field where it was."""

import pytest
from pikepdf import Name

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
    widgets,
)
from fields.viewer import fill, printed
from pdf.tags import elements
from workshop.pdf import Piece, field_names, join, read_filled


@pytest.fixture(scope="module")
def parts() -> tuple[bytes, ...]:
    return (
        fillable(sheet(exercise("scale"))).pdf,
        form_page("<p>Nothing to fill in.</p>", "cover").pdf,
        fillable(sheet(exercise("checklist"), code="9y")).pdf,
        form_page(FEEDBACK, "feedback").pdf,
    )


def joined(*parts: bytes) -> bytes:
    return join([Piece(part) for part in parts], title="A workbook", lang="en", fonts=FONTS)


def test_all_fields_come_along_in_order(parts: tuple[bytes, ...]) -> None:
    whole = joined(*parts)
    assert field_names(whole) == tuple(name for part in parts for name in field_names(part))
    with opened(whole) as pdf:
        assert sum(1 for _ in widgets(pdf)) == sum(sum(1 for _ in widgets(opened(part))) for part in parts)
        for field in pdf.Root.AcroForm.Fields:
            for kid in field.get("/Kids", ()):
                assert kid.Parent.objgen == field.objgen


def test_they_are_tagged_where_they_are_read(parts: tuple[bytes, ...]) -> None:
    with opened(joined(*parts)) as pdf:
        parents = parent_tree(pdf)
        forms = [element for element in elements(pdf) if Name.Form == element.S]
        assert [form.K[0].Obj.objgen for form in forms] == [widget.objgen for widget in widgets(pdf)]
        for form in forms:
            assert parents[int(form.K[0].Obj.StructParent)].objgen == form.objgen


def test_the_face_is_there_once(parts: tuple[bytes, ...]) -> None:
    with opened(joined(*parts)) as pdf:
        fonts = pdf.Root.AcroForm.DR.Font
        faces = [
            item
            for item in pdf.objects
            if getattr(item, "get", None) and item.get("/FontName", "") == fonts.Words.BaseFont
        ]
        assert [face.objgen for face in faces] == [fonts.Words.FontDescriptor.objgen]
        assert fonts.Wingdings.FontDescriptor.objgen == fonts.Words.FontDescriptor.objgen


def test_pages_look_as_they_did_empty_and_filled(parts: tuple[bytes, ...]) -> None:
    whole = joined(*parts)
    assert printed(whole) == tuple(page for part in parts for page in printed(part))
    filled = fill(whole, {"9z-e1-1": 4, "9y-e1-1": True, "feedback-e2-1": "Rest"})
    alone = [
        fill(parts[0], {"9z-e1-1": 4}),
        parts[1],
        fill(parts[2], {"9y-e1-1": True}),
        fill(parts[3], {"feedback-e2-1": "Rest"}),
    ]
    assert printed(filled) == tuple(page for part in alone for page in printed(part))


def test_a_page_that_stands_in_it_twice_is_filled_in_twice(parts: tuple[bytes, ...]) -> None:
    whole = joined(parts[0], parts[3], parts[0], parts[3], parts[3])
    names = field_names(whole)
    assert len(set(names)) == len(names)
    assert {"9z-e1-1", "9z+2-e1-1", "feedback-share", "feedback+2-share", "feedback+3-share"} <= set(names)
    shared = fill(whole, {"feedback+2-share": True, "feedback+2-e2-1": "Second", "feedback-e2-1": "First"})
    [copy] = read_filled(shared).copies
    assert copy.code == "feedback"
    assert {answer.answer for answer in copy.answers if answer.field == "e2-1"} == {"Second"}


def test_without_any_field_there_is_no_form(parts: tuple[bytes, ...]) -> None:
    with opened(joined(parts[1], parts[1])) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_the_same_parts_give_the_same_bytes(parts: tuple[bytes, ...]) -> None:
    assert joined(*parts) == joined(*parts)
    assert fields(opened(joined(place_only(), place_only())))


def place_only() -> bytes:
    return form_page(place("a", "Words"), "one").pdf

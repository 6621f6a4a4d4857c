"""Answers out of filled-in copies: of those who agreed, without names, and from no file that is not ours."""

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from fields.forms import FEEDBACK, fields, form_page, opened, saved
from fields.viewer import fill
from workshop.build.collected import NOT_SHARED, READ, REFUSED, SAME, as_csv, collect
from workshop.pdf import Reading, read_filled
from workshop.pdf.collect import (
    CHANGED,
    DAMAGED,
    LOCKED,
    MOST_BYTES,
    NO_BOX,
    NO_FIELDS,
    STRANGE,
    TOO_LARGE,
    TOO_LONG,
    TOO_MUCH,
)

GIVEN = {
    "feedback-e1-1": 3,
    "feedback-e2-1": "The breaks.\nThe tea.",
    "feedback-e2-2": "Łódź, Nguyễn, محمد",
    "feedback-e3-1": True,
    "feedback-name": "Anna Example",
}
SHARED = {"feedback-share": True}


@pytest.fixture(scope="module")
def form() -> bytes:
    return form_page(FEEDBACK, "feedback").pdf


@pytest.fixture(scope="module")
def shared(form: bytes) -> bytes:
    return fill(form, GIVEN | SHARED)


def test_what_was_typed_ticked_and_chosen_comes_back_out(shared: bytes) -> None:
    [copy] = read_filled(shared).copies
    assert (copy.code, copy.dated) == ("feedback", "March 2026")
    assert [(one.field, one.question, one.answer) for one in copy.answers] == [
        ("e1-1", "1. I felt respected.", "3"),
        ("e2-1", "What should we keep?", "The breaks.\nThe tea."),
        ("e2-2", "What should we change?", "Łódź, Nguyễn, محمد"),
        ("e2-10", "Anything else?", ""),
        ("e3-1", "I read every page", "yes"),
    ]


def test_a_name_is_never_read(shared: bytes) -> None:
    assert (
        b"A\0n\0n\0a" in shared
        or b"Anna" in shared
        or "Anna" in str(fields(opened(shared))["feedback-name"].V)
    )
    assert "Anna" not in repr(read_filled(shared))


def test_without_the_tick_nothing_is_read(form: bytes) -> None:
    reading = read_filled(fill(form, GIVEN))
    assert reading == Reading(why="nobody ticked that these answers may be collected")
    assert not read_filled(fill(fill(form, GIVEN | SHARED), SHARED)).copies, "ticked, and taken back"


def test_a_form_without_that_box_is_refused() -> None:
    other = form_page(FEEDBACK.replace("share", "agree"), "feedback").pdf
    assert "no box to agree" in read_filled(other).why
    assert read_filled(other).refused


def test_another_edition_is_known_as_such(form: bytes) -> None:
    later = form_page(FEEDBACK.replace("keep", "hold on to"), "feedback", dated="May 2027").pdf
    [copy] = read_filled(fill(later, SHARED)).copies
    assert copy.dated == "May 2027"


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found["feedback-e2-1"].__setitem__("/TU", String("What is your address?")),
        lambda found: found["feedback-e2-1"].__setitem__("/T", String("feedback-e9-9")),
        lambda found: (
            found["feedback-e1-1"].Kids[1].AP.N.__setitem__("/9", found["feedback-e1-1"].Kids[1].AP.N["/1"])
        ),
    ],
)
def test_changed_questions_are_refused(
    shared: bytes, change: Callable[[dict[str, pikepdf.Object]], None]
) -> None:
    with opened(shared) as pdf:
        change(fields(pdf))
        reading = read_filled(saved(pdf))
    assert reading.refused
    assert "not as we made it" in reading.why


def test_a_missing_question_is_refused(shared: bytes) -> None:
    with opened(shared) as pdf:
        del pdf.Root.AcroForm.Fields[1]
        assert read_filled(saved(pdf)).refused


def test_fields_in_another_order_and_under_a_common_parent_are_the_same_form(shared: bytes) -> None:
    before = read_filled(shared)
    with opened(shared) as pdf:
        pdf.Root.AcroForm.Fields = Array(list(pdf.Root.AcroForm.Fields)[::-1])
        assert read_filled(saved(pdf)) == before


def test_an_answer_that_a_viewer_keeps_in_a_stream_or_only_turns_on_is_read(shared: bytes) -> None:
    with opened(shared) as pdf:
        found = fields(pdf)
        found["feedback-e2-10"].V = pdf.make_stream(b"\xfe\xff" + "Grüße".encode("utf-16-be"))
        found["feedback-e2-1"].V = pdf.make_stream("Thé".encode())
        for name in ("feedback-e1-1", "feedback-e3-1", "feedback-share"):
            if "/V" in found[name]:
                del found[name].V
        [copy] = read_filled(saved(pdf)).copies
    answers = {one.field: one.answer for one in copy.answers}
    assert answers == {
        "e1-1": "3",
        "e2-1": "Thé",
        "e2-2": "Łódź, Nguyễn, محمد",
        "e2-10": "Grüße",
        "e3-1": "yes",
    }


# ---- hostile files --------------------------------------------------------------------------------------


def hostile(form: bytes, harm: Callable[[pikepdf.Pdf], None]) -> bytes:
    with opened(form) as pdf:
        harm(pdf)
        return saved(pdf)


def cycle(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(T=String("a")))
    field.Kids = Array([field])
    pdf.Root.AcroForm.Fields.append(field)


def deep(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(T=String("a")))
    for _ in range(50):
        field = pdf.make_indirect(Dictionary(T=String("a"), Kids=Array([field])))
    pdf.Root.AcroForm.Fields.append(field)


def many(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields = Array([Dictionary(T=String(f"a{number}")) for number in range(6000)])


def long(pdf: pikepdf.Pdf) -> None:
    fields(pdf)["feedback-e2-1"].V = String("a" * 200_000)


def bomb(pdf: pikepdf.Pdf) -> None:
    packed = zlib.compress(zlib.compress(b"\0" * (96 << 20), 1), 9)
    stream = pdf.make_stream(b"")
    stream.write(packed, filter=Array([Name.FlateDecode, Name.FlateDecode]))
    fields(pdf)["feedback-e2-1"].V = stream


def wrong_types(pdf: pikepdf.Pdf) -> None:
    for field in pdf.Root.AcroForm.Fields:
        field.TU, field.AP, field.Ff, field.V = 7, Name.Yes, String("x"), Array([1])


def no_form(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Name.Nothing


@pytest.mark.parametrize("harm", [cycle, deep, many, long, wrong_types, no_form])
def test_a_hostile_form_is_refused(shared: bytes, harm: Callable[[pikepdf.Pdf], None]) -> None:
    reading = read_filled(hostile(shared, harm))
    assert reading.refused
    assert reading.why
    assert reading.copies == ()


def test_a_file_that_unpacks_without_end_is_refused(shared: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file that becomes more than the memory that reading may take."""
    monkeypatch.setattr("workshop.pdf.collect.MEMORY_MIB", 64)
    assert read_filled(shared).copies
    data = hostile(shared, bomb)
    assert len(data) < 200_000
    reading = read_filled(data)
    assert reading.refused
    assert reading.copies == ()


def test_a_file_that_takes_too_long_is_refused(shared: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.pdf.collect.SECONDS", 0)
    assert read_filled(shared).why.startswith("it takes too much time or memory to read")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "damaged"),
        (b"A letter, not a PDF.", "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (b"%PDF-1.7\n" + b"1 0 obj <</Type /Catalog>> endobj\n" * 99, "damaged"),
        (b"\0" * (MOST_BYTES + 1), "larger than"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes, why: str) -> None:
    reading = read_filled(data)
    assert reading.refused
    assert why in reading.why


def test_every_cut_of_a_copy_is_read_or_refused(shared: bytes) -> None:
    whole = read_filled(shared)
    for part in range(1, 8):
        reading = read_filled(shared[: len(shared) * part // 8])
        assert reading.refused or reading == whole


def test_a_locked_copy_is_refused(shared: bytes) -> None:
    with opened(shared) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(user="a", owner="b"))
    assert read_filled(out.getvalue()) == Reading(why=LOCKED, refused=True)


def test_a_copy_that_was_printed_to_a_file_is_told_apart_from_another_form(shared: bytes) -> None:
    """It looks as it did, and has no field any more."""
    with opened(shared) as pdf:
        pdf.flatten_annotations("all")
        reading = read_filled(saved(pdf))
    assert reading.refused
    assert reading.why.startswith("it has no fields: a copy that was printed or scanned has lost them.")


@pytest.mark.parametrize(
    "why", [DAMAGED, TOO_LARGE, TOO_MUCH, LOCKED, NO_FIELDS, NO_BOX, CHANGED, STRANGE, TOO_LONG]
)
def test_every_refusal_says_what_to_do(why: str) -> None:
    wrong, _, mended = why.partition(". ")
    assert wrong.startswith(("it ", "its ", "one "))
    assert mended[0].isupper()
    assert not why.endswith(".")


def test_a_copy_that_another_program_saved_anew_is_read_as_before(shared: bytes) -> None:
    with opened(shared) as pdf:
        packed, open_locked = BytesIO(), BytesIO()
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
        pdf.save(open_locked, encryption=pikepdf.Encryption(user="", owner="b"))
    assert read_filled(packed.getvalue()) == read_filled(shared) == read_filled(open_locked.getvalue())


# ---- many files -----------------------------------------------------------------------------------------


def test_files_are_read_one_by_one_and_none_keeps_another_back(form: bytes, shared: bytes) -> None:
    other = fill(form, SHARED | {"feedback-e2-1": "=A1+1"})
    found = collect(
        [("z.pdf", shared), ("a.pdf", other), ("b.txt", b"no"), ("c.pdf", form), ("d.pdf", shared)]
    )
    assert [(one.file, one.state) for one in found.files] == [
        ("z.pdf", READ),
        ("a.pdf", READ),
        ("b.txt", REFUSED),
        ("c.pdf", NOT_SHARED),
        ("d.pdf", SAME),
    ]
    assert {row.copy for row in found.rows} == {1, 2}
    assert len(found.rows) == 10
    assert found.counts == {READ: 2, NOT_SHARED: 1, REFUSED: 1, SAME: 1}


def test_a_file_that_cannot_be_opened_keeps_no_other_back(shared: bytes) -> None:
    found = collect([("a.pdf", "it cannot be opened: Permission denied"), ("b.pdf", shared)])
    assert [one.state for one in found.files] == [REFUSED, READ]
    assert found.files[0].why == "it cannot be opened: Permission denied"
    assert len(found.rows) == 5


def test_a_copy_that_is_there_twice_is_told_of_without_a_name(form: bytes) -> None:
    with opened(fill(form, SHARED | {"feedback-e2-2": "More time for questions"})) as pdf:
        one, again = saved(pdf), BytesIO()
        pdf.save(again, linearize=True)
    found = collect([("a.pdf", one), ("b.pdf", again.getvalue())])
    assert (found.alike, found.counts[READ]) == (1, 2)
    short = [fill(form, {"feedback-share": True}), fill(fill(form, {}), {"feedback-share": True})]
    assert collect([("a.pdf", short[0]), ("b.pdf", short[1] + b"\n")]).alike == 0, "two who wrote nothing"


def test_the_numbers_do_not_tell_in_which_order_the_files_were_given(form: bytes, shared: bytes) -> None:
    other = fill(form, SHARED | {"feedback-e2-1": "Rest"})
    one = collect([("a.pdf", shared), ("b.pdf", other)])
    assert one.rows == collect([("b.pdf", other), ("a.pdf", shared)]).rows
    assert not any(name in repr(one.rows) for name in ("a.pdf", "b.pdf"))


def test_no_answer_is_a_formula_in_a_table(form: bytes) -> None:
    other = fill(form, SHARED | {"feedback-e2-1": "=HYPERLINK(1)", "feedback-e2-2": "-1"})
    text = as_csv(collect([("a.pdf", other)]).rows)
    assert text.splitlines()[0] == "form,edition,copy,field,question,answer"
    assert ",'=HYPERLINK(1)\n" in text
    assert ",'-1\n" in text

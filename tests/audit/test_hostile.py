"""Files that are broken, or made to do harm: each gets a verdict, and nothing hangs or ends with it."""

import os
import re
import signal
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from audit.cases import good_font
from audit.small import XMP, add_kids, element, elements, saved, sheet
from workshop.pdf.audit import Audited, Limits, audit, audit_files, children

STRANGE = (
    b"0",
    b"-1",
    b"99999999999999",
    b"null",
    b"true",
    b"/X",
    b"[]",
    b"<<>>",
    b"()",
    b"1e99",
    b"1 0 R",
    b"5 0 R",
)
VALUE = re.compile(rb"(?<=[ \[\n])(\d+ 0 R|/\w+|-?\d+(\.\d+)?|\([^()]*\))(?=[ \]\n])")


def codes(found: Audited) -> set[str]:
    return {finding.code for finding in found.findings}


def open_bytes() -> bytes:
    """The sheet without any compression, so that every byte means something."""
    with pikepdf.open(BytesIO(sheet())) as pdf:
        return saved(
            pdf,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )


WHOLE = open_bytes()
VALUES = tuple(VALUE.finditer(WHOLE))


# ---- no PDF, or not whole ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data", [b"", b"Hello", b"\0" * 2000, b"GIF89a%PDF", b"<html>" + b" " * 2000 + b"%PDF-1.7"]
)
def test_what_is_no_pdf(data: bytes) -> None:
    found = audit(data)
    assert codes(found) == {"pdf-unreadable"}
    assert (found.pages, found.keeps_pdf_ua) == (0, False)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\ntrailer <</Root 1 0 R>>", b"%PDF-1.7\n" + b"1 0 obj" * 99]
)
def test_a_beginning_and_nothing_else(data: bytes) -> None:
    assert "pdf-unreadable" in codes(audit(data))


def test_a_file_with_a_password() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="secret", R=6))
    found = audit(out.getvalue())
    assert codes(found) == {"pdf-locked"}
    assert not found.keeps_pdf_ua


def test_a_file_that_is_cut_off_is_mended_and_said_to_be_damaged() -> None:
    found = audit(WHOLE[: WHOLE.rindex(b"xref")])
    assert found.pages == 1
    assert codes(found) == {"pdf-damaged"}


def test_every_shorter_beginning_of_a_file_gets_a_verdict() -> None:
    small = saved(good_font())
    for length in range(0, len(small), 97):
        assert not audit(small[:length]).keeps_pdf_ua or codes(audit(small[:length]))


# ---- changed at random ------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_changed_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    assert isinstance(audit(bytes(data)), Audited)


@given(st.lists(st.tuples(st.integers(0, len(VALUES) - 1), st.sampled_from(STRANGE)), min_size=1, max_size=8))
def test_strange_values(changes: list[tuple[int, bytes]]) -> None:
    """Another value than the one that belongs there; no check may fail because of it."""
    data = WHOLE
    for index, value in sorted(dict(changes).items(), reverse=True):
        match = VALUES[index]
        data = data[: match.start()] + value + data[match.end() :]
    assert "pdf-not-checked" not in codes(audit(data))


@given(st.binary(max_size=300))
def test_content_that_is_noise(noise: bytes) -> None:
    pdf = good_font()
    pdf.pages[0].obj.Contents = pdf.make_stream(noise)
    assert "pdf-not-checked" not in codes(audit(saved(pdf)))


@given(st.binary(max_size=300))
def test_a_font_that_is_noise(noise: bytes) -> None:
    pdf = good_font()
    font = pdf.pages[0].obj.Resources.Font.F
    font.DescendantFonts[0].FontDescriptor.FontFile2 = pdf.make_stream(b"\0\1\0\0\0\4" + noise)
    font.ToUnicode = pdf.make_stream(b"1 beginbfrange " + noise)
    assert "pdf-not-checked" not in codes(audit(saved(pdf)))


# ---- made to do harm --------------------------------------------------------------------------------------


def test_tags_that_go_in_a_circle() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        document, figure = elements(pdf, "Document")[0], elements(pdf, "Figure")[0]
        add_kids(figure, [document])
        document.P = figure
        assert audit(saved(pdf)).pages == 1


def test_tags_below_one_another_without_end() -> None:
    pdf = good_font()
    holder = elements(pdf, "P")[0]
    for _ in range(20_000):
        kid = element(pdf, "Span", holder)
        add_kids(holder, [kid])
        holder = kid
    found = audit(saved(pdf))
    assert found.pages == 1
    assert "pdf-not-checked" not in codes(found)


def test_a_form_that_shows_itself() -> None:
    pdf = good_font()
    form = pdf.make_stream(b"/X Do /X Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=form)
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/X Do")
    assert codes(audit(saved(pdf))) == {"pdf-too-much"}


def test_a_table_of_a_million_million_cells() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        elements(pdf, "TH")[0].A = Dictionary(O=Name.Table, RowSpan=1_000_000, ColSpan=1_000_000)
        assert codes(audit(saved(pdf))) == {"pdf-too-much"}


def test_entities_that_grow() -> None:
    pdf = good_font()
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    packet = f'<!DOCTYPE x [<!ENTITY e0 "ha">{bomb}]>{XMP.replace("A sheet", "&e11;")}'
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    assert {"pdf-no-claim", "pdf-no-title"} <= codes(audit(saved(pdf)))


def test_an_entity_that_reads_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("A secret")
    pdf = good_font()
    packet = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>{XMP.replace("A sheet", "&e;")}'
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    found = audit(saved(pdf))
    assert "pdf-no-title" in codes(found)
    assert "secret" not in str(found).lower()


def test_ranges_of_all_numbers() -> None:
    pdf = good_font()
    font = pdf.pages[0].obj.Resources.Font.F
    wide = b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange"
    font.ToUnicode = pdf.make_stream(wide)
    font.DescendantFonts[0].W = Array([0, 999_999_999, 600] * 2000)
    found = audit(saved(pdf))
    assert "pdf-font-widths" in codes(found)
    assert "pdf-too-much" not in codes(found)


# ---- in child processes -----------------------------------------------------------------------------------


def written(folder: Path, **files: bytes) -> list[Path]:
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return [folder / f"{name}.pdf" for name in files]


def test_files_come_back_in_their_order(tmp_path: Path) -> None:
    good = saved(good_font())
    paths = written(tmp_path, c=good, a=b"no", b=good)
    found = list(audit_files(paths, jobs=2))
    assert [path for path, _ in found] == paths
    assert [audited.keeps_pdf_ua for _, audited in found] == [True, False, True]
    assert found[1][1] == audit(b"no")


def test_a_file_that_grows_beyond_its_memory(tmp_path: Path) -> None:
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(b"0 0 m " * 200_000) for _ in range(100)) + packer.flush()
    pdf = good_font()
    pdf.pages[0].obj.Contents = pdf.make_stream(packed, Filter=Name.FlateDecode)
    good = saved(good_font())
    bomb = saved(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    ((_, first), (_, second)) = audit_files(
        written(tmp_path, bomb=bomb, good=good), 1, Limits(memory_mib=100)
    )
    assert not first.keeps_pdf_ua
    assert codes(first) & {"pdf-too-much", "pdf-unreadable"}
    assert second.keeps_pdf_ua


def test_a_file_that_ends_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "audit", lambda _: os.kill(os.getpid(), signal.SIGKILL))
    ((_, found),) = audit_files(written(tmp_path, a=b""))
    assert codes(found) == {"pdf-not-checked"}


def test_a_file_that_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def for_ever(data: bytes) -> Audited:
        while True:
            pass

    monkeypatch.setattr(children, "audit", for_ever)
    ((_, found),) = audit_files(written(tmp_path, a=b""), limits=Limits(seconds=0.2))
    assert codes(found) == {"pdf-too-much"}
    assert "longer than 0.2 seconds" in found.findings[0].message


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    ((_, found),) = audit_files([tmp_path / "nowhere.pdf"])
    assert codes(found) == {"pdf-unreadable"}
    assert "No such file" in found.findings[0].message

"""Parts that were laid out alone come together as one tagged document."""

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Pdf
from PIL import Image

from pdf.tags import elements, fonts_in, loose_marks
from workshop.pdf import (
    JoinFailed,
    Piece,
    Rendered,
    alt_texts,
    folios,
    join,
    metadata,
    outline,
    page_pictures,
    page_texts,
    texts,
)

Make = Callable[..., Rendered]


@pytest.fixture(scope="module")
def pieces(parts: tuple[Rendered, ...]) -> tuple[Piece, ...]:
    found, number = [], 1
    for part in parts:
        found.append(Piece(part.pdf, folios(part.facts, number, "page {}".format)))
        number += len(part.facts.pages)
    return tuple(found)


@pytest.fixture(scope="module")
def joined(pieces: tuple[Piece, ...], fonts: Path) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return join(pieces, title="Couples “workshop” & more", lang="en", fonts=fonts)


def test_the_same_parts_give_the_same_bytes(pieces: tuple[Piece, ...], joined: bytes, fonts: Path) -> None:
    assert join(pieces, title="Couples “workshop” & more", lang="en", fonts=fonts) == joined


def test_pages_keep_their_text_and_get_their_numbers(parts: tuple[Rendered, ...], joined: bytes) -> None:
    alone = [text for part in parts for text in page_texts(part.pdf)]
    assert list(page_texts(joined)) == [f"{text} page {number}" for number, text in enumerate(alone, 1)]


def test_one_tree_of_tags_reaches_all_text(joined: bytes) -> None:
    with pikepdf.open(BytesIO(joined)) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        assert Name.Document == document.S
        assert loose_marks(pdf) == []
        kinds = [str(element.S) for element in elements(pdf)]
        assert [kind for kind in kinds if kind in {"/H1", "/H2", "/H3"}] == ["/H1", "/H2", "/H3"] * 3
        assert all(element.P.objgen == document.objgen for element in document.K)


def test_numbers_lead_from_pages_and_links_back_to_their_tags(joined: bytes) -> None:
    with pikepdf.open(BytesIO(joined)) as pdf:
        flat = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(key): value for key, value in zip(flat[::2], flat[1::2], strict=True)}
        assert list(parents) == sorted(parents)
        assert len({int(page.obj.StructParents) for page in pdf.pages}) == len(pdf.pages) == 4
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", ())]
        assert len(notes) == 7
        for note in notes:
            owner = parents[int(note.StructParent)]
            assert Name.Link == owner.S
            assert [kid.Obj.objgen for kid in owner.K if not isinstance(kid, int)] == [note.objgen]


def test_cells_name_headers_of_their_own_table(make: Make, fonts: Path) -> None:
    table = (
        "<table><thead><tr><th>Before</th><th>After</th></tr></thead><tr><td>a</td><td>b</td></tr></table>"
    )
    part = Piece(make(f"<h1>A</h1>{table}").pdf)
    with pikepdf.open(BytesIO(join([part, part], title="A", lang="en", fonts=fonts))) as pdf:
        cells = [element for element in elements(pdf) if element.S in {Name.TH, Name.TD}]
        ids = [str(cell.ID) for cell in cells if "/ID" in cell]
        assert len(set(ids)) == 4
        named = [[str(header) for header in cell.A.Headers] for cell in cells if cell.S == Name.TD]
        assert named == [[ids[0]], [ids[1]], [ids[2]], [ids[3]]]


def test_links_lead_on_within_a_part_and_across_parts(joined: bytes) -> None:
    with pikepdf.open(BytesIO(joined)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        flat = pdf.Root.Names.Dests.Names
        names = [str(name) for name in flat[::2]]
        places = {
            str(name): numbers[place[0].objgen] for name, place in zip(flat[::2], flat[1::2], strict=True)
        }
        aims = [
            str(note.Dest) for page in pdf.pages for note in page.obj.get("/Annots", ()) if "/Dest" in note
        ]
    assert names == sorted(names)
    assert [(name, page) for name, page in places.items() if name.endswith("-more")] == [
        ("p1-more", 1),
        ("p2-more", 2),
        ("p3-more", 4),
    ]
    assert sorted(aims) == ["p1-more", "p2-more", "p3-more", "p3-more"]
    assert "To the third part" in alt_texts(joined)
    assert not any("workshop-page:" in text for text in texts(joined))


def test_outlines_follow_one_another(joined: bytes) -> None:
    entries = [(entry.level, entry.page) for entry in outline(joined)]
    assert entries == [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2), (1, 4), (2, 4), (3, 4)]


def test_title_and_language_are_those_of_the_whole(joined: bytes) -> None:
    found = dict(metadata(joined))
    packet = found.pop("XMP")
    assert found == {"Title": "Couples “workshop” & more", "Lang": "en"}
    assert "Couples “workshop” &amp; more" in packet
    assert 'pdfuaid:part="1"' in packet
    assert "Part 1" not in packet


def test_each_face_is_there_once(parts: tuple[Rendered, ...], joined: bytes) -> None:
    with pikepdf.open(BytesIO(joined)) as pdf:
        programs = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.FontDescriptor
        ]
        faces = {face for part in parts for face in part.facts.fonts}
        assert fonts_in(pdf) == faces
        assert len(programs) == len(faces) + 1  # the page numbers have a small one of their own
    assert len(joined) < sum(len(part.pdf) for part in parts)


def test_the_page_number_is_printed_upright_at_its_spot_and_nothing_else_moves(
    parts: tuple[Rendered, ...], joined: bytes
) -> None:
    dpi = 144
    before = Image.open(BytesIO(page_pictures(parts[0].pdf, dpi)[0]))
    after = Image.open(BytesIO(page_pictures(joined, dpi)[0]))
    changed = _difference(before, after)
    assert changed is not None
    left, top, right, bottom = (edge / dpi * 25.4 for edge in changed)
    spot = parts[0].facts.spots["folio#1"]
    assert right == pytest.approx(spot.right, abs=0.5)
    assert right - left == pytest.approx(8.1, abs=0.5)  # “page 1” at 8.5 pt
    assert spot.baseline - 3 < top < spot.baseline - 1.5
    assert spot.baseline < bottom < spot.baseline + 1.2  # the tails of p and g hang below, so it is upright


def _difference(before: Image.Image, after: Image.Image) -> tuple[int, int, int, int] | None:
    from PIL import ImageChops

    return ImageChops.difference(before, after).point(lambda value: 255 if value > 16 else 0).getbbox()


def test_letters_of_all_parts_look_the_same_as_in_each_part(make: Make, fonts: Path) -> None:
    one, two = make("<h1>Abc</h1><p>def</p>"), make("<h1>Xyz Łő</h1><p>uvw ș ﬁ</p>".replace("ﬁ", "fi"))
    whole = join([Piece(one.pdf), Piece(two.pdf)], title="A", lang="en", fonts=fonts)
    assert page_pictures(whole) == (*page_pictures(one.pdf), *page_pictures(two.pdf))
    assert page_texts(whole) == (*page_texts(one.pdf), *page_texts(two.pdf))


def test_one_part_alone_keeps_its_pages(make: Make, fonts: Path) -> None:
    one = make("<h1>Abc</h1>")
    assert page_pictures(join([Piece(one.pdf)], title="A", lang="en", fonts=fonts)) == page_pictures(one.pdf)


def test_an_id_in_two_parts_is_refused(make: Make, fonts: Path) -> None:
    one, other = (Piece(make(f'<h1 id="a">{words}</h1><a href="#a">b</a>').pdf) for words in ("A", "B"))
    with pytest.raises(JoinFailed, match="the id “a”"):
        join([one, other], title="A", lang="en", fonts=fonts)


def test_of_two_copies_links_lead_to_the_first(make: Make, fonts: Path) -> None:
    part = Piece(make('<h1 id="a">A</h1><a href="#a">b</a>').pdf, blank_after=True)
    with Pdf.open(BytesIO(join([part, part], title="A", lang="en", fonts=fonts))) as made:
        assert len(made.pages) == 4
        [_, place] = made.Root.Names.Dests.Names
        assert place[0].objgen == made.pages[0].objgen


def test_a_blank_page_has_content_that_viewers_can_unpack(make: Make, fonts: Path) -> None:
    """Ghostscript and mupdf take an empty packed stream for one that is cut off, and warn."""
    part = Piece(make('<h1 id="a">A</h1>').pdf, blank_after=True)
    with Pdf.open(BytesIO(join([part], title="A", lang="en", fonts=fonts))) as made:
        assert made.pages[1].Contents.read_bytes() == b"q Q"


def test_a_link_to_nowhere_is_refused(make: Make, fonts: Path) -> None:
    part = Piece(make('<h1>A</h1><a href="workshop-page:gone">b</a>').pdf)
    with pytest.raises(JoinFailed, match="“gone”"):
        join([part], title="A", lang="en", fonts=fonts)

"""What is measured on every page of the course, on both papers: lines to write on, margins, letters, faces."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from house import ROOT, Printed

PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
PITCH, PITCH_OFF = 9.0, 0.1  # mm: of lines to write on by hand
EDGE = 6.0  # mm: what no printer prints
SMALLEST = 8.5  # pt: the foot
DPI = 40
BOTH_SIDES = ("handout", "packet", "workbook")
ANY_INK = 250  # of 255


@pytest.mark.parametrize("paper", PAPERS)
def test_lines_to_write_on_are_9_mm_apart(bundled: Printed, paper: str) -> None:
    measured = 0
    for (on, document, part), laid in bundled.parts.items():
        if on != paper or document == "signs":  # for a marker, from across the room
            continue
        for name, place in laid.facts.writing.items():
            for above, below in pairwise(place.lines):
                together = above.page == below.page and above.x == below.x
                if together and below.y - above.bottom < 1:  # else something stands between them
                    measured += 1
                    off = abs(below.bottom - above.bottom - PITCH)
                    assert off <= PITCH_OFF, f"{document} {part} {name}: {off:.2f} mm off"
    assert measured > 100


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_has_the_size_of_its_paper(bundled: Printed, paper: str) -> None:
    for document in bundled.pdfs:
        if document.paper == paper:
            with pikepdf.open(bundled.output / document.path) as pdf:
                assert len(pdf.pages) == document.pages
                for page in pdf.pages:
                    box = [float(edge) for edge in page.mediabox]
                    size = ((box[2] - box[0]) / 72 * 25.4, (box[3] - box[1]) / 72 * 25.4)
                    across = size if size[0] < size[1] else size[::-1]  # some lie with their long side across
                    assert across == pytest.approx(PAPERS[paper], abs=0.1), document.path


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_stands_where_printers_do_not_print(bundled: Printed, paper: str) -> None:
    width = round(EDGE / 25.4 * DPI)
    for document in bundled.pdfs:
        if document.paper != paper:
            continue
        pdf = pypdfium2.PdfDocument(bundled.output / document.path)
        for number, page in enumerate(pdf, 1):
            picture = page.render(scale=DPI / 72, grayscale=True).to_pil()
            # In what is printed on both sides, only the back of a sheet may be empty.
            back = document.kind in BOTH_SIDES and number % 2 == 0
            assert back or darkest(picture) < ANY_INK, f"{document.path}, page {number}, is empty"
            right, bottom = picture.width - width, picture.height - width
            for name, box in {
                "left": (0, 0, width, picture.height),
                "right": (right, 0, picture.width, picture.height),
                "top": (0, 0, picture.width, width),
                "bottom": (0, bottom, picture.width, picture.height),
            }.items():
                assert darkest(picture.crop(box)) >= ANY_INK, f"{document.path}, page {number}, {name} edge"
        pdf.close()


def darkest(picture: Image.Image) -> int:
    low, _ = picture.getextrema()
    assert isinstance(low, int)
    return low


@pytest.mark.parametrize("paper", PAPERS)
def test_no_letter_is_smaller_than_the_foot(bundled: Printed, paper: str) -> None:
    pages = [page for (on, _, _), laid in bundled.parts.items() if on == paper for page in laid.facts.pages]
    assert len(pages) > 100
    assert min(page.smallest_pt for page in pages if page.smallest_pt) == pytest.approx(SMALLEST, abs=0.05)


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_runs_out_of_its_place_or_is_split(bundled: Printed, paper: str) -> None:
    for (on, document, part), laid in bundled.parts.items():
        if on == paper:
            assert laid.facts.overflow == (), f"{document} {part}"
            assert laid.facts.split == (), f"{document} {part}"


def test_all_faces_are_ours_and_inside_the_file(bundled: Printed) -> None:
    ours = {path.stem.replace("-", "").lower() for path in (ROOT / "templates" / "fonts").glob("*.ttf")}
    seen = set()
    for document in bundled.pdfs:
        with pikepdf.open(BytesIO((bundled.output / document.path).read_bytes())) as pdf:
            for item in pdf.objects:
                if (
                    not isinstance(item, pikepdf.Dictionary)
                    or item.get("/Type") != pikepdf.Name.FontDescriptor
                ):
                    continue
                tag, _, name = str(item.FontName).lstrip("/").partition("+")
                assert len(tag) == 6, f"{item.FontName} in {document.path} is whole, or stands outside"
                assert any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                seen.add(name.replace("-", "").lower())
    assert seen
    assert {name for name in seen if name not in ours and f"{name}regular" not in ours} == set()

"""What chosen pages look like: pictures to hold them against, and how the text runs over the pages.

When a page was meant to change, look at it and write down what it is now:

    ./workshop test tests/golden --update

Two machines set letters a hair apart, so pictures are compared in blocks of dots, with a tolerance; how many pages
there are and with which words each begins and ends is compared exactly.
"""

import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from house import ROOT, Printed
from workshop.documents import document_kinds
from workshop.documents.common.foot import guide_foot, sheet_foot
from workshop.pdf import outline
from workshop.plan.document import Options

HERE = Path(__file__).parent
PAGES, FLOW = HERE / "pages", HERE / "flow.json"
DPI = 50
GREYS = 16
BLOCK = 8  # dots: about 4 mm
# A block may be so much darker or lighter (of 255), and all blocks of a page by so much on average.
BLOCK_OFF, PAGE_OFF = 56.0, 2.0
LARGEST = 40_000  # bytes of a picture
ENDS = 4  # words at the beginning and the end of a page

SHEETS = sorted(file.name.partition("-")[0] for file in ROOT.glob("modules/[0-9][0-9]-*/[0-9]*.md"))
# Pages of the guide, by the place in it that they begin with.
GUIDE = {"glance": "session-3", "running": "session-3-running", "key": "session-3-3a"}
CHOSEN = [
    *((f"{code}-letter", code, "letter") for code in SHEETS),
    ("3b-a4", "3b", "a4"),
    *((f"guide-{name}-letter", "guide", "letter") for name in GUIDE),
]


def picture_of(bundled: Printed, name: str, document: str, paper: str) -> Image.Image:
    """The page as it was built now, small and in few greys."""
    number = page_of(bundled, GUIDE[name.split("-")[1]]) if document == "guide" else 1
    whole = pypdfium2.PdfDocument(bundled.path(document, paper))
    picture = whole[number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    whole.close()
    return picture.convert("L").point(lambda grey: round(grey / 255 * (GREYS - 1)) * 255 // (GREYS - 1))


def page_of(bundled: Printed, anchor: str) -> int:
    """The page on which a place stands, by the outline of the guide."""
    before = 0
    for part in guide_parts(bundled):
        facts = bundled.parts["letter", "guide", part].facts
        if anchor in facts.anchors:
            return before + facts.anchors[anchor]
        before += len(facts.pages)
    raise AssertionError(f"the guide has no place {anchor}")


def guide_parts(bundled: Printed) -> list[str]:
    """The parts of the guide in the order of its pages."""
    [plan] = document_kinds()["guide"].plans(bundled.course, Options())
    return [part.name for part in plan.parts]


def off(old: Image.Image, new: Image.Image) -> tuple[float, float]:
    """By how much the worst block differs, and all blocks on average."""
    size = (-(-old.width // BLOCK), -(-old.height // BLOCK))
    blocks = [image.resize(size, Image.Resampling.BOX) for image in (old, new)]
    differences = ImageChops.difference(*blocks).tobytes()
    return max(differences), sum(differences) / len(differences)


@pytest.mark.parametrize(("name", "document", "paper"), CHOSEN, ids=[name for name, _, _ in CHOSEN])
def test_a_page_looks_as_it_did(
    bundled: Printed, name: str, document: str, paper: str, update: bool, tmp_path: Path
) -> None:
    new, kept = picture_of(bundled, name, document, paper), PAGES / f"{name}.png"
    if update:
        PAGES.mkdir(exist_ok=True)
        new.quantize(GREYS).save(kept, "PNG", optimize=True)
    assert kept.is_file(), "there is no picture of this page yet: run this test with --update, and look at it"
    assert kept.stat().st_size <= LARGEST
    with Image.open(kept) as picture:
        old = picture.convert("L")
    assert old.size == new.size
    block, page = off(old, new)
    if block > BLOCK_OFF or page > PAGE_OFF:
        shown = tmp_path / f"{name}.png"
        side_by_side(old, new).save(shown)
        pytest.fail(f"{name} looks different ({block:.0f} in a block, {page:.1f} in all): {shown}")


def side_by_side(old: Image.Image, new: Image.Image) -> Image.Image:
    """The page as it was, as it is, and where they differ."""
    whole = Image.new("L", (old.width * 3 + 20, old.height), 128)
    for place, picture in enumerate((old, new, ImageChops.invert(ImageChops.difference(old, new)))):
        whole.paste(picture, (place * (old.width + 10), 0))
    return whole


def test_no_picture_is_left_of_a_page_that_is_gone(update: bool) -> None:
    left = {path for path in PAGES.iterdir() if path.name not in {f"{name}.png" for name, _, _ in CHOSEN}}
    if update:
        for path in left:
            path.unlink()
        left = set()
    assert left == set()


def flow(bundled: Printed) -> dict[str, object]:
    """How many pages each document has; of sheets and the guide, the words with which each begins and ends, and the
    outline of the guide.
    """
    found: dict[str, object] = {}
    for document in bundled.pdfs:
        if document.kind not in ("handout", "guide"):
            found[document.path] = document.pages
            continue
        pages = [
            laid_text(bundled, document.name, document.paper, number) for number in range(document.pages)
        ]
        found[document.path] = [f"{' '.join(words[:ENDS])} … {' '.join(words[-ENDS:])}" for words in pages]
    found["outline of the guide"] = [f"{one.page} {one.title}" for one in outline(bundled.pdf("guide"))]
    return found


def laid_text(bundled: Printed, document: str, paper: str, number: int) -> list[str]:
    """The words of a page without its foot."""
    names = guide_parts(bundled) if document == "guide" else [f"sheet-{document}"]
    pages = [page for name in names for page in bundled.parts[paper, document, name].facts.pages]
    foot = FOOT[document == "guide"]
    before, _, _ = pages[number].text.partition(foot(bundled))
    return before.split()


FOOT = {
    False: lambda bundled: sheet_foot(bundled.course, Options(), "").help[0],
    True: lambda bundled: guide_foot(bundled.course, Options()).imprint,
}


def test_the_text_runs_over_the_pages_as_it_did(bundled: Printed, update: bool) -> None:
    now = flow(bundled)
    if update:
        FLOW.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(FLOW.read_text(encoding="utf-8"))
    assert list(now) == list(kept)
    assert {name: pages for name, pages in now.items() if pages != kept[name]} == {}


def test_a_small_shift_passes_and_a_lost_line_does_not(bundled: Printed) -> None:
    """The tolerance is tried out: half a dot to the right is nothing, a line of text that is gone is much."""
    page = picture_of(bundled, "3b-letter", "3b", "letter")
    finer = page.resize((page.width * 2, page.height * 2), Image.Resampling.BICUBIC)
    shifted = ImageChops.offset(finer, 1, 0).resize(page.size, Image.Resampling.BOX)
    block, whole = off(page, shifted)
    assert block <= BLOCK_OFF
    assert whole <= PAGE_OFF
    lost = page.copy()
    lost.paste(255, (0, page.height // 4, page.width, page.height // 4 + 14))
    block, whole = off(page, lost)
    assert block > BLOCK_OFF or whole > PAGE_OFF

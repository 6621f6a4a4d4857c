"""Booklets: pages two by two on sheets that are printed on both sides, folded in the middle, and stapled.

The tags come along, and still read in the order of the pages, not of the sheets: each page becomes a form of its own,
and every tag is led to it (ISO 32000-1, 14.7.4.2: marked content within a form XObject).
"""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

SIDES = 4  # pages on one sheet of paper
Placed = tuple[pikepdf.Object, pikepdf.Object]


def impose(pdf: bytes, width_pt: float, height_pt: float) -> bytes:
    """A saddle-stitched booklet of the pages of `pdf`, on sheets of the given size, long side across.

    Blank pages are added at the end until the sheets are full. Links and bookmarks, which paper does not have, are
    left out.
    """
    with pikepdf.open(BytesIO(pdf)) as book:
        pages = [page.obj for page in book.pages]
        forms = [_form(book, page) for page in book.pages]
        where: dict[tuple[int, int], Placed] = {}
        for left, right in _pairs(len(pages) + -len(pages) % SIDES):
            side = book.add_blank_page(page_size=(width_pt, height_pt)).obj
            side.Resources = Dictionary(XObject=Dictionary())
            drawn = b""
            for name, number, x in (("/L", left, 0.0), ("/R", right, width_pt / 2)):
                if number < len(pages):
                    side.Resources.XObject[name] = forms[number]
                    drawn += _placed(name, forms[number], x, width_pt / 2, height_pt)
                    where[pages[number].objgen] = (side, forms[number])
            side.Contents = book.make_stream(drawn or b"q Q")
        _lead(book.Root.StructTreeRoot, where)
        del book.pages[: len(pages)]
        for gone in ("/Outlines", "/Names", "/PageLabels"):
            if gone in book.Root:
                del book.Root[gone]
        saved = BytesIO()
        book.save(
            saved,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return saved.getvalue()


def _pairs(full: int) -> list[tuple[int, int]]:
    """Left and right page of each side, front and back of one sheet after the other, from the outermost inward."""
    found = []
    for sheet in range(full // SIDES):
        found.append((full - 1 - 2 * sheet, 2 * sheet))
        found.append((2 * sheet + 1, full - 2 - 2 * sheet))
    return found


def _form(book: Pdf, page: pikepdf.Page) -> pikepdf.Object:
    """A page as something that can be placed on another."""
    page.contents_coalesce()
    form = book.make_stream(page.obj.Contents.read_bytes() if "/Contents" in page.obj else b"")
    form.Type, form.Subtype, form.FormType = Name.XObject, Name.Form, 1
    form.BBox = Array([float(edge) for edge in page.mediabox])
    form.Resources = page.obj.get("/Resources", Dictionary())
    if "/StructParents" in page.obj:
        form.StructParents = page.obj.StructParents
    return form


def _placed(name: str, form: pikepdf.Object, x: float, width: float, height: float) -> bytes:
    """A form in the middle of its half of a side."""
    box = [float(edge) for edge in form.BBox]
    right = x + (width - (box[2] - box[0])) / 2 - box[0]
    up = (height - (box[3] - box[1])) / 2 - box[1]
    return f"q 1 0 0 1 {right:.3f} {up:.3f} cm {name} Do Q\n".encode()


def _lead(root: pikepdf.Object, where: dict[tuple[int, int], Placed]) -> None:
    """Every tag that stands for marks on a page is led to the form that the page has become."""
    waiting = _kids(root)
    while waiting:
        tag = waiting.pop()
        place = where.get(tag.Pg.objgen) if "/Pg" in tag else None
        kids = _kids(tag)
        if kids:
            tag.K = Array([_mark(kid, place) for kid in kids])
        if place:
            tag.Pg = place[0]
        waiting += [
            kid for kid in kids if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem
        ]


def _kids(tag: pikepdf.Object) -> list[pikepdf.Object]:
    if "/K" not in tag:
        return []
    return list(tag.K) if isinstance(tag.K, Array) else [tag.K]


def _mark(kid: pikepdf.Object, place: Placed | None) -> pikepdf.Object:
    if place is None or isinstance(kid, Dictionary):
        return kid
    return Dictionary(Type=Name.MCR, Pg=place[0], Stm=place[1], MCID=int(kid))

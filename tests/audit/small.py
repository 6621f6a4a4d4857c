"""Small PDFs to break: one made by the program's own engine, and ones made by hand for each kind of font."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

from workshop.pdf import Job, render

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
CSS = """
@page { size: Letter; margin: 20mm; @bottom-left { content: "Help: 988" } }
html { font: 12pt/6mm "Atkinson Hyperlegible Next"; color: #1d2326 }
h1, h2, h3 { font: 600 18pt/8mm Literata }
ul { list-style: "• " }
td, th { padding: 1mm 3mm; border: .6pt solid #74828a }
"""
BODY = """
<h1>Say it as “I”</h1>
<p>Read <a href="#more">the second part</a>, or see <a href="https://example.org/help">the help page</a>.</p>
<ul><li>one</li><li>two</li></ul>
<table><thead><tr><th>Before</th><th>After</th></tr></thead>
<tbody><tr><td>You never</td><td>I miss</td></tr><tr><td>You always</td><td>I feel</td></tr></tbody></table>
<figure><img src="workshop:dot.png" alt="A grey dot" style="width:10mm"></figure>
<h2 id="more">More</h2><h3>Deeper</h3><p>Some words at the end.</p>
"""
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A sheet</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
CATALOG = ("/Lang", "/MarkInfo", "/ViewerPreferences")


def page_html(body: str, css: str = "") -> bytes:
    """A PDF of the program's own engine."""
    dot = BytesIO()
    Image.new("L", (8, 8), 128).save(dot, "PNG")
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A sheet</title></head>'
    made = Job(
        name="sheet",
        html=f"{head}<body>{body}</body></html>",
        css=(CSS + css,),
        title="A sheet",
        resources={"dot.png": dot.getvalue()},
    )
    return render(made, FONTS).pdf


@cache
def sheet() -> bytes:
    """A sheet with everything that is tagged: headings, list, table, picture, links."""
    return page_html(BODY)


def saved(pdf: Pdf, **more: object) -> bytes:
    """The bytes of a PDF, the same each time."""
    out = BytesIO()
    words = {"deterministic_id": True, "fix_metadata_version": False, "linearize": False}
    pdf.save(out, **({**words, **more}))  # type: ignore[arg-type]
    return out.getvalue()


def plain(
    font: Dictionary | None = None,
    shown: bytes = b"(Hi) Tj",
    *,
    pdf: Pdf | None = None,
    content: bytes | None = None,
    resources: Dictionary | None = None,
) -> Pdf:
    """A one-page file that keeps every rule as far as `font` does: one tagged paragraph that shows `shown`."""
    pdf = pdf or Pdf.new()
    kept = Dictionary(Font=Dictionary(F=pdf.make_indirect(font))) if font is not None else Dictionary()
    body = b"/P <</MCID 0>> BDC BT /F 12 Tf 72 700 Td " + shown + b" ET EMC"
    page = pdf.add_blank_page(page_size=(612, 792))
    page.obj.Contents = pdf.make_stream(body if content is None else content)
    page.obj.Resources = kept if resources is None else resources
    page.obj.StructParents = 0
    properties(pdf)
    root = pdf.Root.StructTreeRoot
    whole = element(pdf, "Document", root)
    root.K = whole
    paragraph = element(pdf, "P", whole, K=0, Pg=page.obj)
    whole.K = Array([paragraph])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array([paragraph])])))
    return pdf


def properties(pdf: Pdf) -> None:
    """All that a file says of itself."""
    pdf.Root.Lang = String("en")
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)


def element(pdf: Pdf, tag: str, parent: pikepdf.Object, **more: object) -> pikepdf.Object:
    """A tag; it still has to be put among the kids of its parent."""
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), P=parent, **more))


def elements(pdf: Pdf, tag: str) -> list[pikepdf.Object]:
    """All tags with a name, in the order in which the tree has them."""
    found: list[pikepdf.Object] = []
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        kid = waiting.pop(0)
        if isinstance(kid, Array):
            waiting = [*kid, *waiting]
        elif isinstance(kid, Dictionary):
            if kid.get("/S") == Name(f"/{tag}"):
                found.append(kid)
            if "/K" in kid:
                waiting.insert(0, kid.K)
    return found


def kids(parent: pikepdf.Object) -> list[pikepdf.Object]:
    """What stands under /K, as a list."""
    found = parent.get("/K", Array())
    return list(found) if isinstance(found, Array) else [found]


def add_kids(parent: pikepdf.Object, more: Sequence[pikepdf.Object]) -> None:
    """Hang further tags below one."""
    parent.K = Array([*kids(parent), *more])


def add_object(pdf: Pdf, owner: pikepdf.Object, obj: pikepdf.Object, page: int = 0) -> None:
    """Make a link, a field or a form the content of a tag."""
    tree = pdf.Root.StructTreeRoot.ParentTree
    number = 1 + max(int(key) for key in list(tree.Nums)[::2])
    obj.StructParent = number
    tree.Nums = Array([*tree.Nums, number, owner])
    add_kids(owner, [Dictionary(Type=Name.OBJR, Obj=obj, Pg=pdf.pages[page].obj)])


def add_note(pdf: Pdf, kind: str, *, tag: str = "", page: int = 0, **more: object) -> pikepdf.Object:
    """A link, a field or another annotation, with a tag of its own unless `tag` is empty."""
    note = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([100, 100, 200, 120]), **more)
    )
    target = pdf.pages[page].obj
    target.Annots = Array([*target.get("/Annots", []), note])
    target.Tabs = Name.S
    if tag:
        document = elements(pdf, "Document")[0]
        owner = element(pdf, tag, document, Pg=target)
        add_kids(document, [owner])
        add_object(pdf, owner, note, page)
    return note

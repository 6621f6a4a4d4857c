"""One document out of finished parts: each was laid out alone, so a change in one touches no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from workshop.diagnostics import MachineTrouble
from workshop.pdf.fields_join import Forms
from workshop.pdf.folio import Folio, stamp
from workshop.pdf.structure import Structure
from workshop.pdf.union import unite_fonts

PAGE_LINK = "workshop-page:"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class JoinFailed(MachineTrouble):
    """Parts that do not go together: an id given twice, a link to nowhere."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished part (PDF/UA-1 bytes from `render`) and the page numbers to print on its pages.

    under: its outline belongs below the part before it, because its headings begin one level lower. blank_after: a
    blank page follows, so that what comes next begins on a right-hand page.
    """

    pdf: bytes
    folios: tuple[Folio, ...] = ()
    under: bool = False
    blank_after: bool = False


def join(pieces: Sequence[Piece], *, title: str, lang: str, fonts: Path) -> bytes:
    """The pages of all pieces, in order, as one PDF/UA-1 document with one structure and outline.

    A link whose address is `workshop-page:ID` leads to the element with that id, in whichever piece it is.
    Raises `JoinFailed`. `fonts` is the folder of the faces that the pieces were made with.
    """
    sources = [pikepdf.open(BytesIO(piece.pdf)) for piece in pieces]
    with Pdf.new() as out:
        structure, forms = Structure(out, lang), Forms(out)
        anchors: dict[str, pikepdf.Object] = {}
        outlines: list[tuple[pikepdf.Object, bool]] = []
        firsts = []
        seen: set[bytes] = set()
        for number, source in enumerate(sources):
            firsts.append(len(out.pages))
            structure.add(number, source)
            forms.add(source)
            if pieces[number].blank_after:
                _add_blank(out)
            if pieces[number].pdf not in seen:  # of several copies, links lead to the first
                _add_anchors(anchors, out, source)
            seen.add(pieces[number].pdf)
            if "/Outlines" in source.Root:
                outlines.append((out.copy_foreign(source.Root.Outlines), pieces[number].under))
        _finish_catalog(out, structure, anchors, title, lang)
        forms.write()
        _chain(out, outlines)
        _aim_links(out, anchors)
        unite_fonts(out, fonts)
        folios = {first: piece.folios for first, piece in zip(firsts, pieces, strict=True)}
        stamp(out, folios, fonts)
        saved = BytesIO()
        out.save(
            saved,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return saved.getvalue()


def _add_blank(out: Pdf) -> None:
    """One empty page, as large as the last."""
    box = out.pages[-1].mediabox
    page = out.add_blank_page(page_size=(float(box[2]) - float(box[0]), float(box[3]) - float(box[1])))
    page.obj.Contents = out.make_stream(b"q Q")  # an empty stream, packed, is one that viewers call cut off


def _add_anchors(anchors: dict[str, pikepdf.Object], out: Pdf, source: Pdf) -> None:
    """The engine writes one flat list: a name, the place it stands for, and so on."""
    if "/Names" not in source.Root or "/Dests" not in source.Root.Names:
        return
    names = out.copy_foreign(source.make_indirect(source.Root.Names.Dests)).Names
    for name, place in zip(names[::2], names[1::2], strict=True):
        if str(name) in anchors:
            raise JoinFailed(f"Two parts of one document have an element with the id “{name}”.")
        anchors[str(name)] = place


def _finish_catalog(
    out: Pdf, structure: Structure, anchors: dict[str, pikepdf.Object], title: str, lang: str
) -> None:
    root = out.Root
    root.Lang = String(lang)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.StructTreeRoot = structure.root
    flat = [item for name in sorted(anchors, key=_in_file) for item in (String(name), anchors[name])]
    if flat:
        root.Names = Dictionary(Dests=Dictionary(Names=Array(flat)))
    packet = XMP.format(title=escape(title)).encode()
    root.Metadata = out.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    out.docinfo = out.make_indirect(Dictionary(Title=String(title)))


def _in_file(name: str) -> bytes:
    """Names are sorted as the bytes they become."""
    return bytes(String(name))


def _chain(out: Pdf, outlines: list[tuple[pikepdf.Object, bool]]) -> None:
    """Hang the entries of all outlines under one, in order; those of an `under` part below the entry before them."""
    if not outlines:
        return
    root = out.make_indirect(Dictionary(Type=Name.Outlines, Count=0))
    for outline, under in outlines:
        parent = root.Last if under and "/Last" in root else root
        for entry in _entries(outline):
            _append(parent, entry)
            seen = 1 + max(0, int(entry.get("/Count", 0)))
            parent.Count = int(parent.get("/Count", 0)) + seen
            if parent is not root:
                root.Count = int(root.Count) + seen
    out.Root.Outlines = root


def _entries(outline: pikepdf.Object) -> list[pikepdf.Object]:
    found = [outline.First]
    while "/Next" in found[-1]:
        found.append(found[-1].Next)
    return found


def _append(parent: pikepdf.Object, entry: pikepdf.Object) -> None:
    entry.Parent = parent
    for link in ("/Next", "/Prev"):
        if link in entry:
            del entry[link]
    if "/Last" in parent:
        parent.Last.Next, entry.Prev = entry, parent.Last
    else:
        parent.First = entry
    parent.Last = entry


def _aim_links(out: Pdf, anchors: dict[str, pikepdf.Object]) -> None:
    """Turn `workshop-page:` addresses into jumps within the document."""
    for page in out.pages:
        for note in page.obj.get("/Annots", ()):
            address = str(note.A.get("/URI", "")) if "/A" in note else ""
            if not address.startswith(PAGE_LINK):
                continue
            name = address.removeprefix(PAGE_LINK)
            if name not in anchors:
                raise JoinFailed(f"A link leads to “{name}”, but no part has an element with that id.")
            del note.A
            note.Dest = String(name)

"""How a case is made: whole, or by changing one thing in a good file."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from audit import faces
from audit.small import add_note, plain, saved, sheet

CASES: dict[str, Callable[[], bytes]] = {}
Break = Callable[[Pdf], object]


def made(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """A case that makes its bytes."""
    CASES[make.__name__] = make
    return make


def broken(change: Break) -> Break:
    """A case that changes one thing in the sheet."""

    def make() -> bytes:
        with pikepdf.open(BytesIO(sheet())) as pdf:
            change(pdf)
            return saved(pdf)

    CASES[change.__name__] = make
    return change


def in_plain(change: Break) -> Break:
    """A case that changes one thing in the smallest good file."""

    def make() -> bytes:
        pdf = good_font()
        change(pdf)
        return saved(pdf)

    CASES[change.__name__] = make
    return change


def good_font(shown: bytes = b"<00010002> Tj") -> Pdf:
    """The smallest good file: one paragraph in a composite TrueType font."""
    pdf = Pdf.new()
    font = faces.composite(pdf, "CIDFontType2", faces.descriptor(pdf, FontFile2=faces.truetype()))
    return plain(font, shown, pdf=pdf)


def field(pdf: Pdf, *, tag: str = "Form", **more: object) -> pikepdf.Object:
    """A field for a word, with label, tag and look."""
    words = {"FT": Name.Tx, "T": String("name"), "TU": String("Your name")}
    look = pdf.make_stream(b"/Tx BMC EMC", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 20]))
    note = add_note(pdf, "Widget", tag=tag, AP=Dictionary(N=look), **{**words, **more})
    pdf.Root.AcroForm = Dictionary(Fields=Array([note]))
    return note


def note_owner(pdf: Pdf, note: pikepdf.Object) -> pikepdf.Object:
    """The tag of a link or field."""
    flat = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return flat[flat.index(int(note.StructParent)) + 1]


def encrypted(*, accessible: bool) -> bytes:
    """The sheet, protected without a password to open it."""
    with pikepdf.open(BytesIO(sheet())) as pdf:
        allow = pikepdf.Permissions(accessibility=accessible, extract=False)
        protection = pikepdf.Encryption(owner="owner", user="", R=3, allow=allow, aes=False, metadata=False)
        out = BytesIO()
        pdf.save(out, encryption=protection, fix_metadata_version=False, min_version="1.7")
        return out.getvalue()


def content(pdf: Pdf, change: Callable[[bytes], bytes]) -> None:
    """Change what is painted on the first page."""
    old = pdf.pages[0].obj.Contents.read_bytes()
    new = change(old)
    assert new != old
    pdf.pages[0].obj.Contents = pdf.make_stream(new)

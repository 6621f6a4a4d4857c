"""Fonts of every kind that a PDF may hold, as small as they can be: two letters that are boxes."""

from functools import cache
from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.eexec import encrypt
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Pdf, String

LETTERS = {"H": 600, "i": 300}
ORDER = [".notdef", *LETTERS]
WIDTHS = {".notdef": 500, **LETTERS}
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def 1 begincodespacerange %s endcodespacerange
2 beginbfchar
%s
endbfchar endcmap end end"""


def to_unicode(*, wide: bool, first: bytes = b"0048", second: bytes = b"0069") -> bytes:
    """A map from codes to the letters H and i; in a composite font they have the codes 1 and 2."""
    if wide:
        return TO_UNICODE % (b"<0000> <FFFF>", b"<0001> <%s>\n<0002> <%s>" % (first, second))
    return TO_UNICODE % (b"<00> <FF>", b"<48> <%s>\n<69> <%s>" % (first, second))


def _box(pen: object, width: int) -> None:
    pen.moveTo((50, 0))  # type: ignore[attr-defined]
    for point in ((width - 50, 0), (width - 50, 700), (50, 700)):
        pen.lineTo(point)  # type: ignore[attr-defined]
    pen.closePath()  # type: ignore[attr-defined]


@cache
def truetype(maps: str = "unicode") -> bytes:
    """A TrueType font. maps: "unicode", "symbol", "both", "several" or "none" of the tables from codes to glyphs."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap({0x48: "H", 0x69: "i"})
    shapes = {}
    for name, width in WIDTHS.items():
        pen = TTGlyphPen(None)
        _box(pen, width)
        shapes[name] = pen.glyph()
    builder.setupGlyf(shapes)
    builder.setupHorizontalMetrics({name: (width, 50) for name, width in WIDTHS.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    tables = builder.font["cmap"].tables
    unicode = next(table for table in tables if (table.platformID, table.platEncID) == (3, 1))
    if maps in {"symbol", "both"}:
        unicode.platEncID = 0
        unicode.cmap = {0xF000 + code: glyph for code, glyph in unicode.cmap.items()}
    if maps not in {"both", "several"}:
        builder.font["cmap"].tables = [unicode]
    if maps == "none":
        del builder.font["cmap"]
    out = BytesIO()
    builder.save(out)
    return out.getvalue()


@cache
def compact() -> bytes:
    """The same font in the compact format (CFF), whose glyphs have names."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap({0x48: "H", 0x69: "i"})
    strings = {}
    for name, width in WIDTHS.items():
        pen = T2CharStringPen(width, None)
        _box(pen, width)
        strings[name] = pen.getCharString()
    builder.setupCFF("Boxes", {}, strings, {})
    builder.setupHorizontalMetrics({name: (width, 50) for name, width in WIDTHS.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupPost()
    out = BytesIO()
    builder.font["CFF "].cff.compile(out, builder.font)
    return out.getvalue()


@cache
def type1() -> bytes:
    """The same font as Type 1."""
    clear = b"""%!PS-AdobeFont-1.0: Boxes
11 dict begin /FontName /Boxes def /FontType 1 def /PaintType 0 def /FontMatrix [0.001 0 0 0.001 0 0] readonly def
/FontBBox {0 0 600 700} readonly def
/Encoding StandardEncoding def
currentdict end
currentfile eexec
"""
    strings = []
    for name, width in WIDTHS.items():
        code = (
            _t1(50)
            + _t1(width)
            + b"\x0d"
            + _t1(0)
            + b"\x16"
            + _t1(width - 100)
            + b"\x06"
            + _t1(700)
            + b"\x07"
        )
        code += _t1(100 - width) + b"\x06\x09\x0e"
        secret, _ = encrypt(b"\0\0\0\0" + code, 4330)
        strings.append(b"/%s %d RD %s ND\n" % (name.encode(), len(secret), secret))
    private = b"\0\0\0\0dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} executeonly def\n"
    private += b"/ND {noaccess def} executeonly def /NP {noaccess put} executeonly def /BlueValues [] def\n"
    private += b"/password 5839 def\n2 index /CharStrings %d dict dup begin\n" % len(WIDTHS)
    private += (
        b"".join(strings) + b"end end readonly put noaccess put dup /FontName get exch definefont pop\n"
    )
    private += b"mark currentfile closefile\n"
    secret, _ = encrypt(private, 55665)
    return clear + secret + b"\n" + (b"0" * 64 + b"\n") * 8 + b"cleartomark\n"


def _t1(value: int) -> bytes:
    if -107 <= value <= 107:
        return bytes([value + 139])
    return b"\xff" + value.to_bytes(4, "big", signed=True)


def descriptor(pdf: Pdf, *, flags: int = 32, **files: bytes) -> Dictionary:
    """A font descriptor; `files` are FontFile, FontFile2 or FontFile3."""
    made = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/ABCDEF+Boxes"),
        Flags=flags,
        FontBBox=Array([0, -200, 600, 800]),
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    for key, data in files.items():
        made[f"/{key}"] = pdf.make_stream(data)
    return pdf.make_indirect(made)


def simple(pdf: Pdf, kind: str, described: Dictionary, *, widths: tuple[int, ...] = (600, 300)) -> Dictionary:
    """A font of 256 codes: H and i at their usual places."""
    given = [0] * (0x69 - 0x48 + 1)
    given[0], given[-1] = widths
    return Dictionary(
        Type=Name.Font,
        Subtype=Name(f"/{kind}"),
        BaseFont=Name("/ABCDEF+Boxes"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=0x48,
        LastChar=0x69,
        Widths=Array(given),
        FontDescriptor=described,
    )


def composite(pdf: Pdf, kind: str, described: Dictionary, **below: object) -> Dictionary:
    """A font of two-byte codes: H and i have the codes 1 and 2."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name(f"/{kind}"),
        BaseFont=Name("/ABCDEF+Boxes"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=described,
        DW=500,
        W=Array([1, Array([600, 300])]),
    )
    if kind == "CIDFontType2":
        descendant.CIDToGIDMap = Name.Identity
    for key, value in below.items():
        if value is None:
            del descendant[f"/{key}"]
        else:
            descendant[f"/{key}"] = value
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/ABCDEF+Boxes"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_stream(to_unicode(wide=True)),
    )


def drawn(pdf: Pdf) -> Dictionary:
    """A Type 3 font: each glyph is a small drawing."""
    draw = {
        name: pdf.make_stream(b"%d 0 0 0 %d 700 d1 50 0 %d 700 re f" % (width, width, width - 100))
        for name, width in LETTERS.items()
    }
    given = [0] * (0x69 - 0x48 + 1)
    given[0], given[-1] = LETTERS.values()
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 600, 700]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary({f"/{name}": stream for name, stream in draw.items()}),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([0x48, Name.H, 0x69, Name.i])),
        FirstChar=0x48,
        LastChar=0x69,
        Widths=Array(given),
        Resources=Dictionary(),
    )

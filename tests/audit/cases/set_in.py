"""Fonts."""

from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from audit import faces
from audit.cases.base import CASES
from audit.small import plain, saved


def font_case(name: str, make: Callable[[Pdf], Dictionary], shown: bytes = b"(Hi) Tj") -> None:
    """A case in which one paragraph is set in a font."""

    def whole() -> bytes:
        pdf = Pdf.new()
        return saved(plain(make(pdf), shown, pdf=pdf))

    CASES[name] = whole


WIDE = b"<00010002> Tj"


def truetype(pdf: Pdf, maps: str = "unicode", flags: int = 32) -> Dictionary:
    return faces.simple(pdf, "TrueType", faces.descriptor(pdf, flags=flags, FontFile2=faces.truetype(maps)))


def compact(pdf: Pdf) -> Dictionary:
    described = faces.descriptor(pdf, FontFile3=faces.compact())
    described.FontFile3.Subtype = Name.Type1C
    return faces.simple(pdf, "Type1", described)


def type1(pdf: Pdf) -> Dictionary:
    return faces.simple(pdf, "Type1", faces.descriptor(pdf, FontFile=faces.type1()))


def of_every_reader(_: Pdf) -> Dictionary:
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )


def wide(pdf: Pdf, **below: object) -> Dictionary:
    return faces.composite(pdf, "CIDFontType2", faces.descriptor(pdf, FontFile2=faces.truetype()), **below)


def wide_compact(pdf: Pdf) -> Dictionary:
    described = faces.descriptor(pdf, FontFile3=faces.compact())
    described.FontFile3.Subtype = Name.CIDFontType0C
    return faces.composite(pdf, "CIDFontType0", described)


def changed(make: Callable[..., Dictionary], **words: object) -> Callable[[Pdf], Dictionary]:
    """A font with other entries in its dictionary; `None` takes one away."""

    def other(pdf: Pdf) -> Dictionary:
        font = make(pdf)
        for key, value in words.items():
            if value is None:
                del font[f"/{key}"]
            else:
                font[f"/{key}"] = value(pdf) if callable(value) else value
        return font

    return other


def described(make: Callable[..., Dictionary], **words: object) -> Callable[[Pdf], Dictionary]:
    """A font with other entries in its descriptor; `None` takes one away."""

    def other(pdf: Pdf) -> Dictionary:
        font = make(pdf)
        below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        for key, value in words.items():
            if value is None:
                del below.FontDescriptor[f"/{key}"]
            else:
                below.FontDescriptor[f"/{key}"] = value(pdf) if callable(value) else value
        return font

    return other


def stream(data: bytes, **words: object) -> Callable[[Pdf], pikepdf.Object]:
    return lambda pdf: pdf.make_stream(data, **words)


CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def
/CMapName /Own def /CMapType 1 def /WMode %d def
1 begincodespacerange <00> <FF> endcodespacerange
1 begincidrange <48> <48> 1 endcidrange 1 begincidchar <69> 2 endcidchar endcmap end end"""
INFO = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)


def own_map(direction: int = 0, **words: object) -> Callable[[Pdf], pikepdf.Object]:
    return stream(CMAP % direction, Type=Name.CMap, CMapName=Name.Own, CIDSystemInfo=INFO, **words)


def narrow(pdf: Pdf) -> Dictionary:
    """A composite font with a character map of its own, whose codes have one byte."""
    font = wide(pdf)
    font.Encoding = own_map()(pdf)
    font.ToUnicode = pdf.make_stream(faces.to_unicode(wide=False))
    return font


def other_collection(pdf: Pdf) -> Dictionary:
    font = narrow(pdf)
    font.DescendantFonts[0].CIDSystemInfo = Dictionary(
        Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=0
    )
    return font


def symbols(pdf: Pdf) -> Dictionary:
    return truetype(pdf, "symbol", 4)


NARROW_LETTERS = stream(faces.to_unicode(wide=False))
DIFFERENT = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([0x48, Name.H]))
STRANGE = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([0x48, Name.strange]))

font_case("good_truetype", truetype)
font_case("good_truetype_with_differences", changed(truetype, Encoding=DIFFERENT))
font_case("good_compact", compact)
font_case("good_type_1", type1)
font_case("good_type_3", faces.drawn)
font_case("good_wide", wide, WIDE)
font_case("good_wide_compact", wide_compact, WIDE)
font_case("good_wide_with_a_map_of_its_own", narrow)
font_case("good_symbol_font", changed(symbols, Encoding=None, ToUnicode=NARROW_LETTERS))
font_case("symbol_font_without_letters", changed(symbols, Encoding=None))
font_case("good_hidden_text", changed(truetype, Widths=Array([1] * 34)), b"3 Tr (Hi) Tj")

font_case("font_not_embedded", described(truetype, FontFile2=None))
font_case("font_not_embedded_and_hidden", described(truetype, FontFile2=None), b"3 Tr (Hi) Tj")
font_case("wide_font_not_embedded", described(wide, FontFile2=None), WIDE)
font_case("face_of_every_reader", of_every_reader)
font_case("font_cut_off", described(truetype, FontFile2=stream(b"\0\1\0\0\0\1")))
font_case("type_1_cut_off", described(type1, FontFile=stream(faces.type1()[:200])))
font_case("compact_cut_off", described(compact, FontFile3=stream(faces.compact()[:40], Subtype=Name.Type1C)))
font_case("glyph_not_there", truetype, b"(Hj) Tj")
font_case("glyph_not_there_in_compact", compact, b"(Hj) Tj")
font_case("glyph_not_there_in_type_1", type1, b"(Hj) Tj")
font_case("glyph_not_there_in_wide", wide, b"<00010009> Tj")
font_case("glyph_not_there_in_wide_compact", wide_compact, b"<00010009> Tj")
font_case("glyph_not_there_in_type_3", faces.drawn, b"(Hj) Tj")
font_case("no_such_character", wide, b"<00010000> Tj")
font_case("no_such_character_hidden", wide, b"3 Tr <00010000> Tj")
font_case("no_such_character_in_an_encoding", truetype, b"(H\\001) Tj")
font_case("wrong_widths", changed(truetype, Widths=Array([610, *[0] * 32, 300])))
font_case("good_widths_almost_right", changed(truetype, Widths=Array([601, *[0] * 32, 299])))
font_case("wrong_widths_in_compact", changed(compact, Widths=Array([610, *[0] * 32, 300])))
font_case("wrong_widths_in_type_1", changed(type1, Widths=Array([610, *[0] * 32, 300])))
font_case("wrong_widths_in_type_3", changed(faces.drawn, Widths=Array([610, *[0] * 32, 300])))
font_case("wrong_widths_in_wide", lambda pdf: wide(pdf, W=Array([1, 2, 600])), WIDE)
font_case("no_widths_in_wide", lambda pdf: wide(pdf, W=None), WIDE)
font_case("no_letters", changed(wide, ToUnicode=None), WIDE)
font_case(
    "letters_missing",
    changed(wide, ToUnicode=stream(faces.to_unicode(wide=True).replace(b"<0002>", b"<0003>"))),
    WIDE,
)
font_case(
    "letters_of_null", changed(wide, ToUnicode=stream(faces.to_unicode(wide=True, second=b"0000"))), WIDE
)
font_case(
    "letters_of_byte_order",
    changed(wide, ToUnicode=stream(faces.to_unicode(wide=True, second=b"FEFF"))),
    WIDE,
)
font_case("good_letters_by_name", changed(wide, ToUnicode=Name("/Identity-H")), WIDE)
font_case("letters_of_strange_names", changed(compact, Encoding=STRANGE))
font_case("no_glyph_table_for_wide", lambda pdf: wide(pdf, CIDToGIDMap=None), WIDE)
font_case("good_glyph_table", lambda pdf: wide(pdf, CIDToGIDMap=pdf.make_stream(b"\0\0\0\1\0\2")), WIDE)
font_case("glyph_table_too_short", lambda pdf: wide(pdf, CIDToGIDMap=pdf.make_stream(b"\0\0\0\1")), WIDE)
font_case("unknown_map", changed(wide, Encoding=Name("/Own-H")), WIDE)
font_case("map_with_two_directions", changed(narrow, Encoding=own_map(1)))
font_case("map_built_on_unknown", changed(narrow, Encoding=own_map(UseCMap=Name("/Own-H"))))
font_case("good_map_built_on_known", changed(narrow, Encoding=own_map(UseCMap=Name("/Identity-H"))))
font_case("map_of_another_collection", other_collection)
font_case("truetype_without_encoding", changed(truetype, Encoding=None))
font_case("truetype_with_strange_names", changed(truetype, Encoding=STRANGE))
font_case("truetype_without_maps", lambda pdf: truetype(pdf, "none"))
font_case("truetype_with_symbol_map_only", lambda pdf: truetype(pdf, "symbol"))
font_case("symbol_font_with_encoding", lambda pdf: truetype(pdf, "symbol", 4))
font_case(
    "symbol_font_with_many_maps",
    changed(lambda pdf: truetype(pdf, "several", 4), Encoding=None, ToUnicode=NARROW_LETTERS),
)
font_case(
    "good_symbol_font_with_many_maps",
    changed(lambda pdf: truetype(pdf, "both", 4), Encoding=None, ToUnicode=NARROW_LETTERS),
)
font_case("list_of_glyphs_right", described(compact, CharSet=String("/H/i")))
font_case("list_of_glyphs_too_short", described(compact, CharSet=String("/H")))
font_case("list_of_glyphs_too_short_in_type_1", described(type1, CharSet=String("/H")))
font_case("set_of_characters_right", described(wide, CIDSet=stream(b"\xe0")), WIDE)
font_case("set_of_characters_too_short", described(wide, CIDSet=stream(b"\xc0")), WIDE)
font_case("set_of_characters_too_long", described(wide, CIDSet=stream(b"\xf0")), WIDE)

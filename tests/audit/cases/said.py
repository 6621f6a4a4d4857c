"""What a file says of itself: title, language, claim, protection."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from audit.cases.base import Break, broken, encrypted, field, made
from audit.small import XMP, elements, sheet


@broken
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@broken
def language_that_is_none(pdf: Pdf) -> None:
    pdf.Root.Lang = String("English, mostly")


@broken
def language_of_a_part_that_is_none(pdf: Pdf) -> None:
    elements(pdf, "P")[0].Lang = String("e_n")


@broken
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@broken
def metadata_of_no_type(pdf: Pdf) -> None:
    del pdf.Root.Metadata["/Type"]


@broken
def metadata_that_are_no_xml(pdf: Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(b"<x:xmpmeta>", Type=Name.Metadata, Subtype=Name.XML)


def metadata(old: str, new: str) -> Break:
    def change(pdf: Pdf) -> None:
        assert old in XMP
        packet = XMP.replace(old, new).encode()
        pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)

    return change


@broken
def metadata_by_hand(pdf: Pdf) -> None:
    metadata("A sheet", "A sheet")(pdf)


@broken
def no_claim(pdf: Pdf) -> None:
    metadata("<pdfuaid:part>1</pdfuaid:part>", "")(pdf)


@broken
def claim_of_another_part(pdf: Pdf) -> None:
    metadata("<pdfuaid:part>1</pdfuaid:part>", "<pdfuaid:part>2</pdfuaid:part>")(pdf)


@broken
def claim_of_an_amendment_only(pdf: Pdf) -> None:
    metadata("<pdfuaid:part>1</pdfuaid:part>", "<pdfuaid:amd>1</pdfuaid:amd>")(pdf)


@broken
def claim_with_other_prefixes(pdf: Pdf) -> None:
    more = '<x:part xmlns:x="http://www.aiim.org/pdfua/ns/id/">1</x:part>'
    more += '<x:amd xmlns:x="http://www.aiim.org/pdfua/ns/id/">1</x:amd>'
    more += '<x:corr xmlns:x="http://www.aiim.org/pdfua/ns/id/">1</x:corr>'
    metadata("<pdfuaid:part>1</pdfuaid:part>", more)(pdf)


@broken
def good_claim_as_attribute(pdf: Pdf) -> None:
    change = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">'
    bare = XMP.replace('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">', change)
    packet = bare.replace("<pdfuaid:part>1</pdfuaid:part>", "")
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


@broken
def claim_with_another_prefix(pdf: Pdf) -> None:
    packet = XMP.replace("pdfuaid:", "ua:").replace("xmlns:pdfuaid", "xmlns:ua")
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


@broken
def no_title(pdf: Pdf) -> None:
    start, end = XMP.index("<dc:title>"), XMP.index("</dc:title>")
    metadata(XMP[start:end] + "</dc:title>", "")(pdf)


@broken
def empty_title(pdf: Pdf) -> None:
    metadata("A sheet", "")(pdf)


@broken
def title_in_one_language(pdf: Pdf) -> None:
    metadata("x-default", "en")(pdf)


@broken
def title_without_alternatives(pdf: Pdf) -> None:
    metadata('<rdf:Alt><rdf:li xml:lang="x-default">A sheet</rdf:li></rdf:Alt>', "A sheet")(pdf)


@broken
def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@broken
def no_viewer_preferences(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


@broken
def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


@broken
def no_mark_info(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@broken
def doubtful_tags(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@made
def header_of_version_2() -> bytes:
    return sheet().replace(b"%PDF-1.7", b"%PDF-2.0", 1)


@made
def header_with_a_blank() -> bytes:
    return sheet().replace(b"%PDF-1.7\n", b"%PDF-1.7 \n", 1)


@made
def encrypted_against_readers() -> bytes:
    return encrypted(accessible=False)


@broken
def layers_without_name(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("A layer")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


@broken
def layers_that_change(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("A layer")))
    when = Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([layer]))
    setting = Dictionary(Name=String("Usual"), Order=Array([layer]), AS=Array([when]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=setting)


@broken
def good_layers(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("A layer")))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(Name=String("Usual"), Order=Array([layer]))
    )


def attach(pdf: Pdf, **names: object) -> None:
    inside = pdf.make_stream(b"Hello", Type=Name.EmbeddedFile)
    spec = pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary(F=inside), **names))
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array([String("a.txt"), spec]))


@broken
def attachment_without_unicode_name(pdf: Pdf) -> None:
    attach(pdf, F=String("a.txt"))


@broken
def good_attachment(pdf: Pdf) -> None:
    attach(pdf, F=String("a.txt"), UF=String("a.txt"))


@broken
def dynamic_form(pdf: Pdf) -> None:
    packet = b"""<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config xmlns="http://www.xfa.org/schema/xci/2.6/">
<acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config></xdp:xdp>"""
    field(pdf)
    pdf.Root.AcroForm.XFA = pdf.make_stream(packet)

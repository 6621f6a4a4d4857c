"""The marks around content."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from audit.cases.base import broken, content, field, in_plain
from audit.small import XMP, add_kids, add_object, element, elements


@broken
def untagged_text(pdf: Pdf) -> None:
    content(pdf, lambda old: old.replace(b"<</MCID 0>>", b"<<>>").replace(b"<<\n/MCID 0\n>>", b"<<>>"))


@in_plain
def untagged_line(pdf: Pdf) -> None:
    content(pdf, lambda old: old + b" 0 0 m 100 100 l S")


@in_plain
def untagged_shape(pdf: Pdf) -> None:
    content(pdf, lambda old: b"0 0 10 10 re f " + old)


@in_plain
def good_path_that_only_clips(pdf: Pdf) -> None:
    content(pdf, lambda old: b"q 0 0 612 792 re W n " + old + b" Q")


@in_plain
def untagged_inline_picture(pdf: Pdf) -> None:
    content(pdf, lambda old: old + b" BI /W 1 /H 1 /CS /G /BPC 8 ID x EI")


@in_plain
def untagged_picture(pdf: Pdf) -> None:
    dot = pdf.make_stream(b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    dot.ColorSpace, dot.BitsPerComponent = Name.DeviceGray, 8
    pdf.pages[0].obj.Resources.XObject = Dictionary(I=dot)
    content(pdf, lambda old: old + b" /I Do")


@in_plain
def artifact_inside_tags(pdf: Pdf) -> None:
    content(pdf, lambda old: old.replace(b"BDC", b"BDC /Artifact BMC 0 0 1 1 re f EMC"))


@in_plain
def tags_inside_artifact(pdf: Pdf) -> None:
    content(pdf, lambda old: b"/Artifact BMC " + old + b" EMC")


@in_plain
def good_artifact(pdf: Pdf) -> None:
    content(pdf, lambda old: b"/Artifact <</Type /Pagination>> BDC 0 0 1 1 re f EMC " + old)


@in_plain
def good_artifact_named_in_resources(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.Properties = Dictionary(A=Dictionary(Type=Name.Pagination))
    content(pdf, lambda old: b"/Artifact /A BDC 0 0 1 1 re f EMC " + old)


@in_plain
def good_mark_named_in_resources(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.Properties = Dictionary(M=Dictionary(MCID=0))
    content(pdf, lambda old: old.replace(b"<</MCID 0>>", b"/M"))


@in_plain
def good_nested_marks(pdf: Pdf) -> None:
    content(pdf, lambda old: old.replace(b"BDC", b"BDC /Span <</Lang (es)>> BDC").replace(b"EMC", b"EMC EMC"))


@in_plain
def mark_never_closed(pdf: Pdf) -> None:
    content(pdf, lambda old: old.replace(b"EMC", b""))


@in_plain
def artifact_never_closed(pdf: Pdf) -> None:
    content(pdf, lambda old: old + b" /Artifact BMC 0 0 1 1 re f")


@in_plain
def good_closed_twice(pdf: Pdf) -> None:
    content(pdf, lambda old: old + b" EMC")


@in_plain
def language_of_a_mark_that_is_none(pdf: Pdf) -> None:
    content(pdf, lambda old: old.replace(b"<</MCID 0>>", b"<</MCID 0 /Lang (e n)>>"))


@in_plain
def good_language_in_a_mark(pdf: Pdf) -> None:
    del pdf.Root.Lang
    content(pdf, lambda old: old.replace(b"<</MCID 0>>", b"<</MCID 0 /Lang (en)>>"))
    packet = XMP.replace("x-default", "en").encode()
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


@broken
def no_language_for_words_of_tags(pdf: Pdf) -> None:
    del pdf.Root.Lang
    paragraph = elements(pdf, "P")[0]
    paragraph.ActualText, paragraph.E = String("Words"), String("More words")
    field(pdf)


@in_plain
def no_language_for_replaced_text(pdf: Pdf) -> None:
    del pdf.Root.Lang
    content(
        pdf,
        lambda old: old.replace(b"BDC", b"BDC /Span <</ActualText (Hi) /E (Hi) /Alt (Hi)>> BDC") + b" EMC",
    )


def form(pdf: Pdf, inside: bytes, **more: object) -> pikepdf.Object:
    """A form that the first page can show as /X."""
    made = pdf.make_stream(inside, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 612, 792]), **more)
    made.Resources = pdf.pages[0].obj.Resources
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=made)
    return made


@in_plain
def good_form_in_a_tag(pdf: Pdf) -> None:
    form(pdf, b"0 0 10 10 re f")
    content(pdf, lambda old: old.replace(b"EMC", b"/X Do EMC"))


@in_plain
def good_form_in_an_artifact(pdf: Pdf) -> None:
    form(pdf, b"0 0 10 10 re f")
    content(pdf, lambda old: old + b" /Artifact BMC /X Do EMC")


@in_plain
def untagged_form(pdf: Pdf) -> None:
    form(pdf, b"0 0 10 10 re f")
    content(pdf, lambda old: old + b" /X Do")


@in_plain
def good_form_with_marks_of_its_own(pdf: Pdf) -> None:
    marked_form(pdf)
    content(pdf, lambda old: old + b" /X Do")


@in_plain
def form_with_marks_shown_twice(pdf: Pdf) -> None:
    marked_form(pdf)
    content(pdf, lambda old: old + b" /X Do /X Do")


def marked_form(pdf: Pdf) -> None:
    made = form(pdf, b"/P <</MCID 0>> BDC 0 0 10 10 re f EMC", StructParents=7)
    document = elements(pdf, "Document")[0]
    part = element(pdf, "P", document, Pg=pdf.pages[0].obj)
    part.K = Dictionary(Type=Name.MCR, MCID=0, Stm=made, Pg=pdf.pages[0].obj)
    add_kids(document, [part])
    tree = pdf.Root.StructTreeRoot.ParentTree
    tree.Nums = Array([*tree.Nums, 7, Array([part])])


@in_plain
def good_form_as_a_whole(pdf: Pdf) -> None:
    made = form(pdf, b"0 0 10 10 re f")
    document = elements(pdf, "Document")[0]
    part = element(pdf, "P", document, Pg=pdf.pages[0].obj)
    add_kids(document, [part])
    add_object(pdf, part, made)
    content(pdf, lambda old: old + b" /X Do")


@in_plain
def part_of_another_file(pdf: Pdf) -> None:
    form(pdf, b"", Ref=Dictionary(F=String("other.pdf"), Page=0))
    content(pdf, lambda old: old.replace(b"EMC", b"/X Do EMC"))

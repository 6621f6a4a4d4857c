"""Files that keep every rule, and two that look as if they did."""

from pikepdf import Dictionary, Name, Pdf, String

from audit.cases.base import broken, encrypted, field, good_font, made, note_owner
from audit.small import XMP, elements, page_html, saved, sheet


@made
def good_sheet() -> bytes:
    return sheet()


@made
def good_small_file() -> bytes:
    return saved(good_font())


@made
def good_two_pages() -> bytes:
    more = '<div style="break-before: page"><h2>Next</h2><p>More words.</p></div>'
    return page_html("<h1>First</h1><p>Words.</p>" + more)


@made
def good_table_with_spans() -> bytes:
    return page_html(
        "<h1>A</h1><table><thead><tr><th rowspan=2>One</th><th colspan=2>Two</th></tr><tr><th>a</th><th>b</th></tr>"
        "</thead><tbody><tr><th scope=row>x</th><td>1</td><td>2</td></tr></tbody></table>"
    )


@made
def text_in_a_see_through_group() -> bytes:
    """The engine paints it in a form, whose marks no longer lead to the tags."""
    return page_html('<h1>A</h1><p style="opacity: .9">Some words</p>')


@broken
def good_role_map(pdf: Pdf) -> None:
    for heading in elements(pdf, "H1"):
        heading.S = Name.Title
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Title=Name.Head, Head=Name.H1)


@broken
def good_suspects_false(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = False


@broken
def good_actual_text(pdf: Pdf) -> None:
    figure = elements(pdf, "Figure")[0]
    del figure.Alt
    figure.ActualText = String("A grey dot")


@broken
def good_language_of_a_part(pdf: Pdf) -> None:
    elements(pdf, "P")[0].Lang = String("es-MX")


@broken
def good_field(pdf: Pdf) -> None:
    field(pdf)


@broken
def language_in_tags_only(pdf: Pdf) -> None:
    del pdf.Root.Lang
    elements(pdf, "Document")[0].Lang = String("en")
    for note in pdf.pages[0].obj.Annots:
        note_owner(pdf, note).Lang = String("en")
    pdf.Root.Metadata = pdf.make_stream(
        XMP.replace("x-default", "en").encode(), Type=Name.Metadata, Subtype=Name.XML
    )
    del pdf.Root.Outlines


@made
def good_encrypted_for_readers() -> bytes:
    return encrypted(accessible=True)

"""Links, notes, fields to fill in."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from audit.cases.base import broken, field, note_owner
from audit.small import add_kids, add_note, element, elements


@broken
def link_without_words(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].Contents


@broken
def link_in_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "Link")[0].S = Name.P


@broken
def link_without_tag(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].StructParent


@broken
def good_hidden_link(pdf: Pdf) -> None:
    note = pdf.pages[0].obj.Annots[0]
    del note.StructParent
    del note.Contents
    note.F = 2


@broken
def good_link_off_the_page(pdf: Pdf) -> None:
    note = pdf.pages[0].obj.Annots[0]
    del note.StructParent
    del note.Contents
    note.Rect = Array([700, 800, 720, 820])


@broken
def no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@broken
def other_tab_order(pdf: Pdf) -> None:
    pdf.pages[0].obj.Tabs = Name.R


@broken
def note_of_a_reader_without_tag(pdf: Pdf) -> None:
    add_note(pdf, "Text", Contents=String("Look here"))


@broken
def note_of_a_reader_without_words(pdf: Pdf) -> None:
    add_note(pdf, "Text", tag="Annot")


@broken
def good_note_of_a_reader(pdf: Pdf) -> None:
    add_note(pdf, "Text", tag="Annot", Contents=String("Look here"))


@broken
def trap_network(pdf: Pdf) -> None:
    add_note(pdf, "TrapNet", tag="Annot", Contents=String("Ink"))


@broken
def printers_mark_with_tag(pdf: Pdf) -> None:
    add_note(pdf, "PrinterMark", tag="Annot", Contents=String("Cut here"))


@broken
def field_without_label(pdf: Pdf) -> None:
    del field(pdf).TU


@broken
def field_with_empty_label(pdf: Pdf) -> None:
    field(pdf, TU=String(""))


@broken
def good_field_with_words_in_its_tag(pdf: Pdf) -> None:
    note = field(pdf)
    del note.TU
    note_owner(pdf, note).Alt = String("Your name")


@broken
def field_in_a_paragraph(pdf: Pdf) -> None:
    field(pdf, tag="P")


@broken
def field_without_tag(pdf: Pdf) -> None:
    field(pdf, tag="")


@broken
def form_tag_with_more(pdf: Pdf) -> None:
    note = field(pdf)
    owner = note_owner(pdf, note)
    add_kids(owner, [element(pdf, "Span", owner)])


@broken
def good_form_tag_with_role(pdf: Pdf) -> None:
    note = field(pdf)
    owner = note_owner(pdf, note)
    add_kids(owner, [element(pdf, "Span", owner)])
    owner.A = Dictionary(O=Name.PrintField, Role=Name.tv)


def radio(pdf: Pdf, **words: object) -> None:
    """A group of one radio button, whose label stands at the group."""
    group = pdf.make_indirect(Dictionary(FT=Name.Btn, T=String("choice"), Ff=1 << 15, **words))
    look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 10, 10]))
    button = add_note(
        pdf, "Widget", tag="Form", Parent=group, AP=Dictionary(N=Dictionary(Yes=look, Off=look))
    )
    group.Kids = Array([button])
    pdf.Root.AcroForm = Dictionary(Fields=Array([group]))


@broken
def good_radio_button(pdf: Pdf) -> None:
    radio(pdf, TU=String("Your choice"))


@broken
def radio_button_without_label(pdf: Pdf) -> None:
    radio(pdf)


@broken
def film_without_type(pdf: Pdf) -> None:
    clip = Dictionary(
        Type=Name.MediaClip, S=Name.MCD, D=Dictionary(Type=Name.Filespec, F=String("a.mp4"), UF=String("a"))
    )
    show = Dictionary(Type=Name.Rendition, S=Name.MR, C=pdf.make_indirect(clip))
    action = Dictionary(Type=Name.Action, S=Name.Rendition, OP=0, R=show)
    add_note(pdf, "Screen", tag="Annot", Contents=String("A film"), A=action)

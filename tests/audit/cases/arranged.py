"""Tables and lists."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from audit.cases.base import broken
from audit.small import add_kids, element, elements, kids


@broken
def table_with_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "TR")[0].S = Name.P


@broken
def row_with_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "TD")[0].S = Name.P


@broken
def row_outside_of_tables(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.TR


@broken
def groups_of_rows_outside_of_tables(pdf: Pdf) -> None:
    document = elements(pdf, "Document")[0]
    add_kids(document, [element(pdf, tag, document) for tag in ("THead", "TBody", "TFoot")])


@broken
def cells_outside_of_rows(pdf: Pdf) -> None:
    document = elements(pdf, "Document")[0]
    add_kids(document, [element(pdf, tag, document) for tag in ("TH", "TD")])


@broken
def table_with_two_heads(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    add_kids(table, [element(pdf, "THead", table)])


@broken
def table_with_two_feet(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    add_kids(table, [element(pdf, "TFoot", table), element(pdf, "TFoot", table)])


@broken
def table_without_body(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    add_kids(table, [element(pdf, "TFoot", table)])
    elements(pdf, "TBody")[0].S = Name.Div


@broken
def table_with_two_captions(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    add_kids(table, [element(pdf, "Caption", table), element(pdf, "Caption", table)])


@broken
def table_with_caption_in_the_middle(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    first, *rest = kids(table)
    table.K = Array([first, element(pdf, "Caption", table), *rest])


@broken
def good_table_with_caption(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    table.K = Array([element(pdf, "Caption", table), *kids(table)])


@broken
def groups_of_rows_with_paragraphs(pdf: Pdf) -> None:
    table = elements(pdf, "Table")[0]
    add_kids(table, [element(pdf, "TFoot", table), element(pdf, "P", table)])
    for tag in ("THead", "TBody", "TFoot"):
        group = elements(pdf, tag)[0]
        add_kids(group, [element(pdf, "P", group)])


@broken
def table_row_too_short(pdf: Pdf) -> None:
    row = elements(pdf, "TR")[-1]
    row.K = Array(kids(row)[:1])


@broken
def table_row_too_long(pdf: Pdf) -> None:
    row = elements(pdf, "TR")[-1]
    add_kids(row, [element(pdf, "TD", row)])


@broken
def cell_over_the_edge(pdf: Pdf) -> None:
    elements(pdf, "TD")[-1].A = Dictionary(O=Name.Table, RowSpan=3)


@broken
def cells_in_one_place(pdf: Pdf) -> None:
    rows = elements(pdf, "TR")
    kids(rows[1])[1].A = Dictionary(O=Name.Table, RowSpan=2)
    kids(rows[2])[0].A = Dictionary(O=Name.Table, ColSpan=2)
    rows[2].K = Array(kids(rows[2])[:1])


@broken
def table_without_headers(pdf: Pdf) -> None:
    """No rule for a machine; our own check speaks of it."""
    for head in elements(pdf, "TH"):
        head.S = Name.TD
    for cell in elements(pdf, "TD"):
        if "/A" in cell:
            del cell.A


@broken
def cell_without_header(pdf: Pdf) -> None:
    del elements(pdf, "TD")[-1].A


@broken
def cell_with_unknown_header(pdf: Pdf) -> None:
    elements(pdf, "TD")[-1].A = Dictionary(O=Name.Table, Headers=Array([String("nobody")]))


@broken
def good_headers_by_scope(pdf: Pdf) -> None:
    for cell in elements(pdf, "TD"):
        del cell.A
    for head in elements(pdf, "TH"):
        head.A = Dictionary(O=Name.Table, Scope=Name.Column)


@broken
def good_headers_by_class(pdf: Pdf) -> None:
    for cell in elements(pdf, "TD"):
        del cell.A
    for head in elements(pdf, "TH"):
        if "/A" in head:
            del head.A
        head.C = Name.head
    pdf.Root.StructTreeRoot.ClassMap = Dictionary(head=Dictionary(O=Name.Table, Scope=Name.Column))


@broken
def headers_by_scope_for_rows_only(pdf: Pdf) -> None:
    for cell in elements(pdf, "TD"):
        del cell.A
    first, second = elements(pdf, "TH")
    first.A = Dictionary(O=Name.Table, Scope=Name.Row)
    if "/A" in second:
        del second.A


@broken
def list_with_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "LI")[0].S = Name.P


@broken
def item_outside_of_lists(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.LI


@broken
def item_body_outside_of_items(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.LBody


@broken
def item_with_a_paragraph(pdf: Pdf) -> None:
    item = elements(pdf, "LI")[0]
    add_kids(item, [element(pdf, "P", item)])


@broken
def good_item_grouped(pdf: Pdf) -> None:
    item = elements(pdf, "LI")[0]
    group = element(pdf, "Div", item, K=item.K)
    for kid in kids(group):
        kid.P = group
    item.K = group


@broken
def list_with_caption_at_the_end(pdf: Pdf) -> None:
    listed = elements(pdf, "L")[0]
    add_kids(listed, [element(pdf, "Caption", listed)])


@broken
def good_list_with_caption(pdf: Pdf) -> None:
    listed = elements(pdf, "L")[0]
    listed.K = Array([element(pdf, "Caption", listed), *kids(listed)])


@broken
def contents_with_a_paragraph(pdf: Pdf) -> None:
    document = elements(pdf, "Document")[0]
    contents = element(pdf, "TOC", document)
    contents.K = Array(
        [element(pdf, "TOCI", contents), element(pdf, "P", contents), element(pdf, "Caption", contents)]
    )
    add_kids(document, [contents, element(pdf, "TOCI", document)])

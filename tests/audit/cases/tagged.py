"""The tree of tags, and the index that leads from content back to it."""

from pikepdf import Array, Dictionary, Name, Pdf

from audit.cases.base import broken
from audit.small import element, elements


@broken
def no_tags(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


@broken
def unknown_tag(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Paragraph


@broken
def role_map_to_nowhere(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Paragraph
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Paragraph=Name.Text)


@broken
def role_map_in_a_circle(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Paragraph
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Paragraph=Name.Text, Text=Name.Paragraph)


@broken
def standard_tag_with_another_meaning(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


@broken
def tag_without_parent(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].P


@broken
def tags_of_newer_pdf(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Strong


@broken
def no_parent_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@broken
def page_without_number(pdf: Pdf) -> None:
    del pdf.pages[0].obj.StructParents


@broken
def parent_tree_with_holes(pdf: Pdf) -> None:
    marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    marks[0] = None


@broken
def parent_tree_too_short(pdf: Pdf) -> None:
    marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    pdf.Root.StructTreeRoot.ParentTree.Nums[1] = Array(list(marks)[:2])


@broken
def parent_tree_to_loose_tags(pdf: Pdf) -> None:
    loose = element(pdf, "P", Dictionary(Type=Name.StructElem, S=Name.P))
    del loose.P
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = loose


@broken
def parent_tree_mixed_up(pdf: Pdf) -> None:
    """Two marks lead to each other’s tags: not a rule of PDF/UA that a machine can judge by itself."""
    marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    marks[0], marks[1] = marks[1], marks[0]

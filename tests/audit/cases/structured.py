"""Headings, pictures, notes."""

from pikepdf import Name, Pdf, String

from audit.cases.base import broken
from audit.small import elements


@broken
def first_heading_of_level_2(pdf: Pdf) -> None:
    elements(pdf, "H1")[0].S = Name.H2


@broken
def heading_level_left_out(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H3


@broken
def good_headings_go_back(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.H1


@broken
def two_ways_of_headings(pdf: Pdf) -> None:
    elements(pdf, "H3")[0].S = Name.H


@broken
def two_headings_in_one_part(pdf: Pdf) -> None:
    for tag in ("H1", "H2", "H3"):
        elements(pdf, tag)[0].S = Name.H


@broken
def picture_without_words(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


@broken
def picture_with_empty_words(pdf: Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("")


@broken
def formula_without_words(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.Formula


@broken
def note_without_id(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.Note


@broken
def good_note(pdf: Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.Note
    elements(pdf, "Note")[0].ID = String("n1")


@broken
def notes_with_one_id(pdf: Pdf) -> None:
    for paragraph in elements(pdf, "P")[-2:]:
        paragraph.S, paragraph.ID = Name.Note, String("n1")

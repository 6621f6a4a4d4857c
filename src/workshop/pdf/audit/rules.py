"""The rules that the audit knows: what each is called in our catalogue, and where it comes from.

Rules of PDF/UA-1 have the number of the clause of ISO 14289-1:2014 and of the reference validator’s test of it;
beside it stands the failure condition of the Matterhorn Protocol 1.1. The other checks are our own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the `code` of a finding, the number in the Matterhorn Protocol, and what to say when it is broken.

    Where the protocol has no condition of its own for it, `matterhorn` is "".
    """

    code: str
    matterhorn: str
    says: str


_TABLE = {
    "5-1": ("pdf-no-claim", "06-002", "Its metadata does not say that it is a PDF/UA document."),
    "5-2": ("pdf-no-claim", "06-002", "Its metadata names part “{part}” of PDF/UA instead of part 1."),
    "5-3": (
        "pdf-no-claim",
        "06-002",
        "Its metadata writes the part of PDF/UA under the prefix “{prefix}” instead of “pdfuaid”.",
    ),
    "5-4": (
        "pdf-no-claim",
        "06-002",
        "Its metadata writes the amendment of PDF/UA under the prefix “{prefix}” instead of “pdfuaid”.",
    ),
    "5-5": (
        "pdf-no-claim",
        "06-002",
        "Its metadata writes the corrigendum of PDF/UA under the prefix “{prefix}” instead of “pdfuaid”.",
    ),
    "6.1-1": ("pdf-header", "", "The file begins with “{begins}” instead of %PDF-1.0 to %PDF-1.7."),
    "6.2-1": ("pdf-untagged", "01-005", "The file does not say that it is tagged (MarkInfo, Marked)."),
    "7.1-1": (
        "pdf-artifact-inside-tags",
        "01-003",
        "What is marked as an artifact stands inside of tagged content.",
    ),
    "7.1-2": ("pdf-tags-inside-artifact", "01-004", "Tagged content stands inside of an artifact."),
    "7.1-3": ("pdf-untagged-content", "01-005", "{what} is neither tagged nor marked as an artifact."),
    "7.1-4": (
        "pdf-tags-suspect",
        "01-007",
        "The file itself says that its tags are doubtful (MarkInfo, Suspects).",
    ),
    "7.1-5": (
        "pdf-unknown-tag",
        "02-001",
        "The tag {tag} is no standard tag, and the role map does not lead from it to one.",
    ),
    "7.1-6": ("pdf-circular-tag", "02-003", "The role map leads from the tag {tag} back to itself."),
    "7.1-7": ("pdf-remapped-tag", "02-004", "The role map gives the standard tag {tag} another meaning."),
    "7.1-8": ("pdf-no-metadata", "06-001", "The file has no XMP metadata."),
    "7.1-9": ("pdf-no-title", "06-003", "The metadata have no title (dc:title)."),
    "7.1-10": (
        "pdf-title-hidden",
        "07-001",
        "The file does not ask that its title be shown (ViewerPreferences, DisplayDocTitle).",
    ),
    "7.1-11": ("pdf-untagged", "01-005", "The file has no tags at all (StructTreeRoot)."),
    "7.1-12": ("pdf-orphan-tag", "", "A tag {tag} does not say what it belongs to (P)."),
    "7.2-2": ("pdf-no-language", "11-003", "No language is given for the outline, such as “{words}”."),
    "7.2-3": (
        "pdf-table-nesting",
        "09-004",
        "A table holds {kid} where only rows, groups of rows and a caption may stand.",
    ),
    "7.2-4": ("pdf-table-nesting", "09-004", "A table row stands in {holder} instead of a table."),
    "7.2-5": ("pdf-table-nesting", "09-004", "A table head stands in {holder} instead of a table."),
    "7.2-6": ("pdf-table-nesting", "09-004", "A table body stands in {holder} instead of a table."),
    "7.2-7": ("pdf-table-nesting", "09-004", "A table foot stands in {holder} instead of a table."),
    "7.2-8": ("pdf-table-nesting", "09-004", "A header cell (TH) stands in {holder} instead of a table row."),
    "7.2-9": ("pdf-table-nesting", "09-004", "A table cell (TD) stands in {holder} instead of a table row."),
    "7.2-10": ("pdf-table-nesting", "09-004", "A table row holds {kid} where only cells may stand."),
    "7.2-11": ("pdf-table-nesting", "09-004", "A table has more than one head (THead)."),
    "7.2-12": ("pdf-table-nesting", "09-004", "A table has more than one foot (TFoot)."),
    "7.2-13": ("pdf-table-nesting", "09-004", "A table has a foot (TFoot) and no body (TBody)."),
    "7.2-14": ("pdf-table-nesting", "09-004", "A table has a head (THead) and no body (TBody)."),
    "7.2-15": ("pdf-table-shape", "09-004", "Two cells of a table claim the same place."),
    "7.2-16": (
        "pdf-table-nesting",
        "09-004",
        "The caption of a table is neither its first nor its last part.",
    ),
    "7.2-17": ("pdf-list-nesting", "09-005", "A list item (LI) stands in {holder} instead of a list."),
    "7.2-18": (
        "pdf-list-nesting",
        "09-005",
        "The body of a list item (LBody) stands in {holder} instead of a list item.",
    ),
    "7.2-19": (
        "pdf-list-nesting",
        "09-005",
        "A list holds {kid} where only items, lists and a caption may stand.",
    ),
    "7.2-20": (
        "pdf-list-nesting",
        "09-005",
        "A list item holds {kid} where only a label and a body may stand.",
    ),
    "7.2-21": ("pdf-no-language", "11-002", "No language is given for the replacement text “{words}”."),
    "7.2-22": ("pdf-no-language", "11-002", "No language is given for the alternative text “{words}”."),
    "7.2-23": ("pdf-no-language", "11-002", "No language is given for the expansion “{words}”."),
    "7.2-24": (
        "pdf-no-language",
        "11-004",
        "No language is given for the description of an annotation, “{words}”.",
    ),
    "7.2-25": ("pdf-no-language", "11-005", "No language is given for the label of a form field, “{words}”."),
    "7.2-26": (
        "pdf-contents-nesting",
        "09-006",
        "An entry of a table of contents (TOCI) stands in {holder} instead of a TOC.",
    ),
    "7.2-27": (
        "pdf-contents-nesting",
        "09-006",
        "A table of contents holds {kid} where only entries, further contents and a caption may stand.",
    ),
    "7.2-28": ("pdf-contents-nesting", "09-006", "The caption of a table of contents is not its first part."),
    "7.2-29": ("pdf-wrong-language", "", "“{lang}” is no code of a language, such as en or es-MX."),
    "7.2-30": (
        "pdf-no-language",
        "11-002",
        "No language is given for the replacement text “{words}” of a piece of content.",
    ),
    "7.2-31": (
        "pdf-no-language",
        "11-002",
        "No language is given for the alternative text “{words}” of a piece of content.",
    ),
    "7.2-32": (
        "pdf-no-language",
        "11-002",
        "No language is given for the expansion “{words}” of a piece of content.",
    ),
    "7.2-33": ("pdf-no-language", "11-006", "No language is given for the words of the metadata."),
    "7.2-34": ("pdf-no-language", "11-001", "No language is given for text on the page, such as “{words}”."),
    "7.2-36": ("pdf-table-nesting", "09-004", "A table head holds {kid} where only rows may stand."),
    "7.2-37": ("pdf-table-nesting", "09-004", "A table body holds {kid} where only rows may stand."),
    "7.2-38": ("pdf-table-nesting", "09-004", "A table foot holds {kid} where only rows may stand."),
    "7.2-39": ("pdf-table-nesting", "09-004", "A table has more than one caption."),
    "7.2-40": ("pdf-list-nesting", "09-005", "The caption of a list is not its first part."),
    "7.2-41": (
        "pdf-table-shape",
        "09-004",
        "A cell of a table reaches down over the table’s last row, in column {column}.",
    ),
    "7.2-42": ("pdf-table-shape", "09-004", "Row {row} of a table has more columns than its first row."),
    "7.2-43": (
        "pdf-table-shape",
        "09-004",
        "Row {row} of a table has {columns} columns; its first row has more.",
    ),
    "7.3-1": ("pdf-figure-alt", "13-004", "A picture has no words that say what it shows (Alt)."),
    "7.4.2-1": ("pdf-heading-level", "14-002, 14-003", "Headings leave out a level: {what}."),
    "7.4.4-1": ("pdf-heading-mixed", "14-006", "A part of the document has more than one heading H."),
    "7.4.4-2": (
        "pdf-heading-mixed",
        "14-007",
        "The file uses headings without a level (H) beside headings with one (H1, H2 …).",
    ),
    "7.4.4-3": (
        "pdf-heading-mixed",
        "14-007",
        "The file uses headings with a level (H1, H2 …) beside headings without one (H).",
    ),
    "7.5-1": ("pdf-table-headers", "15-003", "A cell of a table has no header that can be found ({words})."),
    "7.5-2": (
        "pdf-table-headers",
        "15-003",
        "A cell of a table names the header cell “{header}”, which the table does not have.",
    ),
    "7.7-1": ("pdf-figure-alt", "17-002", "A formula has no words that say what it means (Alt)."),
    "7.9-1": ("pdf-note-id", "19-003", "A note has no ID."),
    "7.9-2": ("pdf-note-id", "19-004", "Two notes have the same ID, “{id}”."),
    "7.10-1": ("pdf-layers", "20-001", "A setting of the file’s layers has no name."),
    "7.10-2": ("pdf-layers", "20-003", "A setting of the file’s layers changes with the situation (AS)."),
    "7.11-1": ("pdf-attachment", "21-001", "An attached file has no name (F and UF)."),
    "7.15-1": ("pdf-dynamic-form", "25-001", "The form is a dynamic XFA form."),
    "7.16-1": ("pdf-blocks-readers", "26-002", "The file’s protection shuts out screen readers."),
    "7.18.1-1": (
        "pdf-annotation-tag",
        "28-002",
        "An annotation of the kind {kind} is not inside of an Annot tag.",
    ),
    "7.18.1-2": (
        "pdf-annotation-words",
        "28-004",
        "{what} has no description (Contents, or Alt of its tag).",
    ),
    "7.18.1-3": ("pdf-field-label", "28-005", "The form field “{field}” has no label (TU)."),
    "7.18.2-1": ("pdf-annotation-tag", "28-007", "There is an annotation of the kind TrapNet."),
    "7.18.3-1": (
        "pdf-tab-order",
        "28-008",
        "The page has links, fields or notes, and the tab key does not follow the tags (Tabs).",
    ),
    "7.18.4-1": ("pdf-field-tag", "28-010", "The form field “{field}” is not inside of a Form tag."),
    "7.18.4-2": ("pdf-field-tag", "28-010", "A Form tag holds something else than one form field."),
    "7.18.5-1": ("pdf-link-tag", "28-011", "A link is not inside of a Link tag."),
    "7.18.5-2": ("pdf-link-words", "28-012", "A link has no description (Contents)."),
    "7.18.6.2-1": ("pdf-media", "28-014", "A sound or film does not say of what type it is (CT)."),
    "7.18.6.2-2": ("pdf-media", "28-015", "A sound or film has no description (Alt)."),
    "7.18.8-1": ("pdf-annotation-tag", "28-017", "A printer’s mark is tagged as if it were content."),
    "7.20-1": ("pdf-reference-xobject", "30-001", "A part of the page is fetched from another file."),
    "7.20-2": (
        "pdf-shared-content",
        "30-002",
        "Tagged content is shown at two places, but has one place in the reading order.",
    ),
    "7.21.3.1-1": (
        "pdf-font-encoding",
        "31-001",
        "The font {font} and its character map belong to different collections of characters.",
    ),
    "7.21.3.2-1": (
        "pdf-font-encoding",
        "31-004",
        "The font {font} does not say which glyph each character has (CIDToGIDMap).",
    ),
    "7.21.3.3-1": (
        "pdf-font-encoding",
        "31-006",
        "The character map “{map}” of the font {font} is not in the file.",
    ),
    "7.21.3.3-2": (
        "pdf-font-encoding",
        "31-007",
        "The character map of the font {font} gives two directions of writing.",
    ),
    "7.21.3.3-3": (
        "pdf-font-encoding",
        "31-008",
        "The character map of the font {font} builds on another one, “{map}”.",
    ),
    "7.21.4.1-1": ("pdf-font-not-embedded", "31-009", "The font {font} is not in the file."),
    "7.21.4.1-2": (
        "pdf-font-glyphs",
        "31-011",
        "The font {font} in the file does not have the character with the code {code}.",
    ),
    "7.21.4.2-1": (
        "pdf-font-subset",
        "31-012",
        "The list of characters of the font {font} (CharSet) is not right.",
    ),
    "7.21.4.2-2": (
        "pdf-font-subset",
        "31-014",
        "The list of characters of the font {font} (CIDSet) is not right.",
    ),
    "7.21.5-1": (
        "pdf-font-widths",
        "31-016",
        "The width of {code} in the font {font} is {given} in one place and {real} in another.",
    ),
    "7.21.6-1": (
        "pdf-font-encoding",
        "31-017",
        "The font {font} has no table that leads from characters to glyphs.",
    ),
    "7.21.6-2": (
        "pdf-font-encoding",
        "31-019",
        "The font {font} is read with an encoding that is not allowed for it.",
    ),
    "7.21.6-3": (
        "pdf-font-encoding",
        "31-024",
        "The font {font} is a symbol font, and an encoding is given for it.",
    ),
    "7.21.6-4": (
        "pdf-font-encoding",
        "31-025",
        "The symbol font {font} has several tables that lead from characters to glyphs, and not the right one.",
    ),
    "7.21.7-1": (
        "pdf-font-unicode",
        "31-027",
        "The character with the code {code} of the font {font} cannot be read or copied: no letter is given for it.",
    ),
    "7.21.7-2": (
        "pdf-font-unicode",
        "31-028",
        "The character with the code {code} of the font {font} stands for a code that is no letter.",
    ),
    "7.21.8-1": (
        "pdf-font-glyphs",
        "31-030",
        "Text uses the code {code} for which the font {font} has no character (.notdef).",
    ),
}
RULES: Mapping[str, Rule] = MappingProxyType({number: Rule(*words) for number, words in _TABLE.items()})

"""What may stand in what: tables, lists, tables of contents (ISO 32000-1, 14.8.4.3)."""

from collections.abc import Mapping
from types import MappingProxyType

from workshop.pdf.audit.finding import Report
from workshop.pdf.audit.tags import Element
from workshop.pdf.audit.tree import Tree

# A tag, the tags in one of which it has to stand, and the rule.
HOLDERS: Mapping[str, tuple[frozenset[str], str]] = MappingProxyType(
    {
        "TR": (frozenset({"Table", "THead", "TBody", "TFoot"}), "7.2-4"),
        "THead": (frozenset({"Table"}), "7.2-5"),
        "TBody": (frozenset({"Table"}), "7.2-6"),
        "TFoot": (frozenset({"Table"}), "7.2-7"),
        "TH": (frozenset({"TR"}), "7.2-8"),
        "TD": (frozenset({"TR"}), "7.2-9"),
        "LI": (frozenset({"L"}), "7.2-17"),
        "LBody": (frozenset({"LI"}), "7.2-18"),
        "TOCI": (frozenset({"TOC"}), "7.2-26"),
    }
)
# A tag, the tags that may stand in it, and the rule.
KIDS: Mapping[str, tuple[frozenset[str], str]] = MappingProxyType(
    {
        "Table": (frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}), "7.2-3"),
        "TR": (frozenset({"TH", "TD"}), "7.2-10"),
        "THead": (frozenset({"TR"}), "7.2-36"),
        "TBody": (frozenset({"TR"}), "7.2-37"),
        "TFoot": (frozenset({"TR"}), "7.2-38"),
        "L": (frozenset({"L", "LI", "Caption"}), "7.2-19"),
        "LI": (frozenset({"Lbl", "LBody"}), "7.2-20"),
        "TOC": (frozenset({"TOC", "TOCI", "Caption"}), "7.2-27"),
    }
)
FIRST_ONLY: Mapping[str, str] = MappingProxyType(
    {"L": "7.2-40", "TOC": "7.2-28"}
)  # where a caption comes first


def check_nesting(tree: Tree, report: Report) -> None:
    """Every tag's holder, and what it holds."""
    for element in tree.elements:
        if element.kind in HOLDERS:
            allowed, rule = HOLDERS[element.kind]
            holder = element.shown_parent()
            if holder is None or holder.kind not in allowed:
                report.broke(rule, element.page, holder=_named(holder))
        kinds = [kid.kind for kid in element.shown_kids() if kid.kind]
        if element.kind in KIDS:
            allowed, rule = KIDS[element.kind]
            for kind in dict.fromkeys(kinds):
                if kind not in allowed:
                    report.broke(rule, element.page, kid=kind)
        if element.kind in FIRST_ONLY and "Caption" in kinds[1:]:
            report.broke(FIRST_ONLY[element.kind], element.page)
        if element.kind == "Table":
            _table(element, kinds, report)


def _named(holder: Element | None) -> str:
    return (holder.kind or holder.tag) if holder is not None else "nothing"


def _table(element: Element, kinds: list[str], report: Report) -> None:
    broken = {
        "7.2-11": kinds.count("THead") > 1,
        "7.2-12": kinds.count("TFoot") > 1,
        "7.2-13": "TFoot" in kinds and "TBody" not in kinds,
        "7.2-14": "THead" in kinds and "TBody" not in kinds,
        "7.2-16": "Caption" in kinds[1:-1],
        "7.2-39": kinds.count("Caption") > 1,
    }
    for rule, is_broken in broken.items():
        if is_broken:
            report.broke(rule, element.page)

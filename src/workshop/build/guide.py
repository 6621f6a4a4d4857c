"""Putting a document together from its parts: pages shown, page numbers known, one tagged file."""

from collections.abc import Mapping
from types import MappingProxyType

from workshop import pdf as paper
from workshop.build.layout import LaidOut, Piece, Press, shown, words_for
from workshop.build.load import Loaded
from workshop.cache import Stored, fingerprint
from workshop.documents import Course, document_kinds
from workshop.html import Extras
from workshop.plan.document import Part, Plan
from workshop.plan.facts import Facts
from workshop.plan.shown import Shown

PDF = "document.pdf"
# The contents print page numbers, which depend on how many pages the contents take: two rounds settle it.
ROUNDS = 3


def assemble(loaded: Loaded, plan: Plan, press: Press) -> LaidOut:
    """Lay out every part of a document, number its pages through, and join them."""
    shots, resources = _shots(loaded.course, plan, press)
    laid: dict[str, LaidOut] = {}
    plain = [part for part in plan.parts if not part.points]
    pieces = [_piece(press, plan, part, shots, resources) for part in plain]
    for part, one in zip(plain, press.lay_out(pieces, pictures=False), strict=True):
        laid[part.name] = one
    numbers = _point(plan, press, laid)
    return _joined(plan, press, laid, numbers)


def _shots(course: Course, plan: Plan, press: Press) -> tuple[dict[str, Shown], dict[str, bytes]]:
    """Pictures of every handout that the document shows."""
    codes = {code for part in plan.parts for code in part.shows}
    sheets = [
        sheet for sheet in document_kinds()["handout"].plans(course, plan.options) if sheet.name in codes
    ]
    laid = press.lay_out([press.piece(sheet, sheet.parts[0]) for sheet in sheets], pictures=True)
    shots: dict[str, Shown] = {}
    resources: dict[str, bytes] = {}
    for sheet, one in zip(sheets, laid, strict=True):
        shots[sheet.name], pictures = shown(sheet.name, one)
        resources |= pictures
    return shots, resources


def _piece(
    press: Press, plan: Plan, part: Part, shots: Mapping[str, Shown], resources: Mapping[str, bytes]
) -> Piece:
    """A part with the page pictures it shows."""
    shown = MappingProxyType({code: shots[code] for code in part.shows})
    names = sorted({name for one in shown.values() for name in one.pictures})
    return press.piece(plan, part, Extras(shown=shown), {name: resources[name] for name in names})


def _point(plan: Plan, press: Press, laid: dict[str, LaidOut]) -> Mapping[str, int]:
    """Lay out the parts that print page numbers, until their own length no longer moves a number."""
    pointing = [part for part in plan.parts if part.points]
    lengths = dict.fromkeys((part.name for part in pointing), 1)
    numbers: Mapping[str, int] = {}
    for _ in range(ROUNDS):
        numbers = _numbers(plan, laid, lengths)
        extras = Extras(numbers=MappingProxyType({anchor: str(page) for anchor, page in numbers.items()}))
        pieces = [press.piece(plan, part, extras) for part in pointing]
        for part, one in zip(pointing, press.lay_out(pieces, pictures=False), strict=True):
            laid[part.name] = one
        found = {part.name: len(laid[part.name].facts.pages) for part in pointing}
        if found == lengths:
            break
        lengths = found
    return numbers


def _numbers(plan: Plan, laid: Mapping[str, LaidOut], lengths: Mapping[str, int]) -> dict[str, int]:
    """The page, counted through the whole document, on which each anchor stands."""
    numbers: dict[str, int] = {}
    before = 0
    for part in plan.parts:
        facts = laid[part.name].facts if part.name in laid else None
        anchors = facts.anchors if facts else {part.name: 1}
        numbers |= {anchor: before + page for anchor, page in anchors.items()}
        before += lengths.get(part.name) or (len(facts.pages) if facts else 1)
    return numbers


def _joined(plan: Plan, press: Press, laid: Mapping[str, LaidOut], numbers: Mapping[str, int]) -> LaidOut:
    parts = [laid[part.name] for part in plan.parts]
    key = fingerprint(plan.title, plan.language, [one.pdf for one in parts], press.look)
    press.note(plan, key)
    stored = press.store.get(key)
    pdf = stored.blobs[PDF] if stored else _join(plan, parts, press)
    words = tuple(stored.facts["words"]) if stored else words_for(plan, pdf)
    if not stored:
        press.store.put(key, Stored({PDF: pdf}, {"words": list(words)}))
    facts = Facts(
        pages=tuple(page for one in parts for page in one.facts.pages),
        spots=MappingProxyType({}),
        anchors=MappingProxyType(dict(numbers)),
        writing=MappingProxyType({}),
        whole=MappingProxyType({}),
        overflow=tuple(found for one in parts for found in one.facts.overflow),
        fonts=tuple(sorted({font for one in parts for font in one.facts.fonts})),
    )
    return LaidOut(pdf, facts, words, ())


def _join(plan: Plan, parts: list[LaidOut], press: Press) -> bytes:
    before, pieces = 0, []
    for part, one in zip(plan.parts, parts, strict=True):
        folios = paper.folios(one.facts, before + 1, lambda number: f"page {number}")
        pieces.append(paper.Piece(one.pdf, folios, under=part.under))
        before += len(one.facts.pages)
    return paper.join(pieces, title=plan.title, lang=plan.language, fonts=press.project.fonts)

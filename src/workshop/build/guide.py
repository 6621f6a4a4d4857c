"""Putting a document together from its parts: pages shown, page numbers known, one tagged file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from workshop import pdf as paper
from workshop.build.layout import LaidOut, Piece, shown, words_for
from workshop.build.load import Loaded
from workshop.build.press import Press
from workshop.cache import Stored, fingerprint
from workshop.documents import Course, document_kinds, plans_of
from workshop.html import Extras
from workshop.model import Audience
from workshop.plan.document import Part, Plan
from workshop.plan.facts import Facts, FieldFacts, Overflow, PageFacts, Spot, WritingFacts
from workshop.plan.shown import Shown

PDF = "document.pdf"
# The contents print page numbers, which depend on how many pages the contents take: two rounds settle it.
ROUNDS = 3
# A sheet with its long side across, in points.
ACROSS = {"letter": (792.0, 612.0), "a4": (841.89, 595.28)}
FOLIO_PT, LARGE_FOLIO_PT = 8.5, 18.0


def assemble(loaded: Loaded, plan: Plan, press: Press) -> LaidOut:
    """Lay out every part of a document, number its pages through, and join them."""
    shots, resources = _shots(loaded.course, plan, press)
    laid: dict[str, LaidOut] = {}
    plain = _plain(plan)
    pieces = [_piece(press, plan, part, shots, resources) for part in plain]
    for part, one in zip(plain, press.lay_out(pieces, pictures=False), strict=True):
        laid[part.name] = one
    numbers = _point(plan, press, laid)
    if _is_sheet(plan):
        return laid[plan.parts[0].name]
    return _joined(plan, press, laid, numbers)


def foreseen(plan: Plan, press: Press) -> list[Piece]:
    """The pieces of a document that can be laid out before anything else is known of it."""
    return [press.piece(plan, part) for part in _plain(plan) if not part.shows]


def _plain(plan: Plan) -> list[Part]:
    """The parts that print no page numbers, each once."""
    return list({part.name: part for part in plan.parts if not part.points}.values())


def sides_of(plan: Plan, laid: LaidOut) -> int:
    """How many sides a printer prints: the pages, or in a booklet half of them, once its sheets are full."""
    pages = len(laid.facts.pages)
    return (pages + -pages % 4) // 2 if plan.booklet else pages


def _is_sheet(plan: Plan) -> bool:
    """Whether it is one sheet for participants: that counts its own pages, and is joined to nothing."""
    return len(plan.parts) == 1 and plan.audience is Audience.PARTICIPANT and not plan.duplex


def _shots(course: Course, plan: Plan, press: Press) -> tuple[dict[str, Shown], dict[str, bytes]]:
    """Pictures of every handout that the document shows."""
    codes = {code for part in plan.parts for code in part.shows}
    sheets = [
        sheet for sheet in plans_of(document_kinds()["handout"], course, plan.options) if sheet.name in codes
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
        numbers |= {anchor: before + page for anchor, page in ({part.name: 1} | dict(anchors)).items()}
        before += _sides(plan, lengths.get(part.name) or (len(facts.pages) if facts else 1))
    return numbers


def _sides(plan: Plan, pages: int) -> int:
    """Pages that a part takes in its document: where both sides are printed, its last sheet of paper is its own."""
    return pages + pages % 2 if plan.duplex else pages


def _joined(plan: Plan, press: Press, laid: Mapping[str, LaidOut], numbers: Mapping[str, int]) -> LaidOut:
    parts = [laid[part.name] for part in plan.parts]
    key = fingerprint(
        plan.title, plan.language, plan.duplex, plan.booklet, [one.pdf for one in parts], press.look
    )
    press.note(plan, key)
    stored = press.store.get(key)
    press.go_on(wait=False)  # so that the engine has enough to do while this process joins
    pdf = stored.blobs[PDF] if stored else _join(plan, parts, press)
    words = tuple(stored.facts["words"]) if stored else words_for(plan, pdf)
    if not stored:
        press.store.put(key, Stored({PDF: pdf}, {"words": list(words)}))
    lengths = tuple(_sides(plan, len(one.facts.pages)) for one in parts)
    facts = Facts(
        pages=tuple(_pages(parts, lengths)),
        spots=MappingProxyType({}),
        anchors=MappingProxyType(dict(numbers)),
        writing=MappingProxyType(_writing(plan, parts)),
        whole=MappingProxyType(_whole(plan, parts)),
        overflow=tuple(_overflow(parts, lengths)),
        fonts=tuple(sorted({font for one in parts for font in one.facts.fonts})),
        fields=tuple(_fields(plan, parts, lengths)),
        bare=tuple(_bare(parts, lengths)),
    )
    return LaidOut(pdf, facts, words, (), lengths)


def _pages(parts: list[LaidOut], lengths: tuple[int, ...]) -> Iterator[PageFacts]:
    """The pages of all parts, numbered through, with the blank ones between them."""
    before = 0
    for one, length in zip(parts, lengths, strict=True):
        for page in one.facts.pages:
            yield replace(page, number=before + page.number)
        if length > len(one.facts.pages):
            last = one.facts.pages[-1]
            yield replace(last, number=before + length, blank=True, smallest_pt=0.0, text="")
        before += length


def _writing(plan: Plan, parts: list[LaidOut]) -> dict[str, WritingFacts]:
    """The places to write of all parts, each under the name of its part and its own."""
    return {
        f"{part.name}/{name}": place
        for part, one in zip(plan.parts, parts, strict=True)
        for name, place in one.facts.writing.items()
    }


def _fields(plan: Plan, parts: list[LaidOut], lengths: tuple[int, ...]) -> Iterator[FieldFacts]:
    """The fields of all parts: a page that stands in the document twice is filled in twice."""
    before = 0
    for number, (part, one, length) in enumerate(zip(plan.parts, parts, lengths, strict=True)):
        for field in one.facts.fields:
            spot = replace(field.spot, page=before + field.spot.page)
            yield replace(field, name=f"{part.name}/{number}/{field.name}", spot=spot)
        before += length


def _bare(parts: list[LaidOut], lengths: tuple[int, ...]) -> Iterator[Spot]:
    before = 0
    for one, length in zip(parts, lengths, strict=True):
        yield from (replace(spot, page=before + spot.page) for spot in one.facts.bare)
        before += length


def _whole(plan: Plan, parts: list[LaidOut]) -> dict[str, tuple[int, ...]]:
    """What is never to be split, of all parts; pages count within the part."""
    return {
        f"{part.name}/{name}": pages
        for part, one in zip(plan.parts, parts, strict=True)
        for name, pages in one.facts.whole.items()
    }


def _overflow(parts: list[LaidOut], lengths: tuple[int, ...]) -> Iterator[Overflow]:
    before = 0
    for one, length in zip(parts, lengths, strict=True):
        yield from (replace(found, page=before + found.page) for found in one.facts.overflow)
        before += length


def _join(plan: Plan, parts: list[LaidOut], press: Press) -> bytes:
    before, pieces = 0, []
    for part, one in zip(plan.parts, parts, strict=True):
        length = _sides(plan, len(one.facts.pages))
        folios = paper.folios(one.facts, before + 1, lambda number: f"page {number}", size_pt=_folio_pt(plan))
        blank = length > len(one.facts.pages)
        pieces.append(paper.Piece(one.pdf, folios, under=part.under, blank_after=blank))
        before += length
    joined = paper.join(pieces, title=plan.title, lang=plan.language, fonts=press.project.fonts)
    return paper.impose(joined, *ACROSS[plan.options.paper]) if plan.booklet else joined


def _folio_pt(plan: Plan) -> float:
    return LARGE_FOLIO_PT if plan.options.edition == "large-print" else FOLIO_PT

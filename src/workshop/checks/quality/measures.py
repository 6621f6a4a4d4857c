"""What was measured on the finished pages of a handout, and what safety asks of them.

Limits: at most two sides to read, sheets to cut apart; no letter under 8.5 pt; writing lines 8 mm apart or
more (forms practice: 3 lines an inch); a last page a quarter full (ours); nothing cut off, nothing split.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from workshop.checks.families.help_lines import OLD_DAYS
from workshop.checks.quality.matter import PrintedSheet
from workshop.checks.quality.place import stands_on
from workshop.checks.words import safety_words
from workshop.model import HelpLine, TakeHome
from workshop.model import standard_blocks as words
from workshop.plan.facts import PageFacts
from workshop.plan.quality import Measure

SIDES = 2
SMALLEST_PT, ROUNDING = 8.5, 0.1
PITCH_MM, LAST_PAGE = 8.0, 25
GAP, AFTER = "-gap-", "after"


def print_measures(printed: PrintedSheet) -> Iterator[Measure]:
    """Sides, letters, lines to write on, the last page, and what runs out of its place."""
    pages, to_read = printed.pages, len(_to_read(printed))
    to_cut = f", and {len(pages) - to_read} to cut" if to_read < len(pages) else ""
    yield Measure("Sides", f"{to_read} to read{to_cut}", f"at most {SIDES} to read", to_read <= SIDES)
    smallest = min((page.smallest_pt for page in pages if page.smallest_pt), default=0.0)
    yield Measure(
        "Smallest letters",
        f"{smallest:g} pt",
        f"{SMALLEST_PT:g} pt, in the foot",
        smallest >= SMALLEST_PT - ROUNDING,
    )
    yield _lines(printed)
    fill = _last_page(printed)
    yield Measure("Last page", f"{fill} % used", f"at least {LAST_PAGE} %", fill >= LAST_PAGE)
    over, split = len(printed.facts.overflow), len(printed.facts.split)
    yield Measure("Cut off or split", f"{over} and {split}", "none", not (over or split))


def _lines(printed: PrintedSheet) -> Measure:
    lines = [line for place in printed.facts.writing.values() for line in place.lines]
    gaps = sum(GAP in name for name in printed.facts.spots)
    said = [f"{len(lines)} lines, {min(line.height for line in lines):g} mm apart"] if lines else []
    said += [f"{gaps} gaps"] if gaps else []
    wide = all(line.height >= PITCH_MM for line in lines)
    return Measure("Room to write", ", ".join(said) or "none", f"at least {PITCH_MM:g} mm", wide)


def _to_read(printed: PrintedSheet) -> tuple[PageFacts, ...]:
    """The pages up to the one on which all is said, and which asks what may go home; the others are there to be cut."""
    after = printed.facts.spots.get(AFTER)
    ends = [page.number for page in printed.pages if stands_on(page.text, words.TAKE_HOME)]
    end = after.page if after else max(ends, default=len(printed.facts.pages))
    return tuple(page for page in printed.pages if page.number <= end)


def _last_page(printed: PrintedSheet) -> int:
    """How much of the last page to read is needed, in percent; lines that only fill the room left do not count."""
    pages = _to_read(printed)
    if not pages:
        return 0
    last, after = pages[-1], printed.facts.spots.get(AFTER)
    end = after.y if after and after.page == last.number else last.content_bottom_mm
    used = end - last.area_top_mm
    return round(100 * used / (last.area_bottom_mm - last.area_top_mm))


def safety_measures(
    printed: PrintedSheet, lines: Iterable[HelpLine], today: date | None
) -> Iterator[Measure]:
    """What every page that people carry home must hold, looked for on the finished pages."""
    handout = printed.handout
    first = printed.pages[0].text if printed.pages else ""
    whole = " ".join(page.text for page in printed.facts.pages)
    if handout.take_home is TakeHome.YES:
        yield Measure("Take home", "may be taken home", "said by the author", ok=True)
    else:
        asked = [page.number for page in printed.pages if stands_on(page.text, words.TAKE_HOME)]
        yield _printed("Take home", f"asked on page {asked[-1] if asked else 0}", bool(asked))
    if handout.approaches_partner:
        yield _printed(
            "When not to use this", "opens page 1", stands_on(first, words.WHEN_NOT_TITLE.rstrip("."))
        )
        yield _printed("A no is an answer", "printed", stands_on(whole, words.NO_IS_OK))
    else:
        yield Measure("When not to use this", "not needed", "pages that lead toward a partner", ok=True)
    if any(safety_words().leaving.search(leaf.text) for leaf in printed.sheet.words):
        said = words.LEAVING_SAFELY.split(".")[0]
        yield _printed("Whom to talk with before leaving", "printed", stands_on(whole, said))
    yield _on_every_page(printed)
    yield _checked(tuple(lines), today)


def _printed(what: str, how: str, there: bool) -> Measure:  # noqa: FBT001
    return Measure(what, how if there else "missing", "printed", there)


def _on_every_page(printed: PrintedSheet) -> Measure:
    pages = printed.facts.pages
    good = sum(all(stands_on(page.text, line) for line in printed.view.foot.help) for page in pages)
    return Measure(
        "Help lines and “education, not therapy”",
        f"on {good} of {len(pages)} pages",
        "every page",
        good == len(pages) and bool(pages),
    )


def _checked(lines: tuple[HelpLine, ...], today: date | None) -> Measure:
    dates = [line.checked_on for line in lines if line.checked_on and line.checked_by.strip()]
    limit = f"all, in the last {OLD_DAYS} days"
    if len(dates) < len(lines) or not dates:
        said = f"{len(dates)} of {len(lines)} have a date and a name"
        return Measure("Help lines checked", said, limit, ok=False, of_all=True)
    due = min(dates) + timedelta(days=OLD_DAYS)
    fresh = today is None or today <= due
    said = f"look again by {due.isoformat()}" if fresh else f"was due on {due.isoformat()}"
    return Measure("Help lines checked", f"{min(dates).isoformat()}; {said}", limit, fresh, of_all=True)

"""The pages that were built, as one picture: one after the other, or editions side by side."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath

from workshop import pdf as paper
from workshop.build.load import load
from workshop.build.request import Request
from workshop.build.run import path_of, plans_of
from workshop.diagnostics import MachineTrouble
from workshop.output import LOOK, read_manifest, write_whole
from workshop.plan.document import Medium, Plan

FONT = "AtkinsonHyperlegibleNext-SemiBold.ttf"
INCHES = 8.27  # the narrower of the two papers
COLUMNS = 6
Cell = tuple[str, bytes | None]


def contact(request: Request, width: int, to: Path | None, *, compare: bool = False) -> tuple[Path, int]:
    """Write the contact sheet of what was built. Gives its path, and how many pages it shows.

    compare: the editions of each document stand side by side, page by page. Raises `UnknownWhat` for a name that
    does not exist, `MachineTrouble` when nothing was built yet.
    """
    loaded = load(request)
    built = read_manifest(request.output)
    wanted = [
        plan
        for plan in plans_of(request, loaded)
        if plan.medium is Medium.PDF and path_of(plan) in built and (request.output / path_of(plan)).is_file()
    ]
    if not wanted:
        raise MachineTrouble("There are no pages to look at yet.", "Make them with: workshop build")
    pages = {path_of(plan): _pages(request, path_of(plan), width) for plan in wanted}
    rows = _beside(wanted, pages) if compare else _in_a_row(pages)
    picture = paper.contact_sheet(list(rows), width, str(request.project.fonts / FONT))
    place = to or request.output / LOOK
    write_whole(place, picture)
    return place, sum(len(one) for one in pages.values())


def _pages(request: Request, path: str, width: int) -> tuple[bytes, ...]:
    return paper.page_pictures((request.output / path).read_bytes(), round(width / INCHES), grey=False)


def _in_a_row(pages: dict[str, tuple[bytes, ...]]) -> Iterator[list[Cell]]:
    """All pages in order; the first of each document bears its name."""
    cells: list[Cell] = [
        (PurePosixPath(path).stem if number == 0 else "", page)
        for path, shots in pages.items()
        for number, page in enumerate(shots)
    ]
    yield from (cells[start : start + COLUMNS] for start in range(0, len(cells), COLUMNS))


def _beside(plans: Iterable[Plan], pages: dict[str, tuple[bytes, ...]]) -> Iterator[list[Cell]]:
    """A row for each page of a document, a column for each edition and paper; where one has no such page, a gap."""
    by_name = sorted(plans, key=lambda plan: (plan.kind, plan.name))
    for _, same in groupby(by_name, key=lambda plan: (plan.kind, plan.name)):
        ways = [(_way(plan), pages[path_of(plan)]) for plan in same]
        for number in range(max(len(shots) for _, shots in ways)):
            yield [
                (f"{way}, page {number + 1}", shots[number]) if number < len(shots) else ("", None)
                for way, shots in ways
            ]


def _way(plan: Plan) -> str:
    return f"{plan.name} {plan.options.edition} {plan.options.paper}"

"""The pages that were built, as one picture."""

from pathlib import Path, PurePosixPath

from workshop import pdf as paper
from workshop.build.load import load
from workshop.build.request import Request
from workshop.build.run import path_of, plans_of
from workshop.diagnostics import MachineTrouble
from workshop.output import LOOK, read_manifest, write_whole
from workshop.plan.document import Medium

FONT = "AtkinsonHyperlegibleNext-SemiBold.ttf"
INCHES = 8.27  # the narrower of the two papers


def contact(request: Request, width: int, to: Path | None) -> tuple[Path, int]:
    """Write the contact sheet of what was built. Gives its path, and how many pages it shows.

    Raises `UnknownWhat` for a name that does not exist, `MachineTrouble` when nothing was built yet.
    """
    loaded = load(request)
    plans = [plan for plan in plans_of(request, loaded) if plan.medium is Medium.PDF]
    built = read_manifest(request.output)
    wanted = [
        path for plan in plans if (path := path_of(plan)) in built and (request.output / path).is_file()
    ]
    if not wanted:
        raise MachineTrouble("There are no pages to look at yet.", "Make them with: workshop build")
    dpi = round(width / INCHES)
    groups = [
        (PurePosixPath(path).stem, paper.page_pictures((request.output / path).read_bytes(), dpi, grey=False))
        for path in wanted
    ]
    picture = paper.contact_sheet(groups, width, str(request.project.fonts / FONT))
    place = to or request.output / LOOK
    write_whole(place, picture)
    return place, sum(len(pages) for _, pages in groups)

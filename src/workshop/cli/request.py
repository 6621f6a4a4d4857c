"""From the words of the command line to a request that says everything."""

from workshop.build import Request
from workshop.cli import options
from workshop.cli.state import State, cores, today


def request(
    state: State,
    *,
    what: list[str] | None = None,
    output: str | None = None,
    paper: list[str] | None = None,
    edition: list[str] | None = None,
    form: str = "eight",
    practice: str | None = None,
    start: str | None = None,
    day: str | None = None,
    minutes: list[str] | None = None,
    people: int | None = None,
    late: int = 0,
    jobs: int = 0,
    final: bool = False,
    copies: int = 1,
    variant: list[str] | None = None,
    dry_run: bool = False,
) -> Request:
    """A request; raises `Refused` for words that mean nothing."""
    project = state.find()
    return Request(
        project=project,
        output=options.folder(output) or project.output,
        what=tuple(what or ()),
        papers=options.papers(paper),
        editions=options.editions(edition),
        form=options.form(form),
        practice=options.file(practice),
        start=options.start(start),
        today=options.day(day, today()),
        minutes=options.lengths(minutes),
        people=people,
        late=late,
        jobs=jobs or cores(),
        final=final,
        copies=copies,
        variants=options.variants(variant),
        dry_run=dry_run,
    )

"""The way into a build: nothing to do is found out first; else the engine loads while the course is being read."""

from contextlib import suppress

from workshop.build.request import BuildResult, Request
from workshop.build.stamp import Seen, look_at, remember, remembered, same_inputs
from workshop.diagnostics import MachineTrouble
from workshop.plan.progress import Progress, nobody


def build(request: Request, progress: Progress = nobody) -> BuildResult:
    """Build what was asked for. With an error among the problems, nothing below the output folder was touched.

    Raises `UnknownWhat` for a name that does not exist, `MachineTrouble` for what the machine refuses.
    """
    seen = look_at(request)
    known = None if request.dry_run else remembered(request, seen)
    if known:
        return known
    return _anew(request, seen, progress)


def _anew(request: Request, seen: Seen, progress: Progress) -> BuildResult:
    # These rooms are large, and a build with nothing to do does without them; the engine loads meanwhile.
    from workshop.pdf import Pool

    with Pool(request.project.fonts, request.jobs) as pool:
        if not request.dry_run and not same_inputs(request.output, seen):
            with suppress(MachineTrouble):  # it is told of when a page is really needed
                pool.start()
        from workshop.build.run import run

        result, others = run(request, progress, pool)
    if result.ok and not request.dry_run:
        remember(request, seen, result, others)
    return result

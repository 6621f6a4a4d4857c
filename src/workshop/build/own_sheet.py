"""A person's own invitation on paper: laid out and proven like every sheet, and kept nowhere.

The store of finished pages is not used here: what a person wrote is on the sheet that they asked for, and nowhere else.
"""

from dataclasses import replace

from workshop.build.layout import LaidOut, words_for
from workshop.build.load import Loaded
from workshop.build.own_script import Script
from workshop.build.proof import Proofs
from workshop.build.request import Request
from workshop.build.run import options_of
from workshop.diagnostics import MachineTrouble, Problem, Severity, WrongWords
from workshop.documents.common.own_invitation import plan as plan_of
from workshop.html import Extras, render
from workshop.pdf import Job, Pool, Rendered, RenderFailed
from workshop.plan.document import Plan

# A person may well choose the very words of a sample that only leaders read: they are theirs now.
THEIRS = "leader-text-leak"
GLYPH = "missing-glyph"


def own_sheet(request: Request, loaded: Loaded, script: Script, said: tuple[str, ...]) -> bytes:
    """The PDF of a finished invitation. said: its sentences.

    Raises `WrongWords` for a sign that cannot be printed, `MachineTrouble` for a page that does not hold what it must.
    """
    options = next(iter(options_of(request, loaded)))
    plan = plan_of(loaded.course, options, script.session, script.handout, said)
    with Pool(request.project.fonts, 1) as pool:
        made = _made(pool, request, plan, compact=False)
        if len(made.facts.pages) > 1:
            tighter = _made(pool, request, plan, compact=True)
            made = tighter if len(tighter.facts.pages) < len(made.facts.pages) else made
    laid = LaidOut(made.pdf, made.facts, words_for(plan, made.pdf), ())
    wrong = [one for one in Proofs.of(loaded).over(plan, laid) if _stops(one)]
    if wrong:
        raise MachineTrouble(f"The page was not written: {wrong[0].message}", wrong[0].hint)
    return made.pdf


def _made(pool: Pool, request: Request, plan: Plan, *, compact: bool) -> Rendered:
    page = render(plan.parts[0], plan, replace(Extras(), compact=compact), request.project.templates)
    try:
        return pool.submit(Job(name=plan.path, html=page.html, css=page.css, title=plan.title)).result()
    except RenderFailed as failed:
        if failed.reason == GLYPH:
            raise WrongWords(
                f"A sign in it cannot be printed: {failed.detail} Leave it out, and try again."
            ) from None
        raise


def _stops(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and problem.code != THEIRS

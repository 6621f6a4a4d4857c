"""What was asked for by name: a session, a handout, a document; nothing means all."""

from workshop.diagnostics import did_you_mean
from workshop.documents import Course, document_kinds
from workshop.model import Audience
from workshop.plan import Options, Plan


class UnknownWhat(Exception):
    """A name that is no session, handout or document; the command line is wrong."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(f"There is no session, handout or document “{what}”. {hint}".strip())


def plans_for(course: Course, options: Options, what: tuple[str, ...]) -> tuple[Plan, ...]:
    """The plans that were asked for, each once, in the order in which documents are listed."""
    kinds = sorted(document_kinds().values(), key=lambda kind: kind.audience is Audience.FACILITATOR)
    every = [plan for kind in kinds for plan in kind.plans(course, options)]
    if not what:
        return tuple(every)
    wanted = [_normal(name) for name in what]
    known = {name for plan in every for name in names_of(plan)}
    for name, typed in zip(wanted, what, strict=True):
        if name not in known:
            raise UnknownWhat(typed, did_you_mean(name, known))
    return tuple(plan for plan in every if names_of(plan) & set(wanted))


def names_of(plan: Plan) -> set[str]:
    """Every name under which a plan can be asked for."""
    names = {plan.name, plan.kind}
    if plan.kind == "handout":
        names |= {"handouts", plan.path.rsplit("/", 1)[-1].removesuffix(".pdf")}
    if plan.session is not None:
        names.add(str(plan.session))
    return names


def _normal(name: str) -> str:
    """`03`, `Session 3` and `3` are one session; `3B` and `3b` one handout."""
    lowered = name.strip().lower().removeprefix("session").strip(" -")
    return str(int(lowered)) if lowered.isdigit() else lowered

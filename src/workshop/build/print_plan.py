"""The print plan counts the pages of all other documents, so it is completed when they are laid out."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.build.layout import LaidOut
from workshop.plan.document import Plan
from workshop.plan.print_plan import Counted, PrintPlan


def tells_of_others(plan: Plan) -> bool:
    """Whether a document prints how many pages the others have."""
    return any(isinstance(part.view, PrintPlan) for part in plan.parts)


def counted(plan: Plan, printed: Iterable[tuple[Plan, LaidOut]]) -> Plan:
    """The plan with the pages of the documents that were laid out in the same way of printing."""
    known = {one.path: Counted.of(laid.facts) for one, laid in printed if one.options == plan.options}
    parts = (
        replace(part, view=part.view.counted(known)) if isinstance(part.view, PrintPlan) else part
        for part in plan.parts
    )
    return replace(plan, parts=tuple(parts))

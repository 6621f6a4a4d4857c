"""The proof of a page that is filled in on a screen: whatever is for a pen is a field, and each says what it asks."""

from collections import Counter
from collections.abc import Iterator

from workshop import pdf as paper
from workshop.build.layout import LaidOut
from workshop.diagnostics import Place, Problem
from workshop.plan.document import Plan

RADIO = "radio"
MARK = "Mark it with write.field or write.lines of templates/parts/write.html, with the question’s words."


def all_fields(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    """Places without a field, fields without words, and fields that one could take for another."""
    for page in sorted({spot.page for spot in laid.facts.bare}):
        count = sum(spot.page == page for spot in laid.facts.bare)
        what = (
            "one place to write or to tick that is"
            if count == 1
            else f"{count} places to write or to tick that are"
        )
        yield Problem.error(
            "place-without-field", place, f"Page {page} of {plan.path} has {what} no field on a screen.", MARK
        )
    for field in laid.facts.fields:
        if not field.label:
            said = f"On page {field.spot.page} of {plan.path} the field “{field.name}” does not say what it asks."
            yield Problem.error("field-without-words", place, said, MARK)
    counts = Counter((field.name, field.option) for field in laid.facts.fields)
    kinds = Counter(name for name, _ in {(field.name, field.kind) for field in laid.facts.fields})
    for name in sorted({name for (name, _), count in counts.items() if count > 1 or kinds[name] > 1}):
        yield Problem.error(
            "field-twice",
            place,
            f"In {plan.path} two fields are called “{name}”.",
            "Give each a name of its own.",
        )
    asked = {field.name for field in laid.facts.fields}
    inside = paper.field_names(laid.pdf)
    if len(inside) != len(asked):
        said = f"{plan.path} was to have {len(asked)} fields, and has {len(inside)}."
        yield Problem.error("place-without-field", place, said, "This is a fault of the program.")

"""`workshop plan`."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workshop.cli import options as o
from workshop.cli.request import request
from workshop.cli.state import State, style
from workshop.cli.trouble import USAGE, Ended
from workshop.console import print_problems

if TYPE_CHECKING:
    from workshop.agenda import Changed, RunLate
    from workshop.build import RunningOrder

NAME = "plan"
SHORT = "The running order for a given time and group."
HELP = """The running order of a session for a given length, group size and start: what fits, what is left out, and why.

\b
  workshop plan 3                            as it was written
  workshop plan 3 --minutes 60 --people 10 --start 18:00
  workshop plan 3 --late 12                  begun twelve minutes late
  workshop plan 4 --form six --minutes 105   a meeting of another form

What is core always stays, and so does the frame: the beginning, the look back and the close. The rest is left out
first; then times are shortened evenly, down to the least that their author gives. No other plan keeps these rules
better. To print everything by a plan, give the same words to: workshop build
"""
LINE = "  {:>5}  {:>4}  {:>5}  {:<4}  {:<24}  {:<7}  {}"


def command(
    context: typer.Context,
    session: Annotated[str, typer.Argument(metavar="SESSION", help="The session's number.")],
    minutes: o.Lengths = None,
    people: o.People = None,
    start: o.Start = None,
    late: o.Late = 0,
    form: o.FormName = "eight",
    practice: o.PracticeFile = None,
    as_json: o.Json = False,
    plain: o.Plain = False,
) -> None:
    """Print the plan."""
    from workshop.agenda import NoRoom
    from workshop.build import running_order

    state: State = context.obj
    asked = request(
        state, what=[session], minutes=minutes, people=people, start=start, late=late, form=form, practice=practice
    )  # fmt: skip
    try:
        order, loaded = running_order(asked)
    except NoRoom as none:
        if not as_json:
            raise
        print(f"workshop: {none}", file=sys.stderr)
        print(json.dumps({"exit": USAGE, "message": str(none), "minutes": none.minutes, "least": none.least}))
        raise Ended(USAGE) from None
    if order is None:
        look = style(plain=plain, quiet=False)
        print_problems(loaded.about((session,)), sys.stderr, look, loaded.texts)
        raise typer.Exit(1)
    print(json.dumps(_data(order), ensure_ascii=False, indent=1) if as_json else "\n".join(_page(order)))


# ---- for people -----------------------------------------------------------------------------------------


def _page(order: "RunningOrder") -> Iterator[str]:
    agenda = order.agenda
    yield f"{agenda.session.label} · {agenda.session.title}"
    yield _terms(order)
    yield ""
    yield LINE.format("start", "min.", "usual", "core", "with", "pages", "")
    yield from _rows(order)
    if agenda.dropped:
        yield "\nLeft out"
    for out in agenda.dropped:
        codes = f" ({', '.join(out.activity.handouts)})" if out.activity.handouts else ""
        yield f"  {out.activity.title.plain}{codes}. {out.why}"
    if agenda.unused:
        yield f"  Not needed: {_pages(agenda.unused)}."
    yield from _changed("Shorter than usual", agenda.shortened)
    yield from _changed("Longer than usual", agenda.lengthened)
    if order.late:
        yield "\nIf you run late"
    yield from _late(order)
    yield ""
    yield from _proof(order)


def _terms(order: "RunningOrder") -> str:
    agenda = order.agenda
    said = [f"{agenda.length} minutes, {_clock(order, 0)} to {_clock(order, agenda.length)}"]
    if agenda.people:
        said.append("one person" if agenda.people == 1 else f"{agenda.people} people")
    if agenda.late:
        said.append(f"begun {agenda.late} minutes late")
    if agenda.spare:
        said.append(f"{agenda.spare} minutes to spare: everything has its most")
    return ", ".join(said)


def _rows(order: "RunningOrder") -> Iterator[str]:
    from workshop.agenda import in_groups

    for slot in order.agenda.slots:
        one = slot.activity
        yield LINE.format(
            _clock(order, slot.begins),
            slot.minutes,
            one.minutes.usual,
            "core" if one.core else "–",
            in_groups(one, order.agenda.people),
            " ".join(one.handouts) or "–",
            one.title.plain,
        ).rstrip()


def _changed(heading: str, found: Iterable["Changed"]) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for one in found:
        said = f"{one.activity.title.plain} {one.minutes} (usual {one.usual})"
        by_reason.setdefault(one.why, []).append(said)
    if by_reason:
        yield f"\n{heading}"
    for why, said_of in by_reason.items():
        yield f"  {', '.join(said_of)}. {why}"


def _late(order: "RunningOrder") -> Iterator[str]:
    for look in order.late:
        yield (
            f"  {_clock(order, look.after)}, and {look.waiting.title.plain} has not begun "
            f"(planned for {_clock(order, look.begins)}). {' '.join(_todo(look))}"
        )


def _todo(look: "RunLate") -> Iterator[str]:
    if look.drop:
        yield f"Leave out {', '.join(one.title.plain for one in look.drop)}."
    if look.shorten:
        (first, minutes), *more = look.shorten
        rest = [f"{one.title.plain} {cut}" for one, cut in more]
        yield f"Give {', '.join([f'{first.title.plain} {minutes} minutes', *rest])}."
    if look.over:
        yield f"It takes {look.over} minutes more than there are: nothing core is left out."


def _proof(order: "RunningOrder") -> Iterator[str]:
    agenda = order.agenda
    yield f"What is core takes {agenda.least} minutes at the least."
    if agenda.plans > 1:
        yield f"Of the {agenda.plans:,} plans that fit, this one is the best by the rules; no other is as good."
    else:
        yield "It is the only plan that fits."


def _pages(codes: Iterable[str]) -> str:
    several = list(codes)
    return f"page{'s' if len(several) > 1 else ''} {', '.join(several)}"


def _clock(order: "RunningOrder", minutes: int) -> str:
    from workshop.documents.common.clock import clock

    return clock(order.begins, minutes)


# ---- for programs ---------------------------------------------------------------------------------------


def _data(order: "RunningOrder") -> dict[str, Any]:
    from workshop.agenda import in_groups

    agenda = order.agenda
    return {
        "session": agenda.session.number,
        "title": agenda.session.title,
        "start": f"{order.begins:%H:%M}",
        "minutes": agenda.minutes,
        "length": agenda.length,
        "spare": agenda.spare,
        "people": agenda.people,
        "late": agenda.late,
        "least": agenda.least,
        "plans": agenda.plans,
        "activities": [
            {
                "title": slot.activity.title.plain,
                "clock": _clock(order, slot.begins),
                "begins": slot.begins,
                "minutes": slot.minutes,
                "least": slot.claim.least,
                "usual": slot.activity.minutes.usual,
                "most": slot.claim.most,
                "core": slot.activity.core,
                "grouping": slot.activity.grouping,
                "groups": in_groups(slot.activity, agenda.people),
                "handouts": list(slot.activity.handouts),
            }
            for slot in agenda.slots
        ],
        "dropped": [
            {
                "title": one.activity.title.plain,
                "handouts": list(one.activity.handouts),
                "would_take": one.would_take,
                "why": one.why,
            }
            for one in agenda.dropped
        ],
        "unused": list(agenda.unused),
        "shortened": [_change(one) for one in agenda.shortened],
        "lengthened": [_change(one) for one in agenda.lengthened],
        "if_late": [
            {
                "clock": _clock(order, look.after),
                "after": look.after,
                "not_begun": look.waiting.title.plain,
                "drop": [one.title.plain for one in look.drop],
                "shorten": [{"title": one.title.plain, "minutes": cut} for one, cut in look.shorten],
                "over": look.over,
            }
            for look in order.late
        ],
    }


def _change(one: "Changed") -> dict[str, Any]:
    return {"title": one.activity.title.plain, "minutes": one.minutes, "usual": one.usual, "why": one.why}

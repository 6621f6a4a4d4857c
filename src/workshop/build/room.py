"""Room to write: a sheet promises lines to a hand, and the laid-out page has to give them."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from workshop.diagnostics import Place, Problem
from workshop.plan.document import Plan
from workshop.plan.facts import Facts, Spot, WritingFacts
from workshop.plan.sheets import HandoutSheet

# From one writing line to the next. Forms for the public use 8 to 10 mm; large print needs a third more.
PITCH_MM, LARGE_PITCH_MM = 9.0, 12.0
DEVIATION_MM = 0.1
LINE_MM, LARGE_LINE_MM, LEAST_LINES = 6.0, 9.5, 4


def short_of_room(
    plan: Plan, sheet: HandoutSheet, writing: Mapping[str, WritingFacts], within: str, place: Place
) -> Iterator[Problem]:
    """Every place that has fewer lines than its exercise promises, and lines that do not keep their distance.

    within: what stands before the names of a sheet's places in a joined document.
    """
    pitch = LARGE_PITCH_MM if plan.options.edition == "large-print" else PITCH_MM
    for exercise in sheet.exercises:
        for name, promised in exercise.promised:
            full = f"{within}e{exercise.number}-{name}"
            given = writing[full].total_mm if full in writing else 0.0
            if (short := promised * pitch - given) > DEVIATION_MM:
                yield Problem.error(
                    "writing-space-short",
                    place,
                    f"In {plan.path} the {exercise.kind} exercise promises {promised * pitch:.0f} mm to write at "
                    f"“{name}” and gives {given:.0f}: {short:.0f} mm too little.",
                    "Ask for fewer lines there, or make the sheet shorter. If its template is yours, look at it.",
                )
    for name, found in writing.items():
        if name.startswith(within) and (off := _off(found.lines, pitch)) > DEVIATION_MM:
            yield Problem.error(
                "writing-lines-uneven",
                place,
                f"In {plan.path} the lines at “{name.removeprefix(within)}” are {off:.1f} mm off "
                f"their distance of {pitch:.0f} mm.",
                "Writing lines are of the class ln, and nothing sets their height but the token --pitch.",
            )


def _off(lines: tuple[Spot, ...], pitch: float) -> float:
    """By how much the worst of some lines is off: its own height, or its distance from the line above it."""
    heights = (line.height - pitch for line in lines)
    apart = (
        below.bottom - above.bottom - pitch
        for above, below in pairwise(lines)
        # Lines of one place may go on in another cell, or on the next page.
        if below.page == above.page and below.x == above.x and below.y - above.bottom < pitch
    )
    return max((abs(one) for one in (*heights, *apart)), default=0.0)


def nearly_empty(plan: Plan, facts: Facts, place: Place) -> Iterator[Problem]:
    """A sheet whose last page has fewer than four lines of what it must say, however tightly it was set.

    The lines that only fill its page do not count; the choices and the take-home line above its foot do. Sheets to cut
    may follow it: the last page is the one on which everything is said.
    """
    end = facts.spots.get("after")
    last = facts.pages[end.page - 1] if end else facts.pages[-1]
    if last.number == 1 or last.blank:
        return
    bottom = end.y if end else last.content_bottom_mm
    said = bottom - last.area_top_mm + last.area_bottom_mm - last.notes_top_mm
    line = LARGE_LINE_MM if plan.options.edition == "large-print" else LINE_MM
    if said < LEAST_LINES * line:
        yield Problem.warning(
            "last-page-nearly-empty",
            place,
            f"Page {last.number} of {plan.path} holds {said / line:.0f} lines, set as tightly as it may be.",
            "Take a few lines out of the handout, or put more on it.",
        )

"""`but-after-praise`: praise or love, and then “but” with a complaint, an order or a threat."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workshop.coach.reading.tokens import ENDERS
from workshop.coach.statement.accuse import accuses_at
from workshop.coach.statement.marks import Mark, Scene

CODE = "but-after-praise"
COMPLAINTS = frozenset(
    ["absolute", "label", "motive", "demand", "threat", "faux-feeling", "judgment-as-feeling", "pressure"]
)


def find(scene: Scene, others: Sequence[Mark]) -> Iterator[Mark]:
    """Each turn that takes praise back. `others`: what was marked already."""
    line = scene.line
    charged = sorted(mark.end - 1 for mark in others if mark.code in COMPLAINTS)
    for turn in line.found("turn"):
        start, _ = line.sentence(turn.start)
        if turn.start == start or line.at(turn.start - 1) in ENDERS:
            start = line.sentence(max(start - 2, 0))[0]
        if not _praises(scene, start, turn.start) or line.within("no_offense", start, turn.start + 1):
            continue
        if _complains(scene, turn.end, line.sentence(turn.end)[1], charged):
            yield Mark(CODE, turn.start, line.sentence(turn.end)[1])


def _praises(scene: Scene, start: int, end: int) -> bool:
    for hit in scene.line.near("praise", start, end):
        negated = any(
            word in ("not", "never") for word in scene.line.words[max(hit.start - 3, 0) : hit.start + 2]
        )
        if not negated and scene.line.at(hit.start + 1) != "would":
            return True
    return False


def _complains(scene: Scene, start: int, end: int, charged: Sequence[int]) -> bool:
    if bisect_left(charged, start) < bisect_left(charged, end):
        return True
    return scene.line.within("complaint", start, end) or accuses_at(scene, start, turned=True)

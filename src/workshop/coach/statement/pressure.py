"""`pressure`: guilt, a deadline, or a comparison."""

from collections.abc import Iterator

from workshop.coach.reading.phrases import Hit
from workshop.coach.statement.marks import Mark, Scene

CODE = "pressure"
HARMLESS = {"guilt": "guilt_harmless", "comparison": "comparison_harmless", "deadline": "deadline_harmless"}


def find(scene: Scene) -> Iterator[Mark]:
    """The pressing places of the line."""
    for family, harmless in HARMLESS.items():
        for hit in scene.hits(family, harmless):
            if not _kindly(scene, family, hit):
                yield Mark(CODE, *hit)


def _kindly(scene: Scene, family: str, hit: Hit) -> bool:
    """“because of you I smile”, “by Friday if you can”, “my sister went dancing, and I’d like that with you”."""
    line = scene.line
    end = line.sentence(hit.start)[1]
    if family == "guilt":
        return line.words[hit.start] == "because" and scene.appreciated(hit.start)
    if family == "deadline":
        return line.within("if_you_like", *line.sentence(hit.start))
    return line.within("comparison_soft", hit.end, end)

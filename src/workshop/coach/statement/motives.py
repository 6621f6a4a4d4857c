"""`motive`: tells the partner, as a fact, what they want, mean, think or care about."""

from collections.abc import Iterator

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.phrases import Hit
from workshop.coach.statement.marks import PARTNER, Mark, Scene

CODE = "motive"
HARMLESS = "motive_harmless"


def find(scene: Scene) -> Iterator[Mark]:
    """The guessed motives of the line."""
    for hit in scene.hits("motive", HARMLESS):
        if _told_as_fact(scene, hit):
            yield Mark(CODE, *hit)


def _told_as_fact(scene: Scene, hit: Hit) -> bool:
    line = scene.line
    named = line.words[hit.start] in grammar().them
    if not named and not _owned(scene, hit):
        return False
    subject = hit.start if named else scene.subject(hit.start).place
    if scene.conditional(hit.start) or scene.hedged(hit.start) or (subject >= 0 and scene.asked(subject)):
        return False
    return not _kindly(scene, hit) and not scene.appreciated(hit.start)


def _owned(scene: Scene, hit: Hit) -> bool:
    """Of the partner: they are the subject, or the phrase itself speaks of them."""
    line = scene.line
    if any(word in words("theirs") for word in line.words[hit.start : hit.end]):
        return True
    if line.at(hit.start - 1) == "you":
        return False
    who = scene.subject(hit.start).who
    return who in PARTNER or (who == "it" and "you" in line.words[: hit.start])


def _kindly(scene: Scene, hit: Hit) -> bool:
    line = scene.line
    start, end = line.sentence(hit.start)
    led = any(
        lead.end >= hit.start for lead in line.near("motive_kind", max(start, hit.start - 12), hit.start)
    )
    return led or line.within("motive_kind_end", hit.end, end + 8)

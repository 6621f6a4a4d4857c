"""`threat`: something bad will follow unless they comply. A boundary, what I will do to care for myself, is none."""

from collections.abc import Iterator

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.phrases import Hit
from workshop.coach.statement.marks import Mark, Scene

CODE = "threat"
HARMLESS = "threat_harmless"
MILD = "ending_mild"
LONGEST_STRAW = 6


def find(scene: Scene) -> Iterator[Mark]:
    """The threats of the line; a condition with its bad end is one mark."""
    line = scene.line
    for family in ("or_else", "its_or_me", "until_you"):
        for hit in scene.hits(family, HARMLESS):
            if not line.touches(MILD, hit):
                yield Mark(CODE, *hit)
    for hit in scene.hits("we_are_done", HARMLESS):
        # “do not come home” is a threat when it is an order, and not in “you do not come home until ten”.
        if line.words[hit.start] not in words("threat_orders") or line.at(hit.start - 1) not in words(
            "not_ordered"
        ):
            yield Mark(CODE, *hit)
    for hit in (*scene.hits("or_then", HARMLESS), *scene.hits("and_then", HARMLESS)):
        if _after_order(scene, hit) and not line.touches(MILD, hit):
            yield Mark(CODE, *hit)
    again = [
        Hit(line.sentence(hit.start)[0], hit.end)
        for hit in scene.hits("again_and")
        if _begins_order(scene, line.sentence(hit.start)[0])
    ]
    for hit in (*scene.hits("condition"), *scene.hits("keep_it_up"), *again):
        end = _bad_end(scene, hit)
        if end and not _friendly(scene, hit):
            yield Mark(CODE, min(hit.start, end.start), max(hit.end, end.end))


def _bad_end(scene: Scene, hit: Hit) -> Hit | None:
    """What will follow in the same sentence, if it is bad and not what I do to care for myself."""
    line = scene.line
    start, end = line.sentence(hit.start)
    if line.within(MILD, start, end):
        return None
    if line.within("last_straw", hit.start, min(hit.end + LONGEST_STRAW, line.clause_end(hit.start))):
        followed = _follows(scene, hit, end)
        if followed:
            return followed
    for ending in line.near("ending", start, end):
        behind = hit.start + 2 < ending.start and ending.end > hit.end
        if (behind or ending.end <= hit.start) and not line.touches(HARMLESS, ending):
            return ending
    return None


def _after_order(scene: Scene, hit: Hit) -> bool:
    """“Turn it down or I’ll …”: behind a command, and nothing kind."""
    line = scene.line
    start, end = line.sentence(hit.start)
    ordered = _begins_order(scene, start) or line.within("you_order", start, hit.start)
    return ordered and not line.within("kind_end", hit.start, end) and scene.tone(hit.start, end) <= 0


def _begins_order(scene: Scene, place: int) -> bool:
    """Whether a command may begin at a place: the start of a sentence, and no subject."""
    line = scene.line
    starts = place == scene.opening.start or place == line.sentence(place)[0]
    word = line.words[place] if place < len(line.words) else ""
    return starts and word not in grammar().subject_starts and word.isalpha()


def _follows(scene: Scene, hit: Hit, end: int) -> Hit | None:
    """Whatever will follow “if you … again”, unless it is a feeling, a wish or kind."""
    line = scene.line
    for place in range(hit.end, end):
        word, before = line.words[place], line.words[place - 1]
        linked = word in words("ends_begin") and before in words("ends_after")
        if linked or (place > hit.end and word in ("i", "we")):
            kind = line.within("kind_end", place, end) or scene.tone(place, end) > 0
            return None if kind else Hit(place, end)
    return None


def _friendly(scene: Scene, hit: Hit) -> bool:
    """“if you like”, “if it snows”: nothing that the other is made to do."""
    line = scene.line
    for place in range(hit.start, hit.end):
        if line.at(place) == "you":
            wished = line.words[hit.start] == "if" and line.at(place + 1) in words("friendly")
            return wished and line.at(place + 2) not in ("not", "me", "to")
    pressed = any(word in words("pressed") for word in line.words[hit.start : hit.end + LONGEST_STRAW])
    return line.words[hit.start] == "if" and line.at(hit.start + 1) in words("anything") and not pressed

"""`label`: what the partner is said to be, and not what they did."""

from collections.abc import Iterator

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.tokens import ENDERS, PAUSES
from workshop.coach.statement.marks import Mark, Scene

CODE = "label"
HARMLESS = "label_harmless"
WITH_SUBJECT = ("label_is", "label_had")
WITHOUT = ("label_own", "label_how", "label_with", "label_stop", "label_asked", "label_role")
SPEAKERS = frozenset({"i", "it", "other", "we"})


def find(scene: Scene) -> Iterator[Mark]:
    """The labels of the line."""
    for hit in _hits(scene):
        yield Mark(CODE, _first_word(scene, hit), hit.end)


def _hits(scene: Scene) -> Iterator[Hit]:
    for family in WITH_SUBJECT:
        for hit in scene.hits(family, HARMLESS):
            held_back = scene.conditional(hit.start) or scene.hedged(hit.start)
            if _of_partner(scene, hit.start) and not held_back:
                yield hit
    yield from (hit for hit in scene.hits("label_called", HARMLESS) if _calls_out(scene, hit))
    for family in WITHOUT:
        # “a bad listener” is meant whatever stands round it.
        harmless = "" if family == "label_role" else HARMLESS
        yield from (hit for hit in scene.hits(family, harmless) if not _of_speaker(scene, hit))
    yield from _fragments(scene)


def _of_partner(scene: Scene, place: int) -> bool:
    """“you are …”, “someone who is …”; not “your tone is …”."""
    line = scene.line
    if scene.of_partner(place):
        return line.words[scene.subject(place).place] != "your"
    return line.at(place - 1) in ("who", "that") and line.at(place - 2) in words("somebody")


def _calls_out(scene: Scene, hit: Hit) -> bool:
    """“You idiot!”, and neither “I love you baby” nor “you cheat at cards”."""
    line = scene.line
    known = grammar()
    before, after = line.at(hit.start - 1), line.at(hit.end)
    if before in known.object_verbs or before in known.prepositions or before in words("helping"):
        return False
    bare = hit.end - hit.start == 2
    noun = line.words[hit.end - 1]
    if bare and (noun in words("pets") or (noun in words("verb_nouns") and after != "!")):
        return False
    return not bare or not after or after in ENDERS or after in PAUSES or after == "and"


def _of_speaker(scene: Scene, hit: Hit) -> bool:
    """“I was such a fool”: said of oneself."""
    line = scene.line
    if any(word in words("theirs") for word in line.words[hit.start : hit.end]):
        return False
    first, before = line.words[hit.start], line.at(hit.start - 1)
    if first in grammar().be:
        return not scene.of_partner(hit.start)
    was = before in grammar().be or before in ("feel", "felt", "like")
    return first in ("such", "what") and was and scene.subject(hit.start).who in SPEAKERS


def _fragments(scene: Scene) -> Iterator[Hit]:
    """A clause that is nothing but a label: “Liar!”, “Selfish, that’s what you are.”."""
    line = scene.line
    place = 0
    while place < len(line.words):
        end = line.clause_end(place)
        body = [word for word in line.words[place:end] if not _is_small(word)]
        if len(body) == 1 and _is_label(body[0]) and _aimed(scene, place, end):
            yield Hit(place, end)
        place = end + 1


def _is_label(word: str) -> bool:
    noun = word in words("label_noun") and word not in words("pets")
    return noun or (word in words("label_adjective") and word != "mean")


def _aimed(scene: Scene, start: int, end: int) -> bool:
    """Whether such a clause stands at the beginning, and for the partner."""
    line = scene.line
    if line.at(start - 1) in PAUSES and start != scene.opening.start:
        return False
    following = line.words[end + 1 : end + 7]
    return "you" in following or "what" in following or not line.at(end + 1) or line.at(end) == "!"


def _first_word(scene: Scene, hit: Hit) -> int:
    """The label itself, without “are”, “so” and “a” before it."""
    place = hit.start
    while place < hit.end - 1 and _is_small(scene.line.words[place]):
        place += 1
    return place


def _is_small(word: str) -> bool:
    return word in words("skipped_before_label") or word in grammar().adverbs

"""`faux-feeling` and `judgment-as-feeling`: what follows “I feel” when it is not a feeling."""

from collections.abc import Iterator, Sequence

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.tokens import ENDERS, PAUSES, QUOTE
from workshop.coach.statement.marks import Mark, Scene

FAUX, JUDGMENT = "faux-feeling", "judgment-as-feeling"
SPEAKERS = frozenset({"i", "", "we", "it"})
MARKS = ENDERS | PAUSES | {QUOTE, ""}


def find(scene: Scene) -> Iterator[Mark]:
    """The verdicts and the words for what somebody did."""
    for hit in scene.hits("faux", "faux_harmless"):
        if _speaker_feels(scene, hit.start) and not _elsewhere(scene, hit):
            yield Mark(FAUX, *hit)
    feel = words("feel")
    for place, word in enumerate(scene.line.words):
        if word in feel and _speaker_feels(scene, place):
            end = _verdict(scene, place)
            if end:
                yield Mark(JUDGMENT, place, end)


def _speaker_feels(scene: Scene, place: int) -> bool:
    return scene.line.at(place - 1) in ("me", "left") or scene.subject(place).who in SPEAKERS


def _elsewhere(scene: Scene, hit: Hit) -> bool:
    """“by my boss”, “at work”, “as a kid”: what somebody else did."""
    line = scene.line
    start, end = line.sentence(hit.start)
    if line.within("long_ago", start, end):
        return True
    for place in range(hit.end, min(hit.end + 2, end)):
        if line.words[place] in ("by", "at", "from"):
            return _by_others(line.words[place], line.words[place + 1 : place + 5])
    return False


def _by_others(link: str, named: Sequence[str]) -> bool:
    if any(word in words("theirs") or word == "this" for word in named[:2]):
        return False
    if any(word in words("places" if link == "at" else "elsewhere") for word in named):
        return True
    if link == "at" and named[:1] == ["my"] and any(word.endswith("'s") for word in named[1:3]):
        return True
    close = words("close_by")
    return (
        link == "by" and bool(named) and not any(word in close or word in grammar().partner for word in named)
    )


def _verdict(scene: Scene, feel: int) -> int:
    """Where the verdict that follows this “feel” ends; 0 if none follows."""
    line = scene.line
    place = feel + 1
    while line.at(place) in grammar().adverbs and line.at(place) not in ("like", "never", "always"):
        place += 1
    linked = place
    while line.at(linked) in words("feel_links"):
        linked += 1
    absolute = any(word in words("all_or_none") for word in line.words[linked : linked + 4])
    if line.at(linked) in MARKS or (line.starts("verdict_harmless", linked) and not absolute):
        return 0
    judged = _of_partner(scene, linked) if linked == place else _linked_verdict(scene, linked)
    return line.clause_end(linked) if judged else 0


def _linked_verdict(scene: Scene, place: int) -> bool:
    """Behind “that”, “like” or “as if”: also what is said of the speaker and means the partner."""
    line = scene.line
    if line.starts("verdict_always", place) or line.starts("verdict_always", place + 1):
        return True
    if line.starts("verdict_of_me", place):
        return any(word in words("theirs") for word in line.words[place + 2 : line.clause_end(place)])
    return _of_partner(scene, place, linked=True)


def _of_partner(scene: Scene, place: int, *, linked: bool = False) -> bool:
    line = scene.line
    word, following = line.words[place], line.at(place + 1)
    if line.starts("your_doing", place):
        return True
    named = word in grammar().them or word == "your" or (word == "my" and following in grammar().partner)
    if not named or (not linked and (following in words("touch_after_you") or following in MARKS)):
        return False
    if line.within("you_order", place, place + 2):
        return True
    return scene.tone(place, line.clause_end(place)) <= 0 and not scene.appreciated(place)

"""`no-feeling-or-wish` and `too-long`: the two that blame nobody."""

from collections.abc import Collection, Iterator

from workshop.coach.reading.grammar import words
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.tokens import PAUSES
from workshop.coach.statement.marks import PARTNER, Mark, Scene

SILENT, LONG = "no-feeling-or-wish", "too-long"
MOST_WORDS = 25
STANDS_INSTEAD = frozenset({"judgment-as-feeling", "faux-feeling", "demand"})


def find(scene: Scene, codes: Collection[str]) -> Iterator[Mark]:
    """Both are about the whole line. `codes`: what was found already."""
    everything = (0, len(scene.line.words))
    if len(scene.line.text.split()) > MOST_WORDS:
        yield Mark(LONG, *everything)
    if not STANDS_INSTEAD & set(codes) and not states_feeling(scene) and not states_wish(scene):
        yield Mark(SILENT, *everything)


def states_feeling(scene: Scene) -> bool:
    """Whether the speaker states a feeling of their own."""
    return (
        any(_is_own(scene, hit) and not _is_when(scene, hit) for hit in scene.line.found("own_feeling"))
        or any(scene.line.at(hit.start - 1) != "to" for hit in scene.line.found("moved_me"))
        or any(_is_loose(scene, hit) for hit in scene.line.found("loose_feeling"))
        or any(_is_told(scene, hit) for hit in scene.line.found("feeling_verb"))
        or any(_is_felt(scene, hit) for hit in scene.line.found("feeling_word"))
    )


def states_wish(scene: Scene) -> bool:
    """Whether the speaker states a wish."""
    return any(
        _is_own(scene, hit) and not _is_why(scene, hit) and not _is_when(scene, hit)
        for hit in scene.line.found("own_wish")
    ) or any(_is_loose(scene, hit) for hit in scene.line.found("loose_wish"))


def _is_own(scene: Scene, hit: Hit) -> bool:
    return not _not_mine(scene, hit)


def _not_mine(scene: Scene, hit: Hit) -> bool:
    """“You don’t care how tired I am”: told as a charge, and not as a feeling."""
    line = scene.line
    return any(
        lead.start <= hit.start < lead.end for lead in line.near("not_mine", hit.start - 14, hit.start + 1)
    ) or any(
        lead.start < hit.start < lead.end + 2
        for lead in line.near("not_mine_after", hit.start - 16, hit.start)
    )


def _is_why(scene: Scene, hit: Hit) -> bool:
    """“why would you”: no request."""
    line = scene.line
    asked = line.words[hit.start : hit.end]
    if line.at(hit.start - 1) == "why":
        return asked[:3] != ["do", "not", "we"]
    return line.at(hit.start - 1) in ("how", "who", "what") and "you" in asked


def _is_when(scene: Scene, hit: Hit) -> bool:
    """“you weren’t there when I needed you”: no wish of now."""
    told = words("when_words")
    behind = scene.line.at(hit.start - 1) in told or scene.line.words[hit.start] in told
    return behind and hit.start > scene.opening.start and scene.opening.kind != "i"


def _is_loose(scene: Scene, hit: Hit) -> bool:
    if scene.line.at(hit.start - 1) in PAUSES and scene.line.words[hit.start] in words("own_starts"):
        return True  # “…, want to join me?”
    who = scene.subject(hit.start).who
    return who not in PARTNER and who != "other" and not _not_mine(scene, hit)


def _is_told(scene: Scene, hit: Hit) -> bool:
    before_charge = hit.start < scene.opening.start and scene.about_partner()
    return scene.subject(hit.start).who == "i" and not before_charge and not _not_mine(scene, hit)


def _is_felt(scene: Scene, hit: Hit) -> bool:
    """A feeling word of the speaker, with a form of “be” or “feel” before it."""
    subject = scene.subject(hit.start)
    if subject.who != "i" or _not_mine(scene, hit):
        return False
    between = scene.line.words[subject.place + 1 : hit.start]
    return any(word in words("feels_like") for word in between)

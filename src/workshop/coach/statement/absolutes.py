"""`absolute`: all or nothing about the partner, or about what comes from them."""

from collections.abc import Iterator

from workshop.coach.reading.grammar import grammar
from workshop.coach.reading.lead import second_subject
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.tokens import ENDERS, PAUSES
from workshop.coach.statement.marks import PARTNER, Mark, Scene

CODE = "absolute"
HARMLESS = "absolute_harmless"
NEVER = frozenset({"never", "not"})
ABOUT_SPEAKER = frozenset({"i", "we", "my", "it"})


def find(scene: Scene) -> Iterator[Mark]:
    """The absolutes of the line."""
    for family, blames in (
        ("all_or_nothing", _blames),
        ("for_once", _for_once),
        ("each_time", _each_time),
        ("mine_alone", _of_what_comes),
        ("nothing_ever", _of_what_comes),
    ):
        for hit in scene.hits(family, HARMLESS):
            if not scene.appreciated(hit.start) and blames(scene, hit):
                yield Mark(CODE, *hit)


def _blames(scene: Scene, hit: Hit) -> bool:
    """“always”, “never” and their like: of the partner, and nothing kind."""
    who = scene.subject(hit.start).who
    if who in PARTNER:
        return not _kindly(scene, hit) and not scene.conditional(hit.start)
    if who == "i":
        # “I’m tired of … every single time”: it belongs to what comes from the partner.
        start, _ = scene.line.sentence(hit.start)
        near = (*scene.line.near("sick_of", start, hit.start), *scene.line.near("faux", start, hit.start))
        return any(lead.end <= hit.start for lead in near)
    if who == "we":
        # “We never go out, and it’s because of you.”
        return scene.line.within("because_you", hit.end, scene.line.sentence(hit.start)[1])
    return not who and (_fragment(scene, hit) or _inverted(scene, hit))


def _kindly(scene: Scene, hit: Hit) -> bool:
    """“you always listen”, “you never yell”."""
    end = scene.line.clause_end(hit.end)
    if scene.line.words[hit.start] in NEVER:
        return scene.line.within("unkind_strong", hit.end, end) and scene.tone(hit.end, end) <= 0
    return scene.tone(hit.end, end) > 0 or scene.tone(scene.subject(hit.start).place + 1, hit.start) > 0


def _fragment(scene: Scene, hit: Hit) -> bool:
    """“Always late.” “Never a thank you.”: a charge without a subject, and no order (“Never do that”)."""
    line = scene.line
    called = hit.start <= scene.opening.start and line.at(hit.start - 1) == ","
    if hit.start and line.words[hit.start - 1] not in ENDERS and not called:
        return False
    following = line.at(hit.end)
    if following in ABOUT_SPEAKER or (
        line.starts("imperative_never", hit.start) and not following.endswith("s")
    ):
        return False
    unkind = scene.tone(hit.end, line.clause_end(hit.end)) < 0
    return unkind or following.endswith(("ing", "s")) or following == "a"


def _inverted(scene: Scene, hit: Hit) -> bool:
    """“Not once did you ask …”."""
    known = grammar()
    return scene.line.at(hit.end) in known.auxiliaries and scene.line.at(hit.end + 1) in known.them


def _for_once(scene: Scene, hit: Hit) -> bool:
    """“I wish you would listen for once”; not “for once I slept well”."""
    line = scene.line
    who = scene.subject(hit.start).who
    if who in PARTNER or who == "we" or line.at(hit.end) == "you":
        return True
    if who == "i":
        before = line.words[max(hit.start - 6, 0) : hit.start]
        return any(word in grammar().them or word == "we" for word in before)
    return not who and not any(word in ABOUT_SPEAKER for word in line.words[hit.end : hit.end + 2])


def _each_time(scene: Scene, hit: Hit) -> bool:
    """“Every time I cry you leave”, “every time you cancel”; not “every time I hear our song”."""
    line = scene.line
    them = grammar().them
    end = line.sentence(hit.start)[1]
    if line.at(hit.end) in them and scene.tone(hit.end + 1, line.clause_end(hit.end)) < 0:
        return True
    if scene.of_partner(hit.start):
        return scene.tone(scene.subject(hit.start).place, hit.start) <= 0
    if scene.about_partner() and hit.start < scene.opening.start < end:
        return scene.tone(scene.opening.start, end) <= 0
    second = second_subject(line, hit.end, end)
    if second and line.words[second] in them:
        return scene.tone(second, end) <= 0
    return any(
        line.words[place] in them and line.words[place - 1] in PAUSES and scene.tone(place, end) <= 0
        for place in range(hit.end + 2, end)
    )


def _of_what_comes(scene: Scene, hit: Hit) -> bool:
    """“I’m the only one who …”, “nothing I do …”: whole phrases, unless something kind follows."""
    line = scene.line
    order = line.starts("imperative_never", scene.opening.start)
    if scene.opening.start <= hit.start < order and not line.is_question(hit.start):
        return False  # “don’t you ever …” is an order
    if line.words[hit.start] == "as" and scene.tone(line.sentence(hit.start)[0], hit.start) > 0:
        return False  # “you’re kind, as always”
    kind = line.within("mine_kind", hit.start, line.clause_end(hit.end))
    return not kind and not scene.conditional(hit.start)

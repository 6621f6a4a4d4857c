"""What happened, told again from the words of a line: “You never call.” as “you don’t call”."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from workshop.coach.reading import lexicon
from workshop.coach.reading.grammar import grammar
from workshop.coach.reading.tokens import ENDERS
from workshop.coach.statement.accuse import clause_of
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.words_of_advice import advice

SPOILS = frozenset({"label", "motive", "demand", "threat", "pressure"})
MOST_WORDS = 12
MOST_PLACES = 8
BE = {"are": "are not", "were": "were not", "is": "is not", "was": "was not"}
ASKED_NOT = {
    "did": "didn’t",
    "do": "don’t",
    "are": "aren’t",
    "were": "weren’t",
    "will": "won’t",
    "have": "haven’t",
}
SPACES = re.compile(r"\s+")


def moment(scene: Scene, marks: Sequence[Mark]) -> str:
    """What happened, as “you …” without its absolutes; empty if the line has no such clause."""
    for place in islice(_places(scene), MOST_PLACES):
        end = clause_of(scene, place)
        spoiled = any(mark.code in SPOILS and mark.start < end and mark.end > place for mark in marks)
        if 2 <= end - place <= MOST_WORDS and not spoiled and _happened(scene, place, end):
            told = retold(scene, place, end)
            if told:
                return told
    return ""


def is_past(told: str) -> bool:
    """Whether a moment is told of the past."""
    verb = [*told.split(), "", ""][1]
    return verb in lexicon().set("past") or verb in ("were", "didn’t", "had") or verb.endswith("ed")


def retold(scene: Scene, place: int, end: int) -> str:
    """“you” and what follows, as it was written, without always and again; never becomes don’t or didn’t."""
    line = scene.line
    kept = [
        here
        for here in range(place + 1, end)
        if line.words[here] not in advice().sets["dropped"]
        and line.words[here] not in ENDERS
        and line.spans[here] != line.spans[here - 1]
    ]
    verbs = _verbs(scene, place, [here for here in kept if line.words[here] != "never"])
    if verbs and "never" in line.words[place + 1 : end]:
        verbs[0] = _negated(verbs[0])
    return SPACES.sub(" ", " ".join(["you", *verbs])) if verbs and verbs[0] else ""


def _verbs(scene: Scene, place: int, kept: Sequence[int]) -> list[str]:
    """The words behind “you”; those of “you’re” and of a question first."""
    line = scene.line
    helper = _helper(scene, place)
    if helper is None or (not kept and not helper):
        return []
    contracted = place + 1 < len(line.words) and line.spans[place + 1] == line.spans[place]
    if contracted:
        helper = [*helper, line.words[place + 1]]
    return [*helper, *(line.text[slice(*line.spans[here])] for here in kept)]


def _helper(scene: Scene, place: int) -> list[str] | None:
    """“why didn’t you call” is told as “you didn’t call”; None if a question cannot be told so."""
    line = scene.line
    if scene.opening.kind != "asks-you" or place != scene.opening.subject:
        return []
    before = list(line.words[scene.opening.start + 1 : place])
    if len(before) == 2 and before[1] == "not" and before[0] in ASKED_NOT:
        return [ASKED_NOT[before[0]]]
    return [] if before == ["do"] else before if before in (["are"], ["were"]) else None


def _negated(verb: str) -> str:
    """The verb with “not”; empty if it cannot be told so."""
    if verb in BE:
        return BE[verb]
    if verb in grammar().auxiliaries:
        return ""
    for base, forms in lexicon().forms.items():
        if verb in forms and verb != base:
            return ("don’t " if verb.endswith("s") else "didn’t ") + base
    return f"don’t {verb}"


def _places(scene: Scene) -> Iterator[int]:
    """Where “you” begins what was done, the first main clause first."""
    line = scene.line
    opening = scene.opening
    asked = opening.kind == "asks-you" and line.at(opening.start) == "why"
    if (opening.kind == "you" or asked) and line.at(opening.subject) == "you":
        yield opening.subject
    for place, word in enumerate(line.words):
        if word == "you" and line.at(place - 1) in advice().sets["before_moment"]:
            yield place


def _happened(scene: Scene, place: int, end: int) -> bool:
    """Whether it was done: not “you could …”, “you were supposed to …”, “you make me …”, nor anything kind."""
    said = scene.line.words[place + 1 : end]
    first = next((word for word in said if word not in grammar().adverbs), "")
    makes_me = any(
        word in advice().sets["makes"] and said[here + 1 : here + 2] == ["me"]
        for here, word in enumerate(said)
    )
    loaded = any(word in advice().sets["loaded"] for word in said) or _judged(said)
    unreal = loaded or first in advice().sets["modals"] or "supposed" in said or makes_me
    return not unreal and scene.tone(place + 1, end) <= 0


def _judged(said: Sequence[str]) -> bool:
    """“you are the reason”, “you are always right”, “you don’t get to …”: a verdict or an order."""
    known = grammar()
    told = [word for word in said if word not in known.adverbs or word == "right"]
    if said[:4] == ["do", "not", "get", "to"]:
        return True
    return len(told) > 1 and told[0] in known.be and told[1] in advice().sets["is_judged"]

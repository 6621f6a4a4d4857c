"""The rules in their order, and what a line comes to."""

from workshop.coach.finding import Level
from workshop.coach.reading.line import read
from workshop.coach.reading.opening import opening
from workshop.coach.statement import (
    absolutes,
    accuse,
    demands,
    feelings,
    labels,
    motives,
    own,
    praise,
    pressure,
    threats,
)
from workshop.coach.statement.marks import Mark, Scene

# These look at single words as well as at phrases.
OF_WORDS = (feelings, labels, demands)
OF_PHRASES = (absolutes, motives, threats, pressure)
SOFT = frozenset({own.SILENT, own.LONG})


def scene_of(text: str) -> Scene:
    """The text, read."""
    line = read(text)
    return Scene(line, opening(line))


def marks_of(scene: Scene) -> list[Mark]:
    """Everything that the rules find, in the order of the line; what is about the whole line comes last."""
    if not any(word[0].isalnum() for word in scene.line.words):
        return []
    found = pressing_marks(scene)
    found += own.find(scene, {mark.code for mark in found})
    return sorted(_merged(found), key=lambda mark: (mark.code in SOFT, mark.start, -mark.end, mark.code))


def pressing_marks(scene: Scene) -> list[Mark]:
    """What blames or presses, in no order."""
    found: list[Mark] = []
    for rule in (*OF_WORDS, *(OF_PHRASES if scene.line.hits else ())):
        found += rule.find(scene)
    found = _without_ends_of_threats(found)
    found += praise.find(scene, found)
    found += accuse.find(scene, found)
    return found


def level_of(scene: Scene, marks: list[Mark]) -> Level:
    """`owning` when nobody is blamed or pressed; else whether the blame hides behind an “I”."""
    codes = {mark.code for mark in marks} - SOFT
    if not codes:
        return "owning"
    if threats.CODE in codes or scene.opening.kind != "i":
        return "blame"
    return "hidden-blame"


def _without_ends_of_threats(marks: list[Mark]) -> list[Mark]:
    """“… or don’t come back”: the end of a threat is no demand of its own, nor is its “never” an absolute."""
    threatened = {
        place for mark in marks if mark.code == threats.CODE for place in range(mark.start + 1, mark.end)
    }
    return [
        mark
        for mark in marks
        if mark.code not in (demands.CODE, absolutes.CODE) or mark.start not in threatened
    ]


def _merged(marks: list[Mark]) -> list[Mark]:
    """Marks of one code that share words become one."""
    merged: list[Mark] = []
    for mark in sorted(marks):
        last = merged[-1] if merged else None
        if last and last.code == mark.code and mark.start < last.end:
            merged[-1] = Mark(last.code, last.start, max(last.end, mark.end))
        else:
            merged.append(mark)
    return merged

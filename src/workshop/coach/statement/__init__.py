"""The coach for statements: reads one line of a person and says what in it blames or presses, and how to turn it."""

from collections.abc import Mapping

from workshop.coach.finding import Finding, StatementReview
from workshop.coach.reading import lexicon, read
from workshop.coach.statement.advice import Adviser
from workshop.coach.statement.danger import danger_in
from workshop.coach.statement.marks import Mark, Scene
from workshop.coach.statement.own import LONG, SILENT
from workshop.coach.statement.rules import level_of, marks_of, scene_of
from workshop.coach.statement.words_of_advice import advice

WHOLE = frozenset({LONG, SILENT})
# A shorter text may be anything.
FEWEST_WORDS = 5


def review_statement(text: str) -> StatementReview:
    """The level of a line, and its findings in the order of the text.

    The same text always gets the same answer: no network, no clock, no chance. The text is neither kept nor logged.
    The rules are those of “Reviewing a statement and an invitation”.
    """
    scene = scene_of(text)
    marks = marks_of(scene)
    adviser = Adviser(scene, marks)
    return StatementReview(
        level=level_of(scene, marks),
        findings=tuple(_finding(scene, mark, adviser) for mark in marks),
    )


def names() -> Mapping[str, str]:
    """How people read each code."""
    return advice().names


def sounds_unsafe(text: str) -> bool:
    """Whether a text may tell of danger at home or of harm: then safety comes before wording."""
    return bool(note(text))


def note(text: str) -> str:
    """What to say beside a review when safety comes before wording; else nothing."""
    return advice().notes.get(danger_in(read(text).words), "")


def not_read(text: str) -> str:
    """What to say instead of a review of a text in another language; else nothing."""
    words = [word for word in read(text).words if word.isalpha()]
    known = sum(map(lexicon().slips.spelling.knows, words))
    english = known >= len(words) / 2 or not advice().sets["everyday"].isdisjoint(words)
    return "" if english or len(words) < FEWEST_WORDS else advice().notes["foreign"]


def _finding(scene: Scene, mark: Mark, adviser: Adviser) -> Finding:
    text = scene.line.text
    start, end = (0, len(text)) if mark.code in WHOLE else _characters(scene, mark)
    return Finding(mark.code, start, end, text[start:end], adviser.why(mark), adviser.try_(mark))


def _characters(scene: Scene, mark: Mark) -> tuple[int, int]:
    return scene.line.spans[mark.start][0], scene.line.spans[mark.end - 1][1]


__all__ = ["names", "not_read", "note", "review_statement", "sounds_unsafe"]

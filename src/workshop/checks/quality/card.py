"""The quality card of one handout: what a program can judge, what a person still has to, and what was measured."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.checks.check import Course
from workshop.checks.families.reading import PARTICIPANT_AIM, PARTICIPANT_LIMIT
from workshop.checks.quality import act, index, shape, understand
from workshop.checks.quality.matter import Matter, PrintedSheet
from workshop.checks.quality.measures import print_measures, safety_measures
from workshop.checks.readability import Mode, Reading
from workshop.diagnostics import Problem
from workshop.model import Reader
from workshop.model.help_lines import printed_lines
from workshop.plan.quality import Card, Finding, HardSentence, Rating, ReadingLevel, Score, Verdict

ITEMS = (*understand.ITEMS, *shape.ITEMS, *act.ITEMS, *index.ITEMS)
GATES = (understand.PART, act.PART)
PARTS = (*GATES, "A", "B", "C", "D")
READERS = {
    Reader.PARTICIPANT: "participants of the group",
    Reader.PARTNER: "a partner who may never come",
}
MESSAGE, REST_ON_MESSAGE = "INDEX 1", frozenset({"INDEX 2", "INDEX 3", "INDEX 4"})
COUNTED = {Mode.SENTENCES: "whole sentences", Mode.EVERYTHING: "every line"}
HARDEST, LEAST_WORDS = 5, 8
HASH_LETTERS = 12


def card(
    printed: PrintedSheet, course: Course, problems: Iterable[Problem], session: str, digest: str
) -> Card:
    """One handout, judged.

    problems: of the whole build. session: what it is called. digest: the hash of the handout’s file.
    """
    handout = printed.handout
    ratings = rate(Matter(printed, course))
    lines = printed_lines(course.curriculum, course.practice)
    return Card(
        code=handout.code,
        title=handout.title,
        file=handout.place.file,
        built_from=digest[:HASH_LETTERS],
        session=session,
        reader=handout.reader.value,
        sides=len(printed.pages),
        audience=f"{READERS[handout.reader]}; school grade {PARTICIPANT_LIMIT:.0f} or below",
        objective=handout.purpose.plain,
        main_message=handout.main_idea.plain,
        reading=reading_level(printed.sheet.reading),
        ratings=ratings,
        scores=tuple(score(part, ratings) for part in PARTS),
        printed=tuple(print_measures(printed)),
        safety=tuple(safety_measures(printed, lines, course.today)),
        problems=findings(one for one in problems if one.place.file == handout.place.file),
    )


def rate(matter: Matter) -> tuple[Rating, ...]:
    """Every item of both frameworks, put to one page. If item 1 of the Index fails, items 2 to 4 count as failed."""
    ratings = tuple(item.rate(matter) for item in ITEMS)
    without = any(one.item == MESSAGE and one.verdict is Verdict.DISAGREE for one in ratings)
    return tuple(_without_message(one) if without else one for one in ratings)


def _without_message(rating: Rating) -> Rating:
    if rating.item not in REST_ON_MESSAGE:
        return rating
    return replace(rating, verdict=Verdict.DISAGREE, measured="without a main message")


def score(part: str, ratings: Iterable[Rating]) -> Score:
    """The ratings of one part, counted; no score counts what a person has not judged."""
    found = [rating.verdict for rating in ratings if rating.part == part]
    agreed = found.count(Verdict.AGREE)
    return Score(
        part=part,
        agree=agreed,
        rated=agreed + found.count(Verdict.DISAGREE),
        open=found.count(Verdict.HUMAN),
        not_applicable=found.count(Verdict.NOT_APPLICABLE),
        gate=part in GATES,
    )


def reading_level(reading: Reading) -> ReadingLevel:
    """The figures of a page, rounded as they are printed; the longest sentence with its words."""
    longest = max(reading.sentences, key=lambda sentence: sentence.words, default=None)
    gate = reading.gate
    return ReadingLevel(
        grade=_figure(gate.fk),
        everything=_figure(reading.everything.fk),
        sentences=_figure(reading.whole.fk),
        smog=_figure(gate.smog),
        smog_indicative=gate.smog_is_indicative,
        counted=f"{gate.words} words, {COUNTED[gate.mode]}",
        longest=longest.words if longest else 0,
        longest_words=" ".join(longest.text.split()) if longest else "",
        aim=PARTICIPANT_AIM,
        limit=PARTICIPANT_LIMIT,
    )


def findings(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """Problems as they are printed."""
    return tuple(
        Finding(one.severity.value, one.code, one.place.file, one.place.line, one.message, one.hint)
        for one in problems
    )


def hardest_sentences(sheets: Iterable[PrintedSheet]) -> tuple[HardSentence, ...]:
    """The five hardest sentences of all handouts, of eight words or more, hardest first."""
    found = [
        HardSentence(
            code=printed.handout.code,
            file=leaf.place.file,
            line=leaf.place.line,
            text=" ".join(sentence.text.split()),
            words=sentence.words,
            grade=_figure(sentence.grade),
        )
        for printed in sheets
        for sentence in printed.sheet.reading.hardest(HARDEST, LEAST_WORDS)
        for leaf in (printed.sheet.words[sentence.block],)
    ]
    return tuple(sorted(found, key=lambda one: (-one.grade, one.file, one.line))[:HARDEST])


def _figure(grade: float) -> float:
    return round(grade, 2) + 0.0  # never “-0.0”

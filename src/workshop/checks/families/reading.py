"""Reading level: a page for participants reads at school grade 8 or below, a leader's page at 10 or below.

The grade is Flesch-Kincaid, counted as `checks/readability.py` says, over what the author wrote: purpose,
main idea, prose, prompts, items, cells, scripts, closing choices. Titles, headings, heads of tables and
names are left out, and so are the blocks that every sheet carries by itself. Aim at 6. A page of fewer than
30 words gets no figure. A low grade is not yet a clear page: formulas see the length of words and
sentences, and nothing else.
"""

from collections.abc import Iterable, Iterator

from workshop.checks.check import Check, Course
from workshop.checks.leaves import Leaf, block_leaves, session_leaves
from workshop.checks.readability import Figure, Mode, Reading, Sentence, read
from workshop.diagnostics import Place, Problem

PARTICIPANT_LIMIT, PARTICIPANT_AIM = 8.0, 6.0
FACILITATOR_LIMIT = 10.0
FEWEST_WORDS = 30
LONGEST_WORDS = 25
SHOWN = 90
COUNTED = {Mode.SENTENCES: "whole sentences counted", Mode.EVERYTHING: "every line counted"}


def participant_grade(course: Course) -> Iterator[Problem]:
    for sheet in course.sheets:
        figure = sheet.reading.gate
        if _over(figure, PARTICIPANT_LIMIT) and sheet.handout.place.file not in course.unread:
            message = (
                f"{sheet.handout.code} reads at {_figure(figure)}. "
                f"The limit for participants is {PARTICIPANT_LIMIT:.0f}, the aim {PARTICIPANT_AIM:.0f}."
            )
            hint = _hardest(sheet.reading, sheet.words)
            yield Problem.error("reading-grade", sheet.handout.place, message, hint)


def facilitator_grade(course: Course) -> Iterator[Problem]:
    for name, place, leaves in _facilitator_pages(course):
        reading = read(leaf.text for leaf in leaves)
        if _over(reading.gate, FACILITATOR_LIMIT) and place.file not in course.unread:
            message = (
                f"{name} reads at {_figure(reading.gate)}. The limit for leaders is {FACILITATOR_LIMIT:.0f}."
            )
            yield Problem.warning("reading-grade-leader", place, message, _hardest(reading, leaves))


def long_sentences(course: Course) -> Iterator[Problem]:
    for sheet in course.sheets:
        for sentence in sheet.reading.sentences:
            if sentence.words > LONGEST_WORDS:
                message = f"A sentence of {sentence.words} words: {_quoted(sentence)}"
                hint = f"Make two of it. On a participant’s page {LONGEST_WORDS} words are the most."
                yield Problem.warning("long-sentence", sheet.words[sentence.block].place, message, hint)


def _facilitator_pages(course: Course) -> Iterator[tuple[str, Place, tuple[Leaf, ...]]]:
    for session in course.curriculum.sessions:
        yield f"The leader’s page of session {session.number}", session.place, tuple(session_leaves(session))
    for page in course.curriculum.guide_pages:
        yield f"“{page.title}”", page.place, tuple(block_leaves(page.blocks))


def _over(figure: Figure, limit: float) -> bool:
    return figure.words >= FEWEST_WORDS and round(figure.fk, 2) > limit


def _figure(figure: Figure) -> str:
    return f"grade {figure.fk:.1f} ({COUNTED[figure.mode]})"


def _hardest(reading: Reading, leaves: Iterable[Leaf]) -> str:
    places = [leaf.place for leaf in leaves]
    shown = [f"line {places[sentence.block].line} {_quoted(sentence)}" for sentence in reading.hardest()]
    return f"Shorten these first: {'; '.join(shown)}"


def _quoted(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split()).strip('“”"')
    return f"“{text if len(text) <= SHOWN else text[: SHOWN - 1].rsplit(' ', 1)[0] + ' …'}”"


CHECKS = (
    Check(
        code="reading-grade",
        asks="Does every participant’s page read at school grade 8 or below?",
        run=participant_grade,
        file="modules/01-a-calm-start/1b-breathe.md",
        wrong=(
            "Physiological regulation necessarily precedes meaningful communication. "
            "Individuals experiencing dysregulation demonstrate diminished receptivity."
        ),
        right="Rest your feet on the floor. Breathe out three times. Then look around you.",
    ),
    Check(
        code="reading-grade-leader",
        asks="Does every leader’s page read at school grade 10 or below?",
        run=facilitator_grade,
        file="modules/guide/01-how-to-use-this-guide.md",
        wrong=(
            "Facilitators familiarize themselves thoroughly with organizational confidentiality obligations, "
            "documentation requirements and individual accountability."
        ),
        right="Read the session the day before. Know what you may keep private.",
    ),
    Check(
        code="long-sentence",
        asks="Has no sentence on a participant’s page more than 25 words?",
        run=long_sentences,
        file="modules/01-a-calm-start/1a-notice.md",
        wrong=(
            "Sit down and rest your hands and look at the wall and think of a day when you felt calm, "
            "and then think of who was there with you and why."
        ),
        right="Sit down. Rest your hands. Think of a day when you felt calm. Who was there?",
    ),
)

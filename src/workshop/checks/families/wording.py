"""Wording: what a page or a leader never says.

No promise of an outcome, no label for somebody who is not in the room, no push, trick or test, nobody used
as a messenger, no question whether anybody invited their partner. A page for the partner does not persuade.
Titles and file names do not give the reader away. The phrases are data: `checks/words/wording.toml`.

Lines that a page gives to look at, judge or mend are not its own voice and are left alone, and so are words
in quotation marks and whatever only a leader reads in a key.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from workshop.checks.check import Check, Course
from workshop.checks.leaves import Leaf, cue_leaves, place_in
from workshop.checks.words import PhraseList, phrase_lists
from workshop.diagnostics import Problem
from workshop.model import CueKind, Reader

SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
NEGATION = re.compile(r"\b(?:no|nor|not|never|nobody|none|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)
WHOLLY_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


def titles(course: Course) -> Iterator[Leaf]:
    """Titles of sheets and sessions, and the names of their files, as words."""
    for session in course.curriculum.sessions:
        yield Leaf(session.title, place_in(session, "title"))
        yield Leaf(session.slug.replace("-", " "), session.place)
        for handout in session.handouts:
            yield Leaf(handout.title, place_in(handout, "title"))
            yield Leaf(handout.slug.replace("-", " "), handout.place)


def _pages(course: Course, reader: Reader) -> Iterator[Leaf]:
    for sheet in course.sheets:
        if sheet.handout.reader is reader:
            yield from (leaf for leaf in (*sheet.headings, *sheet.words) if not leaf.is_specimen)


def _cues(course: Course, kind: CueKind) -> Iterator[Leaf]:
    for session in course.curriculum.sessions:
        if kind is CueKind.SAY:
            yield Leaf(session.main_message.plain, place_in(session, "main_message"))
        for activity in session.activities:
            yield from cue_leaves(activity, kind)


VOICES: Mapping[str, Callable[[Course], Iterable[Leaf]]] = MappingProxyType(
    {
        "title": titles,
        "page": lambda course: _pages(course, Reader.PARTICIPANT),
        "partner": lambda course: _pages(course, Reader.PARTNER),
        "say": lambda course: _cues(course, CueKind.SAY),
        "ask": lambda course: _cues(course, CueKind.ASK),
    }
)


def found_in(text: str, phrases: PhraseList) -> str:
    """The first phrase of a list that a text says in its own voice, as it stands there, or nothing."""
    if not phrases.pattern.search(text):
        return ""
    own = text if WHOLLY_QUOTED.fullmatch(text.strip()) else QUOTED.sub("“”", text)
    for sentence in SENTENCE.findall(own):
        match = phrases.pattern.search(sentence)
        if not match or (phrases.questions_ok and sentence.rstrip('”" ').endswith("?")):
            continue
        if not (phrases.negated_ok and NEGATION.search(sentence[: match.start()])):
            return match[0]
    return ""


def _run(code: str) -> Callable[[Course], Iterator[Problem]]:
    def run(course: Course) -> Iterator[Problem]:
        phrases = phrase_lists()[code]
        for voice in sorted(phrases.voices):
            for leaf in VOICES[voice](course):
                if found := found_in(leaf.text, phrases):
                    message = phrases.message.format(found=found)
                    yield Problem.error(code, leaf.place, message, phrases.hint)

    return run


def _check(code: str, asks: str, file: str, wrong: str, right: str) -> Check:
    return Check(code, asks, _run(code), file, wrong, right)


NOTICE, START = "modules/01-a-calm-start/1a-notice.md", "modules/01-a-calm-start/session.md"
CHECKS = (
    _check(
        "promise",
        "Does no page and no leader promise an outcome?",
        NOTICE,
        "Stay calm, and they will come around.",
        "Stay calm, and you may both feel lighter.",
    ),
    _check(
        "label",
        "Does no page and no leader put a label on somebody who is not there?",
        NOTICE,
        "Some partners are in denial.",
        "Some partners are not sure.",
    ),
    _check(
        "tactic",
        "Does nothing tell a person to push, test, trick or watch a partner?",
        START,
        "Test your partner with a small ask this week.",
        "Notice one calm moment this week.",
    ),
    _check(
        "messenger",
        "Are children, friends and relatives kept out of it?",
        START,
        "Tell the kids to bring it up.",
        "Keep it between the two of you.",
    ),
    _check(
        "report-asked",
        "Does nobody ask whether anyone invited their partner, or what the answer was?",
        START,
        "Did you invite your partner?",
        "What did you notice in yourself?",
    ),
    _check(
        "partner-sheet-persuades",
        "Is a page for the partner free of “should” and “have to”?",
        "modules/02-one-invitation/2m-for-you.md",
        "You should try it once.",
        "You can say yes. You can say no.",
    ),
    _check(
        "telling-title",
        "Do titles and file names keep to themselves what a page is about?",
        NOTICE,
        "title: Signs of control",
        "title: Notice the calm",
    ),
)

"""Which sentences only a leader may read, and which words participants get."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from workshop.checks.leaves import paper_leaves
from workshop.exercises import kinds
from workshop.model import (
    Block,
    Curriculum,
    ExerciseData,
    Handout,
    Heading,
    KeySheet,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Session,
    Table,
    Text,
    View,
    standard_blocks,
    taken_in,
)

# Shorter runs of words turn up by chance: "One word?", "In pairs".
LEAST_WORDS = 4
# So many letters in a row do not turn up by chance, whatever stands between them.
LONG_LETTERS = 30
SENTENCE = re.compile(r"(?<=[.!?…])[”’\")]*\s+")
AFTER_COLON = re.compile(r"(?<=:)[”’\")]*\s+")
SPACE = re.compile(r"\s+")
NO_LETTER = re.compile(r"[\W_]+")


def folded(words: str) -> str:
    """Words as they compare: one space between them, lower case, no soft hyphens or joiners."""
    return SPACE.sub(" ", words.replace("\u00ad", "").replace("\u00a0", " ")).strip().lower()


@dataclass(frozen=True, slots=True)
class Reachable:
    """What a reader of a document can get at, to look for sentences in it."""

    folded: str
    squeezed: str

    @classmethod
    def of(cls, words: str) -> Self:
        """The words of a document."""
        return cls(folded(words), squeezed(words))

    def __contains__(self, sought: "Sought") -> bool:
        """Whether a sentence is there: a long one even where it is spaced out, broken or hyphenated."""
        return sought.sentence in self.folded or (
            len(sought.letters) >= LONG_LETTERS and sought.letters in self.squeezed
        )


@dataclass(frozen=True, slots=True)
class Sought:
    """A folded sentence to look for, and its letters alone."""

    sentence: str
    letters: str

    @classmethod
    def of(cls, sentence: str) -> Self:
        """A folded sentence."""
        return cls(sentence, squeezed(sentence))


def squeezed(words: str) -> str:
    """Letters and digits alone: no hyphen, space, mark or capital keeps two texts from being the same."""
    return NO_LETTER.sub("", words.casefold())


def sentences(words: str) -> Iterator[str]:
    """The sentences of a text that are long enough to be told apart, folded."""
    for sentence in SENTENCE.split(words):
        pieces = AFTER_COLON.split(sentence)
        for piece in (sentence, *pieces) if len(pieces) > 1 else pieces:
            plain = folded(piece.strip(" “”‘’\"'"))
            if len(plain.split()) >= LEAST_WORDS:
                yield plain


def leader_sentences(curriculum: Curriculum) -> tuple[str, ...]:
    """Every sentence of session files, guide pages and keys, each once, that no handout has as well."""
    found: dict[str, None] = {}
    for text in _leader_texts(curriculum):
        found.update(dict.fromkeys(sentences(text)))
    return tuple(found)


def participant_words(curriculum: Curriculum) -> str:
    """All that participants may read, as one folded text."""
    own = [text for handout in curriculum.handouts for text in _handout_texts(handout)]
    standing = [
        value for name, value in vars(standard_blocks).items() if name.isupper() and isinstance(value, str)
    ]
    titles = [f"{session.title} {session.main_message.plain}" for session in curriculum.sessions]
    papers = (leaf.text for leaf in paper_leaves(curriculum.papers))
    return folded(" ".join((*own, *standing, *titles, *papers)))


def _leader_texts(curriculum: Curriculum) -> Iterator[str]:
    for page in curriculum.guide_pages:
        yield from _blocks(page.blocks)
    for session in curriculum.sessions:
        yield from _session_texts(session)
        for handout in session.handouts:
            yield from (note.plain for note in handout.key)
            for exercise in handout.exercises:
                yield from _key_texts(kinds()[exercise.kind].key(_with_bank(exercise.data)))


def _with_bank(data: ExerciseData) -> ExerciseData:
    """An exercise with everything that its variants may print."""
    bank = getattr(data, "bank", ())
    return data.model_copy(update={"items": (*getattr(data, "items", ()), *bank)}) if bank else data


def _session_texts(session: Session) -> Iterator[str]:
    yield from _blocks(session.intro)
    for activity in session.activities:
        for cue in activity.cues:
            yield from _blocks(cue.blocks)
    for group in (session.outcomes, session.materials, session.before):
        yield from (text.plain for text in group)
    yield from (home.note.plain for home in session.at_home)
    for trouble in session.trouble:
        yield from (trouble.hear.plain, trouble.reply.plain)
    if session.between:
        yield from (session.between.practice.plain, session.between.solo.plain)


def _key_texts(key: KeySheet) -> Iterator[str]:
    for answer in key.answers:
        yield from (answer.model.plain, answer.why.plain)
    for sample in key.samples:
        yield from (sample.title, sample.text.plain, sample.note.plain)
    yield from (note.plain for note in key.notes)


def _handout_texts(handout: Handout) -> Iterator[str]:
    yield from (handout.title, handout.purpose.plain, handout.main_idea.plain)
    yield from (choice.plain for choice in handout.choices)
    for part in handout.body:
        yield from _view_texts(taken_in(part.data)) if hasattr(part, "data") else _blocks((part,))


def _view_texts(value: object) -> Iterator[str]:
    match value:
        case Text():
            yield value.plain
        case str():
            yield value
        case View():
            for item in value.values():
                yield from _view_texts(item)
        case tuple():
            for item in value:
                yield from _view_texts(item)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text.plain
            case Picture():
                yield block.alt
            case ListBlock():
                for item in block.items:
                    yield from _blocks(item)
            case Quote():
                yield from _blocks(block.blocks)
            case Table():
                yield from (cell.plain for row in (block.head, *block.rows) for cell in row)

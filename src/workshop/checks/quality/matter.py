"""A handout as the questions of the quality card look at it: its own voice, its lists, tables, steps and numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workshop.checks.check import Course
from workshop.checks.leaves import Leaf, Sheet, place_in
from workshop.checks.quality.tables import TableOf, tables_of
from workshop.checks.quality.words import quality_words
from workshop.checks.readability import WORD, Sentence, read
from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.model import Block, Exercise, Handout, Heading, ListBlock, Paragraph, Picture, Quote, Text, View, taken_in
from workshop.plan.facts import Facts, PageFacts
from workshop.plan.sheets import HandoutSheet

# A gate is read, and has nothing to mark; everything else is there to be used.
READ_ONLY = "gate"
# Tuples of words that are borrowed from or stand in a table, and are not read as a list.
NOT_LISTS = frozenset({"words", "choices", "cells", "columns", "labels"})
STEPS = "steps"
NO_MARKS = re.compile(r"^[^A-Za-z]+")


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list that people read: how it is called, its items, and whether its items are steps in order."""

    name: str
    items: tuple[str, ...]
    steps: bool
    place: Place


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A handout with its words, what its template got, and the facts of its finished pages."""

    sheet: Sheet
    view: HandoutSheet
    facts: Facts

    @property
    def handout(self) -> Handout:
        return self.sheet.handout

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages that hold anything."""
        return tuple(page for page in self.facts.pages if not page.blank)


@dataclass(frozen=True)
class Matter:
    """Everything that the questions ask about, gathered once."""

    printed: PrintedSheet
    course: Course

    @property
    def handout(self) -> Handout:
        return self.printed.handout

    @cached_property
    def voice(self) -> tuple[Leaf, ...]:
        """What the page says itself; lines to look at or mend are left out."""
        return tuple(leaf for leaf in self.printed.sheet.words if not leaf.is_specimen)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of its own voice; `block` is the number of the leaf in `voice`."""
        return read(leaf.text for leaf in self.voice).sentences

    @cached_property
    def words(self) -> int:
        """How many words its own voice has."""
        return sum(sentence.words for sentence in self.sentences)

    @cached_property
    def acts(self) -> tuple[tuple[str, Place], ...]:
        """Its sentences that begin with what to do."""
        verbs = quality_words().acts
        return tuple(
            (sentence.text, self.voice[sentence.block].place)
            for sentence in self.sentences
            if first_word(sentence.text) in verbs
        )

    @cached_property
    def headings(self) -> tuple[tuple[str, Place], ...]:
        """The headings below the title: an author's own, and that of each exercise."""
        return tuple(_headings(self.handout))

    @cached_property
    def lists(self) -> tuple[ListOf, ...]:
        return tuple(_lists(self.handout))

    @property
    def steps(self) -> tuple[ListOf, ...]:
        return tuple(one for one in self.lists if one.steps)

    @cached_property
    def tables(self) -> tuple[TableOf, ...]:
        return tuple(tables_of(self.handout))

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(part for part in self.handout.body if isinstance(part, Picture))

    @property
    def tools(self) -> tuple[str, ...]:
        """What each exercise to use is for."""
        return tuple(kinds()[one.kind].asks for one in self.handout.exercises if one.kind != READ_ONLY)

    @property
    def very_short(self) -> bool:
        """At most two paragraphs on at most one page (PEMAT’s own measure)."""
        return len(self.printed.sheet.words) <= 2 and len(self.printed.pages) <= 1

    @cached_property
    def runs(self) -> tuple[tuple[int, Place], ...]:
        """Words of prose between one heading and the next, each with where it begins."""
        return tuple(_runs(self.handout))

    @cached_property
    def strong_words(self) -> int:
        """Words in bold."""
        spans = (span for text in _texts(self.handout) for span in text.spans)
        return sum(count(span.text) for span in spans if span.strong)

    def place(self, *path: str | int) -> Place:
        """Where a field of the handout stands."""
        return place_in(self.handout, *path)


def count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def first_word(sentence: str) -> str:
    """The word that a sentence begins with, in small letters."""
    found = WORD.match(NO_MARKS.sub("", sentence))
    return found[0].lower() if found else ""


def at(place: Place) -> str:
    """A place as it is printed: `modules/03-…/3b.md:12`."""
    return f"{place.file}:{place.line}"


def _headings(handout: Handout) -> Iterator[tuple[str, Place]]:
    for part in handout.body:
        if isinstance(part, Heading):
            yield part.text.plain, part.place
        elif isinstance(part, Exercise):
            own = part.data.title.plain if part.data.title else ""
            yield own or kinds()[part.kind].heading, part.place_of(("title",))


def _lists(handout: Handout) -> Iterator[ListOf]:
    for part in handout.body:
        if isinstance(part, Exercise):
            yield from _lists_in(part, taken_in(part.data), ())
        else:
            yield from _prose_lists(part)


def _lists_in(exercise: Exercise, value: object, path: tuple[str | int, ...]) -> Iterator[ListOf]:
    if isinstance(value, View):
        for name, inner in value.items():
            yield from _lists_in(exercise, inner, (*path, name))
    elif isinstance(value, tuple) and value:
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if all(isinstance(item, Text) for item in value):
            if name not in NOT_LISTS:
                items = tuple(item.plain for item in value)
                heading = exercise.data.title.plain if exercise.data.title else kinds()[exercise.kind].heading
                yield ListOf(heading, items, name == STEPS, exercise.place_of(path))
        else:
            for index, inner in enumerate(value):
                yield from _lists_in(exercise, inner, (*path, index))


def _prose_lists(block: Block) -> Iterator[ListOf]:
    if isinstance(block, ListBlock):
        items = tuple(" ".join(_prose(item)) for item in block.items)
        yield ListOf("a list in the text", items, block.ordered, block.place)
    elif isinstance(block, Quote):
        for inner in block.blocks:
            yield from _prose_lists(inner)


def _runs(handout: Handout) -> Iterator[tuple[int, Place]]:
    words, begin = 0, handout.place
    for part in handout.body:
        if isinstance(part, Heading | Exercise):
            yield words, begin
            words, begin = 0, part.place
        else:
            words += count(" ".join(_prose((part,))))
    yield words, begin


def _prose(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(text=text):
                yield text.plain
            case ListBlock(items=items):
                for item in items:
                    yield from _prose(item)
            case Quote(blocks=inner):
                yield from _prose(inner)
            case _:
                pass


def _texts(value: object) -> Iterator[Text]:
    """Every text that a participant gets, with its emphasis."""
    match value:
        case Text():
            yield value
        case Handout():
            yield from _texts((value.purpose, value.main_idea, *value.body, *value.choices))
        case Exercise():
            yield from _texts(taken_in(value.data))
        case View():
            yield from _texts(tuple(value.values()))
        case Paragraph():
            yield value.text
        case ListBlock():
            yield from _texts(value.items)
        case Quote():
            yield from _texts(value.blocks)
        case tuple():
            for item in value:
                yield from _texts(item)
        case _:
            pass

"""The parts of a handout: headings, lists, runs of prose, and every text with its emphasis."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.checks.readability import WORD
from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.model import (
    Block,
    Exercise,
    Handout,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Text,
    View,
    taken_in,
)

# Tuples of words that are borrowed from or stand in a table, and are not read as a list.
NOT_LISTS = frozenset(
    {"words", "word_bank", "choices", "cells", "columns", "labels", "row_labels", "right", "done"}
)
STEPS = "steps"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list that people read: how it is called, its items, and whether its items are steps in order."""

    name: str
    items: tuple[str, ...]
    steps: bool
    place: Place


def count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def heading_of(exercise: Exercise) -> str:
    """What stands over an exercise: the author's title, or that of its kind."""
    return exercise.data.title.plain if exercise.data.title else kinds()[exercise.kind].heading


def headings_of(handout: Handout) -> Iterator[tuple[str, Place]]:
    """The headings below the title, in order: an author's own, and that of each exercise."""
    for part in handout.body:
        if isinstance(part, Heading):
            yield part.text.plain, part.place
        elif isinstance(part, Exercise):
            yield heading_of(part), part.place_of(("title",))


def lists_of(handout: Handout) -> Iterator[ListOf]:
    """Every list that people read, in order."""
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
                yield ListOf(heading_of(exercise), items, name == STEPS, exercise.place_of(path))
        elif name == STEPS:
            items = tuple(" ".join(text.plain for text in texts_of(item)) for item in value)
            yield ListOf(heading_of(exercise), items, True, exercise.place_of(path))  # noqa: FBT003
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


def runs_of(handout: Handout) -> Iterator[tuple[int, Place]]:
    """Words of prose between one heading and the next, each with where it begins."""
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


def texts_of(value: object) -> Iterator[Text]:
    """Every text that a participant gets, with its emphasis."""
    match value:
        case Text():
            yield value
        case Handout():
            yield from texts_of((value.purpose, value.main_idea, *value.body, *value.choices))
        case Exercise():
            yield from texts_of(taken_in(value.data))
        case View():
            yield from texts_of(tuple(value.values()))
        case Paragraph():
            yield value.text
        case ListBlock():
            yield from texts_of(value.items)
        case Quote():
            yield from texts_of(value.blocks)
        case tuple():
            for item in value:
                yield from texts_of(item)
        case _:
            pass

"""A handout as the questions of the quality card look at it: its own voice, its lists, tables, steps and numbers."""

import re
from dataclasses import dataclass
from functools import cached_property

from workshop.checks.check import Course
from workshop.checks.leaves import Leaf, Sheet, place_in
from workshop.checks.quality.parts import (
    ListOf,
    count,
    headings_of,
    lists_of,
    runs_of,
    texts_of,
)
from workshop.checks.quality.tables import TableOf, tables_of
from workshop.checks.quality.words import quality_words
from workshop.checks.readability import WORD, Sentence, read
from workshop.diagnostics import Place
from workshop.exercises import kinds
from workshop.model import Handout, Picture
from workshop.plan.facts import Facts, PageFacts
from workshop.plan.sheets import HandoutSheet

# A gate is read, and has nothing to mark; everything else is there to be used.
READ_ONLY = "gate"
NO_MARKS = re.compile(r"^[^A-Za-z]+")


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
        return tuple(headings_of(self.handout))

    @cached_property
    def lists(self) -> tuple[ListOf, ...]:
        return tuple(lists_of(self.handout))

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
        return tuple(runs_of(self.handout))

    @cached_property
    def strong_words(self) -> int:
        """Words in bold."""
        spans = (span for text in texts_of(self.handout) for span in text.spans)
        return sum(count(span.text) for span in spans if span.strong)

    def place(self, *path: str | int) -> Place:
        """Where a field of the handout stands."""
        return place_in(self.handout, *path)


def first_word(sentence: str) -> str:
    """The word that a sentence begins with, in small letters."""
    found = WORD.match(NO_MARKS.sub("", sentence))
    return found[0].lower() if found else ""


def at(place: Place) -> str:
    """A place as it is printed: `modules/03-…/3b.md:12`."""
    return f"{place.file}:{place.line}"

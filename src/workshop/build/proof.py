"""The printed pages prove it: what every finished document must hold, and what it must never hold.

The proofs read what a reader of the PDF can get at (page text, outline, alternative text, metadata, field names) and
the facts of the laid-out pages; they do not read templates.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from workshop.build.fillable import all_fields
from workshop.build.layout import LaidOut
from workshop.build.load import Loaded
from workshop.build.room import nearly_empty, short_of_room
from workshop.build.words import Reachable, Sought, folded, leader_sentences, participant_words
from workshop.diagnostics import Place, Problem
from workshop.documents import Course
from workshop.model import Audience
from workshop.model.standard_blocks import DRAFT_DISCREET
from workshop.plan.document import FILLABLE, Part, Plan
from workshop.plan.facts import PageFacts
from workshop.plan.sheets import HandoutSheet

OURS = ("Atkinson-Hyperlegible-Next", "Literata")
SMALLEST_PT = 8.4  # the foot is 8.5 pt; a tenth is left for rounding
LARGE_PT = 17.9  # in large print nothing is under 18 pt: not a label, not the foot, not a page number


@dataclass(frozen=True, slots=True)
class Proofs:
    """Every proof over the documents of a build; secret: the sentences that are for leaders only."""

    course: Course
    secret: tuple[Sought, ...]

    @classmethod
    def of(cls, loaded: Loaded) -> Self:
        """The proofs for a course that was read."""
        curriculum = loaded.course.curriculum
        own = participant_words(curriculum)
        shared = Reachable.of(f"{own} {curriculum.discreet.said(own)}")
        sought = (Sought.of(line) for line in leader_sentences(curriculum))
        return cls(loaded.course, tuple(one for one in sought if one not in shared))

    def over(self, plan: Plan, laid: LaidOut) -> tuple[Problem, ...]:
        """What is wrong with one document."""
        return tuple(self._every(plan, laid, Place(plan.sources[0] if plan.sources else "modules")))

    def _every(self, plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
        yield from _layout(plan, laid, place)
        if plan.kind == "handout":
            yield from nearly_empty(plan, laid.facts, place)
        if plan.audience is Audience.PARTICIPANT:
            yield from _leaks(plan, laid, place, self.secret)
            yield from _blocks(plan, laid, place)
            yield from _discreet(plan, laid, self.course)
        if plan.options.edition == FILLABLE:
            yield from all_fields(plan, laid, place)
        if plan.options.draft:
            yield from _draft(plan, laid, place)


def _leaks(plan: Plan, laid: LaidOut, place: Place, secret: Iterable[Sought]) -> Iterator[Problem]:
    said = Reachable.of(" ".join(laid.words))
    for one in secret:
        if one in said:
            yield Problem.error(
                "leader-text-leak",
                place,
                f"{plan.path} holds words that are for the leader only: “{one.sentence}”.",
                "They stand under a key: or in session.md. Look at the template that prints them.",
            )


def _blocks(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    """Help lines on every page, and what a sheet must say, on the pages of each part."""
    for part, pages in _by_part(plan, laid):
        yield from _help_lines(plan, part.view, pages, place)
        if isinstance(part.view, HandoutSheet):
            yield from _sheet_blocks(plan, part.view, pages, place)
            within = f"{part.name}/" if laid.lengths else ""
            yield from short_of_room(plan, part.view, laid.facts.writing, within, place)


def _by_part(plan: Plan, laid: LaidOut) -> Iterator[tuple[Part, tuple[PageFacts, ...]]]:
    """Every part of a document with its pages."""
    first = 0
    for part, length in zip(plan.parts, laid.lengths or (len(laid.facts.pages),), strict=True):
        yield part, laid.facts.pages[first : first + length]
        first += length


def _help_lines(plan: Plan, view: object, pages: Iterable[PageFacts], place: Place) -> Iterator[Problem]:
    foot = getattr(view, "foot", None)
    for page in pages:
        text = folded(page.text)
        for line in foot.help if foot and not page.blank else ():
            if folded(line) not in text:
                yield Problem.error(
                    "foot-missing",
                    place,
                    f"Page {page.number} of {plan.path} does not print “{line}”.",
                    "Every participant page carries the help lines in its foot.",
                )


def _sheet_blocks(
    plan: Plan, sheet: HandoutSheet, pages: Iterable[PageFacts], place: Place
) -> Iterator[Problem]:
    whole = folded(" ".join(page.text for page in pages))
    needed = [sheet.care.title, sheet.care.text, sheet.care.no_is_ok] if sheet.care else []
    needed += [sheet.take_home] if sheet.take_home else []
    for words in needed:
        if folded(words) not in whole:
            yield Problem.error(
                "block-missing",
                place,
                f"{plan.path} does not print “{words}”.",
                "The template documents/handout.html has to print this block.",
            )


def _discreet(plan: Plan, laid: LaidOut, course: Course) -> Iterator[Problem]:
    """In the discreet edition: no word that tells, on a page, in a title, a bookmark or a file's name."""
    if plan.options.edition != "discreet":
        return
    how = course.curriculum.discreet
    names = tuple(re.escape(folded(one)) for one in (course.curriculum.title, course.practice.name) if one)
    wanted = "|".join((*(re.escape(folded(word)) for word in how.never), *names))
    told = folded(" ".join((*laid.words, plan.title, plan.path.replace("/", " "))))
    for found in sorted({match[0] for match in re.finditer(rf"\b(?:{wanted})\w*", told)}):
        yield Problem.error(
            "discreet-word",
            how.place,
            f"{plan.path} of the discreet edition says “{found}”.",
            "Add the phrase that it stands in to the words of modules/discreet.yaml, with what to print for it.",
        )


def _draft(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    """The draft line on every page; what strangers read on a door has the one that tells nothing."""
    for part, pages in _by_part(plan, laid):
        short = getattr(part.view, "draft", "") == DRAFT_DISCREET
        line = folded(DRAFT_DISCREET if short else plan.options.draft)
        for page in pages:
            if not page.blank and line not in folded(page.text):
                yield Problem.error(
                    "draft-line-missing",
                    place,
                    f"Page {page.number} of {plan.path} does not say that it is a draft.",
                    "Every page of a draft carries the draft line.",
                )


def _layout(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    for over in laid.facts.overflow:
        yield Problem.error(
            "text-runs-out",
            place,
            f"On page {over.page} of {plan.path} “{over.text}” runs out of its place by {over.over_mm:.1f} mm.",
            "Use shorter words there, or fewer of them.",
        )
    for font in laid.facts.fonts:
        if not font.startswith(OURS):
            yield Problem.error(
                "strange-font",
                place,
                f"{plan.path} was set in {font}, which is not a face of ours.",
                "Use the families Atkinson Hyperlegible Next and Literata in templates and styles.",
            )
    for name in laid.facts.split:
        yield Problem.error(
            "split-over-pages",
            place,
            f"In {plan.path} “{name}” is split over two pages.",
            "It is too long for one page: make it shorter, or make two of it.",
        )
    least = LARGE_PT if plan.options.edition == "large-print" else SMALLEST_PT
    for page in laid.facts.pages:
        if 0 < page.smallest_pt < least:
            yield Problem.error(
                "small-text",
                place,
                f"Page {page.number} of {plan.path} has text of {page.smallest_pt:.1f} pt; "
                f"{least + 0.1:g} pt is the least.",
                "Make the text in the template larger.",
            )

"""The printed pages prove it: what every finished document must hold, and what it must never hold.

The proofs read what a reader of the PDF can get at (page text, outline, alternative text, metadata, field names) and
the facts of the laid-out pages; they do not read templates.
"""

from collections.abc import Iterable, Iterator

from workshop.build.layout import LaidOut
from workshop.build.load import Loaded
from workshop.build.words import Reachable, folded, leader_sentences, participant_words
from workshop.diagnostics import Place, Problem
from workshop.model import Audience
from workshop.plan.document import Plan
from workshop.plan.sheets import HandoutSheet

OURS = ("Atkinson-Hyperlegible-Next", "Literata")
SMALLEST_PT = 8.4  # the foot is 8.5 pt; a tenth is left for rounding


def prove(loaded: Loaded, printed: Iterable[tuple[Plan, LaidOut]]) -> tuple[Problem, ...]:
    """Every proof over every document of a build."""
    problems: list[Problem] = []
    shared = Reachable.of(participant_words(loaded.course.curriculum))
    secret = [line for line in leader_sentences(loaded.course.curriculum) if line not in shared]
    for plan, laid in printed:
        place = Place(plan.sources[0] if plan.sources else "modules")
        problems += _layout(plan, laid, place)
        if plan.audience is Audience.PARTICIPANT:
            problems += _leaks(plan, laid, place, secret)
            problems += _blocks(plan, laid, place)
        if plan.options.draft:
            problems += _draft(plan, laid, place)
    return tuple(problems)


def _leaks(plan: Plan, laid: LaidOut, place: Place, secret: list[str]) -> Iterator[Problem]:
    said = Reachable.of(" ".join(laid.words))
    for sentence in secret:
        if sentence in said:
            yield Problem.error(
                "leader-text-leak",
                place,
                f"{plan.path} holds words that are for the leader only: “{sentence}”.",
                "They stand under a key: or in session.md. Look at the template that prints them.",
            )


def _blocks(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    sheet = plan.parts[0].view
    if not isinstance(sheet, HandoutSheet):
        return
    for page in laid.facts.pages:
        text = folded(page.text)
        for line in sheet.foot.help:
            if folded(line) not in text:
                yield Problem.error(
                    "foot-missing",
                    place,
                    f"Page {page.number} of {plan.path} does not print “{line}”.",
                    "Every participant page carries the help lines in its foot.",
                )
    whole = folded(" ".join(page.text for page in laid.facts.pages))
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


def _draft(plan: Plan, laid: LaidOut, place: Place) -> Iterator[Problem]:
    for page in laid.facts.pages:
        if not page.blank and folded(plan.options.draft) not in folded(page.text):
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
    for page in laid.facts.pages:
        if 0 < page.smallest_pt < SMALLEST_PT:
            yield Problem.error(
                "small-text",
                place,
                f"Page {page.number} of {plan.path} has text of {page.smallest_pt:.1f} pt; 8.5 pt is the least.",
                "Make the text in the template larger.",
            )

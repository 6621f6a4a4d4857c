"""Structure: what one file names, another file has.

A handout that an activity hands out exists; a guidance unit that is taught exists; the source items that
guidance rests on belong to a source; no slug stands for two units; and no handout lies
about unused.
"""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from workshop.checks.check import Check, Course
from workshop.checks.leaves import place_in
from workshop.diagnostics import Problem, did_you_mean
from workshop.model import Activity, Handout

T = TypeVar("T")


def unknown_handouts(course: Course) -> Iterator[Problem]:
    codes = {handout.code for handout in course.curriculum.handouts}
    for activity in _activities(course):
        for index, code in enumerate(activity.handouts):
            if code not in codes and not course.unread.may_hold(code):
                place = place_in(activity, "handouts", index)
                message = f"There is no handout “{code}”."
                yield Problem.error("unknown-handout", place, message, _near_code(code, codes))


def unknown_guidance(course: Course) -> Iterator[Problem]:
    if course.unread.named("guidance.yaml"):
        return
    slugs = {unit.slug for unit in course.curriculum.guidance}
    owners: tuple[Activity | Handout, ...] = (*_activities(course), *course.curriculum.handouts)
    for owner in owners:
        for index, slug in enumerate(owner.teaches):
            if slug not in slugs:
                place = place_in(owner, "teaches", index)
                message = f"There is no guidance unit “{slug}”."
                yield Problem.error("unknown-guidance", place, message, _near(slug, slugs, "guidance.yaml"))


def unknown_sources(course: Course) -> Iterator[Problem]:
    if course.unread.named("curriculum.yaml"):
        return
    keys = {source.key for source in course.curriculum.sources}
    for unit in course.curriculum.guidance:
        for item in unit.sources:
            if item.rstrip("0123456789") not in keys:
                message = f"“{unit.slug}” rests on “{item}”, and no source has that letter."
                hint = f"Sources in curriculum.yaml: {', '.join(sorted(keys)) or 'none'}."
                yield Problem.error("unknown-source", unit.place, message, hint)


def unused_handouts(course: Course) -> Iterator[Problem]:
    if course.unread.named("session.md"):
        return
    used = {code for activity in _activities(course) for code in activity.handouts}
    for handout in course.curriculum.handouts:
        if handout.code not in used:
            message = f"No activity uses handout {handout.code}."
            hint = f"Add {handout.code} to the handouts of the activity that hands it out."
            yield Problem.warning("handout-unused", handout.place, message, hint)


def same_slugs(course: Course) -> Iterator[Problem]:
    for first, second in _twice(course.curriculum.guidance, [u.slug for u in course.curriculum.guidance]):
        message = f"Two guidance units have the slug “{second.slug}”."
        hint = f"The first one stands in line {first.place.line}."
        yield Problem.error("same-slug", second.place, message, hint)


def _activities(course: Course) -> tuple[Activity, ...]:
    return tuple(activity for session in course.curriculum.sessions for activity in session.activities)


def _near_code(code: str, known: Iterable[str]) -> str:
    """A code that differs in one letter is any code of the session: those are named instead of one of them."""
    hint = did_you_mean(code, known)
    if hint.startswith("Did"):
        return hint
    number = code.rstrip("abcdefghijklmnopqrstuvwxyz")
    near = [other for other in sorted(known) if number and other.startswith(number)]
    if near:
        return f"Handouts of that session: {', '.join(near)}."
    return f"Its file would be named {code} and a few words, in the folder of its session."


def _near(word: str, known: Iterable[str], file: str) -> str:
    """A near word, or where to look: a list of sixty slugs helps nobody."""
    hint = did_you_mean(word, known)
    return hint if hint.startswith("Did") else f"The units are listed in {file}."


def _twice(members: Iterable[T], names: Iterable[Hashable]) -> Iterator[tuple[T, T]]:
    seen: dict[Hashable, T] = {}
    for name, member in zip(names, members, strict=True):
        if name in seen:
            yield seen[name], member
        else:
            seen[name] = member


CHECKS = (
    Check(
        code="unknown-handout",
        asks="Does every handout that an activity names exist?",
        run=unknown_handouts,
        file="modules/01-a-calm-start/session.md",
        wrong="handouts: [1x]",
        right="handouts: [1a]",
    ),
    Check(
        code="unknown-guidance",
        asks="Does every guidance unit that is taught exist?",
        run=unknown_guidance,
        file="modules/01-a-calm-start/1a-notice.md",
        wrong="teaches: [calm-momment]",
        right="teaches: [calm-moment]",
    ),
    Check(
        code="unknown-source",
        asks="Does every source item of the guidance belong to a source?",
        run=unknown_sources,
        file="modules/guidance.yaml",
        wrong="sources: [C4]",
        right="sources: [A4]",
    ),
    Check(
        code="handout-unused",
        asks="Is every handout used by an activity?",
        run=unused_handouts,
        file="modules/01-a-calm-start/session.md",
        wrong="handouts: [1a]\nteaches: [calm-moment]",
        right="handouts: [1b]\nteaches: [calm-moment]",
    ),
    Check(
        code="same-slug",
        asks="Does every guidance unit have a slug of its own?",
        run=same_slugs,
        file="modules/guidance.yaml",
        wrong="- slug: calm-moment\n  says: Ask for one session.",
        right="- slug: one-session\n  says: Ask for one session.",
    ),
)

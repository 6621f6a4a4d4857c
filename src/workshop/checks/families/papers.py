"""Papers: what the certificate, the feedback form and the signs never say.

A certificate tells nobody why a person has it: no word about a partner, a relationship, a treatment or a result. A
feedback form has no name on it, asks for nothing that tells who wrote it, and asks nothing about a partner. A sign that
hangs at every session may be read by strangers, so it does not tell what the group is about.
"""

import re
from collections.abc import Iterator
from functools import cache

from workshop.checks.check import Check, Course
from workshop.checks.leaves import Leaf, paper_leaves
from workshop.checks.words import Pattern, phrases, read
from workshop.checks.words.pages import page_words
from workshop.diagnostics import Place, Problem
from workshop.model import SignLayout

CERTIFICATE, FEEDBACK, SIGN = "certificate", "feedback", "sign"
FILE, SIGNS = "modules/papers.yaml", "modules/signs.yaml"


def certificate_tells(course: Course) -> Iterator[Problem]:
    for leaf in _leaves(course, CERTIFICATE):
        if found := _words(CERTIFICATE).search(leaf.text):
            yield Problem.error(
                "certificate-tells", *_told(found[0], leaf.place), "Say it without that word."
            )
    title = course.curriculum.title
    found = None if course.practice.plain_certificate else _words(CERTIFICATE).search(title)
    if found:
        hint = "Write plain_certificate: true in practice.yaml: then the plain one alone is printed."
        yield Problem.warning("certificate-tells", *_told(found[0], course.curriculum.place), hint)


def feedback_personal(course: Course) -> Iterator[Problem]:
    words = page_words()
    for leaf in _leaves(course, FEEDBACK):
        found = words.asked.search(leaf.text) or words.label.fullmatch(leaf.text.strip())
        if found or (found := _words(FEEDBACK).search(leaf.text)):
            message = f"“{found[0].strip()}” stands on the feedback form, which is about the group and has no names."
            hint = "Ask what the group was like for the person, and nothing that tells who they are."
            yield Problem.error("feedback-personal", leaf.place, message, hint)


def sign_tells(course: Course) -> Iterator[Problem]:
    """Signs of one session are cards and charts for inside; the others hang where anybody passes."""
    curriculum = course.curriculum
    names = (*curriculum.discreet.never, curriculum.title, course.practice.name)
    never = re.compile(rf"\b(?:{'|'.join(re.escape(one) for one in names if one)})", re.IGNORECASE)
    for sign in curriculum.signs:
        if sign.layout is not SignLayout.PAGE or sign.session is not None:
            continue
        said = " ".join(sign.says)
        if found := _words(SIGN).search(said) or never.search(said):
            message = f"“{found[0]}” stands on a sign that strangers may read."
            hint = (
                "Say it without that word: “Meeting in progress”. Name the room or the time, not the group."
            )
            yield Problem.error("sign-tells", sign.place, message, hint)


def _leaves(course: Course, paper: str) -> Iterator[Leaf]:
    return (leaf for leaf in paper_leaves(course.curriculum.papers) if leaf.path[0] == paper)


def _told(found: str, place: Place) -> tuple[Place, str]:
    return place, f"“{found}” stands on the certificate, where others may find it."


@cache
def _words(paper: str) -> Pattern:
    return phrases(read("papers.toml")[paper]["phrases"])


CHECKS = (
    Check(
        code="certificate-tells",
        asks="Does the certificate keep to itself why a person has it?",
        run=certificate_tells,
        file=FILE,
        wrong="plain_title: A workshop for couples",
        right="plain_title: A workshop on talking",
    ),
    Check(
        code="feedback-personal",
        asks="Does the feedback form ask for nothing that tells who wrote it, and nothing about a partner?",
        run=feedback_personal,
        file=FILE,
        wrong="- What did your partner say about it?",
        right="- What should we keep?",
    ),
    Check(
        code="sign-tells",
        asks="Does no sign tell a stranger what the group is about?",
        run=sign_tells,
        file=SIGNS,
        wrong="- Group for couples",
        right="- Meeting in progress",
    ),
)

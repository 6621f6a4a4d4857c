"""What the coach of invitations found, in words for the person who wrote it: first what is there, and never a grade."""

from collections.abc import Iterator

from workshop.coach.finding import Finding, InvitationReview
from workshop.coach.invitation import PARTS, answers
from workshop.coach.statement import sounds_unsafe

ALL_THERE = "All six parts are there, and nothing in it presses."
YOURS = "You decide: use it, wait, or leave it."
KEPT = "You decide what to change, and if you ask at all."
UNSAFE = (
    "Some of these words can mean that somebody is not safe. Then an invitation is not the next step: safety comes "
    "before any wording. A leader is glad to hear “I’d like a word”, and the help lines are free and private."
)


def in_words(text: str, review: InvitationReview) -> Iterator[str]:
    """The answer, line by line; where a text tells of danger, no better wording is offered."""
    if sounds_unsafe(text):
        yield UNSAFE
        return
    if review.ok:
        yield f"{ALL_THERE} {YOURS}"
        return
    names = answers()["missing"]
    there = [names[code]["name"] for code in PARTS if code not in review.missing]
    if there:
        yield f"It has {_listed(there)}."
    if review.missing:
        yield "What you could add:"
        yield from (f"  – {one}" for one in _missing(review))
    if review.present:
        yield "What you could turn:"
        yield from (f"  – {one}" for one in _pressing(review))
    yield "One way to say all of it:"
    yield f"  {review.findings[0].try_}"
    yield KEPT


def pressing_in_words(finding: Finding) -> str:
    """One place that presses: the words, why, and what to do with them."""
    return f"“{finding.text}” {finding.why} {answers()['present'][finding.code]['say']}"


def _missing(review: InvitationReview) -> Iterator[str]:
    for code in review.missing:
        part = answers()["missing"][code]
        yield f"{part['why']} You could say: “{part['line']}”"


def _pressing(review: InvitationReview) -> Iterator[str]:
    return (pressing_in_words(one) for one in review.findings if one.code in review.present)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

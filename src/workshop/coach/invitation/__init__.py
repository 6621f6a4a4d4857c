"""The coach of invitations: what a person's invitation to one session lacks, what in it presses, and how to turn it.

It is a set of rules over the words of a text, so the same text always gets the same answer, and nothing is kept. The
rules are data: `parts.toml` and `pushes.toml`, with the classes of words in `classes.toml`.
"""

from collections.abc import Iterator

from workshop.coach.finding import Finding, InvitationReview
from workshop.coach.invitation.heard import PARTS, Heard, heard
from workshop.coach.invitation.turned import answers, turned

__all__ = ["PARTS", "answers", "review_invitation"]


def review_invitation(text: str) -> InvitationReview:
    """What an invitation lacks and what in it presses. Offsets count the characters of the text as given."""
    found = heard(text)
    findings = tuple(sorted(_findings(text, found), key=lambda one: (one.start, one.end)))
    return InvitationReview(found.ok, found.missing, found.present, findings)


def _findings(text: str, found: Heard) -> Iterator[Finding]:
    if found.ok:
        return
    better = turned(text, found)
    for code in found.present:
        for start, end in found.pushes[code]:
            why = answers()["present"][code]["why"]
            yield Finding(code, start, end, text[start:end], why, better)
    for code in found.missing:
        yield Finding(code, len(text), len(text), "", answers()["missing"][code]["why"], better)

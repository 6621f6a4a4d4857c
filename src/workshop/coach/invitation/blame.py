"""Blame in an invitation: what the coach of statements finds in each of its sentences, where it accuses the partner."""

import re
from collections.abc import Iterator, Sequence

from workshop.coach.invitation.reading import Sentence
from workshop.coach.statement import review_statement

Span = tuple[int, int]

ACCUSES = frozenset({"judgment-as-feeling", "faux-feeling", "absolute", "label", "motive"})
BEGINS, ORDERS, ABSOLUTE = "you-start", "demand", "absolute"
# “It would not mean you don’t care” says the contrary of what it names.
DENIED = re.compile(
    r"(?:\bnot|n['’]?t|\bnever)\s+(?:mean|say|saying|think|thinking|believe|because|about|that)\b[^.!?]*$",
    re.IGNORECASE,
)


def blaming(
    text: str, sentences: Sequence[Sentence], spoken_for: Sequence[Span], free: Sequence[Span]
) -> Iterator[Span]:
    """The places that accuse.

    spoken_for: places that are something else already, such as “You can always say no”, or a disorder that is named.
    free: where a no is made easy; “nothing changes” is kind there.
    """
    for sentence in sentences:
        findings = review_statement(text[sentence.start : sentence.end]).findings
        codes = {finding.code for finding in findings}
        accuses = ACCUSES | ({BEGINS} if ORDERS not in codes else set())
        if any(_overlap((sentence.start, sentence.end), other) for other in free):
            accuses -= {ABSOLUTE}
        for finding in findings:
            place = (sentence.start + finding.start, sentence.start + finding.end)
            if DENIED.search(text[sentence.start : place[0]]):
                continue
            if finding.code in accuses and not any(_overlap(place, other) for other in spoken_for):
                yield place


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]

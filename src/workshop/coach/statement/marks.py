"""What every rule works on and gives: the line with its opening, and the places that were marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from workshop.coach.reading.grammar import grammar, words
from workshop.coach.reading.line import Line
from workshop.coach.reading.opening import Opening
from workshop.coach.reading.phrases import Hit
from workshop.coach.reading.subjects import Subject, subject_before
from workshop.coach.reading.tokens import ENDERS

PARTNER = frozenset({"you", "partner"})
LIMITS = ENDERS | {"but", "yet"}
HEDGE_LIMITS = LIMITS | {"because"}
FARTHEST_IF = 10
FARTHEST_HEDGE = 14
FARTHEST_NOT = 4


class Mark(NamedTuple):
    """A code, and the words it is about: places of the first and, excluded, the last."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A line and its first main clause."""

    line: Line
    opening: Opening

    def subject(self, place: int) -> Subject:
        """The subject before a place."""
        return subject_before(self.line, place)

    def of_partner(self, place: int) -> bool:
        """Whether what stands at a place is said of the partner."""
        return self.subject(place).who in PARTNER

    def about_partner(self) -> bool:
        """Whether the first main clause is about the partner."""
        return self.opening.kind in ("you", "asks-you", "partner")

    def conditional(self, place: int) -> bool:
        """Whether a place stands in an “if” or “whether” clause."""
        known = grammar()
        for back in range(place, max(place - FARTHEST_IF, -1), -1):
            word = self.line.at(back)
            if word in known.conditional:
                return True
            if word in ENDERS or word in known.closing:
                return False
        return False

    def hedged(self, place: int) -> bool:
        """Whether a place is told as a fear, a guess or a wonder: “I’m afraid that …”."""
        return any(
            hit.end <= place < hit.end + FARTHEST_HEDGE
            and not any(word in HEDGE_LIMITS for word in self.line.words[hit.end : place])
            for hit in self.line.near("hedge", place - 2 * FARTHEST_HEDGE, place)
        )

    def parted(self, start: int, end: int) -> bool:
        """Whether the end of a sentence or a “but” stands between two places."""
        return any(word in LIMITS for word in self.line.words[start:end])

    def asked(self, place: int) -> bool:
        """“do you want …?”: the subject at a place stands behind its first verb, and no “why” or “you” before."""
        first = place - 2 if self.line.at(place - 1) == "not" else place - 1
        before = self.line.at(first - 1)
        told = before in ("why", "how", "you") or before in grammar().nominative
        return self.line.at(first) in words("helping") and not told

    def appreciated(self, place: int) -> bool:
        """Whether the sentence round a place praises: “I love that you always …”, “…, and I’m grateful”."""
        line = self.line
        for hit in line.near("praise_lead", *line.sentence(place)):
            wished_or_told = line.at(hit.start + 1) == "would" or line.at(hit.start - 1) in words("said")
            thanks_me = line.at(hit.end) in ("me", "us") or line.at(hit.end - 1) in ("me", "us")
            if not wished_or_told and not thanks_me and not self.parted(*sorted((hit.end, place))):
                return True
        return False

    def tone(self, start: int, end: int) -> int:
        """1 for a kind act or trait from `start` to before `end`, -1 for an unkind one, else 0; “not” turns it."""
        firsts = [
            (hit, value)
            for family, value in (("kind", 1), ("unkind", -1))
            for hit in self.line.near(family, start, end)[:1]
        ]
        if not firsts:
            return 0
        # What comes first counts; of two at one place the longer.
        hit, value = min(firsts, key=lambda first: (first[0].start, -first[0].end))
        turned = any(
            word in grammar().turning
            for word in self.line.words[max(start, hit.start - FARTHEST_NOT) : hit.start]
        )
        return -value if turned and self.line.words[hit.start] not in grammar().prepositions else value

    def hits(self, family: str, harmless: str = "") -> Iterator[Hit]:
        """The hits of a family that share no word with one of the harmless family."""
        for hit in self.line.found(family):
            if not harmless or not self.line.touches(harmless, hit):
                yield hit

"""What an invitation has and what in it presses, each with its place: the rules, run over its sentences."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from types import MappingProxyType

from workshop.coach.invitation.blame import Accused, judged
from workshop.coach.invitation.reading import Sentence, sentences
from workshop.coach.invitation.rules import rules

PARTS = ("own-feeling", "care-for-us", "one-session", "skill-or-neutral-aim", "asks-concerns", "easy-no")
PUSHES = (
    "ultimatum",
    "deadline",
    "diagnosis",
    "comparison",
    "bargaining",
    "guilt",
    "blame",
    "test-of-love",
    "more-than-one-session",
)
ONE, MORE, BLAME, ABSOLUTE = "one-session", "more-than-one-session", "blame", "absolute"
EASY_NO, TAKEN_BACK = "easy-no", "no-taken-back"
# Words that are one of these parts are no blame, whatever they begin with: “You can always say no.” Nor are words that
# are another push already, such as a disorder that is named.
KIND = ("care-for-us", "one-session", "asks-concerns", EASY_NO)
OTHER_PUSHES = tuple(code for code in PUSHES if code != BLAME)
START = itemgetter(0)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a text: for each code, where it stands; none means that it is not there.

    against_no: where a no that would be missing is denied on top: “I won’t take no for an answer.” orders: for each
    sentence, whether it orders or presses.
    """

    parts: Mapping[str, tuple[Span, ...]]
    pushes: Mapping[str, tuple[Span, ...]]
    against_no: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    orders: tuple[bool, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not there; to ask for more than one session is not to ask for one."""
        return tuple(code for code in PARTS if not self.parts[code] or (code == ONE and self.pushes[MORE]))

    @property
    def present(self) -> tuple[str, ...]:
        """What presses."""
        return tuple(code for code in PUSHES if self.pushes[code])

    @property
    def ok(self) -> bool:
        """Whether nothing is missing and nothing presses."""
        return not self.missing and not self.present


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What one sentence says, its places counted from its own start."""

    found: tuple[tuple[str, Span], ...]
    accused: tuple[Accused, ...]
    orders: bool


def heard(text: str) -> Heard:
    """What is in a text; places count its characters. A sentence that is said again is read once."""
    found = sentences(text)
    known: dict[str, _Spoken] = {}
    spans: dict[str, list[Span]] = {code: [] for code in (*PARTS, TAKEN_BACK, *PUSHES)}
    spoken = []
    for sentence in found:
        said = text[sentence.start : sentence.end]
        if said not in known:
            known[said] = _spoken(text, sentence)
        spoken.append(known[said])
        for code, (start, end) in known[said].found:
            spans[code].append((sentence.start + start, sentence.start + end))
    heard_of = {code: _merged(places) for code, places in spans.items()}
    pushes = {code: heard_of[code] for code in PUSHES}
    pushes[BLAME] = _merged(_blaming(found, spoken, heard_of))
    return Heard(
        MappingProxyType({code: heard_of[code] for code in PARTS}),
        MappingProxyType(pushes),
        () if heard_of[EASY_NO] else heard_of[TAKEN_BACK],
        found,
        tuple(one.orders for one in spoken),
    )


def _spoken(text: str, sentence: Sentence) -> _Spoken:
    at = sentence.start
    found = []
    for code, first, end in rules().find(rules().language.line(sentence)):
        covered = sentence.covering(first, end)
        found.append((code, (covered[0] - at, covered[1] - at)))
    seen = judged(text, sentence.said)
    accused = tuple(Accused(one.code, one.start - at, one.end - at) for one in seen.accused)
    return _Spoken(tuple(found), accused, seen.orders)


def _blaming(
    found: Sequence[Sentence], spoken: Sequence[_Spoken], heard_of: Mapping[str, Sequence[Span]]
) -> Iterable[Span]:
    """The places that accuse; “nothing changes” is kind where a no is made easy."""
    spoken_for = _merged(span for code in (*KIND, *OTHER_PUSHES) for span in heard_of[code])
    for sentence, said in zip(found, spoken, strict=True):
        free = bool(said.accused) and _shares((sentence.start, sentence.end), heard_of[EASY_NO])
        for code, start, end in said.accused:
            place = (sentence.start + start, sentence.start + end)
            if not (free and code == ABSOLUTE) and not _shares(place, spoken_for):
                yield place


def _shares(place: Span, others: Sequence[Span]) -> bool:
    """Whether a place shares a character with one of some places, which are in order and apart."""
    before = bisect_left(others, place[1], key=START)
    return before > 0 and others[before - 1][1] > place[0]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Places in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)

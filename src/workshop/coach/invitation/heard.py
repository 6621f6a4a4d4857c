"""What an invitation has and what in it presses, each with its place: the rules, run over its sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workshop.coach.invitation.blame import blaming
from workshop.coach.invitation.reading import Sentence, sentences
from workshop.coach.invitation.rules import rules, vocabulary

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
ONE, MORE, BLAME = "one-session", "more-than-one-session", "blame"
EASY_NO, TAKEN_BACK = "easy-no", "no-taken-back"
# Words that are one of these parts are no blame, whatever they begin with: “You can always say no.”
KIND = ("care-for-us", "one-session", "asks-concerns", "easy-no")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a text: for each code, where it stands; none means that it is not there.

    against_no: where a no that would be missing is denied on top: “I won’t take no for an answer.”
    """

    parts: Mapping[str, tuple[Span, ...]]
    pushes: Mapping[str, tuple[Span, ...]]
    against_no: tuple[Span, ...]
    sentences: tuple[Sentence, ...]

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


def heard(text: str) -> Heard:
    """What is in a text; places count its characters."""
    found = sentences(text)
    parts = _found("parts", (*PARTS, TAKEN_BACK), found)
    denied = parts.pop(TAKEN_BACK)
    pushes = _found("pushes", tuple(code for code in PUSHES if code != BLAME), found)
    spoken_for = [span for code in KIND for span in parts[code]]
    spoken_for += [span for spans in pushes.values() for span in spans]
    pushes[BLAME] = _merged(blaming(text, found, spoken_for, parts[EASY_NO]))
    return Heard(MappingProxyType(parts), MappingProxyType(pushes), () if parts[EASY_NO] else denied, found)


def _found(name: str, codes: tuple[str, ...], found: tuple[Sentence, ...]) -> dict[str, tuple[Span, ...]]:
    lines = [vocabulary().line(sentence) for sentence in found]
    return {
        code: _merged(
            line.sentence.covering(first, end)
            for line in lines
            for first, end in rules(name).find(code, line)
        )
        for code in codes
    }


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Places in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)

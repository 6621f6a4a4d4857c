"""What is known of the quality of a page, and of the safety rules of a course.

Words and numbers alone, so that a page and a data file say the same.
"""

from dataclasses import dataclass
from enum import StrEnum

NEED_PERCENT = 90


class Verdict(StrEnum):
    """What became of one question about a page. A question for a person is never answered by the program."""

    AGREE = "agree"
    DISAGREE = "disagree"
    NOT_APPLICABLE = "not applicable"
    HUMAN = "human"


class State(StrEnum):
    """What became of one safety rule. `none`: nothing in this course that the rule speaks of."""

    HELD = "held"
    OPEN = "open"
    HUMAN = "human"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rating:
    """One item of a framework, put to one page.

    item: `PEMAT 3`. part: the score it counts in. measured against limit; words: what was found there. key: no page
    may fail it. mend: what to do where the verdict is `disagree`.
    """

    item: str
    part: str
    asks: str
    verdict: Verdict
    measured: str = ""
    limit: str = ""
    words: str = ""
    place: str = ""
    mend: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """The ratings of one part, counted. rated: by the program. open: for a person. gate: it has to be enough."""

    part: str
    agree: int
    rated: int
    open: int
    not_applicable: int
    gate: bool

    @property
    def percent(self) -> int | None:
        """Agreed of rated, in whole percent, rounded down; nothing without a rated item."""
        return self.agree * 100 // self.rated if self.rated else None

    @property
    def enough(self) -> bool:
        """Whether what the program rated is agreed to nine tenths."""
        return self.percent is None or self.percent >= NEED_PERCENT


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """How hard a page is to read. counted: the words and the way of the figure that the limit is held against."""

    grade: float
    everything: float
    sentences: float
    smog: float
    smog_indicative: bool
    counted: str
    longest: int
    longest_words: str
    aim: float
    limit: float

    @property
    def met(self) -> str:
        """`aim`, `limit`, or `over`."""
        if self.grade <= self.aim:
            return "aim"
        return "limit" if self.grade <= self.limit else "over"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that was measured or looked for: what, the value, and what it is held against; ok if it is met.

    of_all: it is the same for every handout, and says nothing about this one.
    """

    what: str
    value: str
    limit: str
    ok: bool
    of_all: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of the build, in words."""

    severity: str
    code: str
    file: str
    line: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence with its own grade, and where it stands."""

    code: str
    file: str
    line: int
    text: str
    words: int
    grade: float


@dataclass(frozen=True, slots=True)
class Card:
    """The quality card of one handout. built_from: the beginning of the hash of its file."""

    code: str
    title: str
    file: str
    built_from: str
    session: str
    reader: str
    sides: int
    audience: str
    objective: str
    main_message: str
    reading: ReadingLevel
    ratings: tuple[Rating, ...]
    scores: tuple[Score, ...]
    printed: tuple[Measure, ...]
    safety: tuple[Measure, ...]
    problems: tuple[Finding, ...]

    @property
    def failed(self) -> tuple[Rating, ...]:
        """The items that the program found wanting, those that no page may fail first."""
        found = [rating for rating in self.ratings if rating.verdict is Verdict.DISAGREE]
        return tuple(sorted(found, key=lambda rating: not rating.key))

    def agreed(self, frame: str) -> tuple[str, ...]:
        """The numbers of the items of a framework (`PEMAT `) that the program agreed with."""
        found = [one.item for one in self.ratings if one.verdict is Verdict.AGREE]
        return tuple(item.removeprefix(frame) for item in found if item.startswith(frame))

    @property
    def open(self) -> tuple[Rating, ...]:
        """The items that a person must judge."""
        return tuple(rating for rating in self.ratings if rating.verdict is Verdict.HUMAN)

    @property
    def to_mend(self) -> tuple[tuple[str, Rating], ...]:
        """What was found wanting, each fault once: the items that it fails, and the rating of the first of them."""
        faults: dict[tuple[str, str, str], list[Rating]] = {}
        for rating in self.failed:
            faults.setdefault((rating.measured, rating.words, rating.place), []).append(rating)
        return tuple((", ".join(one.item for one in found), found[0]) for found in faults.values())

    @property
    def unmet(self) -> tuple[Measure, ...]:
        """Measures of this handout that are not what they should be."""
        return tuple(one for one in (*self.printed, *self.safety) if not (one.ok or one.of_all))

    @property
    def sound(self) -> bool:
        """Whether nothing that the program can see stands against the page.

        The Index counts only when nothing is open, so what the program rated of it does not decide.
        """
        rated = all(one.enough for one in self.scores if one.gate) and not any(
            item.key for item in self.failed
        )
        return rated and self.reading.met != "over" and not self.unmet and not self.count("error")

    def count(self, severity: str) -> int:
        """How many problems of a severity lie in the handout's file."""
        return sum(problem.severity == severity for problem in self.problems)


@dataclass(frozen=True, slots=True)
class RuleState:
    """One safety rule, its state, and by what that is known. person: what only a person can judge of it."""

    rule: str
    says: str
    state: State
    evidence: str
    person: str = ""

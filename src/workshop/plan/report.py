"""The view of the report: what a course covers, how each handout fares, and what a person must still judge."""

from dataclasses import dataclass

from workshop.plan.quality import Card, Finding, HardSentence, RuleState


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the leader's guide: words, its anchor, and its page (0 while that is not known)."""

    words: str
    anchor: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One guidance unit, where it is taught, and the source items it restates."""

    slug: str
    says: str
    sessions: tuple[Where, ...]
    handouts: tuple[Where, ...]
    sources: tuple[str, ...]

    @property
    def taught(self) -> bool:
        """Whether any session or handout teaches it."""
        return bool(self.sessions or self.handouts)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source: how many items the guidance names (up to the highest number), and those that no unit restates.

    untaught: items that are restated only by units that nothing teaches yet.
    """

    key: str
    citation: str
    items: int
    not_restated: tuple[str, ...]
    untaught: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the guidance is taught, and what of the sources is restated."""

    units: tuple[UnitLine, ...]
    sources: tuple[SourceLine, ...]

    @property
    def taught(self) -> int:
        """How many units are taught anywhere."""
        return sum(unit.taught for unit in self.units)

    @property
    def by_handout(self) -> int:
        """How many units a handout teaches in print."""
        return sum(bool(unit.handouts) for unit in self.units)

    @property
    def by_session(self) -> int:
        """How many units an activity teaches."""
        return sum(bool(unit.sessions) for unit in self.units)


@dataclass(frozen=True, slots=True)
class TimedActivity:
    """One activity with the clock time at which it begins, when everything takes its usual time."""

    clock: str
    title: str
    least: int
    usual: int
    most: int
    core: bool
    handouts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionTiming:
    """A session's least, usual and most minutes against its length, and the clock times at which it would end.

    timed: whether it has an evening and a clock; what comes before the group has none.
    """

    label: str
    title: str
    length: int
    start: str
    end: str
    least: int
    usual: int
    most: int
    core_least: int
    end_least: str
    end_usual: str
    end_most: str
    timed: bool
    activities: tuple[TimedActivity, ...]


@dataclass(frozen=True, slots=True)
class ReportFrame:
    """What of the report is known before anything is laid out: it is a document kind's view until then."""

    title: str
    edition_date: str
    practice: str
    form: str
    sessions: int
    handouts: int
    draft: str
    coverage: Coverage
    timing: tuple[SessionTiming, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report: the frame, completed, and what was measured."""

    course: ReportFrame
    paper: str
    edition: str
    guide_pages: int
    cards: tuple[Card, ...]
    rules: tuple[RuleState, ...]
    problems: tuple[Finding, ...]
    hardest: tuple[HardSentence, ...]

    def rules_in(self, state: str) -> int:
        """How many safety rules are in one state."""
        return sum(rule.state == state for rule in self.rules)

    def count(self, severity: str) -> int:
        """How many problems of a severity the build met."""
        return sum(problem.severity == severity for problem in self.problems)

    @property
    def open_items(self) -> int:
        """How many questions about pages a person must still answer."""
        return sum(len(card.open) for card in self.cards)

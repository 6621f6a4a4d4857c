"""The views of the papers that belong to no session: certificate, feedback form, sign-in, fidelity log."""

from dataclasses import dataclass

from workshop.model import Prompt, Text
from workshop.plan.sheets import Foot, SheetExercise


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A certificate. count, of: `of 8 sessions.`; practice: "" leaves a line to write on; draft: "" when final."""

    title: Text
    name: Text
    took_part: Text
    count: int
    of: str
    practice: str
    note: str
    draft: str


@dataclass(frozen=True, slots=True)
class PagesOf:
    """The pages of one session, as a person remembers them: code and title of each."""

    session: str
    pages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FeedbackSheet:
    """The feedback form. pages: those that `choose` asks for; titled: whether their titles have room on the form, or
    their codes alone, by session. safety: the question that is always asked; questions: those before it.
    """

    above: str
    title: Text
    purpose: Text
    rate: SheetExercise
    pages: tuple[PagesOf, ...]
    titled: bool
    choose_prompt: Text
    choose: tuple[Prompt, ...]
    questions: tuple[Prompt, ...]
    safety: Prompt
    end: Text
    foot: Foot

    @property
    def choices(self) -> tuple[Text, ...]:
        """Nothing to choose from stands at the end of this page."""
        return ()

    @property
    def take_home(self) -> str:
        """What stands in the place of the take-home line: this page goes into a box."""
        return self.end.plain


@dataclass(frozen=True, slots=True)
class SignIn:
    """Heads in every session: nothing but numbers. word: `Session` or `Meeting`."""

    anchor: str
    word: str
    sessions: tuple[tuple[int, str], ...]
    foot: Foot


@dataclass(frozen=True, slots=True)
class SignInNames:
    """One session's page with lines for names, for a practice that has to keep them."""

    anchor: str
    number: int
    label: str
    title: str
    lines: int
    foot: Foot


@dataclass(frozen=True, slots=True)
class LoggedActivity:
    """An activity of the running order as the log has it; minutes: the planned ones."""

    title: Text
    minutes: int
    core: bool


@dataclass(frozen=True, slots=True)
class LogSession:
    """One session's page of the fidelity log.

    evening: whether people were there; what comes before the group is logged without what is said to them. gate: what
    was read before what, "" in a session without a gate. checks: whether private checks belong to it. stop_rules:
    their names, as session 0 has them.
    """

    anchor: str
    number: int
    label: str
    title: str
    activities: tuple[LoggedActivity, ...]
    evening: bool
    gate: str
    checks: bool
    stop_rules: tuple[str, ...]
    foot: Foot

    @property
    def minutes(self) -> int:
        """The planned minutes of the whole session."""
        return sum(activity.minutes for activity in self.activities)


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One session in the summary of a round. core: how many of its activities are core."""

    number: int
    title: str
    core: int


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """The last page of the log: what a practice looks at after a round. scales: the lines of the feedback form."""

    anchor: str
    word: str
    sessions: tuple[RoundLine, ...]
    scales: tuple[Text, ...]
    foot: Foot

    @property
    def core(self) -> int:
        """The core activities of all sessions."""
        return sum(line.core for line in self.sessions)

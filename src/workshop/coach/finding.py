"""What a review of a person's own line answers with, in the words of “Reviewing a statement and an invitation”."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["owning", "hidden-blame", "blame"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text that blames or presses, or one part that an invitation lacks.

    `start` and `end` count characters of the text as given, from 0, `end` excluded; `text` is that slice. A missing
    part has `start` = `end` = the length of the text. `why` is one plain sentence about the words, never about the
    person; `try_` is a way to rewrite this text, itself free of findings.
    """

    code: str
    start: int
    end: int
    text: str
    why: str
    try_: str

    def as_data(self) -> dict[str, str | int]:
        """The object that `--json` prints for this finding."""
        return {
            "code": self.code,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "why": self.why,
            "try": self.try_,
        }


@dataclass(frozen=True, slots=True)
class StatementReview:
    """A reviewed “I” statement: how it stands as a whole, and its findings in the order of the text."""

    level: Level
    findings: tuple[Finding, ...]

    def as_data(self) -> dict[str, object]:
        """The object that `--json` prints for one statement."""
        return {"level": self.level, "findings": [finding.as_data() for finding in self.findings]}


@dataclass(frozen=True, slots=True)
class InvitationReview:
    """A reviewed invitation to one session: what it lacks and what presses, by code, and every finding."""

    ok: bool
    missing: tuple[str, ...]
    present: tuple[str, ...]
    findings: tuple[Finding, ...]

    def as_data(self) -> dict[str, object]:
        """The object that `--json` prints for one invitation."""
        return {
            "ok": self.ok,
            "missing": list(self.missing),
            "present": list(self.present),
            "findings": [finding.as_data() for finding in self.findings],
        }

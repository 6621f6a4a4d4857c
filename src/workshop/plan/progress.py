"""Progress as values: the build tells its steps to somebody, the console draws them, a test reads them."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done, how many are done, how many there are."""

    doing: str
    done: int
    total: int


class Progress(Protocol):
    """Who wants to see the progress."""

    def __call__(self, step: Step, /) -> None:
        """Take note of a step."""


def nobody(_step: Step, /) -> None:
    """Nobody looks."""

"""Tables in which a course names its rules: the stop rules, the enrollment list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.checks.words.group import group_words
from workshop.diagnostics import Place
from workshop.model import Block, Session, Table

NAMED = re.compile(r"[Ss]top rules?(?: that fits,?)? ((?:(?:, or |, and |, | or | and )?“[^”]+”)+)")
QUOTED = re.compile(r"“([^”]+)”")


@dataclass(frozen=True, slots=True)
class StopRule:
    """A stop rule as it is printed: its name, its next step, whether a line for a name stands beside it."""

    name: str
    then: str
    has_who: bool
    place: Place


def blocks_of(session: Session) -> Iterator[Block]:
    """All prose of a session: what to read first, and every cue."""
    yield from session.intro
    for activity in session.activities:
        for cue in activity.cues:
            yield from cue.blocks


def first_cells(blocks: Iterable[Block]) -> Iterator[tuple[str, Place]]:
    """The first cell of every row of every table."""
    for block in blocks:
        if isinstance(block, Table):
            yield from ((row[0].plain, block.place) for row in block.rows if row)


def stop_rules(blocks: Iterable[Block]) -> tuple[StopRule, ...]:
    """The rows of the tables that are headed as stop rules are. The name is what stands before the first full stop."""
    words, found = group_words(), []
    for block in blocks:
        if isinstance(block, Table):
            heads = tuple(cell.plain for cell in block.head)
            if heads[: len(words.stop_heads)] == words.stop_heads:
                who = words.who in heads
                found += [
                    StopRule(row[0].plain.partition(".")[0].strip(), row[1].plain, who, block.place)
                    for row in block.rows
                ]
    return tuple(found)


def rules_named(text: str) -> Iterator[str]:
    """The stop rules that a text tells a leader to use: Use the stop rules “fear” and “own force”."""
    for match in NAMED.finditer(text):
        yield from (" ".join(name.split()) for name in QUOTED.findall(match[1]))

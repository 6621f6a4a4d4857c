"""The gate that comes first: nobody who is afraid of their partner is helped to write to them.

On a terminal it is asked, once, and nobody is asked which line fits. Elsewhere it is shown, on standard error. With a
yes there are warm words and the help lines, and the program ends well: nothing was read, and nothing is kept.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from workshop.build import load
from workshop.cli.request import request
from workshop.cli.state import State
from workshop.cli.trouble import Ended
from workshop.documents import Course
from workshop.documents.common.foot import in_words
from workshop.exercises.gate import Gate
from workshop.model.help_lines import printed_lines

# What a course without a gate of its own asks.
AFRAID = "I am afraid of my partner, or of what could happen if I bring this up."
HEADING = "Please do not go on here if:"
ASK = "Does one of these lines fit? You do not have to say which. yes or no"
SHOWN = "If one of these lines fits, please stop here. You can get support on your own, and that is a strong step."
STOP = """\
Thank you for being honest with yourself. Then this is not the right tool now, and you did nothing wrong.
You do not have to say anything to your partner. You can get support on your own, and that is a strong step.
A leader of your group is glad to hear “I’d like a word.” These people can help too, and they will not judge:"""
AFTER = (
    "Nothing was kept here. What was typed after the command’s name may stay in the terminal’s own history."
)
YES, NO = frozenset({"y", "yes"}), frozenset({"n", "no"})


@dataclass(frozen=True, slots=True)
class GateWords:
    """The gate as it is read out: when not to go on at all, when to wait, and the help lines."""

    lines: tuple[str, ...]
    later: tuple[str, ...]
    help: tuple[str, ...]


def gate_words(course: Course) -> GateWords:
    """The words of the course's own gate, else those of the program; the help lines as every page prints them."""
    help_lines = tuple(in_words(line) for line in printed_lines(course.curriculum, course.practice))
    for handout in course.curriculum.handouts:
        for exercise in handout.exercises:
            if isinstance(exercise.data, Gate):
                stop, later = exercise.data.stop_if, exercise.data.not_now_if
                return GateWords(
                    tuple(one.plain for one in stop), tuple(one.plain for one in later), help_lines
                )
    return GateWords((AFRAID,), (), help_lines)


def gate_of(state: State, practice: str | None = None) -> GateWords:
    """The gate of the course that the command line speaks of."""
    return gate_words(load(request(state, practice=practice)).course)


def pass_gate(gate: GateWords) -> None:
    """Ask on a terminal, else show; ends the program, with exit 0, for somebody who says yes."""
    for line in _listed(HEADING, gate.lines):
        _say(line)
    _say(" · ".join(gate.help))
    if not on_terminal():
        _say(f"{SHOWN}\n")
    elif yes(ASK):
        stop(gate)


def stop(gate: GateWords, *, as_json: bool = False) -> NoReturn:
    """Warm words and help lines, and the end."""
    if as_json:
        print(json.dumps({"stopped": True, "help": list(gate.help)}, ensure_ascii=False, indent=1))
        raise Ended(0)
    print(STOP)
    for line in gate.help:
        print(f"  {line}")
    print(AFTER)
    raise Ended(0)


def on_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def yes(question: str) -> bool:
    """A question that only yes or no answers; the end of input stops, as Ctrl-C does."""
    while True:
        said = answer(question).lower()
        if said in YES | NO:
            return said in YES
        _say("Please say yes or no.")


def answer(question: str) -> str:
    """One line from the terminal."""
    _say(question)
    print("> ", end="", file=sys.stderr, flush=True)
    try:
        return input().strip()
    except EOFError:
        raise KeyboardInterrupt from None


def _listed(heading: str, lines: Sequence[str]) -> tuple[str, ...]:
    return (heading, *(f"  – {line}" for line in lines))


def _say(words: str) -> None:
    print(words, file=sys.stderr)

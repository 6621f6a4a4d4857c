"""The rules, read once from their data: what each looks for, and where it is meant otherwise."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from workshop.coach.invitation.patterns import Patterns, Vocabulary
from workshop.coach.invitation.pieces import MARKS, Line

# A “not” reaches over so many words of its clause: “I am not asking for ten sessions”.
DENIAL_REACH = 6
DENIAL = frozenset(
    ("not", "never", "no", "without", "nothing", "nobody", "neither", "nor", "hardly", "instead", "rather")
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. also: something that has to stand in the same sentence too. denied_ok: a “not” before it makes it fine.

    asks: it counts in a question alone. told: never in a question.
    """

    says: Patterns
    also: Patterns
    never_with: Patterns
    never_before: Patterns
    never_after: Patterns
    asks: bool
    told: bool
    denied_ok: bool

    def find(self, line: Line) -> Iterator[tuple[int, int]]:
        """The words that it finds: the first, and the one after the last."""
        if not self._concerns(line):
            return
        hits = [hit for hit in self.says.find(line) if self._counts(line, *hit)]
        if hits and not self.never_with.anywhere(line):
            yield from hits

    def _concerns(self, line: Line) -> bool:
        """Whether it looks at such a sentence at all."""
        if (self.told and line.sentence.asks) or (self.asks and not line.sentence.asks):
            return False
        return not self.also or self.also.anywhere(line)

    def _counts(self, line: Line, first: int, end: int) -> bool:
        """Whether nothing right before or behind makes it mean something else."""
        if self.never_after.at(line, end) >= 0 or self.never_before.before(line, first):
            return False
        return not (self.denied_ok and _denied(line, first))


def _denied(line: Line, at: int) -> bool:
    for word in line.words[max(0, at - DENIAL_REACH) : at][::-1]:
        if word in MARKS or word == "but":
            return False
        if word in DENIAL:
            return True
    return False


@dataclass(frozen=True)
class Rules:
    """The rules of one file, by the code that they find."""

    by_code: Mapping[str, tuple[Rule, ...]]

    def find(self, code: str, line: Line) -> Iterator[tuple[int, int]]:
        """All that any rule of a code finds in a sentence."""
        for rule in self.by_code[code]:
            yield from rule.find(line)


@cache
def vocabulary() -> Vocabulary:
    """The classes of words."""
    return Vocabulary.of({name: _members(words) for name, words in _read("classes.toml").items()})


@cache
def rules(name: str) -> Rules:
    """The rules of a file: `parts`, or `pushes`."""
    return Rules({code: tuple(_rule(one) for one in found) for code, found in _read(f"{name}.toml").items()})


def _rule(fields: Mapping[str, Any]) -> Rule:
    known = vocabulary()
    return Rule(
        says=known.patterns(fields["says"]),
        also=known.patterns(fields.get("also", ())),
        never_with=known.patterns(fields.get("never_with", ())),
        never_before=known.patterns(fields.get("never_before", ())),
        never_after=known.patterns(fields.get("never_after", ())),
        asks=fields.get("asks", False),
        told=fields.get("told", False),
        denied_ok=fields.get("denied_ok", False),
    )


def _members(words: str) -> list[str]:
    members = [" ".join(member.split()) for member in words.split(",") if member.strip()]
    return [form for member in members for form in (_forms(member[1:]) if member[0] == "~" else (member,))]


def _forms(verb: str) -> tuple[str, ...]:
    """A regular verb in its forms; of a phrase, its first word: `weigh on`, `weighs on`."""
    word, space, rest = verb.partition(" ")
    stem = word.removesuffix("e")
    if word.endswith("y") and word[-2] not in "aeou":
        forms = (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    else:
        s = "es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s"
        forms = (word, word + s, f"{stem}ed", f"{stem}ing")
    return tuple(form + space + rest for form in forms)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))

"""The rules, read once from their data: what each looks for, and where it is meant otherwise."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from workshop.coach.invitation.line import Line
from workshop.coach.invitation.patterns import Language, Pattern
from workshop.coach.invitation.reading import MARKS
from workshop.coach.reading import lexicon
from workshop.coach.reading.tokens import alone

# A “not” reaches over so many words of its clause: “I am not asking for ten sessions”.
DENIAL_REACH = 6
# What stands “right before” begins at most so many words before.
LONGEST_BEFORE = 9
DENIAL = frozenset(
    ("not", "never", "no", "without", "nothing", "nobody", "neither", "nor", "hardly", "instead", "rather")
)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule. also: something that has to stand in the same sentence too. denied_ok: a “not” before it makes it fine.

    asks: it counts in a question alone. told: never in a question.
    """

    code: str
    says: Sequence[Pattern]
    also: Sequence[Pattern]
    never_with: Sequence[Pattern]
    never_before: Sequence[Pattern]
    never_after: Sequence[Pattern]
    asks: bool
    told: bool
    denied_ok: bool

    def find(self, line: Line, patterns: Sequence[Pattern]) -> Iterator[tuple[int, int]]:
        """The words that some of its patterns find: the first, and the one after the last."""
        hits = {(one.start, one.last) for pattern in patterns for one in pattern.find(line)}
        if not hits or not self._concerns(line):
            return
        behind = _ends(self.never_before, line)
        before = {one.start for pattern in self.never_after for one in pattern.find(line)}
        for first, end in hits:
            if first not in behind and end not in before and not (self.denied_ok and _denied(line, first)):
                yield first, end

    def _concerns(self, line: Line) -> bool:
        """Whether it looks at such a sentence at all."""
        if (self.told and line.sentence.asks) or (self.asks and not line.sentence.asks):
            return False
        there = line.there
        if any(pattern.needed <= there and pattern.find(line) for pattern in self.never_with):
            return False
        return not self.also or any(pattern.find(line) for pattern in self.also)


def _ends(patterns: Sequence[Pattern], line: Line) -> set[int]:
    """The places right behind something of this."""
    return {
        at
        for pattern in patterns
        for start, end, last in pattern.find(line)
        for at in range(end, min(last, start + LONGEST_BEFORE) + 1)
    }


def _denied(line: Line, at: int) -> bool:
    for word in line.words[max(0, at - DENIAL_REACH) : at][::-1]:
        if word in MARKS or word == "but":
            return False
        if word in DENIAL:
            return True
    return False


class Rules:
    """All rules, filed by a block that few of their patterns have, so that a sentence is held against few."""

    def __init__(self, language: Language, rules: Sequence[Rule]) -> None:
        self.language = language
        self.rules = rules
        shared: dict[int, int] = {}
        said = [(rule, pattern) for rule in rules for pattern in rule.says]
        for _, pattern in said:
            for block in pattern.blocks:
                shared[block] = shared.get(block, 0) + 1
        self._filed: dict[int, list[tuple[Rule, Pattern]]] = {}
        for rule, pattern in said:
            rarest = min(pattern.blocks, key=lambda block: shared[block])
            self._filed.setdefault(rarest, []).append((rule, pattern))

    def find(self, line: Line) -> Iterator[tuple[str, int, int]]:
        """All that any rule finds in a sentence: its code, the first word, and the one after the last."""
        found: dict[Rule, list[Pattern]] = {}
        there = line.there
        for block in there:
            for rule, pattern in self._filed.get(block, ()):
                if pattern.needed <= there and pattern.find(line):
                    found.setdefault(rule, []).append(pattern)
        for rule, patterns in found.items():
            for first, end in rule.find(line, patterns):
                yield rule.code, first, end


@cache
def rules() -> Rules:
    """The rules of `parts.toml` and `pushes.toml`."""
    classes = {name: _members(words) for name, words in _read("classes.toml").items()}
    slips = lexicon().slips
    language = Language(classes, lambda word: alone(word, slips))
    tables = (_read("parts.toml"), _read("pushes.toml"))
    read = [_rule(code, one, language) for table in tables for code, found in table.items() for one in found]
    return Rules(language, read)


def _rule(code: str, fields: Mapping[str, Any], language: Language) -> Rule:
    said = {
        name: tuple(language.pattern(line) for line in fields.get(name, ()))
        for name in ("says", "also", "never_with", "never_before", "never_after")
    }
    asks, told, denied_ok = (bool(fields.get(name)) for name in ("asks", "told", "denied_ok"))
    return Rule(code, **said, asks=asks, told=told, denied_ok=denied_ok)


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

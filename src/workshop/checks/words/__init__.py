"""Word lists of the checks, as data beside this module; read once, and made into patterns."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from workshop.diagnostics import Severity
from workshop.model import HouseWord

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class SafetyWords:
    """What marks a sheet as leading to the partner, and what names leaving."""

    invitation_slugs: frozenset[str]
    invitation_slug: str
    bundled_title: str
    bundled_codes: frozenset[str]
    leaving: Pattern


@dataclass(frozen=True)
class PhraseList:
    """Phrases that some voices of a course never say.

    voices: where to look (see `voices`). negated_ok: a “not” or “never” before the phrase makes it fine.
    questions_ok: so does a question mark; unless: so does any of these in the same sentence. message: with {found}.
    instead: what to write for a phrase, where one is known.
    """

    code: str
    severity: Severity
    voices: frozenset[str]
    phrases: tuple[str, ...]
    negated_ok: bool
    questions_ok: bool
    message: str
    hint: str
    unless: Pattern | None = None
    instead: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def pattern(self) -> Pattern:
        """Any of the phrases, as whole words."""
        return phrases(self.phrases)

    @cached_property
    def cores(self) -> tuple[str, ...]:
        """A piece of each phrase that stands in every text that says it."""
        return tuple(line.lower().replace("’", "'").partition("*")[0].strip() for line in self.phrases)

    def may_be_in(self, blob: str) -> bool:
        """Whether a folded text may say one of them: a fast look, before the careful one."""
        return any(core in blob for core in self.cores)

    def holds(self, phrase: str) -> bool:
        """Whether a phrase stands in the list."""
        return phrase.casefold() in {line.casefold() for line in self.phrases}

    def in_house(self, words: Iterable[HouseWord]) -> "PhraseList":
        """The list with a practice's own phrases, and without those that it switched off. Safety lists only grow."""
        ours = [word for word in words if word.list == self.code]
        if not ours:
            return self
        off = {word.phrase.casefold() for word in ours if word.off and self.severity is not Severity.ERROR}
        added = {word.phrase: word.instead for word in ours if not word.off}
        kept = (line for line in self.phrases if line.casefold() not in off)
        return replace(self, phrases=(*kept, *added), instead=MappingProxyType({**self.instead, **added}))

    def hint_for(self, found: str) -> str:
        """How to mend what was found."""
        better = next((plain for line, plain in self.instead.items() if phrases([line]).fullmatch(found)), "")
        return f"Write: {better}" if better else self.hint


@cache
def safety_words() -> SafetyWords:
    """The words of the safety checks."""
    data = read("safety.toml")
    approach = data["approach"]
    return SafetyWords(
        invitation_slugs=frozenset(approach["invitation_slugs"]),
        invitation_slug=approach["invitation_slug"],
        bundled_title=approach["bundled"]["title"],
        bundled_codes=frozenset(approach["bundled"]["codes"]),
        leaving=phrases(data["leaving"]["phrases"]),
    )


@cache
def phrase_lists() -> Mapping[str, PhraseList]:
    """The lists of the wording checks, by their code."""
    found = {}
    for code, data in read("wording.toml").items():
        instead = data.get("instead", {})
        found[code] = PhraseList(
            code=code,
            severity=Severity(data.get("severity", "error")),
            voices=frozenset(data["voices"]),
            phrases=(*data.get("phrases", ()), *instead),
            negated_ok=data["negated_ok"],
            questions_ok=data["questions_ok"],
            message=data["message"],
            hint=data["hint"],
            unless=phrases(data["unless"]) if "unless" in data else None,
            instead=MappingProxyType(instead),
        )
    return found


def phrases(lines: Iterable[str]) -> Pattern:
    """One pattern for whole words, small or capital; `*` is any ending of a word, ’ and ' are one."""
    parts = (
        re.escape(line).replace(r"\*", r"\w*").replace("’", "['’]").replace(r"\ ", r"\s+") for line in lines
    )
    return re.compile(rf"\b(?:{'|'.join(sorted(parts, key=len, reverse=True))})\b", re.IGNORECASE)


def read(name: str) -> dict[str, Any]:
    """A data file beside this module."""
    return tomllib.loads(files("workshop.checks.words").joinpath(name).read_text(encoding="utf-8"))

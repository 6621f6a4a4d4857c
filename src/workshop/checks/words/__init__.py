"""Word lists of the checks, as data beside this module; read once, and made into patterns."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class SafetyWords:
    """What marks a sheet as leading to the partner, and what names leaving."""

    invitation_slugs: frozenset[str]
    invitation_slug: str
    bundled_title: str
    bundled_codes: frozenset[str]
    leaving: Pattern


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases that some voices of a course never say.

    voices: where to look (see `wording`). negated_ok: a “not” or “never” before the phrase makes it fine.
    questions_ok: so does a question mark. message: with {found}.
    """

    code: str
    voices: frozenset[str]
    pattern: Pattern
    negated_ok: bool
    questions_ok: bool
    message: str
    hint: str


@cache
def safety_words() -> SafetyWords:
    """The words of the safety checks."""
    data = _read("safety.toml")
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
    for code, data in _read("wording.toml").items():
        found[code] = PhraseList(
            code=code,
            voices=frozenset(data["voices"]),
            pattern=phrases(data["phrases"]),
            negated_ok=data["negated_ok"],
            questions_ok=data["questions_ok"],
            message=data["message"],
            hint=data["hint"],
        )
    return found


def phrases(lines: Iterable[str]) -> Pattern:
    """One pattern for whole words, small or capital; `*` is any ending of a word, ’ and ' are one."""
    parts = (
        re.escape(line).replace(r"\*", r"\w*").replace("’", "['’]").replace(r"\ ", r"\s+") for line in lines
    )
    return re.compile(rf"\b(?:{'|'.join(sorted(parts, key=len, reverse=True))})\b", re.IGNORECASE)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("workshop.checks.words").joinpath(name).read_text(encoding="utf-8"))

"""The word lists of the quality card, as data beside this module; read once, and made into patterns."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workshop.checks.words import Pattern, phrases

IRREGULAR_OR_ED = r"(?:\w+ed|{irregular})"
# QUALITY's shape of a passive: a form of “be” or “get”, perhaps an adverb, and a participle.
BE = r"\b(?:am|is|are|was|were|be|been|being|get|got|’m|’re|isn’t|aren’t|wasn’t|weren’t)"


@dataclass(frozen=True, slots=True)
class QualityWords:
    """Everything that is looked for. hard: any long word. plain: a pattern for each of them, with plain words."""

    hard: Pattern
    plain: Mapping[str, tuple[Pattern, str]]
    known_acronyms: frozenset[str]
    acts: frozenset[str]
    generic_headings: frozenset[str]
    recap: Pattern
    generic_purposes: Pattern
    promotion: Pattern
    sums: Pattern
    about_others: Pattern
    feelings: frozenset[str]
    passive: Pattern


@cache
def quality_words() -> QualityWords:
    """The lists."""
    data = tomllib.loads(files("workshop.checks.quality").joinpath("words.toml").read_text(encoding="utf-8"))
    irregular = "|".join(data["passive"]["irregular"])
    participle = IRREGULAR_OR_ED.format(irregular=irregular)
    return QualityWords(
        hard=phrases(data["plain"]),
        plain={long: (phrases([long]), plain) for long, plain in data["plain"].items()},
        known_acronyms=frozenset(data["acronyms"]["known"]),
        acts=frozenset(data["acts"]["verbs"]),
        generic_headings=frozenset(data["headings"]["generic"]),
        recap=phrases(data["headings"]["recap"]),
        generic_purposes=phrases(data["purposes"]["generic"]),
        promotion=phrases(data["promotion"]["phrases"]),
        sums=phrases(data["sums"]["phrases"]),
        about_others=phrases(data["about_others"]["phrases"]),
        feelings=frozenset(data["feelings"]["participles"]),
        passive=re.compile(rf"{BE}(?:\s+(?:\w+ly|not|never|also|often))?\s+({participle})\b", re.IGNORECASE),
    )

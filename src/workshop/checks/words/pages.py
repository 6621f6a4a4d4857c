"""The words of the checks of single pages, read once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from workshop.checks.words import Pattern, phrases, read


@dataclass(frozen=True, slots=True)
class PageWords:
    """What asks for a person's data, leaves a choice, names an instrument; what an invitation needs and never says.

    label: a whole line that asks for data by itself. needs, never: a pattern by what it stands for.
    """

    asked: Pattern
    label: Pattern
    choice: Pattern
    instruments: Pattern
    statement_slug: str
    statement_words: int
    invitation_words: int
    needs: Mapping[str, Pattern]
    never: Mapping[str, Pattern]


@cache
def page_words() -> PageWords:
    """The words."""
    data = read("pages.toml")
    labels = phrases(data["personal"]["lines"]).pattern
    invitation = data["invitation"]
    return PageWords(
        asked=phrases(data["personal"]["phrases"]),
        label=re.compile(rf"(?:my |your |the )?(?:{labels})\s*(?::[\s_]*|_{{3,}}\s*)?", re.IGNORECASE),
        choice=phrases(data["choice"]["phrases"]),
        instruments=phrases(data["instruments"]["phrases"]),
        statement_slug=data["statement"]["slug"],
        statement_words=data["statement"]["most_words"],
        invitation_words=invitation["most_words"],
        needs=_patterns(invitation["needs"]),
        never=_patterns(invitation["never"]),
    )


def _patterns(lists: Mapping[str, list[str]]) -> Mapping[str, Pattern]:
    return MappingProxyType({name: phrases(lines) for name, lines in lists.items()})

"""How the discreet edition says what would tell why somebody is here."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from workshop.diagnostics import Place

TITLE = "Workbook"
NEVER = (
    "counsel",
    "therap",
    "clinic",
    "partner",
    "couple",
    "marriage",
    "divorce",
    "violen",
    "abus",
    "hotline",
)


@dataclass(frozen=True)
class Discreet:
    """The words of `modules/discreet.yaml`.

    title: what stands in place of the course's. titles: those of single pages, by code. words: phrases, and what is
    printed for each. never: beginnings of words that no file of this edition may hold.
    """

    title: str = TITLE
    titles: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    never: tuple[str, ...] = NEVER
    place: Place = field(default_factory=lambda: Place("modules/discreet.yaml"))

    def title_of(self, code: str, title: str) -> str:
        """The title of a page in this edition."""
        return self.said(dict(self.titles).get(code, title))

    def said(self, words: str) -> str:
        """Words with every phrase that tells replaced; the longest phrase that fits is taken."""
        return self._phrases.sub(self._instead, words) if self.words else words

    def _instead(self, found: re.Match[str]) -> str:
        instead = self._by_phrase[found[0].casefold()]
        return instead[0].upper() + instead[1:] if found[0][0].isupper() else instead

    @cached_property
    def _by_phrase(self) -> dict[str, str]:
        return {say.casefold(): instead for say, instead in self.words}

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        longest_first = sorted((say for say, _ in self.words), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(re.escape(say) for say in longest_first)})\b", re.IGNORECASE)

"""Phrases, as the word lists write them, in families."""

from collections.abc import Iterable, Mapping, Sequence

from workshop.coach.reading.automaton import Automaton, Hit
from workshop.coach.reading.elements import MARKS, Elements, ending_of

__all__ = ["Hit", "Phrasebook"]


class Phrasebook:
    """Families of phrases. `find` gives the longest hit of each family at each place."""

    def __init__(
        self,
        families: Mapping[str, Iterable[str]],
        lists: Mapping[str, Sequence[str]],
        forms: Mapping[str, Sequence[str]],
    ) -> None:
        made = Elements(lists, forms)
        rows = {family: [made.row(phrase) for phrase in phrases] for family, phrases in families.items()}
        self._automaton = Automaton(rows)
        self.vocabulary = frozenset(made.vocabulary())

    def find(self, words: Sequence[str]) -> dict[str, list[Hit]]:
        """Every family that occurs in these words, with its hits in order."""
        known = [word if word in self.vocabulary or word in MARKS else ending_of(word) for word in words]
        return self._automaton.walk(known)

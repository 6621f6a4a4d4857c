"""Sets of small words that the reading of clauses needs, from the word lists."""

from collections.abc import Container
from dataclasses import dataclass, fields
from functools import cache

from workshop.coach.reading.words import lexicon

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Each field is the list of the same name in `grammar.toml`."""

    adverbs: Words
    asked_of: Words
    asking: Words
    auxiliaries: Words
    be: Words
    behind_time: Words
    between_asking: Words
    clause_starts: Words
    closing: Words
    comma_fillers: Words
    conditional: Words
    fillers: Words
    former: Words
    kin: Words
    lead_adverbs: Words
    nominative: Words
    object_names: Words
    object_verbs: Words
    own_nouns: Words
    own_starts: Words
    partner: Words
    pet_names: Words
    prepositions: Words
    second_names: Words
    subject_starts: Words
    subordinators: Words
    them: Words
    time_determiners: Words
    time_nouns: Words
    time_only: Words
    time_starts: Words
    turning: Words


@cache
def grammar() -> Grammar:
    """The sets, read once."""
    known = lexicon()
    return Grammar(**{field.name: known.set(field.name) for field in fields(Grammar)})


def words(name: str) -> Words:
    """Any other list, to look a word up in."""
    return lexicon().set(name)


def among(word: str, *groups: Container[str]) -> bool:
    """Whether a word stands in one of these."""
    return any(word in group for group in groups)

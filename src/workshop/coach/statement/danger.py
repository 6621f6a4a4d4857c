"""Whether words may tell of danger at home, or of harm. Then safety comes before wording."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from workshop.coach.reading import Phrasebook, phrasebook

# What a text may tell of, the gravest first.
KINDS = ("own_danger", "own_force", "danger")
HARMLESS = "no_danger"


def danger_in(words: Sequence[str]) -> str:
    """One of `KINDS`, or nothing. Rather once too often than once too little."""
    hits = _book().find(words)
    harmless = {place for hit in hits.get(HARMLESS, ()) for place in range(hit.start, hit.end)}
    for kind in KINDS:
        if any(harmless.isdisjoint(range(hit.start, hit.end)) for hit in hits.get(kind, ())):
            return kind
    return ""


@cache
def _book() -> Phrasebook:
    text = files("workshop.coach").joinpath("words", "danger.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return phrasebook(data["phrases"], {name: words.split() for name, words in data["sets"].items()})

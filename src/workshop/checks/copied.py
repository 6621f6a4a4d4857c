"""Runs of words that stand in an article in the same order, found by salted hashes; no article is part of this."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files

RUN = 9
BYTES = 8
WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Articles:
    """Hashes of the articles: their words, their runs of nine words, and the runs that may be quoted with credit."""

    salt: str
    credit: str
    words: frozenset[str]
    runs: frozenset[str]
    quoted: frozenset[str]


@cache
def articles() -> Articles:
    """The hashes that `benchmarks/shingles.py` made."""
    text = files("workshop.checks.words").joinpath("sources.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    words, runs, quoted = (frozenset(data[name].split()) for name in ("words", "runs", "quoted"))
    return Articles(data["salt"], data["credit"], words, runs, quoted)


def words_of(text: str) -> list[str]:
    """The words of a text, small, with one kind of apostrophe."""
    return WORD.findall(text.lower().replace("’", "'"))


@cache
def hashed(salt: str, words: str) -> str:
    """The salted hash of a word or of a run of words, as 16 hex digits."""
    return blake2b(words.encode(), digest_size=BYTES, salt=salt.encode()).hexdigest()


def copied(text: str) -> Iterator[tuple[str, bool]]:
    """Each longest run that an article has too, and whether it lies wholly in what may be quoted."""
    words, source = words_of(text), articles()
    known = [hashed(source.salt, word) in source.words for word in words]
    start, may_quote = -1, True
    for at in range(len(words) - RUN + 2):
        run = _run(words, known, at, source)
        if run:
            start, may_quote = (at if start < 0 else start), may_quote and run in source.quoted
        elif start >= 0:
            yield " ".join(words[start : at - 1 + RUN]), may_quote
            start, may_quote = -1, True


def _run(words: list[str], known: list[bool], at: int, source: Articles) -> str:
    """The hash of the nine words from `at`, if an article has them in a row."""
    if at + RUN > len(words) or not all(known[at : at + RUN]):
        return ""
    found = hashed(source.salt, " ".join(words[at : at + RUN]))
    return found if found in source.runs or found in source.quoted else ""

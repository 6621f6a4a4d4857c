"""How people type, and the plain words that they mean: small letters, slips mended, contractions spelled out."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

APOSTROPHE = re.compile(r"['’`´]")
STRETCHED = re.compile(r"(\w)\1{2,}")


@dataclass(frozen=True, slots=True)
class Spelling:
    """known: a typed word and the words it stands for. after: what stands behind an apostrophe. The rest are words
    that tell how their neighbor is meant.
    """

    known: Mapping[str, tuple[str, ...]]
    after: Mapping[str, str]
    with_is: frozenset[str]
    you_are: frozenset[str]
    counted: frozenset[str]
    not_counted: frozenset[str]
    short: frozenset[str]


@cache
def spelling() -> Spelling:
    """The table, read once."""
    data = tomllib.loads(files(__package__).joinpath("spelling.toml").read_text(encoding="utf-8"))
    near = {name: frozenset(words.split()) for name, words in data["near"].items()}
    known = {typed: tuple(plain.split()) for typed, plain in data["as"].items()}
    return Spelling(known=known, after=data["after"], **near)


def spelled_out(said: str, after: str = "") -> tuple[str, ...]:
    """One typed word as the plain words that it stands for; the word after it tells “2 me” from “2 sessions”."""
    word = APOSTROPHE.sub("'", said.lower())
    known = spelling().known
    for form in (word, STRETCHED.sub(r"\1", word)):
        if found := _by_neighbor(form, after) or known.get(form):
            return found
    plain = STRETCHED.sub(r"\1", word)
    return _contracted(plain) if "'" in plain else (plain,)


def _by_neighbor(word: str, after: str) -> tuple[str, ...]:
    """Words that mean one thing before one word, and another before others."""
    told = spelling()
    if word in {"2", "4"}:
        counts = (after.endswith("s") and after not in told.not_counted) or after in told.counted
        return ({"2": "two", "4": "four"}[word] if counts else {"2": "to", "4": "for"}[word],)
    if word == "ill":
        return ("i", "will") if after[:1].isalpha() and after not in {"and", "with"} else ("ill",)
    return ("you", "are") if word == "ur" and after in told.you_are else ()


def _contracted(word: str) -> tuple[str, ...]:
    told = spelling()
    base, _, tail = word.rpartition("'")
    if tail in told.after:
        return (base, told.after[tail])
    joined = word.replace("'", "")
    if tail != "s":
        return told.known.get(joined) or (
            (base[:-1], "not") if tail == "t" and base.endswith("n") else (joined,)
        )
    if base == "let":
        return ("let", "us")
    return (base, "is" if base in told.with_is else "'s")

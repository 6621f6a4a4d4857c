"""The texts of the advice, from `advice.toml`, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Topic:
    """What a line may be about: how it is named, a feeling to start from, and one small ask.

    Of several, the one with the lowest rank is meant.
    """

    about: str
    feeling: str
    ask: str
    rank: int


@dataclass(frozen=True, slots=True)
class Advice:
    """names, why, feelings, closings and plain by code; lines and notes by name; topics by their words."""

    names: Mapping[str, str]
    why: Mapping[str, str]
    feelings: Mapping[str, str]
    closings: Mapping[str, str]
    plain: Mapping[str, str]
    lines: Mapping[str, str]
    notes: Mapping[str, str]
    topics: Mapping[str, Topic]
    sets: Mapping[str, frozenset[str]]


@cache
def advice() -> Advice:
    """Everything in `advice.toml`."""
    text = files("workshop.coach").joinpath("words", "advice.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    topics = {
        word: Topic(topic["about"], topic["feeling"], topic["ask"], topic.get("rank", 1))
        for topic in reversed(data["topics"].values())
        for word in topic["words"].split()
    }
    sets = {name: frozenset(line.split()) for name, line in data["sets"].items()}
    return Advice(
        data["names"],
        data["why"],
        data["feelings"],
        data["closings"],
        data["plain"],
        data["lines"],
        data["notes"],
        topics,
        sets,
    )

"""The words of the group checks, read once."""

from dataclasses import dataclass
from functools import cache

from workshop.checks.words import Pattern, phrases, read


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What names the private meeting, the enrollment lines, the stop rules, the check, the card, a solo practice."""

    screening: Pattern
    enrollment: tuple[str, ...]
    stop_rules: tuple[str, ...]
    stop_heads: tuple[str, ...]
    who: str
    private_check: Pattern
    wallet_card: Pattern
    not_solo: Pattern


@cache
def group_words() -> GroupWords:
    """The words."""
    data = read("group.toml")
    return GroupWords(
        screening=phrases(data["screening"]["titles"]),
        enrollment=tuple(data["enrollment"]["lines"]),
        stop_rules=tuple(data["stop_rules"]["names"]),
        stop_heads=tuple(data["stop_rules"]["heads"]),
        who=data["stop_rules"]["who"],
        private_check=phrases(data["private_check"]["phrases"]),
        wallet_card=phrases(data["wallet_card"]["phrases"]),
        not_solo=phrases(data["solo"]["phrases"]),
    )

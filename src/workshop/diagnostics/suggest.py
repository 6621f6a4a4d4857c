"""Finding the word that an author probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `Did you mean “lines”?`, or `Allowed: a, b.` when nothing comes close, or nothing."""
    names = sorted(set(known))
    close = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"Allowed: {', '.join(names)}." if names else ""

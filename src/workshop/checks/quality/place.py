"""Where words stand on a finished page, by the words that are read before them."""

from workshop.checks.quality.matter import PrintedSheet


def folded(words: str) -> str:
    """Words as they compare: one space between them, small letters, no soft hyphens."""
    return " ".join(words.replace("\u00ad", "").replace("\u00a0", " ").split()).lower()


def share_of_first_page(printed: PrintedSheet, words: str) -> float | None:
    """How much of page 1 (0 to 1, by words) is read before some words; nothing if they do not stand on it.

    Reading order stands in for height: what is read in the first quarter stands in the upper part of the page.
    """
    if not printed.pages:
        return None
    page, sought = folded(printed.pages[0].text), folded(words)
    start = page.find(sought) if sought else -1
    return len(page[:start].split()) / max(1, len(page.split())) if start >= 0 else None


def read_before(share: float) -> str:
    """Such a share in words."""
    return f"after {round(100 * share)} % of the words of page 1"


def stands_on(text: str, words: str) -> bool:
    """Whether some words stand on a page."""
    return folded(words) in folded(text)

"""What a text says in its own voice: words that it quotes, denies or asks about are another matter."""

import re
from collections.abc import Iterator

from workshop.checks.words import Pattern

SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
WHOLLY_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
NEGATION = re.compile(
    r"\b(?:no|nor|not|never|nobody|none|nothing|cannot|without|don['’]t|rather than)\b|n['’]t\b",
    re.IGNORECASE,
)
TOLD_TO_SAY = re.compile(r"\b(?:say|says|ask|asks|answer|reply)\b", re.IGNORECASE)


def own_words(text: str) -> str:
    """A text without what it quotes, unless all of it stands in quotation marks."""
    return text if WHOLLY_QUOTED.fullmatch(text.strip()) else QUOTED.sub("“”", text)


def said(
    text: str,
    pattern: Pattern,
    *,
    negated_ok: bool = True,
    questions_ok: bool = False,
    unless: Pattern | None = None,
) -> str:
    """The first words that a pattern finds in a text's own voice, as they stand there, or nothing.

    negated_ok: a “not” before them makes them fine. questions_ok: so does a question mark. unless: so does any of
    these in the same sentence.
    """
    for sentence in SENTENCE.findall(own_words(text)):
        match = pattern.search(sentence)
        if not match or (questions_ok and sentence.rstrip('”" ').endswith("?")):
            continue
        if unless and unless.search(sentence):
            continue
        if not (negated_ok and NEGATION.search(sentence[: match.start()])):
            return match[0]
    return ""


def lines_to_say(text: str, *, every: bool = False) -> Iterator[str]:
    """What a leader is told to say: quoted words after “say” or “ask”, or every quotation that is not denied."""
    for match in QUOTED.finditer(text):
        before = re.split(r"[.!?]\s", text[: match.start()])[-1]
        if not NEGATION.search(before) and (every or TOLD_TO_SAY.search(before)):
            yield match[0][1:-1]

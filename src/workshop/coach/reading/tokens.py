"""A text as words: lower case, slips mended, contractions spelled out, each with its place in the text as given."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop.coach.reading.spelling import Spelling

# Only alternatives that cannot overlap, so the scan is one pass: numbers, words with inner apostrophes, marks.
PIECES = re.compile(
    r"24/7|\d+(?:[.:,/]\d+)*(?![^\W\d_])"
    r"|\b(?:mr|mrs|ms|dr|st|[ap]\.m)\."
    r"|[^\W_]+(?:['’‘ʼ`´][^\W_]+)*"
    r"|\n\s*|\.+|!+|\?+|,+|-{2,}|[…;:()&+—–]|(?<=\s)-(?=\s)",
    re.IGNORECASE,
)
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
REPEATED = re.compile(r"(.)\1{2,}")
ENDERS = frozenset(".!?…;\n")
PAUSES = frozenset(",:()—–-")
QUOTE = "“”"
YOUR = ("ur", "your")
SOUNDS = {"2": ("to",), "4": ("for",)}
ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
NAMES_OF_IS = frozenset(
    [
        "he",
        "she",
        "it",
        "that",
        "what",
        "who",
        "where",
        "there",
        "here",
        "how",
        "why",
        "when",
        "this",
        "everything",
        "nothing",
        "something",
    ]
)


class Token(NamedTuple):
    """One word or mark as it is read, and the characters of the text that it stands for."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Slips:
    """plain: how a word is read; before: how, if one of certain words follows; adjectives: for “ur” and “your”;
    counted: what “2” and “4” count.
    """

    plain: Mapping[str, Sequence[str]]
    before: Mapping[str, tuple[Sequence[str], frozenset[str]]]
    counted: frozenset[str]
    not_counted: frozenset[str]
    never_after: frozenset[str]
    adjectives: frozenset[str]
    behind_adjective: frozenset[str]
    spelling: Spelling


def tokens(text: str, slips: Slips) -> list[Token]:
    """The words and marks of the text."""
    pieces = [Token(_word(found.group()), *found.span()) for found in PIECES.finditer(text)]
    return list(_as_meant(pieces, slips))


def without_quoted(found: Sequence[Token], quoted: Sequence[tuple[int, int]]) -> Sequence[Token]:
    """The same, but each quoted stretch (from, to) of the text is one token, `QUOTE`."""
    kept: list[Token] = []
    at = 0
    for start, end in quoted:
        while at < len(found) and found[at].start < start:
            kept.append(found[at])
            at += 1
        kept.append(Token(QUOTE, start, end))
        while at < len(found) and found[at].start < end:
            at += 1
    return [*kept, *found[at:]] if quoted else found


def _word(piece: str) -> str:
    """A word in lower case; one mark for a row of the same."""
    return piece.translate(APOSTROPHES).lower() if piece[0].isalnum() else piece[0]


def _as_meant(pieces: Sequence[Token], slips: Slips) -> Iterator[Token]:
    known: dict[str, Sequence[str]] = {}  # a word that is said again is looked up once
    before = ""
    for place, piece in enumerate(pieces):
        word, start, end = piece
        after = pieces[place + 1].word if place + 1 < len(pieces) else ""
        read_as = _in_context(word, before, after, slips)
        if word in YOUR and after in slips.adjectives:
            behind = pieces[place + 2].word if place + 2 < len(pieces) else ""
            read_as = ("you", "are") if behind in slips.behind_adjective else read_as
        if not read_as:
            read_as = known[word] = known.get(word) or alone(word, slips)
        for part in read_as:
            yield piece if part == word else Token(part, start, end)
        before = word


def _in_context(word: str, before: str, after: str, slips: Slips) -> Sequence[str]:
    if word in SOUNDS:
        counts = (after.endswith("s") and after not in slips.not_counted) or after in slips.counted
        return () if counts or not after[:1].isalnum() else SOUNDS[word]
    entry = slips.before.get(word)
    if entry and after in entry[1] and before not in slips.never_after:
        return entry[0]
    return ()


def alone(word: str, slips: Slips) -> Sequence[str]:
    """A word on its own: as listed, else without its contraction, its repeated letters or its slip."""
    listed = slips.plain.get(word)
    if listed:
        return listed
    if "'" in word:
        return _uncontracted(word)
    if slips.spelling.knows(word) or word in PAUSES or word in ENDERS:
        return (word,)
    for repeat in (r"\1\1", r"\1"):
        shorter = REPEATED.sub(repeat, word)
        if shorter != word and (shorter in slips.plain or slips.spelling.knows(shorter)):
            return slips.plain.get(shorter, (shorter,))
    return (slips.spelling.mended(word),)


def _uncontracted(word: str) -> Sequence[str]:
    stem, _, _ = word.rpartition("'")
    if word.endswith("n't") and len(word) > len("n't"):
        return ({"ca": "can", "wo": "will", "sha": "shall"}.get(word[:-3], word[:-3]), "not")
    if word.endswith("'s") and stem in NAMES_OF_IS:
        return (stem, "is")
    ending = ENDINGS.get(word[len(stem) :])
    return (stem, ending) if ending else (word,)

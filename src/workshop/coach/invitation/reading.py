"""A letter as the rules read it: plain words, sentence by sentence, each with its place in the text as given.

The words are those of `coach.reading`, so “im so stressed n i love u” and “I am so stressed and I love you” read alike.
Here they get the marks of a letter, and words that the rules treat alike become one: “alright” is “all right”.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from workshop.coach.reading import lexicon
from workshop.coach.reading.quotes import quoted
from workshop.coach.reading.tokens import Token, tokens, without_quoted

PAUSES, ENDS = frozenset(",;:—–-"), frozenset(".!…")
PAUSE, END, ASKED = ",", ".", "?"
MARKS = frozenset({PAUSE, END, ASKED})
CLOSING = ")"
OF = "'s"
# A line that ends far from the right margin was ended on purpose; others were only wrapped.
SHORT_LINE = 50
# A sentence longer than so many words is read in pieces.
LONGEST = 80


class Word(NamedTuple):
    """A word as the rules know it, and the piece of the text that it comes from."""

    plain: str
    start: int
    end: int
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and pauses of one sentence, in order. start and end: where it stands, its end mark included.

    said: the same as the coach of statements reads it, words that are quoted from somebody else left out.
    """

    words: Sequence[Word]
    said: Sequence[Token]
    start: int
    end: int
    asks: bool

    def covering(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to before `last` stand in the text, pauses at either side left out."""
        found = [word for word in self.words[first:last] if word.plain not in MARKS]
        found = found or list(self.words[first:last])
        return found[0].start, found[-1].end


@cache
def alike() -> Mapping[str, Sequence[str]]:
    """Words that the rules treat as others."""
    data = tomllib.loads(files(__package__).joinpath("alike.toml").read_text(encoding="utf-8"))
    return {word: plain.split() for word, plain in data["as"].items()}


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    read = tokens(text, lexicon().slips)
    spoken = [
        token
        for token in without_quoted(read, quoted(text))
        if token.word != "\n" or _line_end(text, token.start, token.end)
    ]
    found: list[Sentence] = []
    at = 0
    for words in _in_sentences(_words(text, read)):
        begun, end = at, words[-1].end
        while at < len(spoken) and spoken[at].start < end:
            at += 1
        if any(word.plain not in MARKS for word in words):
            said = spoken[begun:at]
            found.append(Sentence(words, said, words[0].start, end, words[-1].plain == ASKED))
    return tuple(found)


def _in_sentences(read: Iterable[Word]) -> Iterator[Sequence[Word]]:
    words: list[Word] = []
    for word in read:
        words.append(word)
        if word.plain in {END, ASKED} or (word.plain == PAUSE and len(words) > LONGEST):
            yield words
            words = []
    if words:
        yield words


def _words(text: str, found: Sequence[Token]) -> Iterator[Word]:
    known = alike()
    for number, (word, start, end) in enumerate(found):
        if word[0].isalnum():
            for plain in known.get(word) or _plain(word):
                yield Word(plain, start, end, _is_name(text, start, end))
        elif mark := _mark(text, found, number):
            yield Word(mark, start, end)


def _plain(word: str) -> tuple[str, ...]:
    """“Mia’s” says whose; a period after “Dr.” is no end."""
    if word.endswith(OF):
        return (word[:-2], OF)
    return (word.rstrip("."),)


def _is_name(text: str, start: int, end: int) -> bool:
    """One capital, before any apostrophe."""
    if not text[start].isupper():
        return False
    base = text[start:end].replace("’", "'").partition("'")[0]
    return base[1:].islower()


def _mark(text: str, found: Sequence[Token], number: int) -> str:
    """What a mark means to a reader: a pause, the end of a sentence, a question, or nothing."""
    said, start, end = found[number]
    if said in PAUSES:
        return PAUSE
    if said == "\n":
        return _line_end(text, start, end)
    after = found[number + 1].word if number + 1 < len(found) else ""
    if after == CLOSING:
        return ""
    if said in ENDS:
        # The last of several ends the sentence.
        return "" if after in ENDS or after == ASKED else END
    return ASKED if said == ASKED else ""


def _line_end(text: str, start: int, end: int) -> str:
    """An empty line ends a sentence, a short line is a pause; another was wrapped at the margin."""
    if text.count("\n", start, end) > 1:
        return END
    begun = text.rfind("\n", max(0, start - SHORT_LINE), start) + 1
    return PAUSE if (begun or start < SHORT_LINE) and start - begun < SHORT_LINE else ""

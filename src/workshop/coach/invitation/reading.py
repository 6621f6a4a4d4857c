"""A letter read for its words: plain words, sentence by sentence, and each knows where it stands in the text as given.

“im so stressed n i love u” and “I am so stressed and I love you” read alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workshop.coach.invitation.spelling import APOSTROPHE, spelled_out, spelling

TOKEN = re.compile(r"\w+(?:['’`´]\w+)*|\n\s*\n|\n|\.{2,}|[^\w\s]")
PAUSES, ENDS = frozenset(",;:—–"), frozenset(".!…")
PAUSE, END, ASKED = ",", ".", "?"
# A line that ends far from the right margin was ended on purpose; others were only wrapped.
SHORT_LINE = 50
# A sentence longer than so many words is read in pieces.
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the rules know it, and the piece of the text that it comes from."""

    plain: str
    start: int
    end: int
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and pauses of one sentence, in order. start and end: where it stands, its end mark included."""

    words: tuple[Word, ...]
    start: int
    end: int
    asks: bool

    def covering(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to before `last` stand in the text, pauses at either side left out."""
        found = [word for word in self.words[first:last] if word.plain not in {PAUSE, END, ASKED}]
        found = found or list(self.words[first:last])
        return found[0].start, found[-1].end


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    found: list[Sentence] = []
    words: list[Word] = []
    for word in _words(text):
        words.append(word)
        if word.plain in {END, ASKED} or (word.plain == PAUSE and len(words) > LONGEST):
            found.append(_sentence(words))
            words = []
    if words:
        found.append(_sentence(words))
    return tuple(one for one in found if any(word.plain not in {PAUSE, END, ASKED} for word in one.words))


def _sentence(words: list[Word]) -> Sentence:
    return Sentence(tuple(words), words[0].start, words[-1].end, words[-1].plain == ASKED)


def _words(text: str) -> Iterator[Word]:
    tokens = list(TOKEN.finditer(text))
    said = [token[0].lower() for token in tokens] + [""]
    for number, token in enumerate(tokens):
        after = said[number + 1]
        if token[0][0].isalnum() or token[0][0] == "_":
            for plain in spelled_out(token[0], after):
                yield Word(plain, token.start(), token.end(), _is_name(token[0]))
        elif mark := _mark(text, token, said[number - 1] if number else "", after):
            yield Word(mark, token.start(), token.end())


def _is_name(said: str) -> bool:
    base = APOSTROPHE.split(said)[0]
    return base[0].isupper() and base[1:].islower()


def _mark(text: str, token: re.Match[str], before: str, after: str) -> str:
    """What a mark means to a reader: a pause, the end of a sentence, a question, or nothing."""
    said = token[0]
    if said in PAUSES:
        return PAUSE
    if said.isspace():
        return _line_end(text, token)
    if said == "-":
        return PAUSE if text[token.start() - 1 : token.start()].isspace() else ""
    if after == ")":
        return ""
    return ASKED if said == "?" else _end(said, before, after)


def _line_end(text: str, token: re.Match[str]) -> str:
    """An empty line ends a sentence, a short line is a pause; another was wrapped at the margin."""
    if token[0].count("\n") > 1:
        return END
    begun = text.rfind("\n", 0, token.start()) + 1
    return PAUSE if token.start() - begun < SHORT_LINE else ""


def _end(said: str, before: str, after: str) -> str:
    """A period, or nothing where it shortens a word, or where another end mark follows."""
    if said not in ENDS and not said.startswith(".."):
        return ""
    shortens = said == "." and before in spelling().short and bool(after)
    return "" if shortens or after[:1] in {"?", "!", "."} else END

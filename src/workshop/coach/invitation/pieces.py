"""The pieces of a pattern: each gives, from a place in a sentence, where the next piece may begin, likeliest first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workshop.coach.invitation.reading import ASKED, END, PAUSE, Sentence

# A clause begins a sentence, or after a pause, or after one of these; it ends at a pause or before one of these.
BEGINNERS = frozenset(
    {"and", "but", "so", "because", "or", "then", "plus", "though", "although", "while", "since"}
)
ENDERS = frozenset({"and", "but", "so", "because", "or"})
MARKS = frozenset({PAUSE, END, ASKED})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence ready for the patterns. kinds: for each word, its {classes}, and how many words their members have."""

    sentence: Sentence
    words: tuple[str, ...]
    kinds: tuple[Mapping[str, tuple[int, ...]], ...]

    def begins(self, at: int) -> bool:
        """Whether a clause begins at a word."""
        return at == 0 or self.words[at - 1] in MARKS or self.words[at - 1] in BEGINNERS

    def ends(self, at: int) -> bool:
        """Whether a clause ends before a word."""
        return at >= len(self.words) or self.words[at] in MARKS or self.words[at] in ENDERS


Piece = Callable[[Line, int], Sequence[int]]


def first(line: Line, at: int) -> Sequence[int]:
    """Only at the beginning of a sentence."""
    return (at,) if at == 0 else ()


def begins(line: Line, at: int) -> Sequence[int]:
    """Only at the beginning of a clause."""
    return (at,) if line.begins(at) else ()


def ends_here(line: Line, at: int) -> Sequence[int]:
    """Only at the end of a clause."""
    return (at,) if line.ends(at) else ()


def literal(words: Sequence[str], *, may_miss: bool) -> Piece:
    """One of some words; those with a `*` have any ending."""
    whole = frozenset(word for word in words if not word.endswith("*"))
    begun = tuple(word[:-1] for word in words if word.endswith("*"))

    def ends(line: Line, at: int) -> Sequence[int]:
        word = line.words[at] if at < len(line.words) else ""
        if word in whole or (begun and word.startswith(begun)):
            return (at + 1, at) if may_miss else (at + 1,)
        return (at,) if may_miss else ()

    return ends


def of_class(name: str, often: str) -> Piece:
    """A member of a `{class}`: one, perhaps one (`?`), or any number (`*`)."""

    def one(line: Line, at: int) -> Sequence[int]:
        return tuple(at + length for length in line.kinds[at].get(name, ())) if at < len(line.words) else ()

    def perhaps(line: Line, at: int) -> Sequence[int]:
        return (*one(line, at), at)

    def many(line: Line, at: int) -> Sequence[int]:
        reached = [at]
        while following := one(line, reached[-1]):
            reached.append(following[0])
        return reached[::-1]

    return {"": one, "?": perhaps, "*": many}[often]


def gap(most: int, stop: str) -> Piece:
    """Up to so many words, none of them of the class `stop`."""

    def ends(line: Line, at: int) -> Sequence[int]:
        reached = [at]
        for place in range(at, min(at + most, len(line.words))):
            if line.words[place] in MARKS or (stop and stop in line.kinds[place]):
                break
            reached.append(place + 1)
        return reached

    return ends


SIMPLE: Mapping[str, Piece] = {
    "^": first,
    "^^": begins,
    "$": ends_here,
    PAUSE: literal([PAUSE], may_miss=False),
    ASKED: literal([ASKED], may_miss=False),
}

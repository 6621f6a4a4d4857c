"""A long word that is not known is read as the listed word that it is a slip of."""

from collections.abc import Iterable

SHORTEST = 7
MOST_SLIPS = 2
# A shorter word that differs by two letters is mostly a word of its own: “pausing” and “pushing”.
LONG_ENOUGH_FOR_TWO = 9
LONGEST = 24
SILENT = frozenset("aeiouhy")


class Spelling:
    """Knows the words of the lists, and mends what differs from one of them by a letter or two.

    Only slips that ears do not hear are mended: vowels, a silent h, single for double letters, and two letters that
    changed places. First and last letters have to stand. So “definately” is mended, and “cheaper” is not a cheater.
    """

    def __init__(self, known: Iterable[str], slips: Iterable[str], guarded: Iterable[str]) -> None:
        """known: words that slips may be of; slips: known too, but never what another slip is read as."""
        self._known = frozenset(known) | frozenset(slips)
        self._guarded = frozenset(guarded)
        self._by_sound: dict[str, list[str]] = {}
        for word in sorted(known):
            if len(word) >= SHORTEST - 1 and word.isalpha():
                self._by_sound.setdefault(_sound(word), []).append(word)

    def knows(self, word: str) -> bool:
        """Whether the word stands in the lists."""
        return word in self._known

    def mended(self, word: str) -> str:
        """The listed word that this one is a slip of; else the word itself."""
        if not SHORTEST - 1 <= len(word) <= LONGEST or word in self._known or word in self._guarded:
            return word
        for listed in self._by_sound.get(_sound(word), ()):
            if max(len(word), len(listed)) >= SHORTEST and _near(word, listed):
                return listed
        return word


def _sound(word: str) -> str:
    """First letter, the consonants in alphabetical order without doubles, last letter."""
    heard: list[str] = []
    for letter in word[1:-1]:
        if letter not in SILENT and (not heard or heard[-1] != letter):
            heard.append(letter)
    return word[0] + "".join(sorted(heard)) + word[-1]


def _near(one: str, other: str) -> bool:
    """Whether at most two letters were changed, left out, added, or swapped with a neighbour."""
    if abs(len(one) - len(other)) > MOST_SLIPS:
        return False
    far = MOST_SLIPS + 1
    before: list[int] = []
    row = [min(j, far) for j in range(len(other) + 1)]
    for i, letter in enumerate(one, start=1):
        following = [far] * (len(other) + 1)
        following[0] = min(i, far)
        # Words that are near differ by few places: only those beside the diagonal count.
        for j in range(max(1, i - MOST_SLIPS), min(len(other), i + MOST_SLIPS) + 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != other[j - 1]))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other[j - 1]:
                cost = min(cost, before[j - 2] + 1)
            following[j] = cost
        before, row = row, following
    return row[-1] <= (MOST_SLIPS if min(len(one), len(other)) >= LONG_ENOUGH_FOR_TWO else 1)

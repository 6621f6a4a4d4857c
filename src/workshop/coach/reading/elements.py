"""The elements that a phrase is written with.

A phrase is a row of elements: a word; `a/b/c`, any of these; `a-lot`, words that belong together; `{list}`, any entry
of a named list, which may be several words; `~want`, any form of a verb; `-ing`, `-ed` and `-'s`, any word that ends
so; `_`, any word but no mark. An element may end in `?` (may be missing) or `*` (up to three times, or missing).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workshop.coach.reading.tokens import ENDERS, PAUSES

MOST_REPEATS = 3
ANY = "_"
MARKS = ENDERS | PAUSES
# Many write the ’s of a name without its apostrophe.
ENDINGS = {"-ing": ("ing",), "-ed": ("ed",), "-'s": ("s", "s'")}
NO_ENDING = frozenset(
    ["this", "thing", "king", "ring", "sing", "bring", "always", "does", "yours", "less", "unless"]
)


@dataclass(slots=True, eq=False)
class Branch:
    """The ways on in a list of entries of one or more words; `whole` where an entry may end."""

    ways: dict[str, "Branch"] = field(default_factory=dict)
    whole: bool = False

    def words(self) -> Iterator[str]:
        """Every word in it."""
        for word, way in self.ways.items():
            yield word
            yield from way.words()


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """What may stand at one place of a phrase."""

    words: frozenset[str]
    lists: tuple[Branch, ...]
    endings: tuple[str, ...]
    optional: bool

    def takes(self, word: str) -> bool:
        """Whether it may be this one word."""
        return (
            word in self.words or (ANY in self.words and word not in MARKS) or ending_of(word) in self.endings
        )

    def begins(self) -> set[str]:
        """Every word or mark of a word that it may begin with."""
        return {*self.words, *self.endings, *(word for branch in self.lists for word in branch.ways)}


class Elements:
    """Makes elements from how they are written, each only once."""

    def __init__(self, lists: Mapping[str, Sequence[str]], forms: Mapping[str, Sequence[str]]) -> None:
        self._lists = lists
        self._forms = forms
        self._made: dict[str, Element] = {}
        self._branches: dict[str, Branch] = {}

    def row(self, phrase: str) -> list[Element]:
        """The elements of a phrase; a repeated one stands as often as it may."""
        return [element for text in phrase.split() for element in self._repeated(text)]

    def vocabulary(self) -> Iterator[str]:
        """Every word of the elements made so far."""
        for element in self._made.values():
            yield from element.words
            for branch in element.lists:
                yield from branch.words()

    def _repeated(self, text: str) -> list[Element]:
        mark = text[-1] if text[-1] in "?*" and len(text) > 1 else ""
        if text not in self._made:
            self._made[text] = self._read(text.removesuffix(mark), optional=bool(mark))
        return [self._made[text]] * (MOST_REPEATS if mark == "*" else 1)

    def _read(self, text: str, *, optional: bool) -> Element:
        words: set[str] = set()
        rows, lists, endings = [], [], []
        for part in text.split("/"):
            if part.startswith("{"):
                lists.append(self._branch(part))
            elif part in ENDINGS:
                endings.append(part)
            elif part.startswith("~"):
                words.update(forms_of(part[1:], self._forms))
            elif "-" in part:
                rows.append(part.split("-"))
            else:
                words.add(part)
        lists += [_branch_of(rows)] if rows else []
        return Element(frozenset(words), tuple(lists), tuple(endings), optional)

    def _branch(self, part: str) -> Branch:
        name = part[1:-1]
        if not part.endswith("}") or name not in self._lists:
            raise ValueError(f"“{part}” names no list")
        if name not in self._branches:
            rows = [entry.replace("-", " ").split() for entry in self._lists[name]]
            self._branches[name] = _branch_of(rows)
        return self._branches[name]


def _branch_of(rows: Iterable[Sequence[str]]) -> Branch:
    root = Branch()
    for row in rows:
        here = root
        for word in row:
            here = here.ways.setdefault(word, Branch())
        here.whole = True
    return root


def ending_of(word: str) -> str:
    """The mark of a word in -ing, -ed or ’s, as phrases name it; else empty."""
    if word in ENDINGS:
        return word
    if len(word) > 3 and word not in NO_ENDING:
        for mark, endings in ENDINGS.items():
            if word.endswith(endings):
                return mark
    return ""


def forms_of(verb: str, irregular: Mapping[str, Sequence[str]]) -> list[str]:
    """The forms of a verb: as listed, else made by the rules of spelling."""
    if verb in irregular:
        return [verb, *irregular[verb]]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return [verb, verb + ending, verb + "ed", verb + "ing"]

"""The word lists and phrases beside the program, read once, on first use."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from workshop.coach.reading.phrases import Phrasebook
from workshop.coach.reading.spelling import Spelling
from workshop.coach.reading.tokens import ENDERS, PAUSES, Slips

PACKAGE = "workshop.coach"
GRAMMAR = ("forms", "grammar")
STATEMENT = (
    "tone",
    "feelings",
    "faux",
    "absolutes",
    "labels",
    "motives",
    "threats",
    "demands",
    "pressure",
    "praise",
)
ADJECTIVES = ("label_adjective", "diagnosis", "good", "bad", "feeling")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """lists: every named list; forms: of irregular verbs; beneath: the feeling under each faux one."""

    lists: Mapping[str, Sequence[str]]
    sets: Mapping[str, frozenset[str]]
    forms: Mapping[str, Sequence[str]]
    beneath: Mapping[str, str]
    book: Phrasebook
    slips: Slips

    def set(self, name: str) -> frozenset[str]:
        """The entries of a list, to look a word up in."""
        return self.sets[name]


@cache
def lexicon() -> Lexicon:
    """All that the reader of statements knows of words."""
    tables = [_table(name) for name in (*GRAMMAR, *STATEMENT)]
    forms = {verb: line.split() for table in tables for verb, line in table.get("forms", {}).items()}
    lists = _lists(tables)
    families = {name: phrases for table in tables for name, phrases in table.get("phrases", {}).items()}
    book = Phrasebook(families, lists, forms)
    beneath = {faux: feeling for table in tables for faux, feeling in table.get("faux", {}).items()}
    sets = {name: frozenset(entries) for name, entries in lists.items()}
    return Lexicon(lists, sets, forms, beneath, book, _slips(_table("slips"), book, lists))


def phrasebook(families: Mapping[str, Iterable[str]], lists: Mapping[str, Sequence[str]]) -> Phrasebook:
    """A book of further phrases, which may use every list of the statement coach as well as its own."""
    shared = lexicon()
    return Phrasebook(families, {**shared.lists, **lists}, shared.forms)


def _lists(tables: Iterable[Mapping[str, Mapping[str, object]]]) -> dict[str, Sequence[str]]:
    lists: dict[str, Sequence[str]] = {}
    for table in tables:
        lists |= {name: str(line).split() for name, line in table.get("sets", {}).items()}
        lists |= {
            name: [str(entry) for entry in _each(entries)] for name, entries in table.get("lists", {}).items()
        }
        if "faux" in table:
            lists["faux"] = list(table["faux"])
    return lists


def _each(entries: object) -> list[object]:
    return list(entries) if isinstance(entries, list) else []


def _slips(
    table: Mapping[str, Mapping[str, str]], book: Phrasebook, lists: Mapping[str, Sequence[str]]
) -> Slips:
    plain = {slip: line.split() for part in ("texting", "contractions") for slip, line in table[part].items()}
    before = {}
    for slip, line in table["before"].items():
        read_as, _, followers = line.partition(":")
        before[slip] = (read_as.split(), frozenset(followers.split()))
    known = {word for entries in lists.values() for entry in entries for word in entry.split()}
    meant = {word for read_as in plain.values() for word in read_as}
    spelling = Spelling(book.vocabulary | known | meant, plain, table["guarded"]["words"].split())
    adjectives = {word for name in ADJECTIVES for word in lists[name]}
    context = {name: frozenset(line.split()) for name, line in table["context"].items()}
    behind = context["behind_adjective"] | ENDERS | PAUSES | {""}
    return Slips(
        plain,
        before,
        context["counted"],
        context["not_counted"],
        context["never_after"],
        frozenset(adjectives),
        behind,
        spelling,
    )


def _table(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(files(PACKAGE).joinpath("words", f"{name}.toml").read_text(encoding="utf-8"))

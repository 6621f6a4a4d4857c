"""Answers of filled-in forms as rows of a table, without anything that says whose they are."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields

from workshop import pdf as paper

READ, NOT_SHARED, REFUSED, SAME = "read", "not shared", "refused", "the same"
# What a table program would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
WORDS = 12  # letters: two people who answer in no more may well give the same answers


@dataclass(frozen=True, slots=True)
class Row:
    """One question of one copy. copy: its number among the copies of its form. field: the question's short name."""

    form: str
    edition: str
    copy: int
    field: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of one file: its state, and why nothing was read of it."""

    file: str
    state: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Collected:
    """All rows, and what came of each file in the order in which they were given.

    alike: how many copies have the very words of another one, without saying which.
    """

    rows: tuple[Row, ...]
    files: tuple[Looked, ...]
    alike: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many files were in each state."""
        found = Counter(one.state for one in self.files)
        return {state: found[state] for state in (READ, NOT_SHARED, REFUSED, SAME)}


def collect(files: Iterable[tuple[str, bytes | str]]) -> Collected:
    """The shared answers in some files; one file never keeps another from being read.

    files: names, each with its bytes or with why it could not be opened.
    """
    seen: dict[bytes, str] = {}
    copies: list[paper.Copy] = []
    looked = []
    for name, data in files:
        if isinstance(data, str):
            looked.append(Looked(name, REFUSED, data))
            continue
        if data in seen:
            looked.append(Looked(name, SAME, f"it is the same as {seen[data]}, and was read once"))
            continue
        seen[data] = name
        reading = paper.read_filled(data)
        state = REFUSED if reading.refused else READ if reading.copies else NOT_SHARED
        looked.append(Looked(name, state, reading.why))
        copies += reading.copies
    return Collected(tuple(_rows(copies)), tuple(looked), _alike(copies))


def _alike(copies: list[paper.Copy]) -> int:
    """Copies that say word for word what an earlier one says: somebody’s, saved twice."""
    wordy = [copy for copy in copies if any(len(one.answer) >= WORDS for one in copy.answers)]
    return len(wordy) - len(set(wordy))


def _rows(copies: list[paper.Copy]) -> Iterable[Row]:
    """Rows by form and copy. The numbers go by what was answered: the order of the files could say whose they are."""
    number: Counter[tuple[str, str]] = Counter()
    for copy in sorted(
        copies, key=lambda copy: (copy.code, copy.dated, [one.answer for one in copy.answers])
    ):
        form = (copy.code, copy.dated)
        number[form] += 1
        for one in copy.answers:
            yield Row(*form, number[form], one.field, one.question, one.answer)


def as_csv(rows: Iterable[Row]) -> str:
    """A table with a head. An answer that a table program would take for a formula gets an apostrophe before it."""
    saved = io.StringIO()
    table = csv.writer(saved, lineterminator="\n")
    table.writerow([field.name for field in fields(Row)])
    for row in rows:
        table.writerow(
            [f"'{cell}" if str(cell).startswith(FORMULA) else cell for cell in asdict(row).values()]
        )
    return saved.getvalue()


def as_json(rows: Iterable[Row]) -> str:
    """The rows as a list."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)


def summary(collected: Collected) -> Mapping[str, object]:
    """Rows and counts, and the files that nothing was read of: the names of the others stay where they are."""
    not_read = [asdict(one) for one in collected.files if one.state != READ]
    return {
        "rows": [asdict(row) for row in collected.rows],
        "counts": collected.counts,
        "not read": not_read,
    }

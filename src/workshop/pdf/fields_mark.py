"""How a filled copy is known to be ours: the box by which somebody agrees to share it bears a mark.

The mark is the name of that box's ticked state: the edition date of the course, and a fingerprint of the questions.
It is part of the field, so it outlives every viewer that saves a copy anew; and nothing in the file is hidden.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

SHARE, NAME = "share", "name"  # fields with these names agree to sharing, and are never read
LETTERS = 16
OTHER = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a field asks: its name without the form's code, its kind, the question's words, and its options if any."""

    name: str
    kind: str
    label: str
    options: tuple[str, ...] = ()


def mark_of(dated: str, asked: Iterable[Asked]) -> str:
    """The mark of an edition of a form, whatever the order of its questions: `November_2026-3f9a…`.

    It has only such letters as the name of a state may have in every viewer.
    """
    whole = sha256()
    for one in sorted(asked, key=lambda one: one.name):
        whole.update("\t".join((one.name, one.kind, one.label, *sorted(one.options))).encode() + b"\n")
    plain = unicodedata.normalize("NFKD", dated).encode("ascii", "ignore").decode()
    return f"{OTHER.sub('_', plain)}-{whole.hexdigest()[:LETTERS]}"


def dated_in(mark: str) -> str:
    """The edition date that a mark holds."""
    return mark.rpartition("-")[0].replace("_", " ")

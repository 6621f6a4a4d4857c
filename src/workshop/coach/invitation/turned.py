"""An invitation rewritten: what presses is taken out, what is missing is put in, and the rest stays as it was said."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from workshop.coach.invitation.heard import ONE, Heard, Span, heard
from workshop.coach.invitation.reading import Sentence

AIM = "skill-or-neutral-aim"
BEFORE, AFTER = ("own-feeling", "care-for-us"), ("asks-concerns", "easy-no")
# Where a clause begins that can be cut off, to the end of its sentence: first at a pause, else at a bare “and”.
PAUSED = re.compile(r"[,;:]\s|\s[—–-]\s|—")
JOINED = re.compile(r"\s+(?:and|but|or|so|n|then|because|plus)\b", re.IGNORECASE)
CONDITION = re.compile(r"(?:if|when|unless|until|because|after|either|since)\b", re.IGNORECASE)
STOPS = (".", "?", "!", "…", "”", '"')
LEAST_WORDS = 3
# Where a clause begins that can be cut off: at most so many are tried, from the end of the sentence.
MOST_JOINTS = 6
# A longer text is not rewritten sentence by sentence: nobody would find their own words again.
LONGEST = 2_500


@cache
def answers() -> dict[str, Any]:
    """The words that the coach answers with."""
    return tomllib.loads(files(__package__).joinpath("answers.toml").read_text(encoding="utf-8"))


def turned(text: str, found: Heard) -> str:
    """The text rewritten, so that nothing is missing and nothing presses."""
    if len(text) > LONGEST:
        return str(answers()["whole"]["model"])
    left = _without_pushes(text, found)
    made = _with_parts(left, heard(left))
    return made if heard(made).ok else str(answers()["whole"]["model"])


def _without_pushes(text: str, found: Heard) -> str:
    """The text without the clauses or sentences that press, or that take a no back, and without bare orders."""
    pressing = [*found.against_no, *(span for spans in found.pushes.values() for span in spans)]
    parts = [span for spans in found.parts.values() for span in spans]
    kept = []
    for sentence, orders in zip(found.sentences, found.orders, strict=True):
        said = text[sentence.start : sentence.end]
        if _stands_in(sentence, pressing):
            kept.append(_cut(said))
        elif _stands_in(sentence, parts) or not orders:
            kept.append(said)
    return " ".join(said for said in kept if said)


def _stands_in(sentence: Sentence, spans: Iterable[Span]) -> bool:
    return any(start < sentence.end and end > sentence.start for start, end in spans)


def _cut(said: str) -> str:
    """A sentence without its last clauses, as much of it as does not press; nothing where that is no sentence."""
    if CONDITION.match(said):
        return ""
    for joints in (PAUSED, JOINED):
        for joint in list(joints.finditer(said))[: -MOST_JOINTS - 1 : -1]:
            rest = _ended(said[: joint.start()].rstrip(" ,;:—–-"))
            if len(rest.split()) >= LEAST_WORDS and _is_kind(rest):
                return rest
    return ""


def _is_kind(said: str) -> bool:
    """Whether a sentence may stay: it presses nowhere, and is no bare order."""
    left = heard(said)
    return not left.present and not left.against_no and not any(left.orders)


def _with_parts(text: str, found: Heard) -> str:
    """The text with a line for each part that is missing, where it belongs."""
    lines, missing = answers()["missing"], found.missing
    pieces = [_ended(text[one.start : one.end]) for one in found.sentences]
    asked, aimed = _place(found, ONE), _place(found, AIM)
    asks = [at for at in (asked, aimed) if at is not None]
    ends = [at for at in (_place(found, code) for code in AFTER) if at is not None]
    first = min(asks or ends, default=len(pieces))
    opening = [lines[code]["line"] for code in BEFORE if code in missing]
    if asked is None:
        opening.append(lines[ONE]["line"] if aimed is not None else answers()["whole"]["session_and_aim"])
    elif aimed is None:
        pieces.insert(asked + 1, lines[AIM]["line"])
    pieces[first:first] = opening
    return " ".join([*pieces, *(lines[code]["line"] for code in AFTER if code in missing)])


def _place(found: Heard, code: str) -> int | None:
    """The number of the sentence in which a part stands."""
    if code in found.missing:
        return None
    at = found.parts[code][0][0]
    return next((n for n, one in enumerate(found.sentences) if one.start <= at < one.end), None)


def _ended(said: str) -> str:
    return said if said.endswith(STOPS) else said + "."

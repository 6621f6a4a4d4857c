"""How well and how fast the two coaches read: right answers, lines a second, and the slowest long input.

Usage: coach.py          the labelled texts of the tests, the tuned part and the part kept aside apart, and the speed
       coach.py --fuzz   besides, every phrase of the texts and word lists over and over, and mixtures (minutes)
Ends with 1 when a limit is passed.
"""

import gc
import json
import random
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

LABELLED = ROOT / "tests" / "coach" / "labelled"
COACHES = ROOT / "src" / "workshop" / "coach"
LONG = 10_000
MOST_MILLISECONDS = 50
LEAST_STATEMENTS_A_SECOND = 2_000
SEED = 7

Codes = frozenset[str]
Row = Mapping[str, object]


@dataclass(frozen=True)
class Coach:
    """One coach: its labelled texts, what it answers, and what share of its answers has to be right.

    answer: the level or verdict of a text, and the codes found. wanted: the same, as labelled.
    """

    name: str
    file: str
    answer: Callable[[str], tuple[object, Codes]]
    wanted: Callable[[Row], tuple[object, Codes]]
    verdicts: float
    f1: float


def coaches() -> tuple[Coach, ...]:
    """Both of them."""
    from workshop.coach.invitation import review_invitation
    from workshop.coach.statement import review_statement

    def statement(text: str) -> tuple[object, Codes]:
        review = review_statement(text)
        return review.level, frozenset(finding.code for finding in review.findings)

    def invitation(text: str) -> tuple[object, Codes]:
        review = review_invitation(text)
        return review.ok, frozenset((*review.missing, *review.present))

    return (
        Coach(
            "statement",
            "statements.jsonl",
            statement,
            lambda row: (row["level"], frozenset(row["findings"])),
            0.92,
            0.88,
        ),
        Coach(
            "invitation",
            "invitations.jsonl",
            invitation,
            lambda row: (row["ok"], frozenset((*row["missing"], *row["present"]))),
            0.92,
            0.88,
        ),
    )


def main() -> None:
    """Print the tables, and end with 1 if a limit is passed."""
    kept = True
    for coach in coaches():
        lines = (LABELLED / coach.file).read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        for part in ("tuned", "aside"):
            right = report(coach, part, [row for row in rows if row["part"] == part])
            kept &= right or part == "tuned"
        texts = [str(row["text"]) for row in rows]
        kept &= speed(coach, texts)
        kept &= worst(coach, hostile(texts))
        if "--fuzz" in sys.argv[1:]:
            kept &= worst(coach, fuzz(texts))
    sys.exit(not kept)


def report(coach: Coach, part: str, rows: Sequence[Row]) -> bool:
    """Print how many verdicts and findings are right; say whether the limits are kept."""
    verdicts, counts = 0, {}
    for row in rows:
        verdict, found = coach.answer(str(row["text"]))
        right, wanted = coach.wanted(row)
        verdicts += verdict == right
        for code in found | wanted:
            hit = counts.setdefault(code, [0, 0, 0])
            hit[0 if code in found & wanted else 1 if code in found else 2] += 1
    share, all_f1 = verdicts / len(rows), f1(counts.values())
    print(f"{coach.name}, {part}: {len(rows)} texts, verdicts {share:.3f}, findings F1 {all_f1:.3f}")
    print(f"  {'code':<22} {'right':>6} {'too many':>9} {'missed':>7}    F1")
    for code, hit in sorted(counts.items()):
        print(f"  {code:<22} {hit[0]:>6} {hit[1]:>9} {hit[2]:>7} {f1([hit]):>5.2f}")
    return share >= coach.verdicts and all_f1 >= coach.f1


def f1(hits: Iterable[Sequence[int]]) -> float:
    """The harmonic mean of precision and recall, of counts (right, too many, missed)."""
    right, more, missed = (sum(column) for column in zip(*hits, strict=True))
    return 2 * right / (2 * right + more + missed)


def speed(coach: Coach, texts: Sequence[str]) -> bool:
    """Print the texts a second of one processor, whole reviews with why and try; say if it is enough."""
    rounds = []
    for _ in range(3):
        begun = time.process_time()
        for text in texts:
            coach.answer(text)
        rounds.append(len(texts) / (time.process_time() - begun))
    print(f"{coach.name}: {max(rounds):,.0f} texts a second")
    return coach.name != "statement" or max(rounds) >= LEAST_STATEMENTS_A_SECOND


def worst(coach: Coach, long: Iterable[tuple[str, str]]) -> bool:
    """Print the slowest of some long texts, each read for the first time; say if it is fast enough."""
    slowest, name, count = 0.0, "", 0
    for title, text in long:
        taken = milliseconds(coach, text[:LONG])
        count += 1
        if taken > slowest:
            slowest, name = taken, title
    print(f"{coach.name}: slowest of {count} inputs of {LONG:,} characters: {slowest:.0f} ms ({name[:70]})")
    return slowest <= MOST_MILLISECONDS


def milliseconds(coach: Coach, text: str) -> float:
    """The time of one processor for one text, without that of the collector, as `timeit` counts."""
    gc.disable()
    begun = time.process_time()
    coach.answer(text)
    taken = 1000 * (time.process_time() - begun)
    gc.enable()
    return taken


def hostile(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Long inputs that try to make a reader of patterns go back and forth."""
    chance = random.Random(SEED)  # noqa: S311 - the same words on each run
    words = sorted({word for text in texts for word in text.split()})
    repeated = (
        "you never ", "I feel that you ", "if you ", "if you again I will leave ", "I love you but ", '"a ', "'a ",
        "never,", "stop, ", ",", ".", "\n", "\n\n", "a", "7", "7 ", "i.", "you. ", "you are so ", "every time you ",
        "unless you ", "“a” ", "“", "“‘", "-", "don't ", "when I ", "I am scared that you ", "or I will ", "always I ",
        "very ", "i am very ", "if you do not come we are done ", "i feel low, ", "one session, ", "definatelyy ",
        "🙂", "e\u0301", "\u202e", "你", "İ ", "ß.", "\ud800", "(a) ", "no? ",
    )  # fmt: skip
    for piece in repeated:
        yield f"{piece!r}, over and over", piece * LONG
    yield "words in no order", " ".join(chance.choice(words) for _ in range(LONG))
    yield "sentences of one word", ". ".join(chance.choice(words) for _ in range(LONG))
    yield "“you” and a word", ". ".join(f"you {chance.choice(words)}" for _ in range(LONG))
    yield "“I” and a word", ", ".join(f"I {chance.choice(words)}" for _ in range(LONG))
    letters = [chr(97 + n // 676 % 26) + chr(97 + n // 26 % 26) + chr(97 + n % 26) for n in range(LONG)]
    yield "sentences of three letters", ". ".join(letters)
    yield "“at” and three letters", ". ".join(f"at {word}" for word in letters)
    yield "slips", " ".join(_slip(chance, word) for word in chance.choices(words, k=LONG))
    yield "characters in no order", "".join(chr(chance.randrange(32, 0x2FFF)) for _ in range(LONG))
    yield "quotation marks in no order", "".join(chance.choice("“”‘’\"'«» a") for _ in range(LONG))
    yield "every labelled text", " ".join(texts)
    yield "every labelled text, backwards", " ".join(reversed(texts))


def fuzz(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every text and phrase over and over, and mixtures of them."""
    chance = random.Random(SEED)  # noqa: S311 - the same words on each run
    phrases = sorted({*texts, *_phrases()})
    print(f"  {len(phrases)} phrases")
    for phrase in phrases:
        yield f"{phrase!r}, over and over", f"{phrase} " * (LONG // (len(phrase) + 1) + 1)
    for number in range(500):
        few = chance.choices(phrases, k=chance.randrange(2, 40))
        joint = chance.choice((" ", ", ", ". ", "\n", "; ", " and ", " or "))
        yield (
            f"mixture {number}: {few[0]!r}, {few[1]!r} …",
            joint.join(chance.choice(few) for _ in range(LONG)),
        )


def _phrases() -> Iterator[str]:
    """What the word lists hold, as plain words: of alternatives the first, and no signs."""
    for path in sorted(COACHES.glob("*/*.toml")):
        for said in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            for entry in said.split(","):
                words = (word.partition("/")[0].strip("~*?{}^$_") for word in entry.split())
                yield " ".join(word for word in words if word and word[0].isalnum())[:200]


def _strings(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        yield from (said for one in table.values() for said in _strings(one))
    elif isinstance(table, list):
        yield from (said for one in table for said in _strings(one))


def _slip(chance: random.Random, word: str) -> str:
    """The word with two letters changed places."""
    place = chance.randrange(max(1, len(word) - 1))
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


if __name__ == "__main__":
    main()

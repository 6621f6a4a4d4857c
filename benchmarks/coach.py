"""How well and how fast the statement coach reads: accuracy, F1, lines a second, and the slowest long input.

Usage: coach.py [FILE.jsonl …]; without a file, the labelled lines of the tests, its two parts apart.
"""

import json
import random
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

LABELLED = ROOT / "tests" / "coach" / "labelled" / "statements.jsonl"
LONG = 10_000
LEAST_LINES_A_SECOND, MOST_MILLISECONDS = 2_000, 50
LEAST_ACCURACY, LEAST_F1 = 0.92, 0.88

Row = Mapping[str, object]


def main() -> None:
    """Print the tables, and end with 1 if a limit is passed."""
    names = [Path(name) for name in sys.argv[1:]] or [LABELLED]
    rows = [json.loads(line) for name in names for line in name.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if "level" in row]
    ok = True
    for part in sorted({str(row.get("part", "all")) for row in rows}):
        ok &= report(part, [row for row in rows if row.get("part", "all") == part])
    ok &= speed([str(row["text"]) for row in rows])
    ok &= worst([str(row["text"]) for row in rows])
    sys.exit(not ok)


def report(part: str, rows: Sequence[Row]) -> bool:
    """Print how many levels and findings are right; say whether the limits are kept."""
    from workshop.coach.statement import review_statement

    right, counts = 0, {}
    for row in rows:
        review = review_statement(str(row["text"]))
        right += review.level == row["level"]
        found = {finding.code for finding in review.findings}
        wanted = set(row["findings"])
        for code in found | wanted:
            hit = counts.setdefault(code, [0, 0, 0])
            hit[0 if code in found & wanted else 1 if code in found else 2] += 1
    accuracy, all_f1 = right / len(rows), f1(counts.values())
    print(f"{part}: {len(rows)} lines, level accuracy {accuracy:.3f}, micro-F1 {all_f1:.3f}")
    print(f"  {'code':<22} {'right':>6} {'too many':>9} {'missed':>7}    F1")
    for code, hit in sorted(counts.items()):
        print(f"  {code:<22} {hit[0]:>6} {hit[1]:>9} {hit[2]:>7} {f1([hit]):>5.2f}")
    return accuracy >= LEAST_ACCURACY and all_f1 >= LEAST_F1


def f1(hits: Iterable[Sequence[int]]) -> float:
    """The harmonic mean of precision and recall, of counts (right, too many, missed)."""
    right, more, missed = (sum(column) for column in zip(*hits, strict=True))
    return 2 * right / (2 * right + more + missed)


def speed(texts: Sequence[str]) -> bool:
    """Print the lines a second of one processor, whole reviews with why and try, after a first round."""
    from workshop.coach.statement import review_statement

    rounds = []
    for _ in range(3):
        begun = time.process_time()
        for text in texts:
            review_statement(text)
        rounds.append(len(texts) / (time.process_time() - begun))
    print(f"{max(rounds):,.0f} lines a second (the first round, with the lists to load: {rounds[0]:,.0f})")
    return max(rounds) >= LEAST_LINES_A_SECOND


def worst(texts: Sequence[str]) -> bool:
    """Print the slowest of the long inputs, each read for the first time."""
    from workshop.coach.statement import review_statement

    slowest, name = 0.0, ""
    for title, text in hostile(texts).items():
        begun = time.process_time()
        review_statement(text[:LONG])
        taken = 1000 * (time.process_time() - begun)
        if taken > slowest:
            slowest, name = taken, title
    print(f"slowest input of {LONG:,} characters: {slowest:.0f} ms ({name})")
    return slowest <= MOST_MILLISECONDS


def hostile(texts: Sequence[str]) -> Mapping[str, str]:
    """Long inputs that try to make a reader of patterns go back and forth."""
    chance = random.Random(7)  # noqa: S311 - the same words on each run
    words = sorted({word for text in texts for word in text.split()})
    repeated = (
        "you never ", "I feel that you ", "if you ", "if you again I will leave ", "I love you but ", '"a ', "'a ",
        "never,", "stop, ", ",", "\n", "a", "you are so ", "every time you ", "unless you ", "“a” ", "-", "don't ",
        "when I ", "I am scared that you ", "or I will ", "always I ", "🙂", "e\u0301",
    )  # fmt: skip
    long = {f"{piece!r}, over and over": piece * LONG for piece in repeated}
    long["words in no order"] = " ".join(chance.choice(words) for _ in range(LONG))
    long["characters in no order"] = "".join(chr(chance.randrange(32, 0x2FFF)) for _ in range(LONG))
    long["every labelled line"] = " ".join(texts)
    return long


main()

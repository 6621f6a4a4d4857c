"""Make the list of hashes that the check “copied-words” compares pages with.

The articles themselves are not part of the project, and cannot be read back from the hashes. Run it by hand when an
article changes, with the text files in the order of their letters (A, B):

    python benchmarks/shingles.py a.txt b.txt > src/workshop/checks/words/sources.toml

Each file is one article as plain text. Its first line that equals the title may stay: a title is cited, not copied.
"""

import re
import sys
from pathlib import Path

from workshop.checks.copied import RUN, hashed, words_of

SALT = "8e1b6a0c4f2d97b3"
CREDIT = "Juno Counseling and Wellness"
# The only two sentences that may stand on a page as they are, with credit (items B19 and B20).
QUOTED = (
    "I’m feeling overwhelmed and want support to communicate better.",
    "I care about us and want tools to handle stress together.",
)
HEAD = f"""# Salted hashes of the words, and of every nine words in a row, of the articles that the guidance restates.
# Made by benchmarks/shingles.py; the articles are no part of this project and cannot be read from here.
salt = "{SALT}"
credit = "{CREDIT}"

"""
TITLE = re.compile(r"when one partner wants counseling", re.IGNORECASE)


def shingles(text: str) -> set[str]:
    """The hashes of every run of words in a text."""
    words = words_of(text)
    return {hashed(SALT, " ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}


def listed(name: str, hashes: set[str]) -> str:
    """One TOML value: the hashes in order, six to a line."""
    ordered = sorted(hashes)
    lines = (" ".join(ordered[at : at + 6]) for at in range(0, len(ordered), 6))
    return f'{name} = """\n' + "\n".join(lines) + '\n"""\n'


def main(files: list[str]) -> None:
    """Print the whole data file."""
    texts = []
    for file in files:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        texts.append("\n".join(line for line in lines if not TITLE.search(line)))
    vocabulary = {hashed(SALT, word) for text in texts for word in words_of(text)}
    quoted = shingles(" ".join(QUOTED))
    runs = set().union(*(shingles(text) for text in texts)) - quoted
    sys.stdout.write(
        HEAD + listed("quoted", quoted) + "\n" + listed("words", vocabulary) + "\n" + listed("runs", runs)
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""The pages of the manual, cut into what can be tried: fenced blocks, commands, links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from house import ROOT

PAGES = tuple(
    sorted(
        path
        for path in (
            *ROOT.glob("*.md"),
            *(ROOT / "docs").rglob("*.md"),
            ROOT / "benchmarks" / "README.md",
            ROOT / "templates" / "README.md",
        )
        if path.is_file()
    )
)
FENCE = re.compile(r"^(`{3,})([\w{}]*)\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)
WORDS = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Block:
    """A fenced block: what it is said to be, its text, and the words before it."""

    kind: str
    text: str
    before: str


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(text: str) -> list[Block]:
    return [Block(found[2], found[3], text[: found.start()]) for found in FENCE.finditer(text)]


def prose(text: str) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", text)


def links(text: str) -> list[str]:
    """What a page leads to; words that only show how a link is written are none."""
    return LINK.findall(WORDS.sub("", prose(text)))


def commands(text: str) -> Iterator[str]:
    """Every command that a page shows: lines of sh blocks, and words that begin with the program's name."""
    for block in blocks(text):
        if block.kind == "sh":
            yield from (line for line in block.text.splitlines() if line.strip())
    for words in WORDS.findall(prose(text)):
        if re.match(r"(\./)?workshop ", words):
            yield words


def rows(text: str, head: str) -> list[list[str]]:
    """The cells of the table whose first heading is `head`."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {head} |"))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return found


def quoted(cell: str) -> list[str]:
    return WORDS.findall(cell)


def short(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()

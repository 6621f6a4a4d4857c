"""Pieces of Markdown into blocks of the model: headings, paragraphs, lists, tables, quotes, pictures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from workshop.diagnostics import Place, Problem
from workshop.model import Block, Heading, ListBlock, Paragraph, Picture, Quote, Table, Text
from workshop.parse.inline import CUE, Refused, read_inline
from workshop.parse.lines import Lines, shown
from workshop.parse.outline import Branch
from workshop.parse.pictures import picture

DEEPEST = 6

_STRAY_CUE = re.compile(r"^\s*:{3,}")


@dataclass(slots=True)
class BlockReader:
    """Turns the pieces of one file into blocks, and gathers what is wrong with them.

    pictures: the paths of the pictures that exist, or None when nobody looked.
    """

    lines: Lines
    pictures: frozenset[str] | None = None
    problems: list[Problem] = field(default_factory=list)
    heading_level: int = 1

    def blocks(self, branches: Sequence[Branch], depth: int = 0) -> tuple[Block, ...]:
        """The pieces as blocks; what has no place on a page is left out, with a problem."""
        return tuple(block for branch in branches for block in self.block(branch, depth))

    def block(self, branch: Branch, depth: int = 0) -> Sequence[Block]:
        """One piece as blocks: most often one."""
        kind = branch.type
        if kind == "paragraph":
            return self._paragraph(branch)
        if kind == "heading":
            return self._heading(branch, depth)
        if kind in {"bullet_list", "ordered_list", "blockquote"}:
            return self._nested(branch, depth)
        if kind == "table":
            return [self._table(branch)]
        self._refuse(branch)
        return []

    def error(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Notes a problem."""
        self.problems.append(Problem.error(code, place, message, hint))

    def text(self, branch: Branch) -> Text:
        """The words of a paragraph, heading or cell."""
        inline = next((below for below in branch.below if below.type == "inline"), None)
        return self._words(inline.token.children or [], branch) if inline else Text()

    def place(self, branch: Branch) -> Place:
        """Where a piece begins: at its first word where that can be found."""
        words = next((below.token.content for below in branch.below if below.type == "inline"), "")
        return self.lines.place_of(words.split("\n")[0], branch.line)

    def _words(self, tokens: Sequence[Token], branch: Branch) -> Text:
        text, refused = read_inline(tokens)
        for found in refused:
            self._refused(found, branch)
        return text

    def _refused(self, found: Refused, branch: Branch) -> None:
        place = self.lines.place_of(found.words.split("\n")[0], branch.line + found.line, branch.end)
        self.error(found.code, place, found.message, found.hint)

    def _paragraph(self, branch: Branch) -> Sequence[Block]:
        tokens = branch.below[0].token.children or [] if branch.below else []
        if any(token.type == "image" for token in tokens) and _only_pictures(tokens):
            found = [
                picture(token, branch, self.lines, self.pictures) for token in tokens if token.type == "image"
            ]
            self.problems += [problem for one in found for problem in one.problems]
            return [one.value for one in found if isinstance(one.value, Picture)]
        for number in range(branch.line, branch.end):
            if _STRAY_CUE.match(self.lines.line(number)):
                self._stray_cue(number)
        text = self.text(branch)
        return [Paragraph(text, self.place(branch))] if text else []

    def _stray_cue(self, number: int) -> None:
        self.error(
            "stray-cue",
            self.lines.place_of(":", number),
            "These colons neither begin nor end a cue.",
            "A cue begins with a line such as “::: say” and ends with a line “:::”.",
        )

    def _heading(self, branch: Branch, depth: int) -> Sequence[Block]:
        level = int(branch.token.tag[1:])
        place = self.place(branch)
        if depth:
            self.error(
                "heading-level", place, "A heading cannot stand in a list or a quote.", "Put it on its own."
            )
            return []
        if self.wrong_level(level, place):
            return []
        return [Heading(level, self.title(branch), place)]

    def title(self, branch: Branch) -> Text:
        """The words of a heading; it has to have some."""
        if not (text := self.text(branch)):
            self.error(
                "empty-heading",
                self.place(branch),
                "This heading has no words.",
                "Write them behind the “#” signs.",
            )
        return text

    def wrong_level(self, level: int, place: Place) -> bool:
        """Notes a heading of a level that may not stand here."""
        if level == 1:
            hint = "The title in the fields above is the heading of the page: begin with “## ”."
            self.error("heading-level", place, "A heading with one “#” is the title of a page.", hint)
        elif level > 3:
            hint = "Use “## ” and “### ”."
            self.error("heading-level", place, f"A heading with {level} “#” is too deep for a page.", hint)
        elif level > self.heading_level + 1:
            self.error(
                "heading-level", place, "This “###” heading has no “##” heading above it.", "Use “## ” here."
            )
        self.heading_level = level if level <= 3 else self.heading_level
        return level == 1 or level > 3

    def _nested(self, branch: Branch, depth: int) -> Sequence[Block]:
        place = self.lines.place_of("", branch.line)
        if depth >= DEEPEST:
            hint = "Write it as separate lists or paragraphs."
            self.error("too-deep", place, f"Lists and quotes may lie {DEEPEST} deep at most.", hint)
            return []
        if branch.type == "blockquote":
            return [Quote(self.blocks(branch.below, depth + 1), place)]
        ordered = branch.type == "ordered_list"
        if (start := branch.token.attrs.get("start", 1)) != 1 and ordered:
            hint = f"Begin the list with “1.”; if the number belongs to the words, write “{start}\\.”."
            self.error("list-number", place, f"This list begins with {start}, and would print as 1.", hint)
        return [ListBlock(ordered, tuple(self.blocks(item.below, depth + 1) for item in branch.below), place)]

    def _table(self, branch: Branch) -> Table:
        rows = [row for part in branch.below for row in part.below]
        cells = [tuple(self.text(cell) for cell in row.below) for row in rows]
        for row in rows[1:]:
            if _cells(self.lines.line(row.line)) > len(cells[0]):
                hint = f"Each row has {len(cells[0])} cells, as the first one. Write \\| for the sign itself."
                place = self.lines.place_of("|", row.line)
                self.error("table-row", place, "This row has more cells than the heads of the table.", hint)
        return Table(cells[0] if cells else (), tuple(cells[1:]), self.lines.place_of("", branch.line))

    def _refuse(self, branch: Branch) -> None:
        place = self.lines.place_of("", branch.line)
        if branch.type == "html_block":
            first = branch.token.content.strip().split("\n")[0]
            words = "A comment" if first.startswith("<!--") else f"“{shown(first)}”"
            hint = (
                "Remove it. A note to colleagues belongs elsewhere."
                if words == "A comment"
                else "Write plain Markdown."
            )
            self.error("raw-html", place, f"{words} is HTML.", hint)
        elif branch.type == "code_block":
            hint = "Begin the line at the left margin: four spaces make code of it."
            self.error("code-block", place, "These lines are indented so far that they count as code.", hint)
        elif branch.type == "hr":
            hint = "Remove it: headings divide a page."
            self.error("rule-line", place, "A line of signs across the page has no place here.", hint)
        elif branch.type == "fence":
            hint = "Let the fence begin at the left margin, with an empty line before it."
            self.error("fence-misplaced", place, "A fence cannot stand in a list, a quote or a cue.", hint)
        elif branch.type == CUE:
            hint = "Cues stand in session.md, below the fence of an activity, and not in a list or a quote."
            self.error("cue-misplaced", place, f"“::: {shown(branch.cue)}” cannot stand here.", hint)


def _only_pictures(tokens: Sequence[Token]) -> bool:
    return all(
        token.type in {"image", "softbreak", "hardbreak"} or not token.content.strip() for token in tokens
    )


def _cells(line: str) -> int:
    """How many cells the line of a table has in the source."""
    bars = re.sub(r"\\\|", "", line).strip()
    return len(bars.removeprefix("|").removesuffix("|").split("|"))

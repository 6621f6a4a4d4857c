"""A Markdown file's front matter: the YAML between two lines of three dashes at its very beginning."""

from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from workshop.diagnostics import Outcome, Place, Problem
from workshop.parse.lines import Lines
from workshop.parse.tree import Node
from workshop.parse.typed import Typed, typed_tree
from workshop.parse.yaml_tree import read_yaml

M = TypeVar("M", bound=BaseModel)

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Front:
    """A file cut in two: the text of its front matter, and its body with the lines above left empty."""

    words: str
    body: str
    found: bool
    problems: tuple[Problem, ...] = ()

    def read(self, lines: Lines, schema: type[M], owner: str) -> Typed[M]:
        """The fields of the front matter; where none was found the problem has been told already."""
        if not self.found:
            return Typed(None, self.problems)
        tree: Outcome[Node | None] = read_yaml(self.words, lambda line, column: lines.place(line + 1, column))
        return typed_tree(tree, schema, owner, Place(lines.file))


def split_front(lines: Lines) -> Front:
    """Where front matter ends and the body begins; every line of the body keeps its number."""
    if lines.line(0).rstrip() != FENCE:
        return Front("", lines.text, found=False, problems=(_missing(lines),))
    for number in range(1, lines.count):
        if lines.line(number).rstrip() == FENCE:
            words = "\n".join(lines.lines[1:number]) + "\n"
            body = "\n" * (number + 1) + "\n".join(lines.lines[number + 1 :])
            return Front(words, body, found=True)
    return Front("", "", found=False, problems=(_open(lines),))


def _missing(lines: Lines) -> Problem:
    return Problem.error(
        "front-matter-missing",
        lines.place(0),
        "The file does not begin with its fields.",
        "Make “---” the first line, then the fields such as “title: …”, then a second line “---”.",
    )


def _open(lines: Lines) -> Problem:
    return Problem.error(
        "front-matter-open",
        lines.place(0),
        "The fields that begin here do not end.",
        "Put a line “---” after the last field.",
    )

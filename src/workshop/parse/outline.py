"""Markdown's flat run of tokens as a tree, with cues left open closed where the next thing begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from workshop.diagnostics import Problem
from workshop.parse.inline import CUE, markdown
from workshop.parse.lines import Lines, shown

CUE_OPEN = f"container_{CUE}_open"
CUE_CLOSE = f"container_{CUE}_close"


# The line that ends a cue; in a quote its signs stand before it.
_END = re.compile(r"[>\s]*:{3,}\s*$")


@dataclass(slots=True)
class Branch:
    """One piece of Markdown with the pieces in it. `line` and `end` count from 0 in the file."""

    token: Token
    line: int
    end: int
    below: list["Branch"] = field(default_factory=list)

    @property
    def type(self) -> str:
        """What kind of piece: `paragraph`, `heading`, `fence`, `cue` and others."""
        name = self.token.type.removesuffix("_open")
        return CUE if self.token.type == CUE_OPEN else name

    @property
    def cue(self) -> str:
        """The word after the colons."""
        return self.token.info.strip()


def outline(body: str, lines: Lines) -> tuple[list[Branch], list[Problem]]:
    """The pieces of a body in order. `body` has as many lines as the file, with front matter left empty."""
    env: dict[str, object] = {}
    tokens = markdown().parse(body, env)
    roots, problems = _tree(tokens, lines)
    return roots, [*problems, *_references(env, lines)]


def _tree(tokens: Sequence[Token], lines: Lines) -> tuple[list[Branch], list[Problem]]:
    roots: list[Branch] = []
    opened: list[Branch] = []
    ended_early: set[int] = set()
    problems: list[Problem] = []
    for token in tokens:
        if token.nesting < 0:
            if token.type == CUE_CLOSE and token.level in ended_early:
                ended_early.remove(token.level)
            else:
                problems += _left_open(opened.pop(), lines)
            continue
        if opened and opened[-1].type == CUE and _ends_cue(token):
            cue = opened.pop()
            ended_early.add(cue.token.level)
            problems.append(_unclosed(cue, lines, "not closed before the next part begins"))
        above = opened[-1] if opened else None
        start, end = token.map or ((above.line, above.end) if above else (0, lines.count))
        branch = Branch(token, start, end)
        (above.below if above else roots).append(branch)
        if token.nesting > 0:
            opened.append(branch)
    return roots, problems


def _ends_cue(token: Token) -> bool:
    """A cue holds neither cues nor headings: where one begins, the author forgot to close it."""
    return token.type in {CUE_OPEN, "heading_open"}


def _left_open(branch: Branch, lines: Lines) -> list[Problem]:
    """The cue of a file's last lines may lack its end."""
    if branch.type != CUE:
        return []
    closed = _END.match(lines.line(branch.end))
    return [] if closed else [_unclosed(branch, lines, "never closed")]


def _unclosed(cue: Branch, lines: Lines, where: str) -> Problem:
    return Problem.error(
        "unclosed-cue",
        lines.place_of(":", cue.line),
        f"“::: {shown(cue.cue)}” is {where}.",
        "Put a line “:::” after its last line.",
    )


def _references(env: dict[str, object], lines: Lines) -> list[Problem]:
    """`[name]: address` prints nothing in Markdown; words must not vanish silently."""
    found = [env.get("references"), *(env.get("duplicate_refs") or [])]  # type: ignore[misc]
    groups = [*(found[0].values() if isinstance(found[0], dict) else []), *found[1:]]
    return [
        Problem.error(
            "page-link",
            lines.place_of("[", reference["map"][0]),
            "This line gives an address to a link.",
            "Nobody can click on paper: write the address or the page as plain words.",
        )
        for reference in groups
    ]

"""A fence named `{kind}`: where it begins and ends, and the YAML in it with places of the whole file."""

import re
from collections.abc import Mapping

from workshop.diagnostics import Outcome, Place, Problem, did_you_mean
from workshop.model import Exercise, Kind
from workshop.parse.lines import Lines, shown
from workshop.parse.outline import Branch
from workshop.parse.tree import Node
from workshop.parse.typed import typed_tree
from workshop.parse.yaml_tree import read_yaml

ACTIVITY = "activity"

_NAMED = re.compile(r"^\{\s*(.*?)\s*\}$")


def fence_name(branch: Branch) -> str | None:
    """The word in the braces behind the signs, or None for a fence that has none."""
    found = _NAMED.match(branch.token.info.strip())
    return found.group(1) if found else None


def fence_place(branch: Branch, lines: Lines) -> Place:
    """Where the fence's first line begins."""
    return lines.place_of(branch.token.markup, branch.line)


def fence_tree(branch: Branch, lines: Lines) -> Outcome[Node | None]:
    """The YAML in a fence as a tree; a fence without an end is a problem, and is not read."""
    if not _closed(branch, lines):
        hint = f"Put a line “{branch.token.markup}” after its last line."
        message = "The fence that begins here is not closed."
        return Outcome(None, (Problem.error("unclosed-fence", fence_place(branch, lines), message, hint),))
    inside = branch.token.content.split("\n")

    def place_of(line: int, column: int) -> Place:
        # An indented fence: its lines have lost the indentation that the author sees.
        number = branch.line + 1 + line
        kept = inside[line] if line < len(inside) else ""
        return lines.place(number, column + max(0, len(lines.line(number)) - len(kept)))

    return read_yaml(branch.token.content, place_of)


def _closed(branch: Branch, lines: Lines) -> bool:
    """A fence ends with its own signs; when another begins before, its end is the other's."""
    markup = branch.token.markup
    last = lines.line(branch.end - 1).strip()
    ended = branch.end - 1 > branch.line and not last.strip(markup[0]) and len(last) >= len(markup)
    return ended and not any(line.lstrip().startswith(markup) for line in branch.token.content.split("\n"))


def exercise(branch: Branch, lines: Lines, kinds: Mapping[str, Kind]) -> Outcome[Exercise | None]:
    """The exercise in a fence of a handout."""
    place, name = fence_place(branch, lines), fence_name(branch)
    if name is None:
        return Outcome(None, (plain_fence(place),))
    if name not in kinds:
        return Outcome(None, (_unknown_kind(name, place, kinds),))
    read = typed_tree(fence_tree(branch, lines), kinds[name].schema, name, place)
    value = Exercise(name, read.value, place, read.places) if read.value else None
    return Outcome(value, read.problems)


def plain_fence(place: Place) -> Problem:
    """A fence without a name in braces."""
    return Problem.error(
        "code-block",
        place,
        "This fence is code; pages for people have none.",
        "An exercise begins with its kind in braces: ```{rewrite}",
    )


def _unknown_kind(name: str, place: Place, kinds: Mapping[str, Kind]) -> Problem:
    if name == ACTIVITY:
        message, hint = "An activity cannot stand in a handout.", "Activities belong in session.md."
        return Problem.error("fence-misplaced", place, message, hint)
    return Problem.error(
        "unknown-kind", place, f"“{shown(name)}” is not a kind of exercise.", did_you_mean(name, kinds)
    )

"""A tree of texts into typed values: what a schema objects to becomes problems at the right places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from workshop.diagnostics import Outcome, Place, Problem
from workshop.parse.complaint import Complaint, complain, echoes, fields_at
from workshop.parse.inline import read_field
from workshop.parse.lines import shown
from workshop.parse.tree import Field, Group, Node, Path, Scalar, Series, key_place, node_at, plain, walk

M = TypeVar("M", bound=BaseModel)

# Behind these stands no tree, or one with texts that are not the author's.
UNREADABLE = frozenset({"yaml-syntax", "yaml-too-deep", "yaml-alias", "unclosed-fence"})


@dataclass(frozen=True, slots=True)
class Typed(Generic[M]):
    """A value with its problems, and the place of every field's value by its path."""

    value: M | None
    problems: tuple[Problem, ...] = ()
    places: Mapping[Path, Place] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, *path: str | int, default: Place) -> Place:
        """The place of a field's value, or the default."""
        return self.places.get(path, default)


def typed(node: Node | None, schema: type[M], owner: str, place: Place, *, blanks: bool = False) -> Typed[M]:
    """The tree as a value of the schema. `owner` names it in messages; `place` is where it begins.

    `blanks`: fields without a value count as not written at all (a form that people fill in bit by bit).
    """
    if blanks and node is not None:
        node = _without_blanks(node)
    if node is None or (isinstance(node, Scalar) and node.empty):
        node = Group((), place)
    places = MappingProxyType({path: found.place for path, found in walk(node)})
    if not isinstance(node, Group):
        problem = Problem.error(
            "wrong-type",
            node.place,
            f"{owner[:1].upper()}{owner[1:]} needs fields, one to a line.",
            f"Write “{_first(schema)}: …”.",
        )
        return Typed(None, (problem,), places)
    value, complaints = _validated(node, schema, owner)
    complaints += _blank(node, {complaint.path for complaint in complaints}, owner)
    complaints += _split_quotes(node)
    problems = tuple(_placed(complaint, node, place) for complaint in complaints)
    return Typed(None if problems else value, problems, places)


def typed_tree(
    tree: Outcome[Node | None], schema: type[M], owner: str, place: Place, *, blanks: bool = False
) -> Typed[M]:
    """The same for YAML just read. With problems in it there is no value, but its fields are still looked at."""
    if any(problem.code in UNREADABLE for problem in tree.problems):
        return Typed(None, tree.problems)
    read = typed(tree.value, schema, owner, place, blanks=blanks)
    return Typed(None if tree.problems else read.value, (*tree.problems, *read.problems), read.places)


def _validated(node: Group, schema: type[M], owner: str) -> tuple[M | None, list[Complaint]]:
    try:
        return schema.model_validate(plain(node), context={"inline": read_field}), []
    except ValidationError as error:
        blank = {path for path, found in walk(node) if isinstance(found, Scalar) and found.empty}
        told = [one for one in error.errors(include_url=False) if not echoes(one, node)]
        found = [complain(one, node, schema, owner) for one in told]
        # A field without a value is told as that, whatever its type wants.
        return None, [one for one in found if one.path not in blank or one.code == "unknown-field"]


def _blank(node: Node, told: set[Path], owner: str) -> list[Complaint]:
    found = []
    for path, one in walk(node):
        if path and path not in told and isinstance(one, Scalar) and one.empty:
            found.append(_blank_at(path, node_at(node, path[:-1])))
    return found


def _blank_at(path: Path, above: Node | None) -> Complaint:
    if isinstance(path[-1], int):
        return Complaint(
            "empty-field", path, "An item of this list has no words.", "Write the words, or remove the line."
        )
    hint = (
        f"Write “{shown(path[-1])}: …”, or remove the line. Words that begin with # have to stand in quotes."
    )
    if isinstance(above, Group) and above.flow:
        hint = "Write a value after the colon. In { … } a comma starts a new field: put the words in quotes."
    return Complaint("empty-field", path, f"“{shown(path[-1])}” has no value.", hint, at_key=True)


def _split_quotes(node: Node) -> list[Complaint]:
    """In [ … ] a comma inside of “…” cuts a quotation in two, and no schema notices."""
    return [
        Complaint(
            "split-words",
            (*path, number),
            f"A comma has cut the words “{shown(item.text.strip('“”'))}” off from what follows.",
            "In [ … ] a comma starts a new item: put the words in plain quotes, or write one to a line.",
        )
        for path, found in walk(node)
        if isinstance(found, Series) and found.flow
        for number, item in enumerate(found.items[:-1])
        if isinstance(item, Scalar) and item.bare and item.text.count("“") > item.text.count("”")
    ]


def _placed(complaint: Complaint, node: Node, place: Place) -> Problem:
    at = key_place(node, complaint.path) if complaint.at_key else None
    if at is None and complaint.path:
        found = node_at(node, complaint.path)
        at = found.place if found else None
    return Problem.error(complaint.code, at or place, complaint.message, complaint.hint)


def _without_blanks(node: Node) -> Node:
    if isinstance(node, Group):
        kept = [Field(one.name, one.place, _without_blanks(one.value)) for one in node.fields]
        return Group(tuple(one for one in kept if not _nothing(one.value)), node.place, node.flow)
    if isinstance(node, Series):
        return Series(
            tuple(one for one in map(_without_blanks, node.items) if not _nothing(one)), node.place, node.flow
        )
    return node


def _nothing(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return isinstance(node, Group) and not node.fields


def _first(schema: type[BaseModel]) -> str:
    return next(iter(fields_at(schema, ())), "field")

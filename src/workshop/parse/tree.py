"""YAML as plain data: a tree of nodes, each with its place; every scalar is the text that was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.diagnostics import Place

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words. `bare` is true when they stand without quotes, so that no words mean nothing was written."""

    text: str
    place: Place
    bare: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing was written where a value belongs."""
        return self.bare and not self.text


@dataclass(frozen=True, slots=True)
class Field:
    """A key with its value."""

    name: str
    place: Place
    value: "Node"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields. `flow` is true when they stand in { … }."""

    fields: tuple[Field, ...]
    place: Place
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Items of a list. `flow` is true when they stand in [ … ]."""

    items: tuple["Node", ...]
    place: Place
    flow: bool = False


Node = Scalar | Group | Series


def plain(node: Node) -> object:
    """The tree as dicts, lists and texts."""
    if isinstance(node, Group):
        return {field.name: plain(field.value) for field in node.fields}
    if isinstance(node, Series):
        return [plain(item) for item in node.items]
    return node.text


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every node below with its path, the node itself first."""
    yield path, node
    if isinstance(node, Group):
        for field in node.fields:
            yield from walk(field.value, (*path, field.name))
    elif isinstance(node, Series):
        for number, item in enumerate(node.items):
            yield from walk(item, (*path, number))


def node_at(node: Node, path: Sequence[str | int]) -> Node | None:
    """The node at a path, or None where there is none."""
    found: Node | None = node
    for step in path:
        if isinstance(found, Group):
            found = next((field.value for field in found.fields if field.name == step), None)
        elif isinstance(found, Series) and isinstance(step, int) and step < len(found.items):
            found = found.items[step]
        else:
            return None
    return found


def key_place(node: Node, path: Path) -> Place | None:
    """The place of a field's name, or None when the path does not end at a field."""
    above = node_at(node, path[:-1]) if path else None
    if not isinstance(above, Group):
        return None
    return next((field.place for field in above.fields if field.name == path[-1]), None)

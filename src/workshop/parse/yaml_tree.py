"""Reading YAML into a tree, from the parser's events; refuses everything that is not plain data."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from workshop.diagnostics import Outcome, Place, Problem
from workshop.parse.lines import shown
from workshop.parse.tree import Field, Group, Node, Scalar, Series
from workshop.parse.yaml_words import syntax_problem

DEEPEST = 12

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# A comment has a space after its sign; “#1” and “#1f4e5f” are words.
_SWALLOWED = re.compile(r"#[^\s#]")

PlaceOf = Callable[[int, int], Place]


@dataclass(slots=True)
class _Open:
    """A group or list whose end has not been reached."""

    place: Place
    group: bool
    flow: bool
    fields: list[Field] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    key: Scalar | None = None

    def closed(self) -> Node:
        if self.group:
            return Group(tuple(self.fields), self.place, self.flow)
        return Series(tuple(self.items), self.place, self.flow)


class _TooDeep(Exception):
    """Ends the reading: what lies deeper is not looked at."""


def read_yaml(text: str, place_of: PlaceOf) -> Outcome[Node | None]:
    """The one document in the text as a tree, or None when it is empty or cannot be read.

    `place_of` turns a line and column of the text, counted from 0, into a place in the author's file.
    """
    builder = _Builder(text, place_of)
    try:
        for event in _events(text):
            builder.take(event)
    except _TooDeep:
        return Outcome(None, tuple(builder.problems))
    except yaml.YAMLError as error:
        return Outcome(None, (*builder.problems, syntax_problem(error, text, place_of)))
    return Outcome(builder.root, tuple(builder.problems))


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=_LOADER)


class _Builder:
    def __init__(self, text: str, place_of: PlaceOf) -> None:
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._documents = 0
        self._place_of = place_of
        self._lines = text.split("\n")

    def take(self, event: Any) -> None:
        place = self._place_of(event.start_mark.line, event.start_mark.column)
        if isinstance(event, yaml.NodeEvent):
            self._refuse_names(event, place)
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event, place)
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_comment(event)
            self._add(Scalar(event.value, place, bare=not event.style))
        elif isinstance(event, yaml.AliasEvent):
            self._add(Scalar(event.anchor or "", place, bare=False))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().closed())

    def _error(self, code: str, place: Place, message: str, hint: str) -> None:
        self.problems.append(Problem.error(code, place, message, hint))

    def _start_document(self, event: Any, place: Place) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._error(
                "yaml-tag", place, "A line that begins with % is an order to YAML.", "Remove the line."
            )
        if self._documents == 2:
            self._error(
                "yaml-documents",
                place,
                "A line of three dashes begins a second document.",
                "Keep everything in one: remove the line “---”.",
            )

    def _refuse_names(self, event: Any, place: Place) -> None:
        quote = "If the words themselves begin with {}, put them in quotes."
        if isinstance(event, yaml.AliasEvent):
            message = f"“*{shown(event.anchor or '')}” repeats a text from elsewhere; every text is written out here."
            self._error("yaml-alias", place, message, quote.format("*"))
        elif event.anchor is not None:
            message = f"“&{shown(event.anchor)}” gives a text a name; every text is written out here."
            self._error("yaml-anchor", place, message, quote.format("&"))
        if getattr(event, "tag", None) is not None:
            message = f"“{shown(event.tag)}” is a tag; here every value is read as it is typed."
            self._error("yaml-tag", place, message, quote.format("!"))

    def _refuse_comment(self, event: Any) -> None:
        """`colour: #1f4e5f` says nothing to YAML: the value is taken for a comment."""
        line, column = event.end_mark.line, event.end_mark.column
        rest = self._lines[line][column:].lstrip() if line < len(self._lines) else ""
        if event.style or not _SWALLOWED.match(rest):
            return
        self._error(
            "yaml-comment",
            self._place_of(line, len(self._lines[line]) - len(rest)),
            f"“{shown(rest)}” counts as a comment, and is not read.",
            "Put all the words of this value in quotes. If it is a comment, write a space after the “#”.",
        )

    def _begin(self, event: Any, place: Place) -> None:
        if len(self._open) >= DEEPEST:
            self._error(
                "yaml-too-deep",
                place,
                f"Groups and lists may lie {DEEPEST} deep at most.",
                "Compare it with an example: workshop list kinds names the fields of every exercise.",
            )
            raise _TooDeep
        self._open.append(_Open(place, isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node if self._documents == 1 else self.root
        elif not self._open[-1].group:
            self._open[-1].items.append(node)
        elif self._open[-1].key is None:
            self._open[-1].key = self._key(node)
        else:
            self._add_field(self._open[-1], node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._error(
            "yaml-syntax",
            node.place,
            "The name of a field has to be a plain word.",
            "If the words begin with { or [, put them in quotes.",
        )
        return Scalar("", node.place)

    def _add_field(self, group: _Open, value: Node) -> None:
        key = group.key or Scalar("", group.place)
        group.key = None
        if key.text in group.seen:
            self._error(
                "duplicate-key",
                key.place,
                f"“{shown(key.text)}” stands twice in the same group.",
                "Keep one of the two; if you meant a list, begin each of its items with “- ”.",
            )
        elif key.text == "<<":
            self._error("yaml-merge", key.place, "“<<” takes in another group.", "Write the fields out here.")
        else:
            group.seen.add(key.text)
            group.fields.append(Field(key.text, key.place, value))

"""A handout for each kind of exercise, made of the kind's own example with a marker in every field of its key."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml

from house import SMALL
from workshop.exercises import kinds
from workshop.model import Curriculum, Data, Kind, Text
from workshop.parse import parse_project
from workshop.source import SourceFile

HEAD = """\
---
title: A sheet of {name}
purpose: Try what this kind of page asks for.
main_idea: A page is a page.
teaches: []
approaches_partner: false
take_home: ask
key:
  notes: [{note}]
---
"""
SESSION = """\
---
title: All kinds
main_message: A page of every kind.
outcomes: [See each kind]
materials: [pens]
---

## Arrive

```{activity}
minutes: {least: 5, usual: 45, most: 45}
grouping: whole group
handouts: HANDOUTS
core: true
```

::: say
You can pass at any time.
:::
"""
FOLDER = "modules/03-all-kinds"


@dataclass
class Markers:
    """Words that stand nowhere else, given out one by one: short, without a hyphen, of one letter's width."""

    name: str
    given: list[str] = field(default_factory=list)

    def one(self) -> str:
        number = len(self.given)
        self.given.append(f"Zq{self.name}{chr(97 + number // 26)}{chr(97 + number % 26)}qz")
        return self.given[-1]


def code(kind: str) -> str:
    """The code of the handout of a kind: 3a, 3b …"""
    return f"3{chr(ord('a') + list(kinds()).index(kind))}"


def marked_example(kind: Kind) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The kind's example, in which every field of every key holds a marker; and the markers."""
    markers = Markers(kind.name.replace("_", ""))
    return _filled(kind.schema, yaml.load(kind.example, yaml.BaseLoader), markers), tuple(markers.given)


def _filled(schema: type[Data], given: dict[str, Any], markers: Markers) -> dict[str, Any]:
    """Outside of a key everything stays as the example has it; a key that may stand in it is written."""
    made = dict(given)
    for name, _, inner in fields_of(schema):
        if name == "key":
            made[name] = _key(inner[0], given.get(name) or {}, markers)
        elif inner and name in given:
            below = given[name]
            made[name] = (
                _each(inner[0], below, markers)
                if isinstance(below, list)
                else _filled(inner[0], below, markers)
            )
    return made


def _each(schema: type[Data], given: list[dict[str, Any]], markers: Markers) -> list[dict[str, Any]]:
    """Items of a list; where the example gives some of them a key, the others may be unable to have one."""
    some = any("key" in item for item in given)
    return [item if some and "key" not in item else _filled(schema, item, markers) for item in given]


def _key(schema: type[Data], given: Mapping[str, Any], markers: Markers) -> dict[str, Any]:
    """Every field of a key, to any depth: markers where words may stand, else what the example has."""
    made: dict[str, Any] = {}
    for name, annotation, inner in fields_of(schema):
        there = given.get(name)
        if inner and _is_list(annotation):
            made[name] = [_key(inner[0], item, markers) for item in there or [{}]]
        elif inner:
            made[name] = _key(inner[0], there or {}, markers)
        elif Text in list(_leaves(annotation)):
            made[name] = [markers.one() for _ in there or [""]] if _is_list(annotation) else markers.one()
        elif there is not None:
            made[name] = there
    return made


def fields_of(schema: type[Data]) -> Iterator[tuple[str, Any, list[type[Data]]]]:
    """Each field as an author names it, its type, and the groups of fields inside it."""
    for name, info in schema.model_fields.items():
        yield info.alias or name, info.annotation, list(schemas_in(info.annotation))


def schemas_in(annotation: Any) -> Iterator[type[Data]]:
    yield from (leaf for leaf in _leaves(annotation) if isinstance(leaf, type) and issubclass(leaf, Data))


def _leaves(annotation: Any) -> Iterator[Any]:
    inner = () if get_origin(annotation) is Literal else get_args(annotation)
    if get_origin(annotation) is Annotated:
        inner = inner[:1]
    if not inner:
        yield annotation
    for part in inner:
        yield from _leaves(part)


def _is_list(annotation: Any) -> bool:
    if get_origin(annotation) in {Union, types.UnionType, Annotated}:
        return any(_is_list(part) for part in get_args(annotation)[:2])
    return get_origin(annotation) in {tuple, list}


def fence(kind: Kind, data: object) -> str:
    """The exercise as an author types it."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    return f"```{{{kind.name}}}\n{text}```\n"


def handout(kind: Kind, body: str, note: str = "Look around the room") -> SourceFile:
    """The file of a handout that holds one exercise."""
    name = kind.name.replace("_", " ")
    slug = kind.name.replace("_", "-")
    return SourceFile(
        f"{FOLDER}/{code(kind.name)}-{slug}.md", HEAD.format(name=name, note=note) + "\n" + body
    )


def all_kinds() -> tuple[Curriculum, dict[str, tuple[str, ...]]]:
    """A course of one session with a handout for each kind, and the markers of each."""
    shared = ["curriculum.yaml", "frame.md", "guidance.yaml", "help-lines.yaml"]
    sources = [
        SourceFile(f"modules/{name}", (SMALL / "modules" / name).read_text("utf-8")) for name in shared
    ]
    codes = ", ".join(map(code, kinds()))
    sources.append(SourceFile(f"{FOLDER}/session.md", SESSION.replace("HANDOUTS", f"[{codes}]")))
    markers = {}
    for kind in kinds().values():
        data, given = marked_example(kind)
        note = f"Zq{kind.name.replace('_', '')}noteqz"
        sources.append(handout(kind, fence(kind, data), note))
        markers[kind.name] = (*given, note)
    parsed = parse_project(tuple(sources))
    assert parsed.problems == ()
    return parsed.value, markers

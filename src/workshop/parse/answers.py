"""A small file of answers, `name: words`, one to a line."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workshop.diagnostics import Outcome, Place, Problem
from workshop.parse.lines import Lines, shown
from workshop.parse.tree import Group, Scalar
from workshop.parse.yaml_tree import read_yaml
from workshop.source import SourceFile


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered, by name, and where each answer stands."""

    words: Mapping[str, str]
    places: Mapping[str, Place]


def parse_answers(file: SourceFile) -> Outcome[Answers]:
    """The answers of a file; a name without words was not answered."""
    lines = Lines(file.path, file.text)
    tree = read_yaml(lines.text, lines.place)
    problems = list(tree.problems)
    fields = tree.value.fields if isinstance(tree.value, Group) else ()
    if tree.value is not None and not isinstance(tree.value, Group) and not problems:
        hint = "Begin each line with a name and a colon: feeling: …"
        problems.append(Problem.error("wrong-type", tree.value.place, "This file has to hold answers.", hint))
    words, places = {}, {}
    for field in fields:
        if isinstance(field.value, Scalar):
            words[field.name], places[field.name] = " ".join(field.value.text.split()), field.place
        else:
            message = f"“{shown(field.name)}” has to be words on one line."
            problems.append(Problem.error("wrong-type", field.place, message, "Put the words in quotes."))
    return Outcome(Answers(MappingProxyType(words), MappingProxyType(places)), tuple(problems))

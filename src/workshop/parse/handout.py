"""A handout's file into the model."""

from collections.abc import Mapping

from workshop.diagnostics import Outcome, Place
from workshop.exercises import kinds as all_kinds
from workshop.model import Block, Exercise, Handout, Kind
from workshop.parse.blocks import BlockReader
from workshop.parse.fences import exercise
from workshop.parse.front import split_front
from workshop.parse.lines import Lines
from workshop.parse.names import HandoutName
from workshop.parse.outline import outline
from workshop.parse.schemas import HandoutFields
from workshop.source import SourceFile


def parse_handout(
    file: SourceFile,
    name: HandoutName,
    *,
    kinds: Mapping[str, Kind] | None = None,
    pictures: frozenset[str] | None = None,
) -> Outcome[Handout | None]:
    """The handout in a file, or None when its front matter cannot be read; with all problems."""
    lines = Lines(file.path, file.text)
    front = split_front(lines)
    fields = front.read(lines, HandoutFields, "a handout")
    reader = BlockReader(lines, pictures)
    body = _body(front.body, reader, all_kinds() if kinds is None else kinds)
    problems = (*fields.problems, *reader.problems)
    if fields.value is None:
        return Outcome(None, problems)
    read = fields.value
    handout = Handout(
        code=name.code,
        slug=name.slug,
        title=read.title,
        purpose=read.purpose,
        main_idea=read.main_idea,
        teaches=read.teaches,
        approaches_partner=read.approaches_partner,
        take_home=read.take_home,
        reader=read.reader,
        body=body,
        place=Place(file.path),
        choices=read.choices,
        key=read.key.notes if read.key else (),
        places=fields.places,
    )
    return Outcome(handout, problems)


def _body(body: str, reader: BlockReader, kinds: Mapping[str, Kind]) -> tuple[Block | Exercise, ...]:
    branches, problems = outline(body, reader.lines)
    reader.problems += problems
    parts: list[Block | Exercise] = []
    for branch in branches:
        if branch.type == "fence":
            read = exercise(branch, reader.lines, kinds)
            reader.problems += read.problems
            parts += [read.value] if read.value else []
        else:
            parts += reader.block(branch)
    return tuple(parts)

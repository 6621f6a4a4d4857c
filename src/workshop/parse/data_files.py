"""The YAML files of a curriculum, and the practice profile, into the model."""

from typing import TypeVar

from pydantic import BaseModel

from workshop.diagnostics import Outcome, Place, Problem
from workshop.model import (
    Discreet,
    GuidanceUnit,
    HelpLine,
    HouseWord,
    Papers,
    Practice,
    Referral,
    Review,
    Sign,
    Source,
)
from workshop.parse.lines import Lines
from workshop.parse.schemas import (
    CurriculumFields,
    DiscreetFields,
    GuidanceFields,
    HelpLineFields,
    PapersFields,
    PracticeFields,
    SignFields,
)
from workshop.parse.tree import Node, Series
from workshop.parse.typed import UNREADABLE, Typed, typed, typed_tree
from workshop.parse.yaml_tree import read_yaml
from workshop.source import SourceFile

M = TypeVar("M", bound=BaseModel)


def parse_curriculum_fields(file: SourceFile) -> Typed[CurriculumFields]:
    """What curriculum.yaml says."""
    return _fields(file, CurriculumFields, "the curriculum")


def sources(fields: CurriculumFields) -> tuple[Source, ...]:
    """The works that the curriculum grows out of."""
    return tuple(Source(one.key, one.author, one.title, one.date, one.where) for one in fields.sources)


def parse_guidance(file: SourceFile) -> Outcome[tuple[GuidanceUnit, ...]]:
    """The guidance units of guidance.yaml, each with its place; those that cannot be read are left out."""
    read = _listed(file, GuidanceFields, "a guidance unit")
    value = tuple(GuidanceUnit(unit.slug, unit.says, unit.sources, place) for unit, place in read.value)
    return Outcome(value, read.problems)


def parse_help_lines(file: SourceFile) -> Outcome[tuple[HelpLine, ...]]:
    """The help lines of help-lines.yaml, each with its place; those that cannot be read are left out."""
    read = _listed(file, HelpLineFields, "a help line")
    return Outcome(tuple(_help_line(line, place) for line, place in read.value), read.problems)


def parse_papers(file: SourceFile) -> Outcome[Papers]:
    """The words of papers.yaml; what it does not say, or says with errors, is as the model has it."""
    read = _fields(file, PapersFields, "this file")
    place = Place(file.path)
    if read.value is None:
        return Outcome(Papers(place=place), read.problems)
    words = Papers(read.value.certificate, read.value.feedback, place, read.places)
    return Outcome(words, read.problems)


def parse_discreet(file: SourceFile) -> Outcome[Discreet]:
    """The words of discreet.yaml; with errors, those of the program."""
    read = _fields(file, DiscreetFields, "this file")
    place = Place(file.path)
    if read.value is None:
        return Outcome(Discreet(place=place), read.problems)
    words = Discreet(
        title=read.value.title,
        titles=tuple((one.page, one.title) for one in read.value.titles),
        words=tuple((one.say, one.instead) for one in read.value.words),
        never=read.value.never,
        place=place,
    )
    return Outcome(words, read.problems)


def parse_signs(file: SourceFile) -> Outcome[tuple[Sign, ...]]:
    """The signs of signs.yaml, each with its place; those that cannot be read are left out."""
    read = _listed(file, SignFields, "a sign")
    value = tuple(Sign(one.where, one.says, one.layout, place, one.session) for one, place in read.value)
    return Outcome(value, read.problems)


def parse_practice(file: SourceFile) -> Outcome[Practice]:
    """The practice profile. Fields without a value count as not filled in yet; with errors, it is empty."""
    place = Place(file.path)
    read = _fields(file, PracticeFields, "the practice profile", blanks=True)
    if read.value is None:
        return Outcome(Practice(place=place), read.problems)
    fields = read.value
    practice = Practice(
        name=fields.name,
        contact=fields.contact,
        logo=fields.logo,
        colour=fields.colour,
        paper=fields.paper or "",
        start=fields.start,
        group_size=fields.group_size,
        name_line=fields.name_line,
        signin_names=fields.signin_names,
        plain_certificate=fields.plain_certificate,
        help_lines=tuple(
            _help_line(line, read.place("help_lines", number, default=place))
            for number, line in enumerate(fields.help_lines)
        ),
        confidentiality_limits=fields.confidentiality_limits,
        consent_form=fields.consent_form,
        screening_tool=fields.screening_tool,
        responsible=fields.responsible,
        on_call=fields.on_call,
        safe_contact=fields.safe_contact,
        consult=fields.consult,
        referral_list=tuple(Referral(one.need, one.name, one.contact) for one in fields.referral_list),
        reviewed=Review(fields.reviewed.by, fields.reviewed.license, fields.reviewed.on)
        if fields.reviewed
        else None,
        words=tuple(
            HouseWord(one.list, one.phrase, one.instead, one.off, read.place("words", number, default=place))
            for number, one in enumerate(fields.words)
        ),
        place=place,
    )
    return Outcome(practice, read.problems)


def _help_line(line: HelpLineFields, place: Place) -> HelpLine:
    return HelpLine(
        name=line.name,
        for_whom=line.for_whom,
        need=line.need,
        place=place,
        call=line.call,
        tty=line.tty,
        text=line.text,
        chat=line.chat,
        hours=line.hours,
        checked_on=line.checked_on,
        checked_by=line.checked_by,
    )


def _fields(file: SourceFile, schema: type[M], owner: str, *, blanks: bool = False) -> Typed[M]:
    return typed_tree(_tree(file), schema, owner, Place(file.path), blanks=blanks)


def _listed(file: SourceFile, schema: type[M], owner: str) -> Outcome[tuple[tuple[M, Place], ...]]:
    """A file that is one list: each of its items that can be read, with its place."""
    tree = _tree(file)
    if any(problem.code in UNREADABLE for problem in tree.problems) or tree.value is None:
        return Outcome((), tree.problems)
    if not isinstance(tree.value, Series):
        hint = "Begin each item on a line of its own with “- ”."
        problem = Problem.error("wrong-type", tree.value.place, "This file has to be a list.", hint)
        return Outcome((), (*tree.problems, problem))
    items = [(typed(item, schema, owner, item.place), item.place) for item in tree.value.items]
    problems = [problem for read, _ in items for problem in read.problems]
    return Outcome(
        tuple((read.value, place) for read, place in items if read.value), (*tree.problems, *problems)
    )


def _tree(file: SourceFile) -> Outcome[Node | None]:
    lines = Lines(file.path, file.text)
    return read_yaml(lines.text, lines.place)

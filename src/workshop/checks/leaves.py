"""The words of a course, leaf by leaf, each with its place: what checks of wording and reading look at.

A leaf is one paragraph, list item, cell, or field of an exercise. The participant's leaves are made from
`taken_in(data)`, as the page is, so a leader's word cannot count as a participant's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from workshop.checks.readability import Reading, read
from workshop.diagnostics import Place
from workshop.model import (
    Activity,
    Block,
    CueKind,
    Data,
    Exercise,
    Handout,
    Heading,
    ListBlock,
    Papers,
    Paragraph,
    Picture,
    Quote,
    Session,
    Table,
    Text,
    View,
    taken_in,
)
from workshop.model.exercise import KEY_FIELD, Path

# Fields that print as a heading, a column head or a name, and not as something to read.
HEADINGS = frozenset({"title", "label", "labels", "column", "columns", "name", "back", "credit"})
HEADING_ENDS = ("_heading", "_label")
# Fields that hold lines to look at, judge or mend: what they say is not the page's own voice.
SPECIMENS = frozenset(
    {
        "avoid",
        "bad_samples",
        "cards",
        "cells",
        "items",
        "leave_out",
        "left",
        "look_twice",
        "right",
        "said",
        "scenes",
    }
)
# A text with gaps is a plain string, one sentence to a line.
SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some words and their place. `path` names the fields that lead to it, inside an exercise."""

    text: str
    place: Place
    path: Path = ()

    @property
    def is_heading(self) -> bool:
        """Whether it prints as a heading, a column head or a label."""
        names = [name for name in self.path if isinstance(name, str)]
        return any(name in HEADINGS or name.endswith(HEADING_ENDS) for name in names)

    @property
    def is_specimen(self) -> bool:
        """Whether it is a line to look at or mend, which may say what a page would not."""
        return not SPECIMENS.isdisjoint(self.path)


@dataclass(frozen=True)
class Sheet:
    """A handout and its leaves, gathered once for all checks: headings, what is read, and the leader's key."""

    handout: Handout

    @cached_property
    def headings(self) -> tuple[Leaf, ...]:
        return tuple(heading_leaves(self.handout))

    @cached_property
    def words(self) -> tuple[Leaf, ...]:
        return tuple(participant_leaves(self.handout))

    @cached_property
    def key(self) -> tuple[Leaf, ...]:
        return tuple(key_leaves(self.handout))

    @cached_property
    def reading(self) -> Reading:
        """How hard `words` are to read; block n is leaf n."""
        return read(leaf.text for leaf in self.words)


def participant_leaves(handout: Handout) -> Iterator[Leaf]:
    """Everything to read on a participant's sheet but its title and headings, in order of the page."""
    yield Leaf(handout.purpose.plain, place_in(handout, "purpose"))
    yield Leaf(handout.main_idea.plain, place_in(handout, "main_idea"))
    for part in handout.body:
        if isinstance(part, Exercise):
            yield from (leaf for leaf in exercise_leaves(part) if not leaf.is_heading)
        else:
            yield from block_leaves((part,))
    for index, choice in enumerate(handout.choices):
        yield Leaf(choice.plain, place_in(handout, "choices", index))


def heading_leaves(handout: Handout) -> Iterator[Leaf]:
    """The title and the headings of a participant's sheet."""
    yield Leaf(handout.title, place_in(handout, "title"))
    for part in handout.body:
        if isinstance(part, Exercise):
            yield from (leaf for leaf in exercise_leaves(part) if leaf.is_heading)
        elif isinstance(part, Heading):
            yield Leaf(part.text.plain, part.place)
        elif isinstance(part, Table):
            yield from (Leaf(cell.plain, part.place) for cell in part.head)


def exercise_leaves(exercise: Exercise) -> Iterator[Leaf]:
    """The participant's words of an exercise, headings among them."""
    return _fields(exercise, taken_in(exercise.data), ())


def key_leaves(handout: Handout) -> Iterator[Leaf]:
    """What only a leader reads of a handout."""
    for index, note in enumerate(handout.key):
        yield Leaf(note.plain, place_in(handout, "key", "notes", index))
    for exercise in handout.exercises:
        yield from (leaf for leaf in _fields(exercise, exercise.data, ()) if KEY_FIELD in leaf.path)


def session_leaves(session: Session) -> Iterator[Leaf]:
    """What a leader reads of a session, its handouts apart."""
    yield Leaf(session.main_message.plain, place_in(session, "main_message"))
    lists = {"outcomes": session.outcomes, "materials": session.materials, "before_you_start": session.before}
    for name, texts in lists.items():
        for index, text in enumerate(texts):
            yield Leaf(text.plain, place_in(session, name, index))
    yield from block_leaves(session.intro)
    for activity in session.activities:
        yield from cue_leaves(activity)
    if session.between:
        yield Leaf(session.between.practice.plain, place_in(session, "between_sessions", "practice"))
        yield Leaf(session.between.solo.plain, place_in(session, "between_sessions", "solo"))
    for index, trouble in enumerate(session.trouble):
        yield Leaf(trouble.hear.plain, place_in(session, "trouble", index, "hear"), ("trouble", "hear"))
        yield Leaf(trouble.reply.plain, place_in(session, "trouble", index, "reply"), ("trouble", "reply"))


def cue_leaves(activity: Activity, *kinds: CueKind) -> Iterator[Leaf]:
    """The words of an activity's cues, of all kinds or of those named."""
    for cue in activity.cues:
        if not kinds or cue.kind in kinds:
            yield from block_leaves(cue.blocks)


def block_leaves(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """The words of prose; headings, the heads of tables and what stands in for pictures are left out."""
    for block in blocks:
        match block:
            case Paragraph(text=text, place=place):
                yield Leaf(text.plain, place)
            case ListBlock(items=items):
                for item in items:
                    yield from block_leaves(item)
            case Quote(blocks=inner):
                yield from block_leaves(inner)
            case Table(rows=rows, place=place):
                yield from (Leaf(cell.plain, place) for row in rows for cell in row)
            case Heading() | Picture():
                pass


def paper_leaves(papers: Papers) -> Iterator[Leaf]:
    """The words of the certificate and the feedback form; the path says which, and names the field."""
    for paper in ("certificate", "feedback"):
        yield from _paper(papers, getattr(papers, paper), (paper,))


def _paper(papers: Papers, value: object, path: Path) -> Iterator[Leaf]:
    if isinstance(value, Text):
        yield Leaf(value.plain, papers.places.get(path, papers.place), path)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _paper(papers, inner, (*path, index))
    elif isinstance(value, Data):
        for name, inner in _named(value).items():
            yield from _paper(papers, inner, (*path, name))


def place_in(owner: Activity | Handout | Session, *path: str | int) -> Place:
    """The place of a field in its file, or of the nearest field above it that has one."""
    while path:
        if path in owner.places:
            return owner.places[path]
        path = path[:-1]
    return owner.place


def _fields(exercise: Exercise, value: object, path: Path) -> Iterator[Leaf]:
    if isinstance(value, Text):
        yield Leaf(value.plain, exercise.place_of(path), path)
    elif isinstance(value, str) and path[-1:] == (SCRIPT,):
        place = exercise.place_of(path)
        yield from (Leaf(line.replace("**", ""), place, path) for line in value.splitlines())
    elif isinstance(value, View | Data):
        for name, inner in _named(value).items():
            yield from _fields(exercise, inner, (*path, name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _fields(exercise, inner, (*path, index))


def _named(value: View | Data) -> Mapping[str, object]:
    if isinstance(value, View):
        return value
    return {name: getattr(value, name) for name in type(value).model_fields}

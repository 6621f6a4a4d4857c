"""What every exercise kind has: a closed schema, a part that only leaders read (`key`), and a way to print.

A kind's schema derives from `ExerciseData`. Whatever stands below a field named `key` is for the leader; every
other field is for the participant. `taken_in` makes the participant's view by taking in the fields that are not
key: nothing is removed, hidden or skipped later, so a sheet cannot hold what was never put into it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from types import MappingProxyType
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field

from workshop.diagnostics import Place
from workshop.model.text import Text

KEY_FIELD = "key"

Path = tuple[str | int, ...]


class Data(BaseModel):
    """A frozen group of fields with a closed schema: an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class CardSet(Data):
    """For how many people one set of cut cards is."""

    people: Annotated[int, Field(alias="for", ge=1, le=30)]

    def needed(self, group: int) -> int:
        """How many sets a group of that many people needs."""
        return -(-group // self.people)


class KeyNote(Data):
    """The least that a key can hold: what the leader should know about this exercise."""

    note: Text | None = None


class ExerciseData(Data):
    """Fields that all kinds share.

    title: heading of the exercise on the page; without one the kind's own heading stands there.
    prompt: what to do, in a sentence or two.
    minutes: how long it usually takes; printed quietly beside the heading.
    credit: whose words are quoted in it.
    """

    title: Text | None = None
    prompt: Text | None = None
    minutes: int | None = None
    credit: Text | None = None
    key: KeyNote | None = None


class View(Mapping[str, object]):
    """A frozen group of named values for a template: `view.name` or `view["name"]`."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, object]) -> None:
        object.__setattr__(self, "_fields", MappingProxyType(dict(fields)))

    def __getitem__(self, name: str) -> object:
        fields: Mapping[str, object] = object.__getattribute__(self, "_fields")
        return fields[name]

    def __getattr__(self, name: str) -> object:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name}: a view is frozen")

    def __iter__(self) -> Iterator[str]:
        return iter(object.__getattribute__(self, "_fields"))

    def __len__(self) -> int:
        return len(object.__getattribute__(self, "_fields"))

    def __hash__(self) -> int:
        return hash(tuple(sorted((name, repr(value)) for name, value in self.items())))

    def __repr__(self) -> str:
        return f"View({dict(self)!r})"


def taken_in(data: Data) -> View:
    """The participant's view of an exercise: every field but those named `key`, all the way down."""
    return View({name: _value(getattr(data, name)) for name in type(data).model_fields if name != KEY_FIELD})


def _value(value: object) -> object:
    if isinstance(value, Data):
        return taken_in(value)
    if isinstance(value, tuple | list):
        return tuple(_value(item) for item in value)
    return value


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a key: the item's number, its text, the right mark if there is one, a model, and why."""

    number: int
    said: Text
    mark: str = ""
    model: Text = field(default_factory=Text)
    why: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole model answer, or one that shows what to avoid (`poor`)."""

    title: str
    text: Text
    note: Text = field(default_factory=Text)
    poor: bool = False


@dataclass(frozen=True, slots=True)
class KeySheet:
    """What a leader gets for one exercise. `rings` names the spots on the printed page that are right."""

    answers: tuple[Answer, ...] = ()
    samples: tuple[Sample, ...] = ()
    notes: tuple[Text, ...] = ()
    rings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.answers or self.samples or self.notes)


@dataclass(frozen=True, slots=True)
class Kind:
    """One exercise kind, complete.

    asks: what it asks a person to do. heading and rail: what stands over and beside it without an author's title.
    after: the heading for room left at the foot of the last page ("" where the exercise is not for writing).
    key: makes the leader's key. arrange: makes the participant's view. example: a valid exercise as an author types
    it. wrong: one that is not, and the code it raises. doc: the kind's page of the manual. writing: what the sheet
    promises to a hand, as the fewest whole lines of each place by its name within the exercise (`2`, `ask-1`). vary:
    the exercise with other items, or in another order, drawn with a given source of chance; None where there is nothing
    to vary.
    """

    name: str
    asks: str
    schema: type[ExerciseData]
    heading: str
    rail: str
    key: Callable[[Any], KeySheet]
    example: str
    wrong: str
    wrong_code: str
    doc: str
    after: str = ""
    arrange: Callable[[Any], View] = taken_in
    writing: Callable[[Any], Mapping[str, int]] = lambda _data: {}
    vary: Callable[[Any, Random], Any] | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of a handout: its kind's name, its data, and the place of every field in the author's file."""

    kind: str
    data: ExerciseData
    place: Place
    places: Mapping[Path, Place] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def place_of(self, path: Path) -> Place:
        """The place of a field, or of the nearest field above it that has one."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path[:-1]
        return self.place


class Prompt(Data):
    """A question to write about, and how many writing lines it gets (1 to 12)."""

    text: Text
    lines: Annotated[int, Field(ge=1, le=12)] = 2


D = TypeVar("D", bound=Data)
TRIES = 60


def without_bank(data: Data) -> View:
    """The participant's view of an exercise, without the items that only variants draw from."""
    return View({name: value for name, value in taken_in(data).items() if name != "bank"})


def drawn(data: D, chance: Random, mark: Callable[[Any], str]) -> D:
    """An exercise with as many items as before, drawn from its own and its bank; what is `done` stays first.

    mark: the right answer of an item, "" for none. Every answer that the printed sheet has comes up, if the draw can
    manage it. A line of credit goes, as it speaks of lines that are not drawn (`vary: false`).
    """
    items: tuple[Any, ...] = data.items  # type: ignore[attr-defined]
    bank: tuple[Any, ...] = data.bank  # type: ignore[attr-defined]
    shown = tuple(item for item in items if getattr(item, "done", None))
    pool = [item for item in (*items, *bank) if item.vary and item not in shown]
    wanted = {mark(item) for item in items if item not in shown}
    count = min(len(items) - len(shown), len(pool))
    chosen = chance.sample(pool, count)
    for _ in range(TRIES):
        if wanted <= {mark(item) for item in chosen}:
            break
        chosen = chance.sample(pool, count)
    return data.model_copy(update={"items": (*shown, *chosen), "bank": (), "credit": None})


def asked(prompts: tuple[Prompt, ...], name: str = "ask-") -> dict[str, int]:
    """The lines of questions below an exercise, by the names of their places."""
    return {f"{name}{number}": prompt.lines for number, prompt in enumerate(prompts, start=1)}


def sheet_fields(schema: type[Data]) -> tuple[str, ...]:
    """The fields of a kind that a participant gets, as an author would name them: `items.said`."""
    return tuple(path for path in _paths(schema, ()) if KEY_FIELD not in path.split("."))


def key_fields(schema: type[Data]) -> tuple[str, ...]:
    """The fields of a kind that only a leader gets: `items.key.why`."""
    return tuple(
        path for path in _paths(schema, ()) if KEY_FIELD in path.split(".") and not path.endswith(KEY_FIELD)
    )


def _paths(schema: type[Data], above: tuple[str, ...]) -> Iterator[str]:
    for name, info in schema.model_fields.items():
        path = (*above, info.alias or name)
        yield ".".join(path)
        for inner in _schemas_in(info.annotation):
            yield from _paths(inner, path)


def _schemas_in(annotation: object) -> Iterator[type[Data]]:
    if isinstance(annotation, type) and issubclass(annotation, Data):
        yield annotation
    for inner in get_args(annotation):
        yield from _schemas_in(inner)

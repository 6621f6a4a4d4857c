"""The views of participant sheets: everything a handout's template gets, and nothing else."""

from dataclasses import dataclass

from workshop.model import Block, Text, View


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of every page. help: the help lines in order. imprint: practice and course. draft: "" when final."""

    label: str
    help: tuple[str, ...]
    imprint: str
    draft: str


@dataclass(frozen=True, slots=True)
class SheetExercise:
    """One exercise on a sheet.

    rail: the word beside its heading. view: the participant's view of its data. sets: how many sets of its cards to
    print, in words. promised: the places to write, by their names within the exercise, each with its fewest lines.
    """

    number: int
    kind: str
    rail: str
    heading: Text
    view: View
    sets: str = ""
    promised: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Care:
    """The warm block: "When not to use this", and that no is an answer."""

    title: str
    text: str
    no_is_ok: str


@dataclass(frozen=True, slots=True)
class PassOn:
    """The strip on a partner's sheet that the participant keeps."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """A participant handout, as it is printed.

    body: blocks and exercises in order. after: heading of the room left on the last page, "" for none. back_to_text:
    the take-home line.
    """

    code: str
    session: str
    title: str
    purpose: Text
    main_idea: Text
    for_partner: bool
    name_line: bool
    care: Care | None
    pass_on: PassOn | None
    body: tuple[Block | SheetExercise, ...]
    after: str
    choices: tuple[Text, ...]
    take_home: str
    foot: Foot

    @property
    def anchor(self) -> str:
        """The id of its title."""
        return f"sheet-{self.code}"

    @property
    def exercises(self) -> tuple[SheetExercise, ...]:
        """The exercises alone."""
        return tuple(part for part in self.body if isinstance(part, SheetExercise))

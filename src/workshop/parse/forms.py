"""The forms of the course: what curriculum.yaml says of each, and the marks of an activity."""

from collections.abc import Mapping
from types import MappingProxyType

from workshop.diagnostics import Place
from workshop.model import AtHome, Form, InForm, Meeting, Text
from workshop.parse.schemas import CurriculumFields, FormFields, FullFormFields, MarksFields, MeetingFields
from workshop.parse.tree import Path
from workshop.parse.typed import Typed


def forms(read: Typed[CurriculumFields], place: Place) -> tuple[Form, ...]:
    """The forms that the file names, the full one first."""
    if read.value is None:
        return ()
    given = read.value.forms
    found: dict[str, FullFormFields | None] = {
        "eight": given.eight,
        "six": given.six,
        "one-to-one": given.one_to_one,
        "one-to-one-short": given.one_to_one_short,
    }
    return tuple(_form(name, form, read, place) for name, form in found.items() if form)


def marks(fields: MarksFields) -> Mapping[str, InForm]:
    """What an activity is in each form that it names."""
    given = {
        "six": fields.six,
        "one-to-one": fields.one_to_one,
        "one-to-one-short": fields.one_to_one_short,
    }
    return MappingProxyType({name: InForm(mark.minutes, mark.note) for name, mark in given.items() if mark})


def _form(name: str, form: FullFormFields, read: Typed[CurriculumFields], default: Place) -> Form:
    place = read.place("forms", name, default=default)
    if not isinstance(form, FormFields):
        return Form(name, form.minutes, place=place)
    meetings = tuple(
        _meeting(fields, ("forms", name, "meetings", number), read, place)
        for number, fields in enumerate(form.meetings)
    )
    return Form(
        name=name,
        minutes=form.minutes,
        meetings=meetings,
        title=form.title or "",
        word=form.word,
        grouping=form.grouping,
        about=form.about,
        place=place,
    )


def _meeting(fields: MeetingFields, path: Path, read: Typed[CurriculumFields], default: Place) -> Meeting:
    below = {found[len(path) :]: place for found, place in read.places.items() if found[: len(path)] == path}
    return Meeting(
        code=fields.code,
        sessions=fields.sessions,
        place=below.pop((), default),
        title=fields.title or "",
        main_message=fields.main_message or Text(),
        handouts=fields.handouts,
        at_home=tuple(AtHome(one.handout, one.note) for one in fields.at_home),
        at_hand=fields.at_hand,
        outcomes=fields.outcomes,
        materials=fields.materials,
        changes=fields.changes,
        places=MappingProxyType(below),
    )

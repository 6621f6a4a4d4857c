"""How many sets of cards to print and cut: for how many people one is, says the author; how many come, the practice."""

from workshop.documents.common.base import Course
from workshop.model import CardSet, Handout

NUMBERS = ("each", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def sets_of(handout: Handout) -> tuple[CardSet, ...]:
    """Every set of cards that a handout has, in order."""
    found = (getattr(exercise.data, "one_set", None) for exercise in handout.exercises)
    return tuple(one for one in found if isinstance(one, CardSet))


def the_group(course: Course) -> int | None:
    """How many people come, where the practice says so; one to one, a single set is enough."""
    form = course.curriculum.form
    return None if form and form.grouping else course.practice.group_size


def on_the_sheet(one: CardSet | None, group: int | None) -> str:
    """What stands above the cards, such as “One set for three people. For 10 people, print 4 sets.”."""
    if one is None:
        return ""
    many = f" For {group} people, print {_sets(one, group)}." if group else ""
    return f"One set for {_people(one)}.{many}"


def for_the_leader(one: CardSet, group: int | None) -> str:
    """What stands in the guide: `one set of cards for three people, 4 sets for 10`."""
    many = f", {_sets(one, group)} for {group}" if group else ""
    return f"one set of cards for {_people(one)}{many}"


def _people(one: CardSet) -> str:
    said = NUMBERS[one.people - 1] if one.people <= len(NUMBERS) else str(one.people)
    return f"{said} person" if one.people == 1 else f"{said} people"


def _sets(one: CardSet, group: int) -> str:
    count = one.needed(group)
    return f"{count} set" if count == 1 else f"{count} sets"

"""The whole course on time: each session with the minutes of its plan, so that every document follows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workshop.agenda.fit import Agenda, NoRoom, fit, gate_codes
from workshop.agenda.groups import made_of, steps
from workshop.model import Activity, Curriculum, Handout, ListBlock, Minutes, Paragraph, Session, Span, Text

INSIDE = (
    "The minutes inside the cues are for the usual time. Shorten them in the same measure. "
    "Do not hurry what keeps people safe."
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What there is: how long sessions are, for how many people, begun how late.

    lengths: pairs of a session's number and minutes; None stands for every session without its own. asked: whether
    somebody asked for this very plan; then each session says so.
    """

    lengths: tuple[tuple[int | None, int], ...] = ()
    people: int | None = None
    late: int = 0
    asked: bool = False

    def minutes(self, session: Session) -> int:
        """How long a session is, before what a late start takes away."""
        said = dict(self.lengths)
        return said.get(session.number, said.get(None, session.minutes))


@dataclass(frozen=True, slots=True)
class OnTime:
    """A course in which every session keeps to the time. tight: those that cannot, which are as they were written."""

    curriculum: Curriculum
    tight: tuple[NoRoom, ...]


def on_time(curriculum: Curriculum, terms: Terms) -> OnTime:
    """The course by the plans of its sessions.

    What comes before the group, and a session without activities, have no clock. Pages that no activity uses any more
    are not printed; one that another session works on goes to that session.
    """
    gates = gates_of(curriculum)
    made = [_session(session, terms, gates) for session in curriculum.sessions]
    tight = tuple(one for one in made if isinstance(one, NoRoom))
    sessions = tuple(one.session if isinstance(one, NoRoom) else one for one in made)
    return OnTime(replace(curriculum, sessions=_handouts(curriculum.sessions, sessions)), tight)


def gates_of(curriculum: Curriculum) -> frozenset[str]:
    """The codes of all handouts that hold a gate."""
    return frozenset(code for session in curriculum.sessions for code in gate_codes(session))


def _session(session: Session, terms: Terms, gates: frozenset[str]) -> Session | NoRoom:
    if not (session.number and session.activities and session.minutes):
        return session
    try:
        agenda = fit(session, terms.minutes(session), terms.people, terms.late, gates=gates)
    except NoRoom as none:
        return none
    if agenda.as_written and not terms.asked:
        return session
    activities = tuple(
        replace(
            slot.activity,
            minutes=Minutes(slot.claim.least, slot.minutes, max(slot.claim.most, slot.minutes)),
        )
        for slot in agenda.slots
    )
    items = tuple((Paragraph(text, session.place),) for text in _notes(agenda))
    notes = ListBlock(ordered=False, items=items, place=session.place)
    return replace(session, activities=activities, minutes=agenda.length, intro=(notes, *session.intro))


# ---- what a leader has to know first --------------------------------------------------------------------


def _notes(agenda: Agenda) -> Iterator[Text]:
    yield _said("This plan:", _terms(agenda))
    if groups := _groups(agenda):
        yield _said("Groups:", groups)
    if agenda.dropped:
        yield _said("Left out:", f"{_in_a_row([_named(one.activity) for one in agenda.dropped])}.")
    if agenda.shortened:
        cut = [f"{one.activity.title.plain} {one.minutes} ({one.usual})" for one in agenda.shortened]
        yield _said("Shorter than usual:", f"{', '.join(cut)}. {INSIDE}")


def _terms(agenda: Agenda) -> str:
    said = [f"{agenda.length} minutes"]
    if agenda.people:
        said.append(f"{agenda.people} people" if agenda.people > 1 else "one person")
    if agenda.late:
        said.append(f"begun {agenda.late} minutes late")
    written = agenda.session.minutes
    usual = "" if written == agenda.length else f" As it was written it takes {written}."
    return f"{', '.join(said)}.{usual}"


def _groups(agenda: Agenda) -> str:
    used = dict.fromkeys(step for slot in agenda.slots for step in steps(slot.activity))
    made = [words for step in used if agenda.people and (words := made_of(step, agenda.people))]
    return f"{'; '.join(made)}." if made else ""


def _said(word: str, words: str) -> Text:
    return Text((Span(word, strong=True), Span(f" {words}")))


def _named(activity: Activity) -> str:
    codes = ", ".join(activity.handouts)
    return f"{activity.title.plain} ({codes})" if codes else activity.title.plain


def _in_a_row(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


# ---- pages ----------------------------------------------------------------------------------------------


def _handouts(before: Sequence[Session], after: Sequence[Session]) -> tuple[Session, ...]:
    """Each session with the pages that are still worked on, and those that were never tied to an activity."""
    used = [_used(session) for session in after]
    every = [handout for session in before for handout in session.handouts]
    owners = {handout.code: n for n, session in enumerate(before) for handout in session.handouts}
    for handout in every:
        code, owner = handout.code, owners[handout.code]
        lost = code in _used(before[owner]) and code not in used[owner]
        if lost and not _offered(after[owner], code):
            owners[code] = next((n for n, codes in enumerate(used) if code in codes), -1)
    return tuple(
        replace(session, handouts=_of(n, every, owners, session.handouts)) for n, session in enumerate(after)
    )


def _of(
    place: int, every: Iterable[Handout], owners: dict[str, int], own: tuple[Handout, ...]
) -> tuple[Handout, ...]:
    """The pages of a session: its own, and after them any that came to it; unchanged where nothing changed."""
    mine = [handout for handout in every if owners[handout.code] == place]
    first = [handout for handout in own if handout in mine]
    made = (*first, *(handout for handout in mine if handout not in first))
    return own if made == own else made


def _used(session: Session) -> set[str]:
    return {code for activity in session.activities for code in activity.handouts}


def _offered(session: Session, code: str) -> bool:
    """Whether a page goes home or lies ready without being worked on."""
    return code in session.at_hand or any(one.code == code for one in session.at_home)

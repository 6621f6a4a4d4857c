"""The course in another of its forms: the same sessions, made into that form's meetings.

Every document is composed from what this gives as it is from the course itself: a meeting is a session with its own
number, activities and minutes. Pages keep their codes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from workshop.model.curriculum import (
    Activity,
    BetweenSessions,
    Cue,
    CueKind,
    Curriculum,
    Handout,
    Minutes,
    Session,
)
from workshop.model.form import Form, Meeting
from workshop.model.placing import Placed, place_activities
from workshop.model.references import follow
from workshop.model.text import ListBlock, Paragraph, Span, Text

# Who is there in a meeting of one person and one leader; “alone” stays what it is.
_OTHERS = ("whole group", "pairs", "threes")


def in_form(curriculum: Curriculum, name: str) -> Curriculum:
    """The curriculum in a form: its sessions are the form's meetings, in order, after Session 0.

    A form that the author says nothing of, or that has no meetings, is the course as it stands. A meeting none of
    whose sessions exists is left out; the checks tell the author.
    """
    form = next((one for one in curriculum.forms if one.name == name), None)
    if form is None or not form.meetings:
        return curriculum
    by_number = {session.number: session for session in curriculum.sessions}
    placed = place_activities(form, by_number)
    made = [
        _meeting(form, number, meeting, parts, placed)
        for number, meeting in enumerate(form.meetings, start=1)
        if (parts := [by_number[one] for one in meeting.sessions if one in by_number])
    ]
    before = [session for session in curriculum.sessions if session.number == 0]
    shared = _shared_out(form, made, curriculum)
    whole = replace(curriculum, sessions=(*before, *shared), printed_as=form.name)
    called = {origin: session.label for session in reversed(whole.sessions) for origin in session.origins}
    return follow(whole, lambda number: called.get(number, f"Session {number} of the full course"))


def _meeting(form: Form, number: int, meeting: Meeting, parts: Sequence[Session], placed: Placed) -> Session:
    """A meeting without its handouts."""
    first = parts[0]
    activities = placed.taking_place[meeting.code]
    own = tuple(one for part in parts for one in part.activities)
    out = () if meeting.whole else placed.left_out(own)
    made = replace(
        first,
        number=number,
        title=meeting.title or first.title,
        main_message=meeting.main_message or first.main_message,
        outcomes=meeting.outcomes or _once(text for part in parts for text in part.outcomes),
        materials=meeting.materials or _once(text for part in parts for text in part.materials),
        activities=tuple(_activity(one, form, meeting) for one in activities),
        minutes=first.minutes if meeting.whole and ("minutes",) in first.places else form.minutes,
        before=_once(text for part in parts for text in part.before),
        between=_between(parts),
        trouble=tuple(dict.fromkeys(one for part in parts for one in part.trouble)),
        word=form.word,
        made_from=tuple(part.number for part in parts),
        at_home=meeting.at_home,
        at_hand=meeting.at_hand,
        left_out=tuple(_named(one) for one in out),
        files=tuple(dict.fromkeys([part.place.file for part in parts] + [a.place.file for a in activities])),
    )
    told = tuple((Paragraph(text, meeting.place),) for text in _notes(meeting, made))
    notes = ListBlock(ordered=False, items=told, place=meeting.place)
    intro = tuple(chain.from_iterable(part.intro for part in parts))
    return replace(made, intro=(notes, *intro) if notes.items else intro)


def _activity(activity: Activity, form: Form, meeting: Meeting) -> Activity:
    """An activity as it takes place in a form: its minutes there, and what is different as the first thing to do."""
    grouping = _grouping(activity.grouping, form.grouping)
    mark = activity.forms.get(form.name)
    if meeting.whole or mark is None:
        return replace(activity, grouping=grouping)
    usual, cues = mark.minutes, activity.cues
    if mark.note:
        said = _said("In this form:", mark.note)
        cues = (Cue(CueKind.DO, (Paragraph(said, activity.place),), activity.place), *cues)
    return replace(
        activity,
        minutes=Minutes(min(activity.minutes.least, usual), usual, max(activity.minutes.most, usual)),
        grouping=grouping,
        cues=cues,
        handouts=_wanted(activity, meeting),
    )


def _wanted(activity: Activity, meeting: Meeting) -> tuple[str, ...]:
    """The handouts of an activity that are worked on here."""
    if not meeting.handouts:
        return activity.handouts
    return tuple(code for code in activity.handouts if code in meeting.handouts)


def _grouping(said: str, together: str) -> str:
    if not together:
        return said
    steps = (
        together if step in _OTHERS else step for step in said.removesuffix(" by choice").split(", then ")
    )
    return ", then ".join(dict.fromkeys(steps))


def _notes(meeting: Meeting, made: Session) -> Iterator[Text]:
    """What a leader has to know first: where the meeting comes from, and what is different."""
    if made.origins != (made.number,):
        numbers = [str(number) for number in made.origins]
        several = "Session" if len(numbers) == 1 else "Sessions"
        yield _said("Made from:", Text.of(f"{several} {_in_a_row(numbers)} of the full course."))
    for change in meeting.changes:
        yield _said("Changed:", change)
    if meeting.at_home:
        pages = [f"{one.code} ({one.note.plain})" if one.note else one.code for one in meeting.at_home]
        yield _said("At home, by choice:", Text.of(f"{_in_a_row(pages)}."))
    if meeting.at_hand:
        yield _said("At hand, only if wanted:", Text.of(f"{_in_a_row(meeting.at_hand)}."))
    if made.left_out:
        yield _said("Left out:", Text.of("; ".join(made.left_out) + "."))


def _said(word: str, text: Text) -> Text:
    return Text((Span(word, strong=True), Span(" "), *text.spans))


def _in_a_row(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _named(activity: Activity) -> str:
    codes = ", ".join(activity.handouts)
    return f"{activity.title.plain} ({codes})" if codes else activity.title.plain


def _once(texts: Iterable[Text]) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(texts))


def _between(parts: Sequence[Session]) -> BetweenSessions | None:
    found = [part.between for part in parts if part.between]
    if not found:
        return None
    return BetweenSessions(_joined([one.practice for one in found]), _joined([one.solo for one in found]))


def _joined(texts: Sequence[Text]) -> Text:
    spans = list(texts[0].spans)
    for text in texts[1:]:
        spans += [Span(" "), *text.spans]
    return Text(tuple(spans))


def _shared_out(form: Form, made: Sequence[Session], curriculum: Curriculum) -> list[Session]:
    """Each handout to the one meeting that prints it: the first that works on it, else sends it home or keeps it."""
    by_code = {handout.code: handout for handout in curriculum.handouts}
    meetings = [form.meetings[session.number - 1] for session in made]
    own: list[dict[str, Handout]] = [{} for _ in made]
    given: set[str] = set()
    for pages in (_worked_on, _sent_home, _kept_at_hand):
        for place, (meeting, session) in enumerate(zip(meetings, made, strict=True)):
            new = [code for code in pages(meeting, session) if code in by_code and code not in given]
            own[place] |= {code: by_code[code] for code in new}
            given |= set(new)
    return [
        replace(session, handouts=tuple(pages[code] for code in sorted(pages, key=_order)))
        for session, pages in zip(made, own, strict=True)
    ]


def _order(code: str) -> tuple[int, str]:
    number = code.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (int(number) if number.isdigit() else 0, code)


def _worked_on(meeting: Meeting, session: Session) -> Iterator[str]:
    if meeting.whole:
        yield from (handout.code for handout in session.handouts)
    yield from (code for activity in session.activities for code in activity.handouts)


def _sent_home(meeting: Meeting, _session: Session) -> Iterator[str]:
    yield from (one.code for one in meeting.at_home)


def _kept_at_hand(meeting: Meeting, _session: Session) -> Iterator[str]:
    yield from meeting.at_hand

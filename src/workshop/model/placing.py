"""Which activities take place in which meeting of a form, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop.model.curriculum import Activity, Session
from workshop.model.form import Form, Meeting

ARRIVE, LAST_WEEK, CLOSE = "arrive", "last-week", "close"


@dataclass(frozen=True, slots=True)
class Placed:
    """The activities of each meeting by its code, as the author wrote them."""

    taking_place: Mapping[str, tuple[Activity, ...]]

    def left_out(self, activities: Iterable[Activity]) -> tuple[Activity, ...]:
        """Those that take place in no meeting, the frame apart."""
        taken = {one.place for group in self.taking_place.values() for one in group}
        return tuple(one for one in activities if one.place not in taken and not one.frame)


def place_activities(form: Form, sessions: Mapping[int, Session]) -> Placed:
    """Where each activity takes place in a form.

    A meeting that is one session as it stands has them all. Any other has those of its sessions that are marked for
    the form and belong to its handouts; a marked one that no meeting has taken so goes to the first that works on
    one of its pages.
    """
    marked = {
        number: [one for one in session.activities if form.name in one.forms]
        for number, session in sessions.items()
    }
    own = {meeting.code: _own(meeting, sessions, marked) for meeting in form.meetings}
    taken = {one.place for group in own.values() for _, one in group}
    for number, activities in sorted(marked.items()):
        for one in activities:
            code = next((m.code for m in form.meetings if not set(m.handouts).isdisjoint(one.handouts)), "")
            if code and one.place not in taken and not one.frame:
                own[code].append((number, one))
    return Placed(
        {
            meeting.code: tuple(one for _, one in own[meeting.code])
            if meeting.whole
            else _in_order(meeting, own[meeting.code])
            for meeting in form.meetings
        }
    )


def _own(
    meeting: Meeting, sessions: Mapping[int, Session], marked: Mapping[int, Sequence[Activity]]
) -> list[tuple[int, Activity]]:
    numbers = [number for number in meeting.sessions if number in sessions]
    if meeting.whole:
        return [(number, one) for number in numbers for one in sessions[number].activities]
    return [(number, one) for number in numbers for one in marked[number] if _belongs(one, meeting)]


def _belongs(activity: Activity, meeting: Meeting) -> bool:
    if activity.frame or not activity.handouts or not meeting.handouts:
        return True
    return not set(meeting.handouts).isdisjoint(activity.handouts)


def _in_order(meeting: Meeting, found: Iterable[tuple[int, Activity]]) -> tuple[Activity, ...]:
    """Arrive and the look back once, from the first session that marks them; then the work; then one close."""
    activities = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    by_frame: dict[str, list[Activity]] = {}
    for one in activities:
        by_frame.setdefault(one.frame, []).append(one)
    first = [by_frame[name][0] for name in (ARRIVE, LAST_WEEK) if name in by_frame]
    last = by_frame[CLOSE][-1:] if CLOSE in by_frame else []
    return (*first, *_by_page(by_frame.get("", []), meeting.handouts), *last)


def _by_page(activities: Sequence[Activity], codes: Sequence[str]) -> list[Activity]:
    """In the order of the handouts; an activity without a page stands before the page that follows it."""
    if not codes:
        return list(activities)
    spots: dict[int, int] = {}
    spot = len(codes)
    for number in range(len(activities) - 1, -1, -1):
        at = [codes.index(code) for code in activities[number].handouts if code in codes]
        spot = min(at, default=spot)
        spots[number] = spot
    return [activities[number] for number in sorted(spots, key=lambda one: (spots[one], one))]

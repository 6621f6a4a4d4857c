"""The calendar file is what RFC 5545 wants, and gives nobody away."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.agenda import CalendarEntry, calendar_text

FIRST = datetime(2027, 1, 12, 18, 30)  # noqa: DTZ001 - the hour on the wall, in no zone
ENTRIES = [
    CalendarEntry(f"Meeting {n + 1} of 3", FIRST + timedelta(weeks=n), 90 + 15 * (n == 2)) for n in range(3)
]


def lines(data: bytes) -> list[str]:
    """The unfolded lines of a file (RFC 5545, 3.1), after a look at how it is folded."""
    assert data.endswith(b"\r\n")
    rows = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(b"\n" not in row and b"\r" not in row for row in rows)
    assert all(0 < len(row) <= 75 for row in rows)
    assert all(row.decode() for row in rows), "no letter is cut in two"
    whole: list[str] = []
    for row in rows:
        if row.startswith(b" "):
            whole[-1] += row[1:].decode()
        else:
            whole.append(row.decode())
    return whole


def parsed(data: bytes) -> Iterator[dict[str, str]]:
    """The properties of each event, and of the calendar itself first."""
    found = [line.partition(":") for line in lines(data)]
    assert all(mark == ":" and name.replace("-", "").isalnum() for name, mark, _ in found)
    pairs = [(name, value) for name, _, value in found]
    assert (pairs[0], pairs[-1]) == (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR"))
    inside: dict[str, str] = {}
    for name, value in pairs[1:-1]:
        if (name, value) in {("BEGIN", "VEVENT"), ("END", "VEVENT")}:
            if inside:
                yield inside
            inside = {}
        else:
            assert name not in inside, f"{name} stands twice"
            inside[name] = value
    assert not inside


def unescaped(words: str) -> str:
    signs = iter(words)
    return "".join((next(signs).replace("n", "\n")) if sign == "\\" else sign for sign in signs)


def test_the_calendar() -> None:
    whole, *events = parsed(calendar_text(ENTRIES, "eight"))
    assert whole == {"VERSION": "2.0", "PRODID": "-//Workshop//Calendar//EN", "CALSCALE": "GREGORIAN"}
    assert [(one["DTSTART"], one["DTEND"], one["SUMMARY"]) for one in events] == [
        ("20270112T183000", "20270112T200000", "Meeting 1 of 3"),
        ("20270119T183000", "20270119T200000", "Meeting 2 of 3"),
        ("20270126T183000", "20270126T201500", "Meeting 3 of 3"),
    ]
    assert {one["DTSTAMP"] for one in events} == {"20270112T000000Z"}
    assert {one["CLASS"] for one in events} == {"PRIVATE"}
    assert len({one["UID"] for one in events}) == 3


def test_an_event_has_nothing_but_a_number_and_a_time() -> None:
    for event in list(parsed(calendar_text(ENTRIES, "eight")))[1:]:
        assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP"}


def test_the_same_round_gives_the_same_bytes_and_another_one_other_marks() -> None:
    def marks(data: bytes) -> set[str]:
        return {one["UID"] for one in list(parsed(data))[1:]}

    once = calendar_text(ENTRIES, "eight")
    assert calendar_text(ENTRIES, "eight") == once
    assert marks(calendar_text(ENTRIES, "six")).isdisjoint(marks(once))
    moved = [CalendarEntry(one.title, one.begins + timedelta(days=7), one.minutes) for one in ENTRIES]
    assert marks(calendar_text(moved, "eight")).isdisjoint(marks(once))
    # A day that moves keeps the mark of its meeting, so that a phone moves it too.
    later = [*ENTRIES[:2], CalendarEntry("Meeting 3 of 3", FIRST + timedelta(weeks=3), 90)]
    assert marks(calendar_text(later, "eight")) == marks(once)


def test_a_meeting_past_midnight_ends_on_the_next_day() -> None:
    [_, event] = parsed(calendar_text([CalendarEntry("Late", datetime(2027, 12, 31, 23, 0), 90)], ""))  # noqa: DTZ001
    assert (event["DTSTART"], event["DTEND"]) == ("20271231T230000", "20280101T003000")


@pytest.mark.parametrize("words", ["a;b,c\\d", "a\nb\r\nc", "é" * 200, "x" * 75, "🙂" * 40])
def test_any_title_comes_back(words: str) -> None:
    [_, event] = parsed(calendar_text([CalendarEntry(words, FIRST, 60)], ""))
    assert unescaped(event["SUMMARY"]) == words.replace("\r\n", "\n")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_title_at_all_comes_back(words: str) -> None:
    [_, event] = parsed(calendar_text([CalendarEntry(words, FIRST, 60)], ""))
    assert unescaped(event["SUMMARY"]) == words


def test_a_round_without_meetings_is_an_empty_calendar() -> None:
    assert [line.partition(":")[0] for line in lines(calendar_text([], ""))] == [
        "BEGIN",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "END",
    ]

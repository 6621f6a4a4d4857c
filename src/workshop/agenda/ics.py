"""A calendar file (iCalendar, RFC 5545) that gives nobody away: numbered meetings with a time, and nothing else.

It has no course, no practice, no place and no description. The same round gives the same bytes: what the standard
wants to know of the moment of writing is the first day of the round.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

LONGEST = 75  # octets of a line, without its end (RFC 5545, 3.1)
PRODUCT = "-//Workshop//Calendar//EN"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One meeting. begins: a local time without a zone, so that a phone shows the hour that is on the wall."""

    title: str
    begins: datetime
    minutes: int


def calendar_text(entries: Sequence[CalendarEntry], salt: str) -> bytes:
    """The file. salt: what tells this round from another that begins on the same day (the form of the course)."""
    first = min((entry.begins for entry in entries), default=datetime.combine(date.min, time.min))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        *(line for n, one in enumerate(entries, 1) for line in _event(n, one, first.date(), salt)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _event(number: int, entry: CalendarEntry, first: date, salt: str) -> Iterator[str]:
    mark = hashlib.sha256(f"{first.isoformat()} {salt} {number}".encode()).hexdigest()[:32]
    ends = entry.begins + timedelta(minutes=entry.minutes)
    yield "BEGIN:VEVENT"
    yield f"UID:{UUID(mark)}"
    yield f"DTSTAMP:{_packed(datetime.combine(first, time.min))}Z"
    yield f"DTSTART:{_packed(entry.begins)}"
    yield f"DTEND:{_packed(ends)}"
    yield f"SUMMARY:{_escaped(entry.title)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _packed(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("-", "").replace(":", "")


def _escaped(words: str) -> str:
    """A value of text: what would end it or part it is marked (RFC 5545, 3.3.11)."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line with its end; a long one goes on in the next after a space, and no letter is cut in two."""
    rows, row = [], b""
    for letter in line:
        octets = letter.encode()
        if len(row) + len(octets) > LONGEST:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join([*rows, row]) + b"\r\n"

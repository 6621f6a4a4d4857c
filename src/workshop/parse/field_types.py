"""What single fields of an author's are made of: words, a title, a day, a time of day, how people sit."""

import re
from datetime import date, time
from typing import Annotated, LiteralString

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from workshop.model import Text
from workshop.parse.inline import read_field

MOST_MINUTES = 600

_GROUPINGS = ("whole group", "alone", "pairs", "threes")
_BY_CHOICE = " by choice"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")


def _wrong(hint: str) -> PydanticCustomError:
    message: LiteralString = "wrong value"
    return PydanticCustomError("wrong_value", message, {"hint": hint})


def _words(value: str) -> str:
    if not value.strip():
        raise _wrong("Write something here.")
    return value


def _title(value: str) -> str:
    """A title prints in one face: emphasis is taken off, and anything more is refused as in every field."""
    text = read_field(value)
    if any(span.session is not None for span in text.spans):
        raise _wrong("A title cannot name another session: its number is not the same in every form.")
    if any(span.slot for span in text.spans):
        raise _wrong("A title cannot hold what a practice fills in.")
    return _words(text.plain)


def _text(value: Text) -> Text:
    if not value:
        raise _wrong("Write something here.")
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip() if _DAY.fullmatch(value.strip()) else "")
        except ValueError:
            raise _wrong("Write a day as year-month-day: 2026-03-31.") from None
    return value


def _clock(value: object) -> object:
    if isinstance(value, str):
        try:
            hour, minute = value.strip().split(":") if _CLOCK.fullmatch(value.strip()) else ("99", "99")
            return time(int(hour), int(minute))
        except ValueError:
            raise _wrong("Write a time of day with hours and minutes: 18:00.") from None
    return value


def _grouping(value: str) -> str:
    """`whole group, then pairs by choice`."""
    steps = value.removesuffix(_BY_CHOICE).split(", then ")
    if all(step in _GROUPINGS for step in steps):
        return value
    raise _wrong(f"Allowed: {', '.join(_GROUPINGS)}; joined by “, then ”; “by choice” may stand at the end.")


Words = Annotated[str, AfterValidator(_words)]
Title = Annotated[str, AfterValidator(_title)]
FullText = Annotated[Text, AfterValidator(_text)]
Day = Annotated[date, BeforeValidator(_day)]
Clock = Annotated[time, BeforeValidator(_clock)]
Count = Annotated[int, Field(ge=1, le=MOST_MINUTES)]
SessionNumber = Annotated[int, Field(ge=1, le=99)]
Codes = tuple[Words, ...]
Grouping = Annotated[str, AfterValidator(_grouping)]

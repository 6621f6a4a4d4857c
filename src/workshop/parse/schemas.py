"""What authors may write in front matter, activity fences and the YAML files of a curriculum."""

from typing import Annotated, Literal, LiteralString, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from workshop.model import Data, Need, Reader, TakeHome, Text
from workshop.parse.field_types import (
    MOST_MINUTES,
    Clock,
    Codes,
    Count,
    Day,
    FullText,
    Grouping,
    Title,
    Words,
)
from workshop.parse.inline import TOLD


class BetweenFields(Data):
    practice: FullText
    solo: FullText


class TroubleFields(Data):
    hear: FullText
    reply: FullText


class SessionFields(Data):
    title: Title
    main_message: FullText
    outcomes: tuple[FullText, ...]
    materials: tuple[FullText, ...]
    minutes: Count | None = None
    before_you_start: tuple[FullText, ...] = ()
    between_sessions: BetweenFields | None = None
    trouble: tuple[TroubleFields, ...] = ()


class MinutesFields(Data):
    least: Annotated[int, Field(ge=0, le=MOST_MINUTES)]
    usual: Annotated[int, Field(ge=0, le=MOST_MINUTES)]
    most: Annotated[int, Field(ge=0, le=MOST_MINUTES)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least <= self.usual <= self.most:
            return self
        shown = f"least {self.least}, usual {self.usual}, most {self.most}"
        told = {
            "code": "minutes-order",
            "message": f"The minutes are out of order: {shown}.",
            "hint": "“least” is the smallest number, “usual” lies between, “most” is the largest.",
        }
        message: LiteralString = "{message}"
        raise PydanticCustomError(TOLD, message, told)


class ActivityFields(Data):
    minutes: MinutesFields
    grouping: Grouping
    core: bool
    handouts: Codes = ()
    teaches: Codes = ()
    frame: Literal["arrive", "last-week", "close"] | None = None


class HandoutKeyFields(Data):
    notes: tuple[FullText, ...] = ()


class HandoutFields(Data):
    title: Title
    purpose: FullText
    main_idea: FullText
    teaches: Codes
    approaches_partner: bool
    take_home: TakeHome
    reader: Annotated[Reader, Field(alias="for")] = Reader.PARTICIPANT
    choices: tuple[FullText, ...] = ()
    key: HandoutKeyFields | None = None


class PageFields(Data):
    title: Title


class SourceFields(Data):
    key: Annotated[str, Field(pattern=r"^[A-Z]$")]
    author: Words
    title: Words
    date: str = ""
    where: str = ""


class FormFields(Data):
    minutes: Count


class FormsFields(Data):
    eight: FormFields | None = None
    six: FormFields | None = None
    one_to_one: Annotated[FormFields | None, Field(alias="one-to-one")] = None


class CurriculumFields(Data):
    title: Title
    subtitle: Title
    edition_date: Words
    language: Words = "en"
    sources: tuple[SourceFields, ...]
    forms: FormsFields
    credits: Text = Text()


class GuidanceFields(Data):
    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    says: FullText
    sources: Annotated[tuple[Words, ...], Field(min_length=1)]


class HelpLineFields(Data):
    name: Words
    for_whom: Annotated[Words, Field(alias="for")]
    need: Need
    call: str = ""
    tty: str = ""
    text: str = ""
    chat: str = ""
    hours: str = ""
    checked_on: Day | None = None
    checked_by: str = ""


class ReferralFields(Data):
    need: Annotated[Words, Field(alias="for")]
    name: Words
    contact: Words


class ReviewFields(Data):
    by: Words
    license: Words
    on: Day


class PracticeFields(Data):
    name: str = ""
    contact: str = ""
    logo: str = ""
    colour: str = ""
    paper: Literal["letter", "a4"] | None = None
    start: Clock | None = None
    group_size: Annotated[int, Field(ge=1, le=99)] | None = None
    name_line: bool = False
    help_lines: tuple[HelpLineFields, ...] = ()
    confidentiality_limits: Text = Text()
    screening_tool: str = ""
    referral_list: tuple[ReferralFields, ...] = ()
    reviewed: ReviewFields | None = None

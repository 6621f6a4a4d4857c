"""What authors may write in front matter, activity fences and the YAML files of a curriculum."""

from typing import Annotated, Literal, LiteralString, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from workshop.model import CertificateWords, Data, FeedbackWords, Need, Reader, SignLayout, TakeHome, Text
from workshop.parse.field_types import (
    MOST_MINUTES,
    Clock,
    Codes,
    Count,
    Day,
    FullText,
    Grouping,
    SessionNumber,
    Title,
    Words,
)
from workshop.parse.inline import TOLD


def told(code: str, message: str, hint: str) -> PydanticCustomError:
    """What a schema of this room has to say of its fields together."""
    words: LiteralString = "{message}"
    return PydanticCustomError(TOLD, words, {"code": code, "message": message, "hint": hint})


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
        raise told(
            "minutes-order",
            f"The minutes are out of order: {shown}.",
            "“least” is the smallest number, “usual” lies between, “most” is the largest.",
        )


class InFormFields(Data):
    minutes: Count
    note: Text = Text()


class MarksFields(Data):
    six: InFormFields | None = None
    one_to_one: Annotated[InFormFields | None, Field(alias="one-to-one")] = None
    one_to_one_short: Annotated[InFormFields | None, Field(alias="one-to-one-short")] = None


class ActivityFields(Data):
    minutes: MinutesFields
    grouping: Grouping
    core: bool
    handouts: Codes = ()
    teaches: Codes = ()
    frame: Literal["arrive", "last-week", "close"] | None = None
    forms: MarksFields = MarksFields()


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


class AtHomeFields(Data):
    handout: Words
    note: Text = Text()

    @model_validator(mode="before")
    @classmethod
    def _code_alone(cls, value: object) -> object:
        return {"handout": value} if isinstance(value, str) else value


class MeetingFields(Data):
    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]
    sessions: Annotated[tuple[SessionNumber, ...], Field(min_length=1)]
    title: Title | None = None
    main_message: FullText | None = None
    handouts: Codes = ()
    at_home: tuple[AtHomeFields, ...] = ()
    at_hand: Codes = ()
    outcomes: tuple[FullText, ...] = ()
    materials: tuple[FullText, ...] = ()
    changes: tuple[FullText, ...] = ()

    @model_validator(mode="after")
    def _named(self) -> Self:
        if len(self.sessions) > 1 and not (self.title and self.main_message):
            lacks = "main_message" if self.title else "title"
            raise told(
                "missing-field",
                f"“{lacks}” is missing in {self.code}, which is made from several sessions.",
                f"Add “{lacks}: …”.",
            )
        return self


class FullFormFields(Data):
    minutes: Count


class FormFields(FullFormFields):
    title: Title | None = None
    word: Literal["Session", "Meeting"] = "Session"
    grouping: str = ""
    about: tuple[FullText, ...] = ()
    meetings: tuple[MeetingFields, ...] = ()

    @model_validator(mode="after")
    def _own_codes(self) -> Self:
        codes = [meeting.code for meeting in self.meetings]
        for code in codes:
            if codes.count(code) > 1:
                raise told(
                    "meeting-code", f"Two meetings have the code {code}.", "Give each a code of its own."
                )
        return self


class FormsFields(Data):
    eight: FullFormFields | None = None
    six: FormFields | None = None
    one_to_one: Annotated[FormFields | None, Field(alias="one-to-one")] = None
    one_to_one_short: Annotated[FormFields | None, Field(alias="one-to-one-short")] = None


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


class PapersFields(Data):
    certificate: CertificateWords = CertificateWords()
    feedback: FeedbackWords = FeedbackWords()


class DiscreetWord(Data):
    say: Words
    instead: Words


class DiscreetTitle(Data):
    page: Words
    title: Words


class DiscreetFields(Data):
    title: Words
    titles: tuple[DiscreetTitle, ...] = ()
    words: tuple[DiscreetWord, ...] = ()
    never: tuple[Words, ...]


class SignFields(Data):
    where: FullText
    says: Annotated[tuple[Words, ...], Field(min_length=1, max_length=12)]
    session: SessionNumber | None = None
    layout: Annotated[SignLayout, Field(alias="as")] = SignLayout.PAGE

    @model_validator(mode="after")
    def _two_circles(self) -> Self:
        if self.layout is SignLayout.CIRCLES and len(self.says) != 2:
            raise told(
                "wrong-value",
                f"Circles need two words under “says”; here are {len(self.says)}.",
                "Write the word of the inner circle first, then that of the outer one.",
            )
        return self


class ReferralFields(Data):
    need: Annotated[Words, Field(alias="for")]
    name: Words
    contact: Words


class ReviewFields(Data):
    by: Words
    license: Words
    on: Day


class HouseWordFields(Data):
    list: Words
    phrase: Words
    instead: str = ""
    off: str = ""


class PracticeFields(Data):
    name: str = ""
    contact: str = ""
    logo: str = ""
    colour: str = ""
    paper: Literal["letter", "a4"] | None = None
    start: Clock | None = None
    group_size: Annotated[int, Field(ge=1, le=99)] | None = None
    name_line: bool = False
    signin_names: bool = False
    plain_certificate: bool = False
    help_lines: tuple[HelpLineFields, ...] = ()
    confidentiality_limits: Text = Text()
    consent_form: str = ""
    screening_tool: str = ""
    responsible: str = ""
    on_call: str = ""
    safe_contact: Text = Text()
    consult: str = ""
    referral_list: tuple[ReferralFields, ...] = ()
    reviewed: ReviewFields | None = None
    words: tuple[HouseWordFields, ...] = ()

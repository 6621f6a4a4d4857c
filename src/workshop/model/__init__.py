"""The field's words as frozen values; what every room above speaks in."""

from workshop.model.curriculum import (
    Activity,
    Audience,
    BetweenSessions,
    Cue,
    CueKind,
    Curriculum,
    Form,
    GuidePage,
    GuidanceUnit,
    Handout,
    HelpLine,
    Minutes,
    Need,
    Practice,
    Reader,
    Referral,
    Review,
    Session,
    Source,
    TakeHome,
    Trouble,
)
from workshop.model.exercise import (
    Answer,
    Data,
    Exercise,
    ExerciseData,
    KeyNote,
    KeySheet,
    Prompt,
    Kind,
    Sample,
    key_fields,
    sheet_fields,
    View,
    taken_in,
)
from workshop.model.text import Block, Heading, ListBlock, Paragraph, Picture, Quote, Span, Table, Text

__all__ = [
    "Activity", "Answer", "Audience", "BetweenSessions", "Block", "Cue", "CueKind", "Curriculum", "Data", "Exercise",
    "ExerciseData", "Form", "GuidanceUnit", "GuidePage", "Handout", "Heading", "HelpLine", "KeyNote", "KeySheet",
    "Kind", "ListBlock", "Minutes", "Need", "Paragraph", "Picture", "Practice", "Prompt", "Quote", "Reader", "Referral",
    "Review", "Sample", "Session", "Source", "Span", "Table", "TakeHome", "Text", "Trouble", "View",
    "key_fields", "sheet_fields", "taken_in",
]

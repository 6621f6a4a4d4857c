"""The pause plan on a wallet card: the words of the page that has it, as many of its fields as fit."""

from workshop.documents.common.setting import ATKINSON, LITERATA, Setting
from workshop.exercises.plan import Plan as PlanData
from workshop.exercises.plan import PlanField
from workshop.model import Curriculum, Handout, Text, taken_in
from workshop.plan.cards import PauseCard, PauseField

NOTE = "Only where it is safe to leave a room."
GAP, STOPS = "…", ".!?”"

# As in styles/cards.css, in mm and points.
WIDE, HIGH = 85.6 - 2 * 5.0, 53.98 - 2 * 4.5
LABEL, SAID = Setting(ATKINSON, 10, 4.4), Setting(LITERATA, 10.5, 4.6)
TITLE_HIGH, NOTE_HIGH, LINE_HIGH, FIELD_GAP = 6.0, 4.8, 8.0, 0.3
LINE_LEAST = 24.0


def pause_card(curriculum: Curriculum) -> tuple[PauseCard, Handout] | None:
    """The pause plan of the course and the page that it stands on; none where no plan prints as a card."""
    for handout in curriculum.handouts:
        for exercise in handout.exercises:
            data = exercise.data
            if isinstance(data, PlanData) and data.card:
                title = data.card_title or data.title or Text.of(handout.title)
                note = NOTE if handout.approaches_partner else ""
                return PauseCard(title, note, _fields(data, note)), handout
    return None


def _fields(data: PlanData, note: str) -> tuple[PauseField, ...]:
    left = HIGH - TITLE_HIGH - (NOTE_HIGH if note else 0.0)
    taken: list[PauseField] = []
    for field in data.fields:
        made = pause_field(field)
        left -= height(made)
        if left < 0:
            break
        taken.append(made)
    return tuple(taken)


def pause_field(field: PlanField) -> PauseField:
    """A field as it stands on a card: its line beside the label, or behind the last words that one says."""
    view = taken_in(field)
    starts = view["starts"]
    if not isinstance(starts, Text):
        beside = LABEL.width(field.label.plain) + LINE_LEAST <= WIDE
        return PauseField(field.label, beside=beside)
    words = starts.plain
    if GAP not in words and words[-1:] in STOPS:
        return PauseField(field.label, words=words, line=False)
    before, _, tail = words.partition(GAP)
    before = before.strip()
    cut = before.rstrip(".").rfind(". ") + 1
    lead = before[cut:].strip()
    if SAID.width(lead + tail) + LINE_LEAST > WIDE:
        return PauseField(field.label, words=words)
    return PauseField(field.label, words=before[:cut], lead=lead, tail=tail.strip())


def height(field: PauseField) -> float:
    """How high a field stands on a card, in mm."""
    if field.beside:
        return LINE_HIGH + FIELD_GAP
    said = SAID.height(Text.of(field.words), WIDE) if field.words else 0.0
    line = LINE_HIGH if field.line else 0.0
    return LABEL.height(field.label, WIDE) + said + line + FIELD_GAP

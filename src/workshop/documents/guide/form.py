"""What the guide says of the form of the course that it is printed in: on the cover, and on a page of its own."""

from workshop.model import Block, Curriculum, Form, Paragraph, Session, Table, Text
from workshop.plan.guide import GuideText
from workshop.plan.sheets import Foot

ANCHOR = "page-form"
CODES = (
    "Pages keep the codes of the full course in every form. The table says where each of its sessions is met, what "
    "goes home, and what is left out."
)


def form_title(curriculum: Curriculum) -> str:
    """The form's name in print; nothing for the full form."""
    form = _other(curriculum)
    return (form.title or f"Form: {form.name}") if form else ""


def sizes(curriculum: Curriculum) -> str:
    """`8 sessions, 31 handouts`: Session 0 is the leader's own and not counted."""
    met = [session for session in curriculum.sessions if session.number]
    word = met[0].word.lower() if met else "session"
    return f"{len(met)} {word}{'s' if len(met) != 1 else ''}, {len(curriculum.handouts)} handouts"


def form_page(curriculum: Curriculum, foot: Foot) -> tuple[GuideText, ...]:
    """The page about the form; none in the full form."""
    form = _other(curriculum)
    if form is None:
        return ()
    about: list[Block] = [Paragraph(text, form.place) for text in (*form.about, Text.of(CODES))]
    met = [session for session in curriculum.sessions if session.number]
    head = (form.word, "Made from", "Minutes", "At home, by choice", "Left out")
    rows = tuple(tuple(Text.of(cell) for cell in _row(session)) for session in met)
    table = Table(tuple(Text.of(cell) for cell in head), rows, form.place)
    return (GuideText(ANCHOR, f"This form: {form_title(curriculum)}", (*about, table), foot),)


def _other(curriculum: Curriculum) -> Form | None:
    form = curriculum.form
    return form if form and form.meetings else None


def _row(session: Session) -> tuple[str, ...]:
    numbers = " and ".join(str(number) for number in session.origins)
    home = [f"{one.code}, {one.note.plain}" if one.note else one.code for one in session.at_home]
    return (
        f"{session.number} {session.title}",
        f"Session{'s' if len(session.origins) > 1 else ''} {numbers}",
        str(sum(activity.minutes.usual for activity in session.activities)),
        "; ".join(home) or "–",
        "; ".join(session.left_out) or "–",
    )

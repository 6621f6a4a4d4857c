"""Signs for the door, the tables, the box and the hands, from the words of `modules/signs.yaml`.

A list for the leader comes first: where each sign goes, and when. The signs have nothing on them but their words: no
practice, no course, nothing that tells a stranger what the group is about. The agreements of the group are printed
large as well, from the page that has them, for the wall. Without `modules/signs.yaml` there are no signs.
"""

from collections.abc import Iterator

from workshop.documents.common import sign_sizes as sizes
from workshop.documents.common.base import LEADERS_EDITIONS, Course, DocumentKind
from workshop.documents.common.cue_sizes import SHEETS
from workshop.documents.common.foot import guide_foot
from workshop.exercises.checklist import Checklist
from workshop.model import Audience, Curriculum, Handout, Sign, SignLayout, Text
from workshop.model.standard_blocks import DRAFT_DISCREET
from workshop.plan.cards import SignEntry, SignLine, SignList, SignSheet, SignSheets
from workshop.plan.document import Options, Part, Plan

KIND, TITLE = "signs", "Signs"
ABOUT = "Print what you need, on one side. What goes on a door says nothing of what the group is about."
EVERY = "Every session"
AGREEMENTS = "agreements"
WALL = "On the wall, at every session. Write in what the group adds. No names, and nobody signs."
HOW = {
    SignLayout.PAGE: "One sheet.",
    SignLayout.CARDS: "Eight of one word to a sheet. Cut along the lines.",
    SignLayout.NUMBERS: "One set to a sheet. Cut along the lines.",
    SignLayout.CIRCLES: "One sheet.",
}
CARD_GRID, NUMBER_GRID = (2, 4), (3, 4)
TONES = 3
# As in styles/cards.css, in mm: what is left beside and above cards, within a card, within the circles.
CARDS_SIDES, CARD_PAD, INNER, OUTER_BAND = 24.0, 14.0, 76.0, 120.0
AGREED_SIDES, AGREED_ENDS, BLANK = 54.0, 88.0, 14.0


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan: the list, then the signs."""
    made = list(_made(course, options))
    if not course.curriculum.signs or not made:
        return ()
    entries = tuple(entry for entry, _ in made)
    sheets = tuple(sheet for _, group in made for sheet in group)
    foot = guide_foot(course, options, TITLE)
    # Strangers read a sign: it says that it is a draft, and not for whom.
    draft = DRAFT_DISCREET if options.draft else ""
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=f"{course.curriculum.title}: signs",
        language=course.curriculum.language,
        audience=Audience.FACILITATOR,
        session=None,
        path=f"facilitator/{KIND}.pdf",
        options=options,
        parts=(
            Part("list", "documents/signs-list.html", SignList(TITLE, ABOUT, entries, foot), points=True),
            Part("sheets", "documents/signs.html", SignSheets(sheets, draft), under=True),
        ),
        sources=tuple(dict.fromkeys([one.place.file for one in course.curriculum.signs] + _pages(course))),
    )
    return (plan,)


def _pages(course: Course) -> list[str]:
    return [handout.place.file for handout, _ in _agreements(course.curriculum)]


def _made(course: Course, options: Options) -> Iterator[tuple[SignEntry, tuple[SignSheet, ...]]]:
    """Every sign that is used, with its sheets: first those of every session."""
    number = 0
    for sign in sorted(course.curriculum.signs, key=lambda one: one.session or 0):
        when = _when(course.curriculum, sign.session)
        if when:
            number += 1
            anchor = f"sign-{number}"
            entry = SignEntry(_in_a_row(sign.says), sign.where, when, HOW[sign.layout], anchor)
            yield entry, tuple(_sheets(sign, anchor, options.paper))
    for handout, data in _agreements(course.curriculum):
        anchor = f"sign-{handout.code}"
        entry = SignEntry(
            f"{handout.code} {handout.title}", Text.of(WALL), EVERY, HOW[SignLayout.PAGE], anchor
        )
        yield entry, tuple(_agreed(handout, data, anchor, options.paper))


def _in_a_row(says: tuple[str, ...]) -> str:
    """The words of a sign on one line: a dot stands between them where nothing else does."""
    return "".join(f"{words} " if words[-1] in ".!?" else f"{words} · " for words in says).rstrip(" ·")


def _when(curriculum: Curriculum, session: int | None) -> str:
    """`Session 3`, or the meetings of this form in which session 3 is met; nothing, if it is met in none."""
    if session is None:
        return EVERY
    return ", ".join(one.label for one in curriculum.sessions if session in one.origins)


def _sheets(sign: Sign, anchor: str, paper: str) -> Iterator[SignSheet]:
    if sign.layout is SignLayout.PAGE:
        yield SignSheet(anchor, "page", sign.says[0], sizes.page_lines(sign.says, paper))
    elif sign.layout is SignLayout.CARDS:
        yield from _cards(sign, anchor, paper)
    elif sign.layout is SignLayout.NUMBERS:
        size = sizes.largest(sign.says, sizes.NUMBER, _card_wide(paper, NUMBER_GRID))
        lines = tuple(SignLine(word, size) for word in sign.says)
        yield SignSheet(anchor, "numbers", f"Cards: {sign.says[0]} to {sign.says[-1]}", lines, *NUMBER_GRID)
    else:
        inner, outer = sign.says
        inside = SignLine(inner, sizes.largest([inner], sizes.CIRCLE, INNER))
        outside = SignLine(outer, sizes.largest([outer], sizes.CIRCLE, OUTER_BAND))
        yield SignSheet(anchor, "circles", f"{inner} · {outer}", (inside, outside))


def _cards(sign: Sign, anchor: str, paper: str) -> Iterator[SignSheet]:
    """A sheet for each word, all in one size, told apart by the tone of their bars."""
    size = sizes.largest(sign.says, sizes.CARD, _card_wide(paper, CARD_GRID))
    for place, word in enumerate(sign.says):
        own = anchor if place == 0 else f"{anchor}-{place + 1}"
        tone = place % TONES + 1
        yield SignSheet(own, "cards", f"Cards: {word}", (SignLine(word, size),), *CARD_GRID, tone=tone)


def _card_wide(paper: str, grid: tuple[int, int]) -> float:
    return (SHEETS[paper][0] - CARDS_SIDES) / grid[0] - CARD_PAD


def _agreements(curriculum: Curriculum) -> Iterator[tuple[Handout, Checklist]]:
    """The pages of the course that hold a list of agreements."""
    for handout in curriculum.handouts:
        for exercise in handout.exercises:
            if isinstance(exercise.data, Checklist) and exercise.data.style == AGREEMENTS:
                yield handout, exercise.data


def _agreed(handout: Handout, data: Checklist, anchor: str, paper: str) -> Iterator[SignSheet]:
    """The agreements on as many sheets as they need; the last one has lines for what the group adds."""
    said = [item.plain for item in data.lines]
    wide, high = SHEETS[paper]
    wide, high = wide - AGREED_SIDES, high - AGREED_ENDS - data.blanks * BLANK
    groups = sizes.agreed_groups(said, wide, high)
    size = min(sizes.agreed_size(group, wide, high) for group in groups)
    first = 1
    for number, group in enumerate(groups, start=1):
        lines = (SignLine(handout.title, 28), *(SignLine(words, size) for words in group))
        yield SignSheet(
            anchor=anchor if number == 1 else f"{anchor}-{number}",
            layout="agreements",
            name=handout.title,
            lines=lines,
            blanks=data.blanks if number == len(groups) else 0,
            idea=handout.main_idea.plain,
            first=first,
        )
        first += len(group)


DOCUMENT = DocumentKind(
    name=KIND,
    what="signs for the door, the tables, the box and the hands",
    audience=Audience.FACILITATOR,
    plans=plans,
    doc=__doc__ or "",
    editions=LEADERS_EDITIONS,
)

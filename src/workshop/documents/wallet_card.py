"""The wallet card: good numbers to have, and a plan for a pause, in the size of a bank card.

Eight cards (ISO/IEC 7810 ID-1, 85.60 × 53.98 mm) stand on a sheet that is printed on both sides. The left column has
the help lines, the right one the pause plan of the course. Cut apart they are eight cards; left together in the middle
and folded, they are four with both inside. The outside is plain: it says “Good numbers to have” and nothing that tells
why somebody has it. There is no name of a practice or of the course on the sheet.

The lines are those of the curriculum and the practice. The words of the pause plan are those of the first page that
prints its plan as a card to fold, as many of its fields as fit. In large print the cards are twice as wide and high,
and fold to the same size.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.pause import pause_card
from workshop.documents.common.setting import ATKINSON, Setting
from workshop.model import Audience, HelpLine, Need, Text
from workshop.model.help_lines import printed_lines
from workshop.model.standard_blocks import TAKE_HOME
from workshop.plan.cards import Number, PauseCard, WalletCards
from workshop.plan.document import Options, Part, Plan

KIND, CODE = "wallet-card", "WC"
OUTSIDE = "Good numbers to have"
DISCREET, LARGE_PRINT = "discreet", "large-print"

FREE = "Free and private, any time."
FOR_YOU = "For you or someone you know. Use a phone that is safe for you."
OWN = "Local line"
CUT = "Cut along the dashed lines."
FOLD = "Fold on the dotted line, with the words inside. Or cut there too: then you have eight cards."
FOLD_LARGE = "Fold each card twice, with the words inside."
TURN = "Outsides. Print them on the other side, and turn the sheet over on its long edge."
# What a card says of a number where it must not say more: everybody knows these words.
PLAIN, PLAIN_DANGER = "To talk", "Emergency"

# As in styles/cards.css, in mm and points: what the words of a card have, and how they are set at each step.
WIDE, HIGH = 85.6 - 2 * 5.0, 53.98 - 2 * 4.5
LABEL_WIDE, NUMBER_GAP, NOTE_GAP, OWN_HIGH = 25.0, 0.9, 1.4, 8.0
STEPS = (
    (Setting(ATKINSON, 10, 4.4), Setting(ATKINSON, 12.5 * 1.06, 5.0)),
    (Setting(ATKINSON, 9.5, 4.1), Setting(ATKINSON, 11.5 * 1.06, 4.6)),
    (Setting(ATKINSON, 9, 3.8), Setting(ATKINSON, 10.5 * 1.06, 4.2)),
)


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The one plan: a sheet of insides, and the outsides behind it."""
    view = wallet_cards(course, options)
    lines = printed_lines(course.curriculum, course.practice)
    with_plan = pause_card(course.curriculum)
    files = [line.place.file for line in lines] + ([with_plan[1].place.file] if with_plan else [])
    plan = Plan(
        kind=KIND,
        name=KIND,
        title=OUTSIDE,
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=None,
        path=f"participants/{KIND}.pdf",
        options=options,
        parts=(Part("cards", "documents/wallet-card.html", view),),
        sources=tuple(dict.fromkeys(files)),
    )
    return (plan,)


def wallet_cards(course: Course, options: Options) -> WalletCards:
    """What stands on the cards."""
    large = options.edition == LARGE_PRINT
    lines = printed_lines(course.curriculum, course.practice)
    found = pause_card(course.curriculum)
    numbers = tuple(_number(line, discreet=options.edition == DISCREET) for line in lines)
    note = FOR_YOU if course.practice.help_lines else f"{FREE} {FOR_YOU}"
    local = any(line.need is Need.OTHER for line in lines)
    step, own = _fitted(numbers, note, "" if local else OWN)
    return WalletCards(
        code=CODE,
        outside=OUTSIDE,
        numbers=numbers,
        own=own,
        note=note,
        pause=found[0] if found else None,
        columns=1 if large else 2,
        rows=2 if large else 4,
        step=step,
        cut=_cut(found[0] if found else None, found[1].code if found else "", large=large),
        turn=TURN,
        take_home=TAKE_HOME,
        draft=options.draft,
    )


def _cut(pause: PauseCard | None, code: str, *, large: bool) -> str:
    """What to do with the sheet; and where the pause plan belongs, if it is not for everybody."""
    words = [CUT]
    if large:
        words.append(FOLD_LARGE)
    elif pause:
        words.append(FOLD)
    if pause and pause.note:
        words.append(f"The pause plan goes with page {code}.")
    return " ".join(words)


def _number(line: HelpLine, *, discreet: bool) -> Number:
    """A help line on a card: one number in large, the other ways below it."""
    label = line.for_whom
    if discreet:
        label = PLAIN_DANGER if line.need is Need.DANGER else PLAIN
    number = line.call or (f"text {line.text}" if line.text else line.chat or line.tty)
    same = bool(line.call) and line.text == line.call
    beside = ("call, text or chat" if line.chat else "call or text") if same else ""
    ways = [f"TTY {line.tty}"] if line.tty and line.tty != number else []
    ways += [f"text {line.text}"] if line.call and line.text and not same else []
    return Number(label, number, beside, tuple(ways))


def _fitted(numbers: tuple[Number, ...], note: str, own: str) -> tuple[int, str]:
    """The largest step that fits, with the line of one's own if it fits as well; else the smallest without it."""
    for kept in dict.fromkeys((own, "")):
        for step in range(1, len(STEPS) + 1):
            if _height(numbers, note, kept, step) <= HIGH:
                return step, kept
    return len(STEPS), ""


def _height(numbers: tuple[Number, ...], note: str, own: str, step: int) -> float:
    text, large = STEPS[step - 1]
    beside = WIDE - LABEL_WIDE
    high = OWN_HIGH if own else 0.0
    for number in numbers:
        together = large.width(number.number) + text.width(f" {number.beside}") <= beside
        right = large.height(Text.of(number.number), beside) + (0 if together else text.line_mm)
        right += sum(text.height(Text.of(way), beside) for way in number.ways)
        left = text.height(Text.of(number.label), LABEL_WIDE - 2) + large.line_mm - text.line_mm
        high += max(left, right) + NUMBER_GAP
    return high + NOTE_GAP + text.height(Text.of(note), WIDE)


DOCUMENT = DocumentKind(
    name=KIND,
    what="cards in the size of a bank card: help lines and a pause plan",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)

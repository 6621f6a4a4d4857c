"""The views of what is cut out: cue cards, wallet cards, and signs for the door and the tables."""

from dataclasses import dataclass

from workshop.model import Text
from workshop.plan.sheets import Foot


@dataclass(frozen=True, slots=True)
class CueLine:
    """One paragraph or item on a cue card. mark: what hangs before it (`1.`, `–`, nothing). depth: 1 for an item."""

    mark: str
    text: Text
    depth: int = 0


@dataclass(frozen=True, slots=True)
class CueSection:
    """Cues of one kind on a card. word: `SAY`; kind: `say`; again: whether they began on the card before."""

    word: str
    kind: str
    lines: tuple[CueLine, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class CueCard:
    """One card of a running order.

    number: in its session, from 1. opens: the session’s name, on its first card. clock: "" where there is none. hand:
    code and title of each page to hand out. ahead: what comes next. piece of pieces: where an activity goes on over
    several cards. step: how large its words are set, 1 to 3. room: the height of what stands above the foot, in mm.
    """

    number: int
    opens: str
    clock: str
    facts: str
    title: Text
    optional: bool
    hand: tuple[tuple[str, str], ...]
    ahead: str
    piece: int = 1
    pieces: int = 1
    sections: tuple[CueSection, ...] = ()
    step: int = 1
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class CueSheets:
    """The cards of one session on their sheets.

    Each sheet holds `columns` × `rows` places, in the order of lines of text; an empty one is None. label: `Session 3`.
    count: of the cards. draft: "" when final.
    """

    anchor: str
    label: str
    title: str
    sheets: tuple[tuple[CueCard | None, ...], ...]
    columns: int
    rows: int
    count: int
    draft: str


@dataclass(frozen=True, slots=True)
class Number:
    """One help line on a wallet card: what it is for, its number in large, what stands beside it, other ways below."""

    label: str
    number: str
    beside: str = ""
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PauseField:
    """One field of a pause plan on a wallet card: its label, words to say, and a line.

    lead: the words that the line follows, and `tail` those that follow it. beside: whether the line begins beside the
    label. line: whether there is one; a whole sentence needs none.
    """

    label: Text
    words: str = ""
    lead: str = ""
    tail: str = ""
    beside: bool = False
    line: bool = True


@dataclass(frozen=True, slots=True)
class PauseCard:
    """The pause plan of a wallet card. note: where it may be used, "" where its page says nothing of that."""

    title: Text
    note: str
    fields: tuple[PauseField, ...]


@dataclass(frozen=True, slots=True)
class WalletCards:
    """One sheet of wallet cards: its insides, and behind it its outsides.

    outside: all that stands on the outside. own: the label of a line for a number of one's own, "" where there is no
    room for it. pause: none where the course has no plan that prints as a card; then every card has the numbers.
    columns, rows: cards on the sheet. step: how small the numbers are set, 1 to 3. cut, turn, take_home: what stands
    above the insides, and above the outsides.
    """

    code: str
    outside: str
    numbers: tuple[Number, ...]
    own: str
    note: str
    pause: PauseCard | None
    columns: int
    rows: int
    step: int
    cut: str
    turn: str
    take_home: str
    draft: str


@dataclass(frozen=True, slots=True)
class SignLine:
    """One line of a sign: its words, and their size in points."""

    words: str
    size: int


@dataclass(frozen=True, slots=True)
class SignSheet:
    """One printed sheet of a sign.

    layout: `page`, `cards`, `numbers`, `circles` or `agreements`. name: its line in the outline. columns, rows: cards
    on it. tone: 1 to 3, so that sets can be told apart. blanks: lines to write on below the words. idea: in small
    letters below the title of agreements. first: the number of the first of these agreements.
    """

    anchor: str
    layout: str
    name: str
    lines: tuple[SignLine, ...]
    columns: int = 1
    rows: int = 1
    tone: int = 1
    blanks: int = 0
    idea: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True)
class SignEntry:
    """One line of the list: the sign, where it goes, when it is used, how it is printed, and the anchor of its page."""

    says: str
    where: Text
    when: str
    how: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SignList:
    """What the leader gets with the signs: which there are, and where they go."""

    title: str
    about: str
    entries: tuple[SignEntry, ...]
    foot: Foot


@dataclass(frozen=True, slots=True)
class SignSheets:
    """The signs themselves. There is nothing on them but their words, and the draft line ("" when final)."""

    sheets: tuple[SignSheet, ...]
    draft: str

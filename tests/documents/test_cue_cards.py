"""Cue cards: every word of a running order, on cards that are cut in one stack and lie in order."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from checks.course import activity, course, session
from house import ROOT, Printed
from workshop import pdf
from workshop.build.words import sentences, squeezed
from workshop.diagnostics import Place
from workshop.documents import Course, document_kinds
from workshop.documents.common.cue_lines import cue_lines
from workshop.documents.common.cue_lines import sentences as one_by_one
from workshop.documents.common.cue_sizes import LARGE, STANDARD
from workshop.documents.common.parting import Room, Unit, parted
from workshop.documents.common.setting import ATKINSON, LITERATA, Setting
from workshop.documents.cue_cards import cut_and_stack, session_sheets
from workshop.model import BetweenSessions, Cue, CueKind, ListBlock, Paragraph, Practice, Session, Table, Text
from workshop.plan.cards import CueCard, CueLine, CueSheets
from workshop.plan.document import Options
from workshop.plan.facts import Facts

NAME, PLACE = "cue-cards", Place("modules/01-start/session.md")
PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
SAFE_MM = 6.0


def parts(printed: Printed, paper: str) -> Iterator[tuple[CueSheets, Facts]]:
    """Each session's cards, and where they stand on the paper."""
    [plan] = document_kinds()[NAME].plans(printed.course, Options(paper, draft=printed.result.drafts))
    for part in plan.parts:
        assert isinstance(part.view, CueSheets)
        yield part.view, printed.parts[paper, NAME, part.name].facts


def deck(view: CueSheets) -> list[CueCard]:
    """The cards of a session in their order."""
    return sorted((card for sheet in view.sheets for card in sheet if card), key=lambda card: card.number)


def said(words: str) -> Paragraph:
    return Paragraph(Text.of(words), PLACE)


def cards_of(one: Session, edition: str = "standard", paper: str = "letter") -> list[CueCard]:
    made = course(one)
    return deck(session_sheets(Course(made.curriculum, Practice()), Options(paper, edition), one))


# ---- the printed cards ----------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_every_cue_of_the_course_is_on_a_card(bundled: Printed, paper: str) -> None:
    printed = squeezed(" ".join(pdf.texts(bundled.pdf(NAME, paper))))
    for one in bundled.course.curriculum.sessions:
        for cue in (cue for part in one.activities for cue in part.cues):
            for line in cue_lines(block for block in cue.blocks if not isinstance(block, Table)):
                for sentence in sentences(line.text.plain):
                    assert squeezed(sentence) in printed, (one.label, cue.kind.value, sentence)
        if one.between:
            assert squeezed(one.between.practice.plain) in printed


@pytest.mark.parametrize("paper", PAPERS)
def test_cards_are_quarters_of_the_sheet_and_the_stack_is_in_order(bundled: Printed, paper: str) -> None:
    wide, high = PAPERS[paper]
    corners = [(0.0, 0.0), (wide / 2, 0.0), (0.0, high / 2), (wide / 2, high / 2)]
    for view, facts in parts(bundled, paper):
        lie: dict[tuple[int, int], int] = {}
        for number in range(1, view.count + 1):
            spot = facts.spots[f"card-{number}"]
            assert (spot.width, spot.height) == pytest.approx((wide / 2, high / 2), abs=0.1)
            [pile] = [n for n, at in enumerate(corners) if (spot.x, spot.y) == pytest.approx(at, abs=0.1)]
            lie[pile, spot.page] = number
        assert [lie[at] for at in sorted(lie)] == list(range(1, view.count + 1)), view.label
        assert len(facts.pages) == -(-view.count // 4)


@pytest.mark.parametrize("paper", PAPERS)
def test_words_fit_above_the_foot_of_their_card(bundled: Printed, paper: str) -> None:
    """How high words are is guessed before they are laid out: never less than they turn out to be."""
    for view, facts in parts(bundled, paper):
        assert (facts.overflow, facts.split) == ((), ())
        for card in deck(view):
            assert facts.spots[f"words-{card.number}"].height <= card.room, (view.label, card.number)


def test_nothing_is_printed_near_the_edge(bundled: Printed) -> None:
    for paper, (wide, high) in PAPERS.items():
        for name in (NAME, "wallet-card", "signs"):
            for picture in pdf.page_pictures(bundled.pdf(name, paper), 120)[:3]:
                image = Image.open(BytesIO(picture)).convert("L")
                box = image.point(lambda ink: 255 * (ink < 250)).getbbox()
                assert box
                left, top, right, bottom = box
                free = [left, top, image.width - right, image.height - bottom]
                assert min(free) * wide / image.width >= SAFE_MM - 0.4, (name, paper, free)
                assert image.height / image.width == pytest.approx(high / wide, abs=0.01)


def test_clock_and_pages_are_those_of_the_running_order(bundled: Printed) -> None:
    by_label = {view.label: deck(view) for view, _ in parts(bundled, "letter")}
    assert list(by_label) == [one.label for one in bundled.course.curriculum.sessions]
    first = [card for card in by_label["Session 3"] if card.piece == 1]
    assert [(card.clock, card.title.plain) for card in first][:3] == [
        ("6:00", "Arrive and check in"),
        ("6:10", "Last week"),
        ("6:15", "Spot it"),
    ]
    assert first[0].opens == "Session 3 · Say it as “I”"
    assert first[2].hand == (("3a", "Spot the blame"),)
    assert first[2].facts == "15 min, least 10 · whole group"
    assert first[2].ahead == "Next: 6:30 The parts"
    assert [card.title.plain for card in first if card.optional] == ["Read it back"]
    assert by_label["Session 3"][-1].ahead == "End 7:30"
    assert {card.clock for card in by_label["Session 0"]} == {""}


def test_they_are_for_leaders_and_say_what_to_say_first(bundled: Printed) -> None:
    [built] = [one for one in bundled.result.documents if (one.name, one.paper) == (NAME, "letter")]
    assert (built.path, built.audience) == ("facilitator/cue-cards.pdf", "facilitator")
    for view, _ in parts(bundled, "letter"):
        for card in deck(view):
            if card.piece == 1:
                assert (card.sections[0].word, card.sections[0].again) == ("SAY", False)


# ---- making the cards -----------------------------------------------------------------------------------


def test_stacks_that_are_cut_lie_in_order() -> None:
    cards = tuple(CueCard(n, "", "", "", Text(), False, (), "") for n in range(1, 6))
    first, second = cut_and_stack(cards, 4)
    assert [card and card.number for card in first] == [1, 3, 5, None]
    assert [card and card.number for card in second] == [2, 4, None, None]
    assert cut_and_stack((), 4) == ()


ROOM = Room(first=50, other=50, label=5, gap=2)


@pytest.mark.parametrize(
    ("heights", "ends"),
    [
        ([(0, 20), (1, 15)], [2]),
        ([(0, 20), (1, 20)], [1, 2]),
        # Fewest cards, then fewest groups cut in two, then the most even ones.
        ([(0, 20), (1, 10), (1, 10), (1, 10), (1, 10)], [1, 5]),
        ([(0, 10), (0, 10), (0, 10), (0, 10), (0, 10), (0, 10)], [3, 6]),
        ([(0, 90), (1, 10)], [1, 2]),
        ([], []),
    ],
)
def test_parting(heights: list[tuple[int, float]], ends: list[int]) -> None:
    found = parted([Unit(group, height) for group, height in heights], ROOM)
    assert [end for _, end in found] == ends
    assert [start for start, _ in found] == [0, *ends[:-1]][: len(ends)]


def test_an_activity_too_long_for_a_card_goes_on() -> None:
    long = " ".join(f"This is sentence number {n} of a long paragraph." for n in range(60))
    cues = (
        Cue(CueKind.SAY, (said("Hello."),), PLACE),
        Cue(CueKind.DO, (said(long),), PLACE),
        Cue(CueKind.ASK, (said("What now?"),), PLACE),
    )
    one = session((activity(cues=cues),))
    cards = cards_of(one)
    assert len(cards) > 2
    assert [(card.piece, card.pieces) for card in cards] == [
        (n, len(cards)) for n in range(1, len(cards) + 1)
    ]
    lines = [line.text.plain for card in cards for section in card.sections for line in section.lines]
    assert squeezed(" ".join(lines)) == squeezed(f"Hello. {long} What now?")
    for card in cards:
        again = [section.again for section in card.sections if section.word == "DO"]
        assert again == ([False] if card.piece == 1 else [True])
    wide, high = STANDARD.card("letter")
    for card in cards:
        used = sum(
            STANDARD.line(section.kind, line, card.step, wide) for section in card.sections for line in section.lines
        )  # fmt: skip
        assert used < card.room < high


def test_short_words_are_set_as_large_as_they_go() -> None:
    [card] = cards_of(session((activity(),)))
    assert (card.step, card.pieces) == (3, 1)
    assert min(setting.size_pt for setting in STANDARD.say) >= 14
    assert min(setting.size_pt for setting in STANDARD.cue) >= 10
    sizes = (*LARGE.say, *LARGE.cue, LARGE.fact, LARGE.foot, LARGE.clock, LARGE.title)
    assert min(setting.size_pt for setting in sizes) >= 18


def test_sizes_are_those_of_the_styles() -> None:
    """Words are parted by sizes that the styles have as well: both have to say the same."""
    css = (ROOT / "templates" / "styles" / "cards.css").read_text(encoding="utf-8")
    for sizes, edition in ((STANDARD, r"\.cuecards"), (LARGE, r"\.cuecards\.large-print")):
        for step in (1, 2, 3):
            rule = rf"^{edition} \{{(.*?)\}}" if step == 1 else rf"^{edition} \.step-{step} \{{(.*?)\}}"
            found = re.search(rule, css, re.MULTILINE | re.DOTALL)
            assert found, (edition, step)
            tokens = dict(re.findall(r"--([\w-]+): ([\d.]+)", found[1]))
            say, cue = sizes.say[step - 1], sizes.cue[step - 1]
            assert (float(tokens["say"]), float(tokens["say-lead"])) == (say.size_pt, say.line_mm)
            assert (float(tokens["cue"]), float(tokens["cue-lead"])) == (cue.size_pt, cue.line_mm)
            if step == 1:
                assert float(tokens["fact-lead"]) == sizes.fact.line_mm
                assert float(tokens["clock-lead"]) == sizes.clock.line_mm
                assert float(tokens["what-lead"]) == sizes.title.line_mm
                assert float(tokens["foot-lead"]) == sizes.foot.line_mm
                assert float(tokens["label-lead"]) == sizes.label_mm
                assert float(tokens["indent"]) == sizes.indent_mm


def test_the_practice_between_sessions_is_read_at_the_close() -> None:
    between = BetweenSessions(Text.of("Notice one calm moment."), Text.of("The same."))
    one = session((activity(), activity(frame="close", title=Text.of("Close"))), between=between)
    *_, last = cards_of(one)
    [aloud] = [section for section in last.sections if section.word == "READ ALOUD"]
    assert [line.text.plain for line in aloud.lines] == ["Notice one calm moment.", "On your own: The same."]


def test_one_edit_changes_the_part_of_one_session(bundled: Printed) -> None:
    [before] = document_kinds()[NAME].plans(bundled.course, Options())
    curriculum = bundled.course.curriculum
    third = replace(curriculum.sessions[3], activities=curriculum.sessions[3].activities[1:])
    sessions = (*curriculum.sessions[:3], third, *curriculum.sessions[4:])
    changed = Course(replace(curriculum, sessions=sessions), bundled.course.practice)
    [after] = document_kinds()[NAME].plans(changed, Options())
    differ = [one.name for one, other in zip(before.parts, after.parts, strict=True) if one != other]
    assert differ == ["session-3"]


def test_lines_of_lists_and_tables() -> None:
    inner = ListBlock(False, ((said("Fear"),), (said("Force"),)), PLACE)
    steps = ListBlock(True, ((said("Set up."),), (said("Ask."), inner)), PLACE)
    table = Table(
        (Text.of("If"), Text.of("Then"), Text.of("Who")),
        ((Text.of("Not sober"), Text.of("A safe way home."), Text.of("")),),
        PLACE,
    )
    found = [(line.mark, line.text.plain, line.depth) for line in cue_lines([said("First."), steps, table])]
    assert found == [
        ("", "First.", 0),
        ("1.", "Set up.", 1),
        ("2.", "Ask.", 1),
        ("–", "Fear", 2),
        ("–", "Force", 2),
        ("–", "Not sober. Then: A safe way home.", 1),
    ]
    parts_of = one_by_one(CueLine("2.", Text.of("Wait. “Say it.” Then go."), 1))
    assert [(line.mark, line.text.plain.strip()) for line in parts_of] == [
        ("2.", "Wait."),
        ("", "“Say it.”"),
        ("", "Then go."),
    ]


@pytest.mark.parametrize("face", [LITERATA, ATKINSON])
def test_a_letter_that_is_not_known_counts_as_wide(face: object) -> None:
    setting = Setting(face, 10, 5)  # type: ignore[arg-type]
    assert setting.width("é") == setting.width("e")
    assert setting.width("漢") > setting.width("W") * 0.9
    assert setting.lines(Text.of("one two three four"), 200) == 1
    assert setting.lines(Text.of("one two three four"), 1) == 4
    assert setting.lines(Text(), 50) == 1
    assert setting.height(Text.of("word " * 40), 40) == setting.lines(Text.of("word " * 40), 40) * 5

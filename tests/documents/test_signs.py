"""Signs: an author's words, as large as they go, and nothing else on the sheet."""

from dataclasses import replace
from itertools import pairwise

import pytest

from checks.course import course, exercise, handout, session
from house import SMALL, Printed
from workshop import pdf
from workshop.diagnostics import Place
from workshop.documents import Course, document_kinds
from workshop.documents.common.sign_sizes import page_lines
from workshop.model import Curriculum, Practice, Sign, SignLayout, Text, in_form
from workshop.model.standard_blocks import DRAFT_DISCREET
from workshop.parse import parse_project
from workshop.plan.cards import SignList, SignSheets
from workshop.plan.document import Options
from workshop.source import SourceFile

NAME, FILE = "signs", "modules/signs.yaml"
PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
# Besides the words that the discreet edition never prints.
TELLING = ("course", "workshop", "session", "group", "relationship", "safe", "leader", "client", "love")


def sign(*says: str, layout: SignLayout = SignLayout.PAGE, of: int | None = None) -> Sign:
    return Sign(Text.of("On a door"), says, layout, Place(FILE, 1), of)


def views(curriculum: Curriculum, paper: str = "letter") -> tuple[SignList, SignSheets] | None:
    plans = document_kinds()[NAME].plans(Course(curriculum, Practice(name="Riverside")), Options(paper))
    if not plans:
        return None
    listed, sheets = (part.view for part in plans[0].parts)
    assert isinstance(listed, SignList)
    assert isinstance(sheets, SignSheets)
    return listed, sheets


def with_signs(*signs: Sign) -> Curriculum:
    return replace(course(session()).curriculum, signs=signs)


# ---- the printed signs ----------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_stands_on_a_sign_but_its_words(bundled: Printed, paper: str) -> None:
    pages = bundled.parts[paper, NAME, "sheets"].facts.pages
    assert bundled.result.drafts
    left = [page.text.replace(DRAFT_DISCREET, "").strip() for page in pages]
    assert left[0] == "Meeting in progress Please knock softly."
    assert "This way" in left
    assert "Leave pages here No one will ask why." in left
    assert "Welcome You can pass at any time. You can step out. You can leave any page here." in left[3]
    assert "mine not mine" in left
    assert left.count("Cards: hidden Cut along the lines. " + " ".join(["hidden"] * 8)) == 1
    assert "Cards: 0 to 10 Cut along the lines. 0 1 2 3 4 5 6 7 8 9 10" in left
    assert bundled.parts[paper, NAME, "sheets"].facts.overflow == ()


def test_no_sign_tells_what_the_group_is_about(bundled: Printed) -> None:
    """The agreements hang inside, where everybody knows."""
    curriculum = bundled.course.curriculum
    told = (*curriculum.discreet.never, "group", "session", "talking", curriculum.title)
    for one in curriculum.signs:
        words = " ".join(one.says).lower()
        assert [word for word in told if word.lower() in words] == [], one.says


def test_the_list_says_where_each_sign_is(bundled: Printed) -> None:
    words = pdf.texts(bundled.pdf(NAME))
    found = views(bundled.course.curriculum)
    assert found
    listed, sheets = found
    places = {sheet.anchor: number for number, sheet in enumerate(sheets.sheets, start=2)}
    text = " ".join(bundled.parts["letter", NAME, "list"].facts.pages[0].text.split())
    for entry in listed.entries:
        assert f"Page {places[entry.anchor]} {entry.says}" in text
        assert entry.where.plain in text
    assert [entry.when for entry in listed.entries if "blame" in entry.says] == ["Session 3"]
    assert any("Starting with One" in one for one in words)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_stranger_learns_nothing_from_a_printed_sign(bundled: Printed, paper: str) -> None:
    """Read from the finished file: all that stands on the sheets for doors, halls, tables and hands."""
    curriculum = bundled.course.curriculum
    found = views(curriculum, paper)
    assert found
    sheets = found[1].sheets
    pages = pdf.page_texts(bundled.pdf(NAME, paper))[-len(sheets) :]
    seen = [
        " ".join(text.replace(DRAFT_DISCREET, "").lower().split())
        for sheet, text in zip(sheets, pages, strict=True)
        if sheet.layout != "agreements"
    ]
    assert len(seen) == len(sheets) - 1
    assert "meeting in progress please knock softly." in seen
    told = (*curriculum.discreet.never, *TELLING, curriculum.title, bundled.course.practice.name)
    for words in seen:
        assert [word for word in told if word and word.lower() in words] == [], words


@pytest.mark.parametrize("paper", PAPERS)
def test_cards_share_their_cutting_lines(bundled: Printed, paper: str) -> None:
    wide, high = PAPERS[paper]
    facts = bundled.parts[paper, NAME, "sheets"].facts
    found = views(bundled.course.curriculum, paper)
    assert found
    [numbers] = [sheet for sheet in found[1].sheets if sheet.layout == "numbers"]
    spots = [facts.spots[f"{numbers.anchor}-card-{n}"] for n in range(1, 12)]
    assert f"{numbers.anchor}-card-12" not in facts.spots, "an empty place is no card"
    assert len({(round(spot.width, 1), round(spot.height, 1)) for spot in spots}) == 1
    for one, other in pairwise(spots):
        if one.y == pytest.approx(other.y, abs=0.1):
            assert one.right == pytest.approx(other.x, abs=0.4)
        else:
            assert one.bottom == pytest.approx(other.y, abs=0.4)
    assert min(spots[0].x, wide - spots[-1].right, high - spots[-1].bottom) > 6


def test_the_agreements_are_printed_large(bundled: Printed) -> None:
    [page] = [one for one in bundled.course.curriculum.handouts if one.code == "1c"]
    said = [item.plain for item in page.exercises[0].data.lines]  # type: ignore[attr-defined]
    text = bundled.parts["a4", NAME, "sheets"].facts.pages[-1].text
    assert said
    assert all(f"{number} {words}" in text for number, words in enumerate(said, start=1))


# ---- making them ----------------------------------------------------------------------------------------


def test_without_words_there_are_no_signs() -> None:
    assert views(with_signs()) is None


def test_a_sign_goes_with_the_meeting_that_uses_it(bundled: Printed) -> None:
    six = views(in_form(bundled.course.curriculum, "six"))
    assert six
    assert [entry.when for entry in six[0].entries if entry.says.startswith("blame")] == ["Session 3"]
    met = with_signs(sign("One", of=1), sign("Nine", of=9), sign("Every"))
    found = views(met)
    assert found
    assert [(entry.says, entry.when) for entry in found[0].entries] == [
        ("Every", "Every session"),
        ("One", "Session 1"),
    ]


def test_words_are_as_large_as_their_sheet_has_room_for() -> None:
    def sizes(*says: str) -> list[int]:
        return [line.size for line in page_lines(says, "letter")]

    assert sizes("0")[0] == 420
    assert sizes("Way")[0] > sizes("Meeting in progress")[0] > 60
    assert sizes("Welcome", *["You can pass at any time."] * 12)[1] < sizes("Welcome", "You can pass.")[1]
    long = page_lines(("word " * 400,), "a4")
    assert long[0].size == 18


def test_long_agreements_go_on_to_a_second_sheet() -> None:
    items = [f"This is agreement number {n}, and it is a rather long one to read." for n in range(40)]
    sheet = handout("1a", exercise("checklist", style="agreements", items=items, blanks=2))
    curriculum = replace(course(session((), (sheet,))).curriculum, signs=(sign("Hello"),))
    found = views(curriculum)
    assert found
    sheets = [one for one in found[1].sheets if one.layout == "agreements"]
    assert [line.words for one in sheets for line in one.lines[1:]] == items
    assert [(one.first, one.blanks) for one in sheets] == [(1, 0), (15, 0), (29, 2)]
    assert len({one.anchor for one in sheets}) == len(sheets)


# ---- their words ----------------------------------------------------------------------------------------


def problems(text: str) -> list[tuple[str, int | None, str]]:
    files = [
        SourceFile(path.relative_to(SMALL).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((SMALL / "modules").rglob("*.*"))
    ]
    found = parse_project([*files, SourceFile(FILE, text)])
    return [(one.code, one.place.line, one.message) for one in found.problems if one.place.file == FILE]


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("- where: A door\n", "missing-field", "“says” is missing in a sign."),
        ("- where: A door\n  says: Hello\n", "wrong-type", "“says” needs a list."),
        ("- where: A door\n  says: [a]\n  as: poster\n", "wrong-value", ""),
        ("- where: A wall\n  says: [a]\n  as: circles\n", "wrong-value", "Circles need two words"),
        ("- where: A door\n  says: [a]\n  session: 7\n", "unknown-session", "There is no Session 7."),
        (
            "- where: A door\n  says: [a]\n  color: red\n",
            "unknown-field",
            "“color” is not a field of a sign.",
        ),
    ],
)
def test_what_an_author_got_wrong(text: str, code: str, message: str) -> None:
    [(found, line, said)] = problems(text)
    assert (found, message in said) == (code, True)
    assert line


def test_words_of_an_author() -> None:
    assert problems('- where: A door\n  says: [Welcome, "10"]\n  session: 1\n  as: cards\n') == []

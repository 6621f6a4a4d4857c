"""The print plan counts what was really laid out, for the people who come."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from documents.paperwork import course
from house import Printed, printed, request
from workshop.documents.print_plan import print_plan
from workshop.pdf import page_texts
from workshop.plan.document import Options
from workshop.plan.facts import Facts, PageFacts, Spot
from workshop.plan.print_plan import Counted, Piece, PrintGroup, PrintLine, PrintPlan

LINE = re.compile(r"([\w/.-]+\.pdf) (\d+) (\d+)(?:–(\d+))?(?: of (\d+))? (both|one) (\d+)")


def lines(pdf: bytes) -> list[tuple[str, int, int, int, int, str, int]]:
    """File, copies, first page, last page, pages in all, sides and sheets of every line, as they are printed."""
    said = " ".join(" ".join(text.split()) for text in page_texts(pdf))
    return [
        (file, int(copies), int(first), int(last or first), int(of or last or first), sides, int(sheets))
        for file, copies, first, last, of, sides, sheets in LINE.findall(said)
    ]


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_its_pages_are_those_of_the_finished_files(bundled: Printed, paper: str) -> None:
    found = lines(bundled.pdf("print-plan", paper))
    made = {one.path.removeprefix("a4/"): one.pages for one in bundled.pdfs if one.paper == paper}
    pages = {path.removeprefix("participants/handouts/"): count for path, count in made.items()}
    assert all(of == pages[file] for file, _, _, _, of, _, _ in found)
    whole = {file: 0 for file, *_ in found}
    for file, _, first, last, *_ in found:
        whole[file] |= sum(1 << page for page in range(first, last + 1))
    # What a line leaves out of a file is a blank back, and nothing else.
    for file, bits in whole.items():
        left = [page for page in range(1, pages[file] + 1) if not bits >> page & 1]
        assert len(left) <= 1, file


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_its_sheets_add_up(bundled: Printed, paper: str) -> None:
    found = lines(bundled.pdf("print-plan", paper))
    for file, copies, first, last, _, sides, sheets in found:
        count = last - first + 1
        assert sheets == copies * (-(-count // 2) if sides == "both" else count), file
    said = " ".join(" ".join(page_texts(bundled.pdf("print-plan", paper))).split())
    paper_sheets, card_sheets = re.findall(r"(\d+) sheets of paper and (\d+) of card in all", said)[0]
    assert sum(line[-1] for line in found) == int(paper_sheets) + int(card_sheets)
    assert "group_size" in said, "nobody said how many come"


def test_every_sheet_of_every_session_is_on_it(bundled: Printed) -> None:
    printed_files = {file for file, *_ in lines(bundled.pdf("print-plan"))}
    assert printed_files >= {f"{one.name}.pdf" for one in bundled.course.curriculum.handouts}
    assert printed_files >= {
        "participants/feedback.pdf",
        "participants/certificate.pdf",
        "facilitator/sign-in.pdf",
    }


def group(plan: PrintPlan, number: int) -> dict[tuple[str, Piece], PrintLine]:
    [found] = [one for one in plan.groups if one.number == number]
    return {(line.code or line.what, line.piece): line for line in found.lines}


def test_it_counts_for_the_people_who_come() -> None:
    plan = print_plan(course(group_size=10), Options())
    assert (plan.people, plan.said, plan.paper) == (10, True, "Letter")
    two, six, last = group(plan, 2), group(plan, 6), group(plan, 8)
    assert two["2a", Piece.CARDS].copies == 5
    assert two["2a", Piece.TEXT].copies == 10 + 1 + 1
    assert group(plan, 4)["4c", Piece.CARDS].copies == 4
    assert six["6b", Piece.TEXT].copies == 10 + 1
    assert six["2m", Piece.TEXT].copies == 5 + 1
    assert six["5c", Piece.TEXT].copies == 4
    assert last["1a", Piece.TEXT].copies == 10 + 1
    assert last["Feedback form", Piece.ALL].copies == 10
    assert last["Certificate, plain", Piece.ALL].copies == 3
    # Two cards for each person and four for the table, four to a sheet.
    assert group(plan, 0)["Wallet cards", Piece.ALL].copies == 6
    assert group(plan, 0)["Leader’s guide", Piece.ALL].copies == 2


def test_one_to_one_it_is_two_of_each() -> None:
    plan = print_plan(course("one-to-one", group_size=10), Options())
    assert plan.people == 1
    assert group(plan, 3)["3b", Piece.TEXT].copies == 2
    assert group(plan, 2)["2a", Piece.CARDS].copies == 1
    assert group(plan, 0)["Leader’s guide", Piece.ALL].copies == 1


@pytest.mark.parametrize("form", ["eight", "six", "one-to-one", "one-to-one-short"])
def test_the_gate_is_printed_before_what_it_guards(form: str) -> None:
    plan = print_plan(course(form), Options())
    [gated] = [one for one in plan.groups if any("read and collected first" in note for note in one.notes)]
    codes = [line.code for line in gated.lines if line.piece is Piece.TEXT]
    assert codes.index("6b") < codes.index("6a")
    assert gated.notes[0].startswith("6b ")


def test_no_line_for_a_file_that_was_not_made() -> None:
    line = PrintLine("", "A", "participants/a.pdf", 3, "one for each")
    gone = PrintLine("", "B", "participants/b.pdf", 3, "one for each")
    cards = PrintLine("", "C", "participants/a.pdf", 2, "one set", Piece.CARDS, card=True)
    view = print_plan(course(), Options())
    plan = replace(view, groups=(PrintGroup("once", 0, "Once", "", (line, gone, cards)),))
    counted = plan.counted({"participants/a.pdf": Counted(3, 3)})
    [left] = counted.groups[0].lines
    assert (left.first, left.last, left.of, left.duplex, left.sheets) == (1, 3, 3, True, 6)
    assert (counted.sheets, counted.cards) == (6, 0)


def facts(blank: tuple[bool, ...], spots: dict[str, int], whole: dict[str, int]) -> Facts:
    pages = tuple(
        PageFacts(n, 216, 279, 14, 254, 100, 254, none, 0 if none else 9, "" if none else "words")
        for n, none in enumerate(blank, start=1)
    )
    at = {name: Spot(page, 0, 0, 1, 1, 1) for name, page in spots.items()}
    return Facts(pages, at, {}, {}, {name: (page,) for name, page in whole.items()}, (), ())


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (facts((False, False), {"after": 2}, {}), Counted(2, 2)),
        (facts((False, True, False, False), {"e1-front-1": 3, "e1-back-1": 4}, {}), Counted(4, 1, 3, 2, backs=True)),
        (facts((False, True, False), {}, {"e2-card-1-1": 3, "e2-1": 1}), Counted(3, 1, 3, 1)),
        (facts((False, False), {"e1-back-1": 2, "e1-front-1": 1}, {}), Counted(2, 0, 1, 2, backs=True)),
        (facts((False, True), {}, {}), Counted(2, 1)),
    ],
)  # fmt: skip
def test_pages_with_cards_are_told_from_pages_with_text(given: Facts, found: Counted) -> None:
    assert Counted.of(given) == found


def test_a_card_without_a_back_takes_one_side() -> None:
    line = PrintLine("7b", "Cards", "a.pdf", 13, "", Piece.CARDS, card=True)
    made = line.counted({"a.pdf": Counted(4, 1, 3, 2, backs=False)})
    assert made is not None
    assert (made.duplex, made.sheets) == (False, 26)
    made = line.counted({"a.pdf": Counted(4, 1, 3, 2, backs=True)})
    assert made is not None
    assert (made.duplex, made.sheets) == (True, 13)


def test_two_cards_to_a_sheet_take_half_the_copies() -> None:
    line = PrintLine("7b", "Cards", "a.pdf", 13, "", Piece.CARDS, card=True)
    made = line.counted({"a.pdf": Counted(3, 1, 3, 1, up=2)})
    assert made is not None
    assert (made.copies, made.sheets) == (7, 7)
    text = replace(line, piece=Piece.TEXT).counted({"a.pdf": Counted(3, 1, 3, 1, up=2)})
    assert text is not None
    assert text.copies == 13


def test_the_pause_plan_s_cards_stand_two_to_a_sheet(bundled: Printed) -> None:
    cards = [
        one for one in lines(bundled.pdf("print-plan")) if one[0] == "7b-my-pause-plan.pdf" and one[2] == 3
    ]
    assert [one[1] for one in cards] == [7]


def test_it_is_counted_when_nothing_else_is_asked_for(project: Path) -> None:
    made = printed(request(project, what=("print-plan",)))
    assert made.result.ok
    assert [one.path for one in made.result.documents] == ["facilitator/print-plan.pdf"]
    found = lines(made.pdf("print-plan"))
    assert {file for file, *_ in found} >= {
        "1a-notice.pdf",
        "2a-the-gate.pdf",
        "facilitator/facilitator-guide.pdf",
    }

"""What a sheet that leads to a partner carries by itself, and what stands on a sheet only when it was asked for."""

from pathlib import Path

import pytest

from house import ROOT, Printed, edit, printed, request
from workshop.model import Handout, Reader, TakeHome
from workshop.model import standard_blocks as blocks
from workshop.pdf import page_texts

CODES = sorted(file.name.partition("-")[0] for file in ROOT.glob("modules/[0-9][0-9]-*/[0-9]*.md"))


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("code", CODES)
def test_each_sheet_carries_what_its_front_matter_asks_for(bundled: Printed, code: str, paper: str) -> None:
    handout = by_code(bundled, code)
    first, *_ = pages = page_texts(bundled.pdf(code, paper))
    whole = " ".join(pages)
    for words in (blocks.WHEN_NOT_TITLE, blocks.WHEN_NOT, blocks.NO_IS_OK):
        if handout.approaches_partner and not is_gate(handout):
            assert words in first, "before anything is written"
        elif not handout.approaches_partner:
            assert words not in whole
    for words in (blocks.HAND_ON_TITLE, blocks.HAND_ON):
        assert (words in first) == (handout.reader is Reader.PARTNER)
    assert (blocks.TAKE_HOME in whole) == (handout.take_home is not TakeHome.YES)
    collected = handout.take_home is TakeHome.NO and handout.reader is Reader.PARTICIPANT
    assert (f"{blocks.STAYS_HERE} {blocks.TAKE_HOME}" in whole) == collected
    assert code in first


def by_code(bundled: Printed, code: str) -> Handout:
    [handout] = [one for one in bundled.course.curriculum.handouts if one.code == code]
    return handout


def is_gate(handout: Handout) -> bool:
    return any(exercise.kind == "gate" for exercise in handout.exercises)


def test_some_sheets_of_the_course_carry_each_block(bundled: Printed) -> None:
    handouts = bundled.course.curriculum.handouts
    assert any(one.approaches_partner and not is_gate(one) for one in handouts)
    assert any(not one.approaches_partner for one in handouts)
    assert any(one.reader is Reader.PARTNER for one in handouts)
    assert {one.take_home for one in handouts} >= {TakeHome.ASK, TakeHome.NO}


def test_what_a_partner_gets_says_nothing_of_the_group(bundled: Printed) -> None:
    """The strip at the top, with the code and the warning, is for the one who hands it on, and is cut off."""
    handout = by_code(bundled, "6m")
    strip, cut, kept = " ".join(page_texts(bundled.pdf("6m"))).partition("Keep the top part.")
    assert cut
    assert "6m" in strip.split()
    assert handout.title in kept
    for word in ("6m", "Session", "group", "When not to use this", "Safe to take home"):
        assert word not in kept


@pytest.mark.parametrize(("name_line", "count"), [("true", 1), ("false", 0), (None, 0)])
def test_the_name_line_stands_there_only_when_asked_for(
    project: Path, name_line: str | None, count: int
) -> None:
    if name_line:
        edit(project / "practice.yaml", "name: A", f"name_line: {name_line}\nname: A")
    assert printed(request(project, what=("1a",))).result.ok
    [page] = page_texts((project / "output/participants/handouts/1a-notice.pdf").read_bytes())
    assert page.split().count("Name") == count

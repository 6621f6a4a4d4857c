"""The sign-in counts heads; only a practice that has to keep names gets lines for them."""

import re
from pathlib import Path

import pytest

from documents.paperwork import FORMS, PAPERS, course, laid_out
from workshop.documents.common.evenings import evenings
from workshop.plan.document import Options


@pytest.mark.parametrize("form", FORMS)
def test_a_line_for_each_session_and_nothing_but_numbers(shared: Path, form: str) -> None:
    given = course(form)
    held = evenings(given.curriculum)
    for one in laid_out(shared / "papers", "sign-in", given, *(Options(paper) for paper in PAPERS)).values():
        [said] = one.pages
        word = held[0].word
        assert f"{word} Date Present Left early Leaders’ initials" in said
        rows = [f"{session.number} {session.title}" for session in held]
        found = [said.index(row) for row in rows]
        assert found == sorted(found)
        assert re.findall(r"\w+ names?\b", said, re.IGNORECASE) == ["no names", "no names"]
        assert one.parts[0].facts.writing[""].count == 4 * len(held)
        assert one.laid.facts.overflow == ()


def test_the_practice_that_asks_gets_lines_for_its_group(shared: Path) -> None:
    given = course(signin_names=True, group_size=9)
    for one in laid_out(shared / "papers", "sign-in", given, *(Options(paper) for paper in PAPERS)).values():
        heads, *pages = one.pages
        assert "no names" in heads
        assert len(pages) == len(one.plan.parts) - 1 == 8
        for number, said in enumerate(pages, start=1):
            assert f"Session {number} · " in said
            assert "Do not pass it around" in said
        assert [part.facts.writing[""].count for part in one.parts[1:]] == [11] * 8
        assert one.laid.lengths == (1,) * 9


def test_without_a_group_size_there_is_room_for_twelve(shared: Path) -> None:
    [one] = laid_out(shared / "papers", "sign-in", course(signin_names=True), Options()).values()
    assert {part.facts.writing[""].count for part in one.parts[1:]} == {14}
    assert len(one.pages) == 9

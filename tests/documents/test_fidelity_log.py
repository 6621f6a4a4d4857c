"""The fidelity log is the running order that is printed, activity by activity."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from documents.paperwork import FORMS, PAPERS, Paper, course, laid_out
from workshop.documents import Course
from workshop.documents.common.evenings import evenings
from workshop.documents.fidelity_log import session_page
from workshop.model import Session
from workshop.plan.document import Options

SAID = "Right to pass Privacy and its limits “Safe to take home?”"
RULES = (
    "Fear · Own force · Lethal · Suicide · Child or adult · Order · Partner contacts · Not sober · Skills as weapon · "
    "Told in group"
)


@pytest.fixture(scope="module", params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def given(form: str) -> Course:
    return course(form)


@pytest.fixture(scope="module")
def made(shared: Path, given: Course) -> Mapping[str, Paper]:
    return laid_out(shared / "papers", "fidelity-log", given, *(Options(paper) for paper in PAPERS))


def row(said: str, session: Session) -> list[tuple[str, int, str]]:
    """The rows of the table as they are printed: title, planned minutes, core."""
    titles = "|".join(re.escape(activity.title.plain) for activity in session.activities)
    table = said[said.index("Change made, and why") : said.index("In all")]
    return [
        (title, int(minutes), core)
        for title, minutes, core in re.findall(rf"({titles}) (\d+) (core|–)", table)
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_page_for_each_session_and_one_for_the_round(
    made: Mapping[str, Paper], given: Course, paper: str
) -> None:
    one = made[f"fidelity-log {paper}"]
    assert one.laid.lengths == (1,) * (len(given.curriculum.sessions) + 1)
    assert one.laid.facts.overflow == ()
    for said, session in zip(one.pages, given.curriculum.sessions, strict=False):
        assert f"{session.label} · {session.title} Fidelity log" in said


@pytest.mark.parametrize("paper", PAPERS)
def test_every_activity_is_on_it_and_the_minutes_add_up(
    made: Mapping[str, Paper], given: Course, paper: str
) -> None:
    for said, session in zip(made[f"fidelity-log {paper}"].pages, given.curriculum.sessions, strict=False):
        rows = row(said, session)
        assert rows == [
            (one.title.plain, one.minutes.usual, "core" if one.core else "–") for one in session.activities
        ]
        assert sum(minutes for _, minutes, _ in rows) == session.minutes
        assert f"In all {session.minutes} " in said


def test_what_is_said_and_done_stands_where_it_belongs(made: Mapping[str, Paper], given: Course) -> None:
    pages = dict(zip(given.curriculum.sessions, made["fidelity-log letter"].pages, strict=False))
    for session, said in pages.items():
        assert (SAID in said) == (session.number > 0)
        assert ("Wallet cards out No one was asked about a partner’s answer" in said) == (session.number > 0)
        assert RULES in said
        used = [code for activity in session.activities for code in activity.handouts]
        checks = "Private checks" in [activity.title.plain for activity in session.activities]
        assert ("Gate first: 6b before 6a" in said) == ("6b" in used and "6a" in used)
        assert ("Private checks: done, people" in said) == ("6b" in used or checks)
    assert sum("Gate first" in said for said in pages.values()) == 1


def test_the_round_counts_core_and_heads_and_no_partners(made: Mapping[str, Paper], given: Course) -> None:
    held = evenings(given.curriculum)
    said = made["fidelity-log letter"].pages[-1]
    core = [sum(activity.core for activity in session.activities) for session in held]
    for session, count in zip(held, core, strict=True):
        assert f"{session.number} {session.title} of {count}" in said
    assert f"In all of {len(held)} of {sum(core)} " in said
    assert all(line.plain in said for line in given.curriculum.papers.feedback.rate)
    assert re.findall(r"[^.]*partner[^.]*\.", said) == [" Whether partners came is counted nowhere."]


def test_no_name_and_no_story_is_asked_for(made: Mapping[str, Paper]) -> None:
    for page in made["fidelity-log letter"].pages:
        own = page.replace("No names, no stories.", "").replace("A name on every stop rule", "")
        assert re.findall(r"\b[Nn]ames?\b", own) == []


def test_it_follows_a_running_order_that_was_changed() -> None:
    """Not the file's minutes: those of the session it is given."""
    given = course()
    session = given.curriculum.sessions[3]
    first, *rest = session.activities
    longer = replace(first, minutes=replace(first.minutes, usual=first.minutes.usual + 7))
    page = session_page(given, Options(), replace(session, activities=(longer, *rest[:-1])))
    assert page.activities[0].minutes == first.minutes.usual + 7
    assert page.minutes == session.minutes + 7 - rest[-1].minutes.usual
    assert len(page.activities) == len(session.activities) - 1


def test_a_course_without_stop_rules_leaves_a_line_for_them(shared: Path) -> None:
    given = course()
    bare = replace(given.curriculum, sessions=given.curriculum.sessions[1:3])
    [one] = laid_out(shared / "papers", "fidelity-log", Course(bare, given.practice), Options()).values()
    assert len(one.pages) == 3
    assert "Stop rules used" in one.pages[0]
    assert "Own force" not in one.text

"""`workshop plan`: the running order of one session, for people and for programs."""

from pathlib import Path
from typing import Any

import pytest

from house import ROOT, SMALL, edit, request, run, says, small_project
from workshop.agenda import fit
from workshop.build import load

HERE = ("--project", ROOT)


def plan(*words: object, project: Path = ROOT) -> Any:
    ran = says("--project", project, "plan", *words, "--json")
    assert ran.code == 0, ran.err
    return ran.json()


def order(found: Any) -> list[tuple[str, int]]:
    return [(one["clock"], one["minutes"]) for one in found["activities"]]


def test_as_it_was_written() -> None:
    found = plan(3, "--practice", small_practice())
    assert order(found) == [
        ("6:00", 10),
        ("6:10", 5),
        ("6:15", 15),
        ("6:30", 5),
        ("6:35", 20),
        ("6:55", 10),
        ("7:05", 15),
        ("7:20", 10),
    ]
    assert (found["session"], found["length"], found["least"], found["dropped"]) == (3, 90, 55, [])


def small_practice() -> Path:
    return SMALL / "practice.yaml"


def test_sixty_minutes_for_ten_people() -> None:
    found = plan(3, "--minutes", 60, "--people", 10, "--start", "18:00")
    assert order(found) == [
        ("6:00", 6),
        ("6:06", 5),
        ("6:11", 11),
        ("6:22", 5),
        ("6:27", 16),
        ("6:43", 9),
        ("6:52", 8),
    ]
    assert [(one["title"], one["handouts"], one["would_take"]) for one in found["dropped"]] == [
        ("Read it back", ["3d"], 77)
    ]
    assert found["unused"] == ["3d"]
    assert found["activities"][4]["groups"] == "alone, then 5 pairs"
    assert found["plans"] == 462


def test_a_late_start_moves_the_clock_and_not_the_end() -> None:
    found = plan(3, "--start", "18:30", "--late", 12)
    assert found["start"] == "18:42"
    assert found["activities"][0]["clock"] == "6:42"
    last = found["activities"][-1]
    assert last["begins"] + last["minutes"] == found["length"] == 78


def test_a_meeting_of_another_form() -> None:
    found = plan(3, "--form", "six", "--minutes", 105)
    assert found["length"] == 105
    assert found["title"] == "Say it as “I”, then listen"
    assert found["least"] == 90


@pytest.mark.parametrize("name", ["3", "03", "Session 3", "session-3", "meeting 3"])
def test_names_of_a_session(name: str) -> None:
    assert plan(name)["session"] == 3


@pytest.mark.parametrize("form", ["eight", "six", "one-to-one", "one-to-one-short"])
def test_every_session_of_every_form_is_as_it_was_written_in_its_own_time(form: str) -> None:
    loaded = load(request(ROOT, form=form), timed=False)
    met = [session for session in loaded.course.curriculum.sessions if session.number]
    assert len(met) >= 4
    assert [session.label for session in met if not fit(session).as_written] == []


def test_for_people() -> None:
    ran = says(*HERE, "plan", 3, "--minutes", 60, "--people", 11)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[:2] == ["Session 3 · Say it as “I”", "60 minutes, 6:00 to 7:00, 11 people"]
    assert "alone, then 4 pairs and a three" in ran.out
    assert "\nLeft out\n  Read it back (3d). It is not core, and there is no room for it." in ran.out
    assert "  Not needed: page 3d.\n" in ran.out
    assert "\nShorter than usual\n  Arrive and check in " in ran.out
    assert "\nIf you run late\n  6:30, and " in ran.out
    assert "What is core takes 55 minutes at the least.\n" in ran.out
    assert "this one is the best by the rules" in ran.out


def test_time_to_spare_is_said() -> None:
    out = says(*HERE, "plan", 3, "--minutes", 130).out
    assert "112 minutes, 6:00 to 7:52, 18 minutes to spare: everything has its most" in out
    assert "\nLonger than usual\n" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((6, "--minutes", 60), "Session 6 cannot be done in 60 minutes: what is core takes 63 at the least."),
        ((9,), "There is no session “9”. They are numbered 1 to 8."),
        (("3b",), "There is no session “3b”. They are numbered 1 to 8."),
        ((0,), "Session 0 has no clock: it takes place before the group meets, or has no activities."),
        ((3, "--minutes", "soon"), "--minutes needs a number such as 60, or 6=70 for session 6, not “soon”."),
        ((3, "--minutes", "9=60"), "--minutes speaks of session 9, which has no clock or is not there."),
        ((3, "--minutes", 0), "--minutes needs a number such as 60, or 6=70 for session 6, not “0”."),
    ],
)
def test_what_cannot_be_is_refused_in_words(words: tuple[object, ...], said: str) -> None:
    ran = says(*HERE, "plan", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"workshop: {said}\n"


def test_no_plan_is_one_value_too() -> None:
    ran = says(*HERE, "plan", 6, "--minutes", 60, "--json")
    assert ran.code == 2
    value = ran.json()
    assert (value["exit"], value["minutes"], value["least"]) == (2, 60, 63)


def test_there_are_no_people_below_one() -> None:
    assert says(*HERE, "plan", 3, "--people", 0).code == 2


def test_errors_in_a_session_are_told_and_those_of_another_are_not_waited_for(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    edit(
        project / "modules/01-a-calm-start/session.md",
        "minutes: {least: 8, usual: 15, most: 25}",
        "minutes: {least: 8, usual: 14, most: 25}",
    )
    broken = says("--project", project, "plan", 1)
    assert (broken.code, broken.out) == (1, "")
    assert "minutes-sum" in broken.err
    assert plan(2, project=project)["length"] == 45


def test_it_runs_as_a_process() -> None:
    ran = run("plan", "3", "--minutes", "60")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Session 3 · ")

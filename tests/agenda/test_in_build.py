"""A build for a given time: every document follows the one plan, and what is not needed is not printed."""

from pathlib import Path

import pypdfium2
import pytest

from house import DAY, edit, run, says
from workshop.output import read_manifest

SHORT = ("--minutes", "30", "--people", "11", "--late", "3")


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Path:
    """The small course, built for half an hour over what was built before."""
    from house import small_project

    project = small_project(tmp_path_factory.mktemp("timed") / "project", built=built)
    ran = says("--project", project, "build", *SHORT, *DAY)
    assert ran.code == 0, ran.err
    return project


def text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_the_guide_follows_the_plan(timed: Path) -> None:
    said = text(timed / "output/facilitator/facilitator-guide.pdf")
    assert "This plan: 27 minutes, 11 people, begun 3 minutes late. As it was written it takes 45." in said
    assert "Left out: Breathe (1b)." in said
    assert "27 minutes, 6:03 to 6:30" in said
    assert "6:03 Arrive" in said


def test_the_log_and_the_cue_cards_follow_the_plan(timed: Path) -> None:
    for name in ("fidelity-log", "cue-cards"):
        said = text(timed / f"output/facilitator/{name}.pdf")
        assert "Notice" in said
        assert "Breathe" not in said


def test_the_print_plan_counts_for_the_people_of_the_plan(timed: Path) -> None:
    said = text(timed / "output/facilitator/print-plan.pdf")
    assert "11 people" in said
    assert "1a" in said
    assert "1b" not in said


def test_the_page_that_is_not_needed_is_gone(timed: Path) -> None:
    assert not list((timed / "output").rglob("1b-*.pdf"))
    assert list((timed / "output").rglob("1a-*.pdf"))
    assert not any("/1b-" in path for path in read_manifest(timed / "output"))


def test_a_build_of_the_same_plan_has_nothing_to_do_and_another_plan_does(timed: Path) -> None:
    again = says("--project", timed, "build", *SHORT, *DAY, "--json").json()
    assert {one["state"] for one in again["documents"]} == {"unchanged"}
    other = says(
        "--project", timed, "build", "guide", "--minutes", "40", *DAY, "--output", timed / "other", "--json"
    )
    assert [one["state"] for one in other.json()["documents"]] == ["built"]


def test_it_is_verified_with_the_same_words_and_a_calendar_by_its_bytes(timed: Path) -> None:
    assert says("--project", timed, "calendar", "--start", "2027-01-12", *DAY).code == 0
    (timed / "output/facilitator/calendar.ics").write_text("BEGIN:VCALENDAR")
    found = says("--project", timed, "verify", *SHORT, *DAY, "--json").json()
    assert [(one["path"], one["why"]) for one in found["differences"]] == [
        ("facilitator/calendar.ics", "was changed after it was built")
    ]


def test_one_session_may_have_more_time(project: Path) -> None:
    words = ("build", "guide", "--minutes", "20", *DAY, "--dry-run")
    refused = says("--project", project, *words)
    assert refused.code == 2
    assert refused.err == (
        "workshop: Session 2 cannot be done in 20 minutes: what is core takes 23 at the least. "
        "Give it more: --minutes 2=23\n"
    )
    assert says("--project", project, *words, "--minutes", "2=23").code == 0
    only = ("build", "--minutes", "20", *DAY, "--dry-run")
    assert says("--project", project, *only, "1").code == 0
    assert says("--project", project, *only, "1a", "Session 1").code == 0
    assert says("--project", project, *only, "1", "2").code == 2
    assert says("--project", project, *only, "1", "guide").code == 2


def test_a_group_that_is_too_large_by_the_practice_alone_is_a_warning(project: Path) -> None:
    profile = project / "practice.yaml"
    profile.write_text("group_size: 99\n", encoding="utf-8")
    edit(
        project / "modules/02-one-invitation/session.md",
        "minutes: {least: 10, usual: 20, most: 20}",
        "minutes: {least: 20, usual: 20, most: 20}",
    )
    edit(
        project / "modules/02-one-invitation/session.md",
        "minutes: {least: 8, usual: 15, most: 25}",
        "minutes: {least: 15, usual: 15, most: 25}",
    )
    ran = says("--project", project, "build", "guide", *DAY, "--dry-run", "--json")
    assert ran.code == 0
    found = [one for one in ran.json()["problems"] if one["code"] == "clock-no-room"]
    assert [(one["severity"], one["file"]) for one in found] == [("warning", "practice.yaml")]
    assert found[0]["message"].startswith("Session 2 cannot be done in 45 minutes with 99 people: ")
    assert says("--project", project, "build", "guide", *DAY, "--people", 99, "--dry-run").code == 2


def test_errors_come_before_the_clock(project: Path) -> None:
    edit(project / "modules/01-a-calm-start/session.md", "usual: 20, most: 20", "usual: 19, most: 20")
    ran = says("--project", project, "build", "--minutes", "5", *DAY)
    assert ran.code == 1
    assert "minutes-sum" in ran.err


def test_the_help_names_the_words() -> None:
    page = run("build", "--help").out
    assert all(f"  {option} " in page for option in ("--minutes", "--people", "--late"))

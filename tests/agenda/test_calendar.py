"""`workshop calendar`: the leader's page and the file for a phone."""

from pathlib import Path

import pypdfium2
import pytest

from agenda.test_ics import parsed
from house import DAY, ROOT, edit, says
from workshop.output import read_manifest

WORDS = ("calendar", "--start", "2027-01-12", *DAY)


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The six meetings of the bundled course on Letter and A4, without February 16."""
    output = tmp_path_factory.mktemp("calendar") / "out"
    words = (
        "--every",
        "week",
        "--skip",
        "2027-02-16",
        "--form",
        "six",
        "--paper",
        "all",
        "--start-time",
        "18:30",
    )
    ran = says("--project", ROOT, *WORDS, *words, "--output", output)
    assert ran.code == 0, ran.err
    return output


def page(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 1
        return " ".join(pdf[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize("folder", ["six", "six-a4"])
def test_the_page_has_every_day_and_what_is_due_between(six: Path, folder: str) -> None:
    said = page(six / folder / "facilitator/calendar.pdf")
    marks = [
        "Before January 12 Get ready",
        "Look up each help line",
        "Tuesday, January 12 6:30 to 8:00",
        "Session 1 You can start with one",
        "Pages 1c, 1a, 1b",
        "Session 4 Steady, not pushy",
        "Before February 9 Private checks",
        "Session 5 Invite to one session",
        "Tuesday, February 16 No meeting",
        "Tuesday, February 23 6:30 to 8:00",
        "Session 6",
        "After February 23 Look back",
    ]
    places = [said.find(mark) for mark in marks]
    assert -1 not in places, marks[places.index(-1)]
    assert places == sorted(places)
    assert "Calendar 6 sessions, Tuesday, January 12 to Tuesday, February 23, 2027, at 6:30" in said
    assert "Not for clients" in said


@pytest.mark.parametrize("folder", ["six", "six-a4"])
def test_the_file_tells_nobody_what_it_is_about(six: Path, folder: str) -> None:
    data = (six / folder / "facilitator/calendar.ics").read_bytes()
    _, *events = parsed(data)
    assert [(one["SUMMARY"], one["DTSTART"]) for one in events] == [
        ("Meeting 1 of 6", "20270112T183000"),
        ("Meeting 2 of 6", "20270119T183000"),
        ("Meeting 3 of 6", "20270126T183000"),
        ("Meeting 4 of 6", "20270202T183000"),
        ("Meeting 5 of 6", "20270209T183000"),
        ("Meeting 6 of 6", "20270223T183000"),
    ]
    assert [one["DTEND"][-6:] for one in events] == ["200000"] * 6
    told = data.decode().lower()
    assert not any(
        word in told for word in ("starting with one", "counsel", "partner", "group", "invite", "six")
    )


def test_one_to_one_has_no_day_for_private_checks(tmp_path: Path) -> None:
    words = (
        "--form",
        "one-to-one",
        "--every",
        "two weeks",
        "--dry-run",
        "--json",
        "--output",
        tmp_path / "out",
    )
    found = says("--project", ROOT, *WORDS, *words).json()
    assert [one["date"] for one in found["meetings"]][:3] == ["2027-01-12", "2027-01-26", "2027-02-09"]
    assert [row["title"] for row in found["rows"] if row["kind"] == "task"] == ["Get ready", "Look back"]
    assert found["files"] == []
    assert not (tmp_path / "out").exists()


def test_the_days_are_printed_and_where_they_lie(project: Path) -> None:
    ran = says("--project", project, *WORDS, "--skip", "2027-01-13")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert "Tuesday, January 12, 6:00 to 6:45: Session 1 · A calm start" in lines
    assert lines[-2:] == [
        str(project / "output/facilitator" / name) for name in ("calendar.pdf", "calendar.ics")
    ]
    assert "--skip 2027-01-13 changes nothing: no meeting falls on that day.\n" in ran.err


def test_the_same_days_give_the_same_bytes(project: Path) -> None:
    def made() -> list[bytes]:
        assert says("--project", project, *WORDS).code == 0
        return [
            (project / "output/facilitator" / name).read_bytes() for name in ("calendar.pdf", "calendar.ics")
        ]

    assert made() == made()


def test_a_build_leaves_it_and_clean_takes_it_away(project: Path) -> None:
    assert says("--project", project, *WORDS).code == 0
    files = [project / "output/facilitator" / name for name in ("calendar.pdf", "calendar.ics")]
    edit(project / "modules/01-a-calm-start/session.md", "title: A calm start", "title: A calm beginning")
    assert says("--project", project, "build", *DAY).code == 0
    assert all(file.is_file() for file in files)
    names = read_manifest(project / "output")
    assert {"facilitator/calendar.pdf", "facilitator/calendar.ics"} <= set(names)
    assert says("--project", project, "clean").code == 0
    assert not any(file.exists() for file in files)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("2026-07-06", "Help lines are looked up; each is good until the last day"),
        ("2026-07-07", "Look up each help line on the service’s own site: Danger now (last on 2026-01-14)"),
    ],
)
def test_help_lines_are_good_for_180_days(project: Path, start: str, said: str) -> None:
    """The first line was looked at on January 14; the second meeting is a week after the first."""
    ran = says("--project", project, "calendar", "--start", start, *DAY, "--dry-run")
    assert f"  – {said}" in ran.out.splitlines()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("calendar", "--start", "tomorrow"), "--start needs a day such as 2027-01-12, not “tomorrow”."),
        ((*WORDS, "--skip", "2027-02-30"), "--skip needs a day such as 2027-01-12, not “2027-02-30”."),
        ((*WORDS, "--every", "month"), "--every needs “week”, “two weeks” or “10 days”, not “month”."),
        ((*WORDS, "--start-time", "6 pm"), "--start-time needs a time such as 18:00, not “6 pm”."),
    ],
)
def test_what_means_nothing_is_refused(project: Path, words: tuple[str, ...], said: str) -> None:
    ran = says("--project", project, *words)
    assert (ran.code, ran.out, ran.err) == (2, "", f"workshop: {said}\n")


def test_with_errors_nothing_is_written(project: Path) -> None:
    edit(project / "modules/01-a-calm-start/session.md", "usual: 20, most: 20", "usual: 19, most: 20")
    ran = says("--project", project, *WORDS)
    assert (ran.code, ran.out) == (1, "")
    assert "minutes-sum" in ran.err
    assert not (project / "output/facilitator/calendar.pdf").exists()

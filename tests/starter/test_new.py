"""A new session and a new handout: valid at once, never over anything, refused with a word that helps."""

import shutil
from pathlib import Path

import pytest

from house import DAY, SMALL, edit, everything, says, small_project
from workshop.exercises import kinds
from workshop.model import CueKind
from workshop.parse import parse_project
from workshop.project import open_project
from workshop.source import read_modules
from workshop.starter import CannotStart, new_handout, new_session
from workshop.starter.session import SHARES, shared_out

KINDS = tuple(kinds())


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A project with two sessions of 45 minutes."""
    return small_project(tmp_path / "project")


def course_of(folder: Path):
    return parse_project(read_modules(folder / "modules").value.texts).value


def cues(folder: Path, number: int, activity: int, kind: CueKind) -> str:
    session = next(one for one in course_of(folder).sessions if one.number == number)
    found = [cue for cue in session.activities[activity].cues if cue.kind is kind]
    return " ".join(block.text.plain for cue in found for block in cue.blocks)


def problems(folder: Path) -> list[dict[str, object]]:
    return says("--project", folder, "check", "--json", *DAY).json()["problems"]


def errors(folder: Path) -> list[dict[str, object]]:
    return [one for one in problems(folder) if one["severity"] == "error"]


# ---- handouts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_handout_of_any_kind_has_no_problem_but_that_nobody_hands_it_out_yet(kind, made, tmp_path):
    folder = shutil.copytree(made, tmp_path / "course")
    ran = says("--project", folder, "new", "handout", "--session", 3, "--kind", kind, "--json")
    assert ran.code == 0
    file = ran.json()["files"][0]
    before, after = problems(made), problems(folder)
    assert [(one["code"], one["file"]) for one in after if one not in before] == [("handout-unused", file)]


@pytest.mark.slow
def test_all_of_them_and_a_new_session_build_at_once(made, tmp_path):
    folder = shutil.copytree(made, tmp_path / "course")
    project = open_project(folder)
    new_session(project)
    codes = [new_handout(project, kind=kind, session=7).name for kind in KINDS]
    ran = says("--project", folder, "build", 7, "guide", "--json")
    assert ran.code == 0, ran.out
    built = {one["name"] for one in ran.json()["documents"] if one["state"] == "built"}
    assert {*codes, "guide"} <= built


def test_its_code_is_the_next_free_letter_and_its_file_is_named_after_its_title(course):
    first = says(
        "--project", course, "new", "handout", "Ärger & Ruhe", "--kind", "reflect", "--session", 1, "--json"
    )
    assert first.json() == {
        "files": ["modules/01-a-calm-start/1c-arger-ruhe.md"], "name": "1c", "written": True,
    }  # fmt: skip
    second = says(
        "--project", course, "new", "handout", "My", "week", "--kind", "plan", "--code", "1E", "--json"
    )
    assert second.json()["files"] == ["modules/01-a-calm-start/1e-my-week.md"]
    third = says("--project", course, "new", "handout", "--kind", "reflect", "--session", 1, "--json")
    assert third.json()["files"] == ["modules/01-a-calm-start/1d-write-a-few-words.md"]
    titles = {handout.code: handout.title for handout in course_of(course).handouts}
    assert (titles["1c"], titles["1e"], titles["1d"]) == ("Ärger & Ruhe", "My week", "Write a few words")


@pytest.mark.parametrize(
    "title",
    ["Say: “no”", '"quoted"', "- a dash", "yes", "#1", "{x}", "it’s 5 o'clock?", "C:\\temp", "a\nb", "Ω"],
)
def test_any_title_is_the_title_that_is_read(title, course):
    started = new_handout(open_project(course), title, kind="reflect", session=1)
    read = next(one for one in course_of(course).handouts if one.code == started.name)
    assert read.title == " ".join(title.split())


def test_a_new_page_is_careful_until_its_author_says_otherwise(course):
    new_handout(open_project(course), kind="gate", session=1)
    page = next(one for one in course_of(course).handouts if one.code == "1c")
    assert (page.approaches_partner, page.take_home, page.reader) == (True, "ask", "participant")


def test_with_one_session_nobody_has_to_name_it(course):
    shutil.rmtree(course / "modules" / "02-one-invitation")
    assert new_handout(open_project(course), kind="sort").name == "1c"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["handout", "--session", "1"], "Which kind of exercise? Say --kind and:"),
        (
            ["handout", "--session", "1", "--kind", "rewriet"],
            "There is no kind “rewriet”. Did you mean “rewrite”?",
        ),
        (["handout", "--kind", "plan"], "Which session? Say --session and its number. Sessions: 1, 2."),
        (["handout", "--kind", "plan", "--session", "7"], "There is no session 7. Sessions: 1, 2."),
        (
            ["handout", "--kind", "plan", "--code", "1a"],
            "There is a handout 1a already. The next free code is 1c.",
        ),
        (["handout", "--kind", "plan", "--code", "a1"], "“a1” is not a code."),
        (["handout", "--kind", "plan", "--code", "1c", "--session", "2"], "The code 1c belongs to session 1"),
        (["handout", "`stop`", "--kind", "plan", "--session", "1"], "That would not check clean."),
        (["handout", "Signs of control", "--kind", "plan", "--session", "1"], "That would not check clean."),
        (["handout", "--number", "4", "--kind", "plan"], "--number belongs to a session, not to a handout."),
        (["session", "--kind", "plan"], "--kind belongs to a handout, not to a session."),
        (["session", "--number", "1"], "There is a session 1 already: modules/01-a-calm-start."),
        (["session", "--number", "100"], "A session’s number is from 1 to 99, not 100."),
        (["sesion"], "“sesion” cannot be begun. Did you mean “session”?"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_leaves_everything_as_it_was(words, said, course):
    before = everything(course)
    ran = says("--project", course, "new", *words)
    assert (ran.code, ran.out, everything(course)) == (2, "", before)
    assert ran.err.startswith(f"workshop: {said}")


def test_a_session_has_room_for_a_handout_of_every_letter_and_no_more(course):
    for letter in "cdefghijklmnopqrstuvwxyz":
        shutil.copy(
            SMALL / "modules" / "01-a-calm-start" / "1b-breathe.md",
            course / f"modules/01-a-calm-start/1{letter}-x.md",
        )
    with pytest.raises(CannotStart, match="Session 1 has a handout for every letter from a to z"):
        new_handout(open_project(course), kind="plan", session=1)


def test_what_is_broken_elsewhere_is_in_nobodys_way_and_keeps_its_code(course):
    (course / "modules" / "01-a-calm-start" / "1c-half.md").write_text("---\ntitle: [\n", encoding="utf-8")
    assert new_handout(open_project(course), kind="plan", session=1).name == "1d"


def test_a_dry_run_names_the_file_and_writes_nothing(course):
    before = everything(course)
    ran = says("--project", course, "new", "handout", "--kind", "plan", "--session", 1, "--dry-run", "--json")
    assert ran.json() == {
        "files": ["modules/01-a-calm-start/1c-make-your-plan.md"], "name": "1c", "written": False,
    }  # fmt: skip
    assert everything(course) == before


def test_nothing_is_begun_in_the_course_that_the_program_carries(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for words in (["session"], ["handout", "--kind", "plan", "--session", "3"]):
        ran = says("new", *words)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            "workshop: This is the course that comes with the program, and it stays as it is. "
            "Make a project of your own first: workshop init my-course\n"
        )


def test_a_folder_that_refuses_is_the_machines_trouble(course, monkeypatch):
    def refuse(*_words: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    ran = says("--project", course, "new", "session", "--json")
    assert ran.code == 3
    assert ran.json()["message"].endswith(
        "Permission denied. Make a project of your own where you may write: workshop init my-course"
    )
    assert len(course_of(course).sessions) == 2


# ---- sessions ---------------------------------------------------------------------------------------------


def test_a_new_session_is_the_next_one_and_checks_clean(course):
    ran = says("--project", course, "new", "session", "Rest", "and", "repair", "--json")
    assert ran.json() == {"files": ["modules/03-rest-and-repair/session.md"], "name": "3", "written": True}
    assert says("--project", course, "check", "--json", *DAY).json()["problems"] == []
    session = course_of(course).sessions[-1]
    assert (session.title, session.number, session.minutes) == ("Rest and repair", 3, 45)
    assert sum(activity.minutes.usual for activity in session.activities) == 45
    assert [activity.frame for activity in session.activities] == ["arrive", "last-week", "", "", "", "close"]


def test_a_session_can_have_any_free_number(course):
    assert new_session(open_project(course), number=9).files.keys() == {
        "modules/09-a-session-of-our-own/session.md"
    }
    assert new_session(open_project(course)).name == "10"


def test_the_first_session_of_a_course_looks_back_at_no_week(course):
    shutil.rmtree(course / "modules" / "01-a-calm-start")
    new_session(open_project(course), number=1)
    session = course_of(course).sessions[0]
    assert [activity.frame for activity in session.activities] == ["arrive", "", "", "", "close"]
    assert sum(activity.minutes.usual for activity in session.activities) == 45


def test_everyone_hears_that_they_can_pass_and_whether_pages_are_safe_at_home(course):
    """The small course's frame says the one, and not the other."""
    new_session(open_project(course))
    assert cues(course, 3, 0, CueKind.SAY) == (
        "You can pass at any time. You can step out. Tonight we look at what helps us to stay steady."
    )
    assert cues(course, 3, -1, CueKind.SAY) == (
        "Take one thing with you. Look at your pages. Are they safe to take home? If not, leave them here. "
        "No one will ask why. You have one step now, or half of one. Keeping it to yourself is a good choice too."
    )


@pytest.mark.parametrize("frame", ["", "## Last week\n\n::: ask\nWhat was calm?\n:::\n"])
def test_without_a_frame_a_session_says_the_words_of_safety_itself(frame, course):
    file = course / "modules" / "frame.md"
    file.write_text(frame, encoding="utf-8") if frame else file.unlink()
    new_session(open_project(course))
    assert "You can pass at any time." in cues(course, 3, 0, CueKind.SAY)
    assert "Are they safe to take home?" in cues(course, 3, -1, CueKind.SAY)
    assert [one for one in errors(course) if one["file"].startswith("modules/03")] == []


def test_a_frame_that_forgot_the_right_to_pass_is_helped_out(course):
    edit(course / "modules" / "frame.md", "You can pass at any time. You can step out.", "Welcome.")
    new_session(open_project(course))
    assert "You can pass at any time." in cues(course, 3, 0, CueKind.SAY)


@pytest.mark.parametrize(
    "shares", [SHARES, {name: share for name, share in SHARES.items() if name != "last_week"}]
)
def test_the_minutes_add_up_however_long_a_session_is(shares):
    for total in range(1, 601):
        usual = shared_out(total, shares)
        assert sum(usual.values()) == total
        assert min(usual.values()) >= 0
        assert total < 60 or sum(value % 5 for value in usual.values()) == total % 5


@pytest.mark.parametrize("total", [1, 7, 30, 45, 60, 75, 90, 121, 600])
def test_a_session_of_any_length_checks_clean(total, course):
    edit(course / "modules" / "curriculum.yaml", "eight: {minutes: 45}", f"eight: {{minutes: {total}}}")
    new_session(open_project(course))
    assert [one for one in errors(course) if one["file"].startswith("modules/03")] == []


def test_a_folder_with_handouts_and_no_session_file_gets_one(course):
    (course / "modules" / "02-one-invitation" / "session.md").unlink()
    assert new_session(open_project(course)).files.keys() == {"modules/02-one-invitation/session.md"}
    assert new_session(open_project(course)).name == "3"


def test_a_file_that_comes_between_is_not_written_over(course, monkeypatch):
    project = open_project(course)
    started = new_session(project, write=False)
    (path,) = (project.root / name for name in started.files)
    path.parent.mkdir()
    path.symlink_to("nowhere")
    with pytest.raises(CannotStart, match="is there already"):
        new_session(project, "A session of our own", number=3)
    assert path.is_symlink()


def test_a_new_file_begins_with_a_note_to_its_author(course):
    project = open_project(course)
    for started in (new_session(project), new_handout(project, kind="plan", session=1)):
        (text,) = (data.decode() for data in started.files.values())
        assert text.startswith("---\n# What stands behind a # is a note to you.")
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_the_json_of_a_refusal_is_one_value(course):
    ran = says("--project", course, "new", "handout", "--kind", "x", "--json")
    assert (ran.code, ran.json()["exit"]) == (2, 2)

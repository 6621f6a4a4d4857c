"""A project of one's own: whole or not there, with a profile that says what was answered."""

import errno
import os
import pty
import sys
import threading
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from house import DAY, ROOT, everything, files, says, start
from workshop.model import Referral
from workshop.parse import parse_practice
from workshop.project import bundled_root, open_project
from workshop.source import SourceFile
from workshop.starter import Answers, CannotStart, new_handout, new_project
from workshop.starter.profile import EXAMPLE, profile


def practice_of(text: str):
    read = parse_practice(SourceFile("practice.yaml", text))
    assert read.problems == ()
    return read.value


def test_a_project_is_the_course_with_a_profile_and_a_note_and_no_template(made):
    found = files(made)
    course = {f"modules/{name}": data for name, data in files(ROOT / "modules").items()}
    assert found.keys() == {*course, "practice.yaml", "README.txt"}
    assert {name: found[name] for name in course} == course
    assert sorted(path.name for path in made.iterdir()) == ["README.txt", "modules", "practice.yaml"]
    assert len(found["README.txt"].decode().splitlines()) == 10


def test_it_checks_clean_and_everything_in_it_may_be_changed(made):
    assert says("--project", made, "check", *DAY).code == 0
    assert all(os.access(path, os.W_OK) for path in made.rglob("*"))
    assert {path.stat().st_mode & 0o777 for path in made.rglob("*") if path.is_dir()} == {
        made.stat().st_mode & 0o777
    }


def test_without_answers_every_field_of_the_profile_is_off(made):
    practice = practice_of((made / "practice.yaml").read_text(encoding="utf-8"))
    assert practice == practice_of("name_line: false\nsignin_names: false\nplain_certificate: false\n")


def test_every_answer_stands_in_the_profile_as_it_was_given(tmp_path):
    logo = tmp_path / "Our Logo.PNG"
    Image.new("RGB", (40, 20), "#175e63").save(logo)
    ran = says(
        "init", tmp_path / "course", "--name", "Rivers: “one” & #2", "--contact", "12 River Street, 555-0100",
        "--paper", "a4", "--start", "18:30", "--group-size", 9, "--colour", "#175E63", "--logo", logo, "--name-line",
        "--confidentiality", "What you say stays here, except: danger.", "--screening-tool", "no",
        "--consent-form", "Form “C”: 2026", "--responsible", "Dr. Ames, 555-0134", "--on-call", "Two: Jo and Lee",
        "--safe-contact", "By phone. # never by mail", "--consult", "[Thursdays]", "--sign-in-names",
        "--plain-certificate",
    )  # fmt: skip
    assert (ran.code, ran.out) == (0, f"{tmp_path / 'course'}\n")
    practice = practice_of((tmp_path / "course" / "practice.yaml").read_text(encoding="utf-8"))
    assert practice.name == "Rivers: “one” & #2"
    assert practice.contact == "12 River Street, 555-0100"
    assert (practice.paper, practice.start.isoformat(), practice.group_size) == ("a4", "18:30:00", 9)
    assert (practice.colour, practice.logo, practice.name_line) == ("#175E63", "our-logo.png", True)
    assert practice.confidentiality_limits.plain == "What you say stays here, except: danger."
    assert practice.screening_tool == "no"
    assert (practice.consent_form, practice.responsible) == ("Form “C”: 2026", "Dr. Ames, 555-0134")
    assert (practice.on_call, practice.consult) == ("Two: Jo and Lee", "[Thursdays]")
    assert practice.safe_contact.plain == "By phone. # never by mail"
    assert (practice.signin_names, practice.plain_certificate) == (True, True)
    assert practice.referral_list == ()
    assert (tmp_path / "course" / "our-logo.png").read_bytes() == logo.read_bytes()
    assert says("--project", tmp_path / "course", "check", *DAY).code == 0


def test_a_referral_list_stands_in_the_profile():
    answers = Answers(
        referral_list=(Referral("legal help: free", "North", "555-0100"), Referral("care", "A, B", "#1"))
    )
    assert practice_of(profile(answers)).referral_list == answers.referral_list


def test_every_field_of_the_example_can_be_switched_on():
    """The notes that come with a profile are those of the example, so no field is without one."""
    example = (bundled_root() / "docs" / "practice-example.yaml").read_text(encoding="utf-8")
    text = profile(Answers())
    notes = [line for line in example.splitlines()[6:] if line.startswith("# ")]
    assert notes
    assert [line for line in notes if line not in text] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--colour", "#4db8c0"], "The nearest shade of it that passes is #246166."),
        (["--colour", "teal"], "“teal” is not a colour that can be printed."),
        (["--paper", "a5"], "“paper” cannot be “a5”."),
        (["--start", "half past six"], "“start” cannot be “half past six”."),
        (["--group-size", "many"], "“group_size” needs a whole number."),
        (["--logo", "no-such.png"], "There is no file no-such.png."),
        (
            ["--logo", str(ROOT / "LICENSE")],
            "LICENSE cannot be used. It is no SVG, PNG or JPEG picture.",
        ),
    ],
)
def test_an_answer_that_cannot_stand_is_refused_before_anything_is_made(words, said, tmp_path):
    ran = says("init", tmp_path / "course", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_drawing_as_a_logo_is_copied_or_refused_at_its_line(tmp_path):
    logo = tmp_path / "Leaf.svg"
    shape = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n<path d='M1 1h3v3z'/></svg>"
    logo.write_text(shape, encoding="utf-8")
    assert says("init", tmp_path / "course", "--logo", logo).code == 0
    assert (tmp_path / "course" / "leaf.svg").read_text(encoding="utf-8") == shape
    logo.write_text(shape.replace("path", "script"), encoding="utf-8")
    ran = says("init", tmp_path / "other", "--logo", logo)
    assert (ran.code, "Leaf.svg, line 2 cannot be used. “script” is not allowed" in ran.err) == (2, True)


def test_a_folder_that_holds_anything_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")
    before = everything(tmp_path)
    ran = says("init", tmp_path, "--yes")
    assert (ran.code, everything(tmp_path)) == (2, before)
    assert ran.err == (
        f"workshop: {tmp_path} is not empty: it holds letter.txt. Choose a new folder, so that nothing is mixed.\n"
    )


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert says("init", tmp_path / "x").code == 2


def test_a_course_is_not_begun_inside_of_another_ones_modules(made):
    before = everything(made)
    ran = says("init", made / "modules" / "ours", "--yes")
    assert (ran.code, everything(made)) == (2, before)
    assert "lies inside of the course" in ran.err


def test_a_practice_file_that_is_there_stays_as_it_is(tmp_path):
    mine = tmp_path / "practice.yaml"
    mine.write_text("name: Ours\n", encoding="utf-8")
    ran = says("init", tmp_path, "--name", "Other")
    assert (ran.code, "stays as it is" in ran.err, list(tmp_path.iterdir())) == (2, True, [mine])
    assert says("init", tmp_path).code == 0
    assert mine.read_text(encoding="utf-8") == "name: Ours\n"
    assert open_project(tmp_path).practice == mine


def test_an_empty_folder_is_filled_and_not_replaced(tmp_path):
    """Somebody may stand in it, and the system may have left its own files there."""
    (tmp_path / ".DS_Store").write_bytes(b"")
    before = tmp_path.stat().st_ino
    assert says("init", tmp_path, "--yes").code == 0
    assert tmp_path.stat().st_ino == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".DS_Store",
        "README.txt",
        "modules",
        "practice.yaml",
    ]


@pytest.mark.parametrize("there", [True, False])
def test_a_disk_that_is_full_leaves_nothing_behind(there, tmp_path, monkeypatch):
    folder = tmp_path / "course"
    if there:
        folder.mkdir()
    write, written = Path.write_bytes, []

    def full(path: Path, data: bytes) -> int:
        if len(written) == 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(path)
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    ran = says("init", folder, "--yes")
    assert (ran.code, "The disk is full" in ran.err) == (3, True)
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])


def test_a_folder_that_is_half_filled_is_emptied_again(tmp_path, monkeypatch):
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "modules":
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    ran = says("init", tmp_path, "--yes")
    assert ran.code == 3
    assert (
        ran.err
        == f"workshop: Cannot write {tmp_path}: Permission denied. Choose a folder where you may write.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_names_every_file_and_makes_nothing(made, tmp_path):
    ran = says("init", tmp_path / "course", "--yes", "--dry-run", "--json")
    assert ran.json() == {"project": str(tmp_path / "course"), "files": sorted(files(made)), "written": False}
    assert list(tmp_path.iterdir()) == []


def test_a_new_project_takes_new_pages(tmp_path):
    new_project(tmp_path / "course", Answers(name="Ours"))
    assert new_handout(open_project(tmp_path / "course"), kind="plan", session=3).name == "3e"


def test_the_function_refuses_what_the_command_refuses(tmp_path):
    with pytest.raises(CannotStart, match="7 is the least"):
        new_project(tmp_path / "course", Answers(colour="#ffff00"))
    assert list(tmp_path.iterdir()) == []


# ---- on a terminal ------------------------------------------------------------------------------------------

PATIENCE = 60


def on_a_terminal(typed: str, *words: object) -> tuple[int, str]:
    """The exit code, and everything that the terminal showed."""
    ours, theirs = pty.openpty()
    process = start(*words, stdin=theirs, stdout=theirs, stderr=theirs, env={"NO_COLOR": "1"})
    os.close(theirs)
    stuck = threading.Timer(PATIENCE, process.kill)  # a question that nobody answers would wait for ever
    stuck.start()
    os.write(ours, typed.encode())
    shown = b""
    while True:
        try:
            shown += (more := os.read(ours, 4096))
        except OSError:  # how Linux says that the other side has closed
            break
        if not more:
            break
    os.close(ours)
    code = process.wait()
    stuck.cancel()
    return code, shown.decode()


needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@needs_pty
def test_on_a_terminal_it_asks_and_asks_again_where_an_answer_cannot_stand(tmp_path):
    typed = [
        "Ours", "", "a5", "a4", "18:30", "", "#4db8c0", "#246166", "", "maybe", "no", "", "yes",  # the pages
        "y", "", "Form C", "Our tool, 2nd edition", "Dr. Ames", "", "", "",  # what a group needs
        "North", "555-0100", "", "", "East", "", "", "", "",  # the seven services; East cannot be reached
        "housing", "West", "555-0101", "",
    ]  # fmt: skip
    code, shown = on_a_terminal("\n".join(typed) + "\n", "init", tmp_path / "course")
    assert code == 0, shown
    assert "“paper” cannot be “a5”." in shown
    assert "The nearest shade of it that passes is #246166." in shown
    assert "Please say yes or no." in shown
    practice = practice_of((tmp_path / "course" / "practice.yaml").read_text(encoding="utf-8"))
    assert (practice.name, practice.contact, practice.paper, practice.colour) == ("Ours", "", "a4", "#246166")
    assert (practice.screening_tool, practice.confidentiality_limits.plain) == ("Our tool, 2nd edition", "")
    assert (practice.signin_names, practice.plain_certificate) == (False, True)
    assert (practice.consent_form, practice.responsible, practice.on_call) == ("Form C", "Dr. Ames", "")
    assert "Left out: it needs a way to reach them." in shown
    assert practice.referral_list == (
        Referral("domestic violence program", "North", "555-0100"),
        Referral("housing", "West", "555-0101"),
    )


@needs_pty
def test_what_a_group_needs_can_wait(tmp_path):
    code, shown = on_a_terminal("\n" * 9 + "\nno\n", "init", tmp_path / "course")
    assert code == 0, shown
    assert "Shall we go through it now?" in shown
    assert "consent form" not in shown
    assert practice_of((tmp_path / "course" / "practice.yaml").read_text(encoding="utf-8")).name == ""


@needs_pty
def test_what_was_said_is_not_asked_and_stopping_leaves_nothing(tmp_path):
    ctrl_d = "\x04"
    code, shown = on_a_terminal(ctrl_d, "init", tmp_path / "course", "--name", "Ours")
    assert code == 130
    assert "How people reach you." in shown
    assert "The name of your practice." not in shown
    assert list(tmp_path.iterdir()) == []


def test_the_wheel_carries_the_example_that_profiles_are_made_from():
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    assert (
        built["targets"]["wheel"]["force-include"][EXAMPLE.as_posix()]
        == f"workshop/bundled/{EXAMPLE.as_posix()}"
    )

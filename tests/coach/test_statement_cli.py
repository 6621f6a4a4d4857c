"""`workshop review statement`, as people run it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from house import ROOT, run, says, start

LINE = "I'm sad that you never call."
LAZY_ROOMS = ("weasyprint", "jinja2", "yaml", "pikepdf", "workshop.coach.statement")


def test_the_answer_in_json_is_the_one_that_was_fixed() -> None:
    ran = says("review", "statement", LINE, "--json")
    found = ran.json()["findings"][0]
    assert (ran.code, ran.err) == (0, "")
    assert ran.json()["level"] == "hidden-blame"
    assert (found["code"], found["start"], found["end"], found["text"]) == ("absolute", 17, 22, "never")
    assert list(found) == ["code", "start", "end", "text", "why", "try"]


def test_the_answer_for_people_marks_the_words_and_says_why_and_how() -> None:
    out = says("review", "statement", LINE).out
    assert out.splitlines()[:2] == [LINE, " " * 17 + "^^^^^"]
    assert "Hidden blame: it starts with “I”" in out
    assert "All or nothing: “never”" in out
    assert "“never” leaves out the times when it was different" in out
    assert "Try: I'm sad when you don’t call." in out


def test_a_line_without_blame_is_told_so() -> None:
    assert says("review", "statement", "I felt sad, and I'd like a walk.").out.splitlines() == [
        "I felt sad, and I'd like a walk.",
        "Owning it: nobody is blamed or pressed.",
    ]


def test_no_line_of_the_answer_is_wider_than_a_page(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("You never listen, you liar.\nGo now or I'm gone.\nYou hit me.", "utf-8")
    out = says("review", "statement", "--file", lines).out
    assert max(map(len, out.splitlines())) <= 96


def test_a_file_holds_one_text_on_each_line(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_bytes("\ufeffYou never listen.\r\n\n   \nI feel sad.\n".encode())
    answers = says("review", "statement", "--file", lines, "--json").json()
    assert [answer["level"] for answer in answers] == ["blame", "owning"]
    assert answers[0]["findings"][0]["text"] == "You never listen"
    out = says("review", "statement", "--file", lines).out
    assert out.startswith("You never listen.\n")
    assert out.endswith("\n\nI feel sad.\nOwning it: nobody is blamed or pressed.\n")


def test_a_file_of_blank_lines_has_no_answers(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("\n \n", encoding="utf-8")
    assert says("review", "statement", "--file", lines, "--json").json() == []


def test_odd_bytes_are_read_as_unknown_signs(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_bytes(b"\xff\xfe you are lazy\n\x00\n")
    ran = says("review", "statement", "--file", lines, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json()[0]["level"] == "blame"


def test_odd_bytes_in_the_words_themselves() -> None:
    ran = run("review", "statement", os.fsdecode(b"\xff you are lazy"), "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json()["level"] == "blame"


def test_words_can_be_typed_or_piped_in() -> None:
    process = start("review", "statement", "-", "--json", stdin=-1)
    out, err = process.communicate("I feel ignored.\n")
    assert (process.returncode, err) == (0, "")
    assert json.loads(out)["findings"][0]["text"] == "feel ignored"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("statement",), "Give one text in quotes"),
        (("statement", LINE, "--file", "lines.txt"), "Give one text in quotes"),
        (("statement", "  "), "There are no words in it."),
        (("statment", LINE), "Did you mean “statement”?"),
        (("statement", "--file", "no-such-file.txt"), "There is no file no-such-file.txt."),
        (("statement", "--file", "."), "There is no file ."),
    ],
)
def test_a_wrong_command_line_is_told_kindly(asked: tuple[str, ...], said: str) -> None:
    ran = says("review", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert set(says("review", *asked, "--json").json()) == {"exit", "message"}


def test_danger_gets_a_note_beside_the_answer_and_the_json_stays_as_it_was_fixed() -> None:
    out = says("review", "statement", "I am scared of you.").out
    assert "better words are not the answer" in " ".join(out.split())
    assert says("review", "statement", "I am scared of you.", "--json").json() == {
        "level": "owning",
        "findings": [],
    }


def test_another_language_gets_no_verdict() -> None:
    out = says("review", "statement", "Porque no me escuchas nunca, siempre con tu madre").out
    assert "This reads English only" in out
    assert "Owning" not in out


def test_the_command_loads_no_engine_and_help_loads_no_coach() -> None:
    code = "import sys; import workshop.cli.app; print([n for n in sys.argv[1].split() if n in sys.modules])"
    env = {"PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(
        [sys.executable, "-c", code, " ".join(LAZY_ROOMS)],
        env={**os.environ, **env},
        text=True,
        capture_output=True,
        check=True,
    )
    assert ran.stdout.strip() == "[]"

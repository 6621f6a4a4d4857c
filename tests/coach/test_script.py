"""The invitation builder: its gaps come from the course, the gate comes first, and nothing is kept."""

import json
import os
import pty
from collections.abc import Iterator
from pathlib import Path

import pytest

from house import ROOT, SMALL, Ran, request, says, small_project, start
from workshop.build import load
from workshop.build.own_script import OPEN, Script, fill, script_of
from workshop.cache import Store
from workshop.cli.gate_first import gate_words
from workshop.documents import Course
from workshop.model import Curriculum
from workshop.pdf import metadata, page_texts

FILLED = """\
afraid: no
feeling_or_wish: feeling overwhelmed
us_words: the life we have
skill_or_aim: planning our week
team_words: both of us learning
"""
# The same for the small course, which is read faster: its script has one gap.
SHORT = "afraid: no\nfeeling: low\n"


@pytest.fixture(scope="module")
def course() -> Course:
    return load(request(ROOT, ROOT / "output")).course


@pytest.fixture(scope="module")
def script(course: Course) -> Script:
    found = script_of(course.curriculum)
    assert found
    return found


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answered(here: Path, text: str, *words: str, project: Path = SMALL) -> Ran:
    (here / "answers.yaml").write_text(text, encoding="utf-8")
    return says("--project", project, "script", "--answers", "answers.yaml", *words)


def test_the_gaps_are_those_of_the_page(script: Script) -> None:
    assert script.handout.code == "6a"
    assert [gap.name for gap in script.gaps] == ["feeling_or_wish", "us_words", "skill_or_aim", "team_words"]
    assert script.gaps[0].sentence == "I’ve been {feeling_or_wish}"
    assert "missing how we laugh" in script.gaps[0].choices
    assert script.opener.startswith("I can see why")


def test_every_choice_that_the_page_lends_makes_a_kind_invitation(script: Script) -> None:
    from workshop.coach.invitation import review_invitation

    most = max(len(gap.choices) for gap in script.gaps)
    for number in range(most):
        words = {gap.name: gap.choices[number % len(gap.choices)] for gap in script.gaps}
        text = " ".join(script.filled(words, opened=number % 2 == 0))
        assert review_invitation(text).findings == (), text


@pytest.mark.parametrize(
    ("sentence", "answer", "said"),
    [
        ("I care about {us}", "us", "I care about us."),
        ("I care about {us}", " us.  ", "I care about us."),
        ("I care about {us}", "I care about us", "I care about us."),
        ("I’ve been {f}", "I've been sad", "I’ve been sad."),
        ("I’ve been {f}", "I feel sad", "I feel sad."),
        ("I’ve been {f}", "i'm sad", "I'm sad."),
        ("I’ve been {f}", "", f"I’ve been {OPEN}."),
        ("It is fine. I see it as {team}", "“a team”", "It is fine. I see it as a team."),
        ("Would {a} be okay?", "Sunday.", "Would Sunday be okay?"),
    ],
)
def test_an_answer_finds_its_place(sentence: str, answer: str, said: str) -> None:
    name = sentence[sentence.index("{") + 1 : sentence.index("}")]
    assert fill(sentence, {name: answer}) == said


def test_the_finished_script_is_all_that_is_printed(here: Path) -> None:
    ran = answered(here, FILLED, project=ROOT)
    assert ran.code == 0
    assert ran.out.splitlines()[1] == "I’ve been feeling overwhelmed."
    assert len(ran.out.splitlines()) == 8
    assert ran.err.strip().startswith("All six parts are there, and nothing in it presses.")
    assert sorted(path.name for path in here.iterdir()) == ["answers.yaml"]


def test_a_push_is_pointed_out_and_may_stay(here: Path) -> None:
    ran = answered(here, SHORT.replace("low", "sad that you never listen"))
    assert ran.code == 0
    assert "I feel sad that you never listen." in ran.out
    assert "feeling: “never”" in ran.err
    assert "What you could turn:" in ran.err


def test_the_answers_have_to_say_first_that_it_is_safe(here: Path) -> None:
    ran = answered(here, SHORT.replace("afraid: no\n", ""))
    assert (ran.code, ran.out) == (2, "")
    assert "First the question whether this is safe: “I am afraid of my partner.”" in ran.err
    assert "“afraid: no”" in ran.err


@pytest.mark.parametrize("more", [(), ("--pdf", "mine.pdf"), ("--quiet",)], ids=str)
def test_somebody_who_is_afraid_gets_numbers_and_no_script(here: Path, more: tuple[str, ...]) -> None:
    ran = answered(here, SHORT.replace("afraid: no", "afraid: yes"), *more)
    assert ran.code == 0
    numbers = [line.call for line in load(request(SMALL, SMALL)).course.curriculum.help_lines]
    assert len(numbers) == 3
    assert all(number in ran.out for number in numbers)
    assert "I feel low" not in ran.out
    assert not (here / "mine.pdf").exists()


def test_with_json_somebody_who_is_afraid_gets_one_value(here: Path) -> None:
    ran = answered(here, SHORT.replace("afraid: no", "afraid: yes"), "--json")
    assert (ran.code, ran.json()["stopped"]) == (0, True)
    assert len(ran.json()["help"]) == 3


def test_one_json_value(here: Path) -> None:
    value = answered(here, SHORT, "--json").json()
    assert value["review"]["missing"] == ["care-for-us", "skill-or-neutral-aim"]
    assert value["words"] == len(" ".join(value["script"]).split())
    assert value["pdf"] == ""


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("afraid: perhaps\n", 2, "has to be yes or no"),
        ("afraid: no\nfeelin: sad\n", 2, "Did you mean “feeling”?"),
        ("afraid: no\nfeeling: [low]\n", 1, "answers.yaml:2:1 error wrong-type"),
        ("- afraid\n", 1, "answers.yaml:1:1 error wrong-type"),
        ("afraid: no\nafraid: no\n", 1, "duplicate-key"),
    ],
)
def test_answers_that_cannot_be_read_are_named_with_their_place(
    here: Path, text: str, code: int, said: str
) -> None:
    ran = answered(here, text)
    assert ran.code == code
    assert said in ran.err
    assert ran.out == ""


def test_the_blank_file_can_be_filled_in(here: Path) -> None:
    ran = says("--project", SMALL, "script", "--blank")
    assert "afraid:\n" in ran.out
    filled = ran.out.replace("afraid:\n", "afraid: no\n").replace("feeling:\n", "feeling: low\n")
    assert "I feel low." in answered(here, filled).out


def test_a_gap_without_words_stays_open(here: Path) -> None:
    assert f"I feel {OPEN}." in answered(here, "afraid: no\n").out


def test_nobody_is_asked_without_a_terminal(here: Path) -> None:
    ran = says("--project", SMALL, "script")
    assert (ran.code, ran.out) == (2, "")
    assert "workshop script --answers" in ran.err


def test_a_course_without_an_invitation_says_so(tmp_path: Path, here: Path) -> None:
    project = small_project(tmp_path / "course")
    (project / "modules/02-one-invitation/2b-my-invitation.md").unlink()
    ran = says("--project", project, "script", "--blank")
    assert ran.code == 2
    assert "no invitation to fill in" in ran.err


def test_the_page_carries_its_care_and_is_kept_nowhere_else(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "put", lambda *_: pytest.fail("what a person wrote went into the store"))
    ran = answered(here, FILLED, "--pdf", "mine.pdf", "--paper", "a4", project=ROOT)
    assert ran.code == 0
    data = (here / "mine.pdf").read_bytes()
    pages = [" ".join(text.split()) for text in page_texts(data)]
    whole = " ".join(pages)
    for words in (
        "When not to use this.",
        "Your partner can say no. A no is an answer.",
        "Safe to take home?",
    ):
        assert words in whole
    assert "I’ve been feeling overwhelmed." in whole
    assert "{" not in whole
    assert "samples" not in whole
    for page in pages:
        assert "1-800-799-7233" in page
        assert "This page is education, not therapy." in page
    assert "My one-session invitation" in metadata(data).values()
    assert sorted(path.name for path in here.iterdir()) == ["answers.yaml", "mine.pdf"]


def test_a_sign_that_cannot_be_printed_is_named(here: Path) -> None:
    ran = answered(here, SHORT.replace("low", "sad 😢"), "--pdf", "mine.pdf")
    assert ran.code == 2
    assert "😢" in ran.err
    assert not (here / "mine.pdf").exists()


# ---- on a terminal --------------------------------------------------------------------------------------


class Talk:
    """A person at a terminal: reads what is asked, and types."""

    def __init__(self, *words: object) -> None:
        self.master, slave = pty.openpty()
        self.process = start(*words, stdin=slave, stderr=slave)
        os.close(slave)  # so that reading ends when the program does
        self.seen = ""

    def reads(self, words: str) -> None:
        while words not in self.seen:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                pytest.fail(f"“{words}” was not said: {self.seen}")
            self.seen += data.decode(errors="replace").replace("\r", "")

    def types(self, *lines: str) -> None:
        for line in lines:
            self.reads("> ")
            self.seen = self.seen[self.seen.index("> ") + 2 :]
            os.write(self.master, f"{line}\n".encode())

    def end(self) -> tuple[int, str]:
        out, _ = self.process.communicate()
        os.close(self.master)
        return self.process.returncode, out


@pytest.fixture
def talk() -> Iterator[Talk]:
    talk = Talk("--project", ROOT, "script")
    yield talk
    if talk.process.poll() is None:
        talk.process.terminate()
        talk.process.wait()


def test_a_person_is_asked_gap_by_gap_and_may_keep_and_change(talk: Talk) -> None:
    talk.reads("I am afraid of my partner")
    talk.types("perhaps", "no")
    talk.reads("Not now, if:")
    talk.types("1", "us, but you never listen")
    talk.reads("Press Enter to keep it, or write it again.")
    talk.types("", "planning our week", "2", "no")
    talk.reads("To change an answer, type its number.")
    talk.types("2", "us", "")
    code, out = talk.end()
    assert code == 0
    assert out.splitlines()[1:4] == [
        "I’ve been feeling overwhelmed.",
        "I care about us.",
        "I’d like us to get better at planning our week.",
    ]


def test_with_a_yes_the_talk_ends_warmly(talk: Talk) -> None:
    talk.types("yes")
    code, out = talk.end()
    assert code == 0
    assert "Thank you for being honest with yourself." in out
    assert "988" in out


# ---- the review of an invitation ------------------------------------------------------------------------


def test_the_review_of_an_invitation_shows_the_gate_first() -> None:
    ran = says("--project", SMALL, "review", "invitation", "I love you. You can say no.")
    assert ran.code == 0
    assert ran.err.startswith("Please do not go on here if:\n  – I am afraid of my partner.")
    assert "1-800-555-0100" in ran.err
    assert "It has care for the two of you and an easy no." in ran.out


def test_json_has_the_answer_and_no_gate() -> None:
    ran = says("--project", SMALL, "review", "invitation", "I love you.", "--json")
    assert ran.err == ""
    assert json.loads(ran.out)["missing"][0] == "own-feeling"


def test_a_course_without_a_gate_asks_in_the_words_of_the_program() -> None:
    bare = Curriculum(
        "A", "", "", "en", (), (), (), (), (), load(request(ROOT, ROOT)).course.curriculum.place
    )
    gate = gate_words(Course(bare, load(request(ROOT, ROOT)).course.practice))
    assert gate.lines == ("I am afraid of my partner, or of what could happen if I bring this up.",)


def test_where_words_tell_of_danger_no_better_wording_is_offered(here: Path) -> None:
    ran = says("--project", SMALL, "review", "invitation", "I am scared of you. You hit me. I love you.")
    assert "somebody is not safe" in ran.out
    assert "One way to say all of it" not in ran.out
    ran = answered(here, SHORT.replace("low", "scared of you"))
    assert "somebody is not safe" in ran.err

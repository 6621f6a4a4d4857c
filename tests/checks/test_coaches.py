"""What the course teaches and what the coaches answer are one: models own, samples invite, poor lines are seen."""

from pathlib import Path

import pytest

from checks.course import exercise, sheet
from house import ROOT, request
from workshop import checks
from workshop.build import load
from workshop.checks import Course
from workshop.checks.coached import Line, agreed, lines
from workshop.checks.families import coaches
from workshop.checks.families.coaches import disagreement
from workshop.diagnostics import Problem
from workshop.model import Exercise

AGREED = Path(checks.__file__).parent / "agreed.txt"
I_LINES, ASKS = {"teaches": ("i-statements",)}, {"teaches": ("one-session",), "approaches_partner": True}
LABELS = [{"id": "B", "text": "Blame"}, {"id": "H", "text": "Hidden blame"}, {"id": "O", "text": "Owning it"}]
GOOD = "I feel low. I care about us. One session, to learn to listen? What worries you about it? No is okay."


@pytest.fixture(scope="module")
def bundled() -> tuple[Line, ...]:
    read = load(request(ROOT, ROOT / "output")).course
    return tuple(lines(Course(read.curriculum, read.practice)))


def found(body: Exercise, **fields: object) -> list[Problem]:
    course = sheet(body, **fields)
    return [*coaches.models(course), *coaches.keys(course)]


def codes(body: Exercise, **fields: object) -> list[str]:
    return [problem.code for problem in found(body, **fields)]


def rewrite(said: str, done: str = "I miss our walks.", why: str = "") -> Exercise:
    item = {"said": said, "done": done, **({"key": {"why": why}} if why else {})}
    return exercise("rewrite", prompt="Say it again.", items=[item])


def choose(text: str, answer: str, **key: object) -> Exercise:
    item = {"text": text, "key": {"answer": answer, "why": "So it is.", **key}}
    return exercise("choose", prompt="Mark it.", labels=LABELS, items=[item])


def script(**key: object) -> Exercise:
    slots = [{"id": "feeling", "hint": "a plain word"}]
    samples = {name: [{"text": text}] for name, text in key.items()}
    return exercise("fill_in_script", prompt="Fill it.", script="I feel {feeling}.", slots=slots, key=samples)


@pytest.mark.parametrize(
    ("body", "raised"),
    [
        (rewrite("You never walk with me."), []),
        (rewrite("You never walk with me.", why="It says “never”."), []),
        (rewrite("You never walk with me.", why="It guesses a motive."), ["key-disagrees"]),
        (rewrite("I miss our walks."), ["key-disagrees"]),
        (rewrite("You never walk.", done="I feel ignored."), ["model-blames"]),
        (choose("You never listen.", "B"), []),
        (choose("You never listen.", "H"), ["key-disagrees"]),
        (choose("You never listen.", "H", also_ok=["B"]), []),
        (choose("I feel ignored.", "O"), ["key-disagrees"]),
        (choose("I miss our walks.", "O"), []),
        (script(samples="I felt lonely on Sunday. Could we take a walk?"), []),
        (script(samples="I feel judged."), ["model-blames"]),
        (script(bad_samples="I feel judged."), []),
        (script(bad_samples="I felt lonely on Sunday."), ["key-disagrees"]),
    ],
)
def test_lines_of_a_sheet_on_i_statements(body: Exercise, raised: list[str]) -> None:
    assert codes(body, **I_LINES) == raised


@pytest.mark.parametrize(
    ("body", "raised"),
    [
        (script(samples=GOOD), []),
        (script(samples=GOOD.replace("No is okay.", "")), ["model-blames"]),
        (script(samples=f"{GOOD} Answer me by Friday."), ["model-blames"]),
        (script(samples=GOOD.replace("I feel low.", "I’d like us to be well.")), ["model-blames"]),
        (script(samples=GOOD.replace("I feel low.", "")), ["model-blames"]),
        (script(bad_samples="Go, or I’m leaving."), []),
        (script(bad_samples=GOOD), ["key-disagrees"]),
    ],
)
def test_samples_of_an_invitation(body: Exercise, raised: list[str]) -> None:
    assert codes(body, **ASKS) == raised


def test_a_problem_says_what_the_coach_sees_and_where() -> None:
    (problem,) = found(rewrite("You never walk.", done="I feel ignored."), **I_LINES)
    assert problem.message == "A model on this sheet reads as hidden-blame: “feel ignored” (faux-feeling)."
    assert problem.place.file == "modules/01-start/1a-sheet.md"


@pytest.mark.parametrize("fields", [{}, {"teaches": ("calm-moment",)}])
def test_other_sheets_are_left_alone(fields: dict[str, object]) -> None:
    assert codes(rewrite("I miss our walks.", done="You never walk."), **fields) == []


def test_a_course_in_another_language_is_left_alone() -> None:
    english = sheet(rewrite("I miss our walks."), **I_LINES)
    assert list(lines(english))
    german = Course(
        type(english.curriculum)(
            **{name: getattr(english.curriculum, name) for name in english.curriculum.__slots__}
            | {"language": "de"}
        ),
        english.practice,
    )
    assert list(lines(german)) == []


def test_labels_that_no_coach_knows_are_left_alone() -> None:
    body = exercise(
        "choose",
        prompt="Mark it.",
        labels=[{"id": "C", "text": "Curious"}, {"id": "P", "text": "Pushy"}],
        items=[{"text": "You never listen.", "key": {"answer": "C", "why": "So it is."}}],
    )
    assert codes(body, **I_LINES) == []


def test_the_bundled_course_and_the_coaches_agree(
    bundled: tuple[Line, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coaches, "agreed", frozenset)
    assert {line.text: said for line in bundled if (said := disagreement(line))} == {}
    kinds = {line.wanted[0] for line in bundled}
    assert kinds == {"owning", "hidden-blame", "blame", "caught", "invites", "presses"}
    assert len(bundled) >= 60


def test_the_lines_of_the_bundled_course_are_read_once(bundled: tuple[Line, ...], update: bool) -> None:
    """So that a check of the bundled course loads no coach; with --update they are written down anew."""
    digests = sorted({line.digest for line in bundled})
    if update:
        AGREED.write_text("\n".join([*digests, ""]), encoding="ascii")
        agreed.cache_clear()
    assert agreed() == set(digests)

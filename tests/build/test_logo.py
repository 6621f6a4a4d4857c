"""The practice's logo: a drawing prints on the cover of the guide, and what is wrong with one is told at its line."""

from pathlib import Path

import pytest

from house import DAY, printed, request, says
from workshop.pdf import alt_texts

DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>\n<path d='M1 1h30v9z'/>\n</svg>\n"


@pytest.fixture
def with_logo(project: Path) -> Path:
    profile = project / "practice.yaml"
    profile.write_text(f"{profile.read_text(encoding='utf-8')}\nlogo: our-logo.svg\n", encoding="utf-8")
    (project / "our-logo.svg").write_text(DRAWING, encoding="utf-8")
    return project


def test_a_drawing_prints_on_the_cover_with_words_for_it(with_logo: Path) -> None:
    made = printed(request(with_logo, what=("guide",)))
    assert made.result.problems == ()
    assert any(words.endswith(", logo") for words in alt_texts(made.pdf("guide")))


def test_a_drawing_that_cannot_be_used_is_a_problem_at_its_own_line(with_logo: Path) -> None:
    (with_logo / "our-logo.svg").write_text(DRAWING.replace("path", "script"), encoding="utf-8")
    ran = says("--project", with_logo, "build", "guide", "--json", *DAY)
    assert ran.code == 1
    [problem] = ran.json()["problems"]
    assert (problem["code"], problem["file"], problem["line"]) == ("picture-unusable", "our-logo.svg", 2)
    assert problem["message"] == (
        "The picture our-logo.svg cannot be used: “script” is not allowed in a drawing."
    )
    assert (
        "our-logo.svg:2:1 error picture-unusable"
        in says("--project", with_logo, "check", "--plain", *DAY).err
    )

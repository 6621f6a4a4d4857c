"""Templates are strict, a project may replace any of them, and what is wrong in one is named with its place."""

from pathlib import Path

import pytest

from workshop.html import TemplateBroken, template_digest
from workshop.plan.document import Part

CHECK = "exercises/checklist.html"


def own(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_a_project_s_template_takes_the_place_of_one_alone(tmp_path, exercise, sheet, print_sheet):
    own(tmp_path, CHECK, "<p>ours: {{ data.items|length }}</p>")
    html = print_sheet(sheet(body=(exercise("checklist", 1), exercise("reflect", 2))), tmp_path).html

    assert "<p>ours: 2</p>" in html
    assert "Write a few words" in html


def test_a_project_s_style_takes_the_place_of_one_alone(tmp_path, sheet, print_sheet):
    own(tmp_path, "styles/tokens.css", ":root{--accent:#222}")
    bundled, mine = print_sheet(sheet()).css, print_sheet(sheet(), tmp_path).css

    assert mine[0] == ":root{--accent:#222}"
    assert mine[1:] == bundled[1:]
    assert len(bundled) == 5


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("<p>\n{{ datum.items }}", 2, "'datum' is undefined."),
        ("{{ data.itmes }}", 1, "'workshop.model.exercise.View object' has no attribute 'itmes'."),
        ("\n\n{% if %}", 3, "Expected an expression, got 'end of statement block'."),
        ("{{ 1 / 0 }}", 1, "division by zero."),
        ('{{ "".__class__ }}', 1, "access to attribute '__class__' of 'str' object is unsafe."),
        ('{% include "parts/none.html" %}', 0, "there is no such file."),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, line, why, tmp_path, exercise, sheet, print_sheet):
    own(tmp_path, CHECK, text)

    with pytest.raises(TemplateBroken) as met:
        print_sheet(sheet(body=(exercise("checklist"),)), tmp_path)

    template = "parts/none.html" if line == 0 else CHECK
    assert (met.value.template, met.value.line, met.value.why) == (template, line, why)
    assert met.value.mend.startswith("Mend it, or take your own copy away")


def test_a_document_says_which_styles_it_needs(tmp_path, sheet, print_sheet):
    own(tmp_path, "documents/handout.html", "<p>no styles</p>")
    with pytest.raises(TemplateBroken, match="has to set “styles”"):
        print_sheet(sheet(), tmp_path)

    own(tmp_path, "documents/handout.html", '{% set styles = ["nowhere"] %}')
    with pytest.raises(
        TemplateBroken, match=r"templates/styles/nowhere\.css cannot be used: there is no such file"
    ):
        print_sheet(sheet(), tmp_path)


def test_a_template_outside_its_folders_is_out_of_reach(tmp_path, sheet, print_sheet):
    (tmp_path / "secret.txt").write_text("secret")
    own(tmp_path / "templates", "documents/handout.html", '{% include "../../secret.txt" %}')

    with pytest.raises(TemplateBroken):
        print_sheet(sheet(), tmp_path / "templates")


def test_a_template_that_changed_is_read_again(tmp_path, exercise, sheet, print_sheet):
    import os

    made = sheet(body=(exercise("checklist"),))
    own(tmp_path, CHECK, "before")
    assert "before" in print_sheet(made, tmp_path).html

    own(tmp_path, CHECK, "after")
    os.utime(tmp_path / CHECK, (1, 1))

    assert "after" in print_sheet(made, tmp_path).html


def test_the_digest_is_of_what_is_used(tmp_path, folders):
    own(tmp_path, "styles/mine.css", "p{}")
    usual, with_mine = template_digest(folders), template_digest((tmp_path, *folders))

    assert usual == template_digest(folders)
    assert len({usual, with_mine}) == 2
    own(tmp_path, "styles/mine.css", "p{color:red}")
    assert template_digest((tmp_path, *folders)) != with_mine
    (tmp_path / "styles/mine.css").unlink()
    (tmp_path / "README.md").write_text("for people only")
    assert template_digest((tmp_path, *folders)) == usual


def test_a_copy_of_a_bundled_file_changes_nothing(tmp_path, folders):
    own(tmp_path, "styles/tokens.css", (folders[0] / "styles/tokens.css").read_text(encoding="utf-8"))

    assert template_digest((tmp_path, *folders)) == template_digest(folders)


def test_a_part_without_a_template_is_named(sheet, folders):
    from dataclasses import replace

    from workshop.html import Extras, render
    from workshop.model import Audience
    from workshop.plan.document import Options, Plan

    part = Part("sheet", "documents/nothing.html", sheet())
    plan = Plan("handout", "9z", "9z", "en", Audience.PARTICIPANT, 9, "x.pdf", Options(), (part,))

    with pytest.raises(TemplateBroken) as met:
        render(part, replace(plan), Extras(), folders)
    assert (met.value.template, met.value.why) == ("documents/nothing.html", "there is no such file.")

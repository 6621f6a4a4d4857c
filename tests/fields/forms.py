"""Sheets that are filled in on a screen, laid out in this process, and what stands in their files."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import yaml
from pikepdf import Name

from house import ROOT
from workshop.exercises import kinds
from workshop.html import Extras, Page, render
from workshop.model import Audience, Text
from workshop.pdf import Form, Job, Rendered
from workshop.pdf import render as lay_out
from workshop.plan.document import FILLABLE, Options, Part, Plan
from workshop.plan.sheets import Foot, HandoutSheet, SheetExercise

TEMPLATES = ROOT / "templates"
FONTS = TEMPLATES / "fonts"
MARKS = re.compile(r' data-(?:field|label|kind|option|says)="[^"]*"')
SHEET = HandoutSheet(
    code="9z",
    session="Session 9 · Say it",
    title="A page to try",
    purpose=Text.of("Try a page."),
    main_idea=Text.of("A page asks for one thing."),
    for_partner=False,
    name_line=False,
    care=None,
    pass_on=None,
    body=(),
    after="",
    choices=(),
    take_home="",
    foot=Foot("9z", ("Danger now: 911",), "A practice", ""),
)


def exercise(kind: str, **changes: Any) -> SheetExercise:
    """An exercise of a kind: its own example, with some fields as an author would type them."""
    found = kinds()[kind]
    typed = yaml.load(found.example, Loader=yaml.BaseLoader) | changes
    data = found.schema.model_validate(typed, context={"inline": Text.of})
    return SheetExercise(1, kind, found.rail, data.title or Text.of(found.heading), found.arrange(data))


def sheet(*body: Any, **changes: Any) -> HandoutSheet:
    return replace(SHEET, body=body, **changes)


def page_of(view: HandoutSheet, edition: str = FILLABLE, paper: str = "letter") -> Page:
    plan = Plan(
        kind="handout",
        name=view.code,
        title=f"{view.code} {view.title}",
        language="en",
        audience=Audience.PARTICIPANT,
        session=9,
        path=f"participants/handouts/{view.code}.pdf",
        options=Options(paper, edition),
        parts=(Part("sheet", "documents/handout.html", view),),
    )
    return render(plan.parts[0], plan, Extras(), (TEMPLATES,))


def made(page: Page, form: Form | None = None, title: str = "9z A page to try") -> Rendered:
    return lay_out(Job(name="9z.pdf", html=page.html, css=page.css, title=title, form=form), FONTS)


def fillable(view: HandoutSheet, paper: str = "letter") -> Rendered:
    """A sheet as it is filled in on a screen."""
    return made(page_of(view, paper=paper), Form(view.code, "March 2026"))


def form_page(body: str, code: str = "form", *, dated: str = "March 2026") -> Rendered:
    """A page of a few marked places, without any template."""
    css = (
        "@page { size: Letter; margin: 20mm } html { font: 12pt/6mm 'Atkinson Hyperlegible Next' }"
        ".ln, .rule { box-sizing: border-box; height: 9mm; border-bottom: .6pt solid #74828a }"
        ".box { display: inline-block; box-sizing: border-box; width: 5mm; height: 5mm; border: .8pt solid }"
    )
    html = f'<html lang="en"><head><title>A form</title></head><body><h1>A form</h1>{body}</body></html>'
    return lay_out(Job(name="form.pdf", html=html, css=(css,), title="A form", form=Form(code, dated)), FONTS)


def place(name: str, label: str, kind: str = "text", *, lines: int = 2, option: str = "") -> str:
    """A marked place as the macros write it."""
    marks = f'data-field="{name}" data-label="{label}" data-kind="{kind}"'
    if kind == "tick":
        return f'<p><span {marks} class="box"></span> {label}</p>'
    if kind == "radio":
        room = "display: inline-block; width: 10mm"
        return f'<span {marks} data-option="{option}" data-says="{option}: {label}" style="{room}">{option}</span>'
    return f"<div {marks}>{'<div class=ln></div>' * lines}</div>"


FEEDBACK = (
    "<p>"
    + "".join(place("e1-1", "1. I felt respected.", "radio", option=str(number)) for number in range(4))
    + "</p>"
    + place("e2-1", "What should we keep?")
    + place("e2-2", "What should we change?", lines=1)
    + place("e2-10", "Anything else?", lines=3)
    + place("e3-1", "I read every page", "tick")
    + place("name", "Name", lines=1)
    + place("share", "I agree that the leaders may collect these answers, without my name.", "tick")
)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def fields(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """The fields of a form by name."""
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def widgets(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """All fields on all pages, in the order of the pages' lists."""
    for page in pdf.pages:
        yield from (note for note in page.obj.get("/Annots", ()) if note.Subtype == Name.Widget)


def parent_tree(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    flat = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(key): value for key, value in zip(flat[::2], flat[1::2], strict=True)}


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of fields that a test has taken out of the form
        pdf.save(out)
    return out.getvalue()

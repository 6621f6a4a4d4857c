"""The engine is loaded once a run, and what many tests look at is laid out once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pdf.sheets import FONTS, SHEET, job
from workshop.pdf import Job, Pool, Rendered, render

Make = Callable[..., Rendered]


@pytest.fixture(scope="session")
def fonts() -> Path:
    return FONTS


@pytest.fixture(scope="session")
def make() -> Make:
    """Render a body in this process."""

    def made(body: str, **more: object) -> Rendered:
        return render(job(body, **more), FONTS)  # type: ignore[arg-type]

    return made


@pytest.fixture
def job_of() -> Callable[..., Job]:
    return job


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    with Pool(FONTS, jobs=2) as made:
        yield made


@pytest.fixture(scope="session")
def dot() -> bytes:
    """A small picture."""
    from io import BytesIO

    from PIL import Image

    saved = BytesIO()
    Image.new("L", (20, 20), 128).save(saved, "PNG")
    return saved.getvalue()


@pytest.fixture(scope="session")
def sheet(make: Make, dot: bytes) -> Rendered:
    """A page with everything that is tagged: headings, list, table, picture, links, lines to write on."""
    return make(SHEET, resources={"dot.png": dot})


@pytest.fixture(scope="session")
def parts(make: Make, dot: bytes) -> tuple[Rendered, ...]:
    """Three parts of one document; the first points into the third."""
    found = []
    for number in (1, 2, 3):
        body = SHEET.replace('id="', f'id="p{number}-').replace('"#more"', f'"#p{number}-more"')
        far = '<p><a href="workshop-page:p3-more">To the third part</a></p>' if number == 1 else ""
        long = "<p>And some words on a second page.</p>" if number == 2 else ""
        body += far + (f'<div style="break-before:page">{long}</div>' if long else "")
        found.append(make(body, name=f"part-{number}", title=f"Part {number}", resources={"dot.png": dot}))
    return tuple(found)

"""Children make the same bytes as this process; nothing heavy is loaded before it is needed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pdf.sheets import FONTS, SHEET, outcomes
from workshop.pdf import EngineMissing, FontMissing, Job, Pool, Rendered, RenderFailed, render
from workshop.pdf.fonts import FACES, FONTS_CONF

SRC = Path(__file__).parents[2] / "src"


def test_bytes_and_facts_are_the_same_in_any_process_and_at_any_time(
    pool: Pool, job_of: Callable[..., Job], sheet: Rendered, dot: bytes, make: Callable[..., Rendered]
) -> None:
    again = make(SHEET, resources={"dot.png": dot})
    job = job_of(SHEET, resources={"dot.png": dot})
    assert outcomes(pool, [job, job]) == [again, again]
    assert again == sheet


def test_each_document_comes_back_to_who_asked_for_it(pool: Pool, job_of: Callable[..., Job]) -> None:
    jobs = [job_of(f"<h1>Sheet {number}</h1>", name=f"{number}.pdf") for number in range(5)]
    made = outcomes(pool, jobs)
    assert [one.facts.pages[0].text.split(" Help")[0] for one in made if isinstance(one, Rendered)] == [
        f"Sheet {number}" for number in range(5)
    ]
    assert len(made) == 5


def test_an_urgent_document_is_begun_before_all_that_wait(job_of: Callable[..., Job]) -> None:
    with Pool(FONTS, jobs=1) as pool:
        handles = [pool.submit(job_of("<h1>A</h1>")) for _ in range(3)]
        urgent = pool.submit(job_of("<h1>Now</h1>"), first=True)
        urgent.result()
        assert [one.outcome is None for one in handles] == [False, True, True]


def test_looking_for_what_is_done_waits_for_nothing(job_of: Callable[..., Job]) -> None:
    with Pool(FONTS, jobs=1) as pool:
        handle = pool.submit(job_of("<h1>A</h1>" + "<p>word " * 2000))
        pool.step(wait_for_one=False)
        assert handle.outcome is None
        assert handle.result().facts.pages


def test_importing_the_room_and_starting_no_document_loads_no_engine() -> None:
    heavy = "weasyprint pikepdf pypdfium2 PIL fontTools"
    code = (
        "import sys; from workshop.pdf import Pool, Job, RenderFailed\n"
        "from pathlib import Path\n"
        "with Pool(Path('.')): pass\n"
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SRC)},
    )
    assert run.stdout.strip() == "[]"


def test_a_missing_font_is_told_before_the_engine_can_crash(
    tmp_path: Path, job_of: Callable[..., Job]
) -> None:
    for name in (FONTS_CONF, *list(FACES.values())[1:]):
        (tmp_path / name).touch()
    with pytest.raises(FontMissing, match=r"AtkinsonHyperlegibleNext-Regular\.ttf is missing"):
        render(job_of("<h1>A</h1>"), tmp_path)
    with Pool(tmp_path) as pool, pytest.raises(FontMissing):
        pool.submit(job_of("<h1>A</h1>"))


def test_an_engine_that_does_not_start_says_why(
    tmp_path: Path, fonts: Path, job_of: Callable[..., Job]
) -> None:
    shutil.copy(fonts / FONTS_CONF, tmp_path)
    for name in FACES.values():
        (tmp_path / name).write_bytes(b"not a font")
    with Pool(tmp_path) as pool, pytest.raises(EngineMissing, match=r"does not run: .*TTLibError"):
        pool.submit(job_of("<h1>A</h1>"))


def test_a_pool_that_is_left_ends_what_is_still_running(fonts: Path, job_of: Callable[..., Job]) -> None:
    with Pool(fonts, jobs=1) as pool:
        pool.submit(job_of('<table><tr><td colspan="100000">x</td></tr></table>'))
        child = pool._running[0].child
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_an_exception_carries_document_reason_and_remedy() -> None:
    failed = RenderFailed("guide.pdf", "crash", "the engine crashed (SIGSEGV).")
    assert str(failed) == "guide.pdf could not be made: the engine crashed (SIGSEGV)."
    assert "workshop doctor" in failed.mend

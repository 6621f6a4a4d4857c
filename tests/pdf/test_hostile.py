"""What a document must not do: reach outside, print what no font has, or go on for ever."""

from collections.abc import Callable

import pytest

from pdf.sheets import outcomes
from workshop.pdf import Job, Pool, Rendered, RenderFailed

ENDLESS = '<table><tr><td colspan="100000">x</td></tr></table>'  # minutes of layout
DRAWING = '<svg><title>a</title><image href="file:///etc/hostname" width="9" height="9"/></svg>'
HEAD = "@page { @top-left { content: element(head) } } .h { position: running(head) }"


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ('<h1>A</h1><img src="http://127.0.0.1:9/a.png" alt="a">', "http://127.0.0.1:9/a.png"),
        ('<h1>A</h1><img src="file:///etc/hostname" alt="a">', "file:///etc/hostname"),
        ('<h1>A</h1><p style="background: url(file:///etc/hostname)">b', "file:///etc/hostname"),
        ('<h1>A</h1><img src="data:image/png;base64,aGk=" alt="a">', "data:image/png;base64,aGk="),
        ('<h1>A</h1><img src="workshop:other.png" alt="a">', "workshop:other.png"),
        ('<link rel="stylesheet" href="https://example.org/a.css"><h1>A</h1>', "https://example.org/a.css"),
        ('<style>@import "file:///etc/passwd";</style><h1>A</h1>', "file:///etc/passwd"),
        ('<h1>A</h1><a rel="attachment" href="file:///etc/passwd">b</a>', "file:///etc/passwd"),
        (f"<h1>A</h1>{DRAWING}", "file:///etc/hostname"),
    ],
)
def test_nothing_outside_the_job_can_be_reached(make: Callable[..., Rendered], body: str, asked: str) -> None:
    with pytest.raises(RenderFailed) as failed:
        make(body)
    assert (failed.value.reason, failed.value.document) == ("blocked-fetch", "3b.pdf")
    assert asked in failed.value.detail


def test_a_style_sheet_can_reach_nothing_either(
    job_of: Callable[..., Job], fonts: object, pool: Pool
) -> None:
    good = job_of("<h1>A</h1>")
    job = Job(name="3b.pdf", html=good.html, css=("@import url(file:///etc/passwd);",), title="A")
    for _ in range(2):  # the parsed sheet is kept, and so is what it asked for
        with pytest.raises(RenderFailed) as failed:
            pool.submit(job).result()
        assert failed.value.reason == "blocked-fetch"


@pytest.mark.parametrize("letter", ["☐", "→", "✓", "字"])
def test_a_character_without_a_glyph_is_named_with_the_words_around_it(
    make: Callable[..., Rendered], letter: str
) -> None:
    with pytest.raises(RenderFailed) as failed:
        make(f"<h1>A</h1><p>Tick the box {letter} when you are done.</p>")
    assert failed.value.reason == "missing-glyph"
    assert f"“{letter}” (U+{ord(letter):04X}" in failed.value.detail
    assert f"Tick the box {letter} when" in failed.value.detail


def test_a_character_without_a_glyph_is_found_in_generated_text_too(make: Callable[..., Rendered]) -> None:
    with pytest.raises(RenderFailed) as failed:
        make('<style>p::before { content: "→" }</style><h1>A</h1><p>words</p>')
    assert (failed.value.reason, "U+2192" in failed.value.detail) == ("missing-glyph", True)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<h1>A</h1><p style="colour: red">b', "engine-log"),
        ('<h1>A</h1><a href="#nowhere">b</a>', "engine-log"),
        ('<h1>A</h1><p id="a">b<p id="a">c', "engine-log"),
        ('<h1>A</h1><img src="workshop:x.png" alt="">', "blocked-fetch"),
        ("<h1>A</h1>" + "<div>" * 400 + "deep", "nesting"),
        (
            f'<style>{HEAD}</style><p class="h"><a href="https://example.org">x</a></p><h1>A</h1>',
            "link-in-margin",
        ),
    ],
)
def test_what_the_engine_only_grumbles_at_stops_a_document(
    make: Callable[..., Rendered], body: str, reason: str
) -> None:
    with pytest.raises(RenderFailed) as failed:
        make(body)
    assert failed.value.reason == reason


def test_an_endless_document_is_ended_and_named_and_others_go_on(
    pool: Pool, job_of: Callable[..., Job]
) -> None:
    jobs = [job_of("<h1>A</h1>"), job_of(ENDLESS, name="bomb.pdf", seconds=0.2), job_of("<h1>B</h1>")]
    first, bomb, last = outcomes(pool, jobs)
    assert isinstance(first, Rendered)
    assert isinstance(last, Rendered)
    assert isinstance(bomb, RenderFailed)
    assert (bomb.document, bomb.reason) == ("bomb.pdf", "time")
    assert str(bomb) == "bomb.pdf could not be made: it takes longer than 0.2 seconds."
    assert bomb.mend


def test_a_greedy_document_is_ended_and_named(pool: Pool, job_of: Callable[..., Job]) -> None:
    with pytest.raises(RenderFailed) as failed:
        pool.submit(job_of("<h1>A</h1>" + "<p>word " * 9000, name="fat.pdf", memory_mib=8)).result()
    assert failed.value.document == "fat.pdf"
    assert failed.value.reason in {"memory", "crash"}  # some libraries do not ask whether they got any

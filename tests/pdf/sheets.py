"""Small documents to render."""

from collections.abc import Iterable
from pathlib import Path

from workshop.pdf import Job, Pool, Rendered, RenderFailed

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
CSS = """
@page { size: Letter; margin: 20mm; @bottom-left { content: element(foot); width: 100% } @footnote { margin: 0 } }
html { font: 12pt/6mm "Atkinson Hyperlegible Next" }
body, h1, p { margin: 0 }
h1 { font: 600 27pt/10.5mm Literata }
ul { list-style: "• "; margin: 0 0 0 10mm; padding: 0 }
.foot { position: running(foot); font-size: 8.5pt }
.at { float: right; width: 30mm; text-align: right }
.at span { display: inline-block }
.ln { box-sizing: border-box; height: 9mm; border-bottom: .6pt solid #74828a }
.fill { continue: discard } .fill > .min { break-inside: avoid }
.pinned { float: footnote } .pinned::footnote-call, .pinned::footnote-marker { content: none }
"""
FOOT = '<footer class="foot"><p class="at"><span data-spot="folio"></span></p><p>Help: 988 · {title}</p></footer>'


def page(body: str, title: str = "A sheet") -> str:
    """A whole HTML text with a foot."""
    head = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body>{FOOT.format(title=title)}{body}</body></html>"


def job(body: str, *, name: str = "3b.pdf", title: str = "A sheet", **more: object) -> Job:
    return Job(name=name, html=page(body, title), css=(CSS,), title=title, **more)  # type: ignore[arg-type]


SHEET = """
<h1 id="top">Say it as “I”</h1>
<p>Read <a href="#more">the second part</a>, or see <a href="https://example.org/help">the help page</a>.</p>
<ul><li>one</li><li>two</li></ul>
<table><thead><tr><th>Before</th><th>After</th></tr></thead>
<tbody><tr><td>You never</td><td>I miss</td></tr><tr><td>You always</td><td>I feel</td></tr></tbody></table>
<figure><img src="workshop:dot.png" alt="A grey dot" style="width:10mm"></figure>
<h2 id="more">More</h2><h3>Deeper</h3>
<div data-write="plan"><div class="ln"></div><div class="ln"></div><div class="ln"></div></div>
"""


def outcomes(pool: Pool, jobs: Iterable[Job]) -> list[Rendered | RenderFailed | None]:
    """What came of each document, in order; a failure is a value here."""
    handles = [pool.submit(one) for one in jobs]
    while any(handle.outcome is None for handle in handles):
        pool.step()
    return [handle.outcome for handle in handles]

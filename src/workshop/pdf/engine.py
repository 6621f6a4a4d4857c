"""The engine itself: HTML and CSS in, PDF/UA-1 and facts out. Import it through `workshop.pdf.door` only."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from workshop.pdf.fields import Fields
from workshop.pdf.fields_face import Face, field_face
from workshop.pdf.finish import LinkInMargin, finish
from workshop.pdf.fonts import coverage, describe, missing_glyph
from workshop.pdf.job import Job, Rendered, RenderFailed
from workshop.pdf.measure import measure

SCHEME = "workshop:"
OPTIONS: Mapping[str, Any] = {"pdf_variant": "pdf/ua-1", "presentational_hints": False}
UNSEEN = frozenset({"script", "style", "template", "title"})
NOTDEF = re.compile(r"\.notdef .*\(U\+([0-9A-F]+)\)")
WARM = '<html lang="en"><title>Warm</title><body><p>Warm <b>up</b><table><tr><th>a<tr><td>b</table>'


class Engine:
    """One engine in a process; the style sheets it has parsed are kept, as their texts come again."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = FontConfiguration()
        self._folder = fonts
        self._covered = coverage(fonts)
        self._sheets: dict[str, tuple[weasyprint.CSS, Troubles]] = {}

    def warm_up(self) -> None:
        """Make one small page, so that processes forked from this one share what that takes."""
        self.render(Job(name="warm-up", html=WARM, css=(), title="Warm"))

    def renew(self) -> None:
        """Look fonts up anew, in a process forked from the one that made this engine.

        Newer Pango (1.56) looks fonts up in a thread of its own, which a fork leaves behind: a child that went on
        with the old lookup would wait for that thread for ever. It takes 2 ms.
        """
        self._fonts = FontConfiguration()

    def learn(self, text: str) -> None:
        """Parse a style sheet, unless this is done already."""
        if text not in self._sheets:
            fetcher = Fetcher({})
            with listening() as log:
                sheet = weasyprint.CSS(string=text, url_fetcher=fetcher, font_config=self._fonts)
            self._sheets[text] = (sheet, Troubles(fetcher.refused, log))

    def render(self, job: Job) -> Rendered:
        """Make `job`; raises `RenderFailed` for all that a document can do wrong."""
        try:
            return self._render(job)
        except LinkInMargin as found:
            raise RenderFailed(job.name, "link-in-margin", found.what) from None
        except RecursionError:
            raise RenderFailed(job.name, "nesting", "boxes are nested too deeply.") from None
        except MemoryError:
            raise RenderFailed(job.name, "memory", f"it needs more than {job.memory_mib} MiB.") from None

    def _render(self, job: Job) -> Rendered:
        sheets = self._sheets_of(job)
        fetcher = Fetcher(job.resources)
        with listening() as log:
            html = weasyprint.HTML(string=job.html, url_fetcher=fetcher)
            if found := missing_glyph(_shown_text(html), self._covered):
                raise RenderFailed(job.name, "missing-glyph", found)
            document = html.render(font_config=self._fonts, stylesheets=sheets, **OPTIONS)
            # All that a reader may find in the file's properties is decided by the job.
            document.metadata = type(document.metadata)(title=job.title, lang=document.metadata.lang)
            fields = Fields(document, job.form, self.face()) if job.form else None
            pdf: bytes = document.write_pdf(finisher=partial(finish, fields=fields), **OPTIONS)
        Troubles(fetcher.refused, log).check(job.name)
        facts = measure(document)
        return Rendered(pdf, replace(facts, fields=fields.facts, bare=fields.bare) if fields else facts)

    def face(self) -> Face:
        """The face of fields, made once."""
        return field_face(self._folder)

    def _sheets_of(self, job: Job) -> list[weasyprint.CSS]:
        found = []
        for text in job.css:
            self.learn(text)
            sheet, troubles = self._sheets[text]
            troubles.check(job.name)
            found.append(sheet)
        return found


class Fetcher(URLFetcher):  # type: ignore[misc]  # the engine comes without types
    """Serves a job's own resources, refuses every other address and remembers it.

    The engine goes on after a refusal, and inside an SVG it even hides it: so the record counts.
    """

    def __init__(self, resources: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._resources = resources
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        name = unquote(url.removeprefix(SCHEME))
        if url.startswith(SCHEME) and name in self._resources:
            kind = "image/svg+xml" if name.endswith(".svg") else "application/octet-stream"
            return URLFetcherResponse(url, self._resources[name], {"Content-Type": kind})
        self.refused.append(url)
        raise ValueError(f"{url} is not a resource of this document")


class Troubles:
    """What the engine asked for and was refused, and what it complained of."""

    def __init__(self, refused: list[str], log: list[str]) -> None:
        self._refused = refused
        self._log = log

    def check(self, document: str) -> None:
        """Raise `RenderFailed` for the first trouble, refusals before complaints."""
        if self._refused:
            raise RenderFailed(document, "blocked-fetch", f"it asks for {self._refused[0][:200]}.")
        for line in self._log:
            if match := NOTDEF.match(line):
                letter = describe(chr(int(match[1], 16)))
                raise RenderFailed(document, "missing-glyph", f"no font has {letter}.")
            raise RenderFailed(document, "engine-log", f"{line[:300].rstrip('.')}.")


class _Ear(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """The warnings and errors that the engine logs meanwhile; nothing of them reaches the screen."""
    heard: list[str] = []
    logger, ear = logging.getLogger("weasyprint"), _Ear(heard)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagates


def _shown_text(html: weasyprint.HTML) -> str:
    """The words between the tags, without those that are never printed."""
    words: list[str] = []
    stack = [html.etree_element]
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            words.append(element)
            continue
        shown = isinstance(element.tag, str) and element.tag not in UNSEEN
        children = [part for child in element for part in (child, child.tail or "")] if shown else []
        stack.extend(reversed([(element.text or "") if shown else "", *children]))
    return "".join(words)

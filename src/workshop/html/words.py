"""Words on their way to a page: escaped, with the author's emphasis, and kept together where a break would hurt."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from workshop.model import Span, Text

NUMBER = re.compile(r"(?:TTY )?\+?\d[\d()\u2013-]{5,}\d")
LAST_SPACE = re.compile(r" (?=\S{1,10}$)")
SNUG_FROM = 4


def inline(text: Text | str, *, snug: bool = False) -> Markup:
    """Words as HTML. snug: the last two words of four or more stay together, so that none stands alone on a line."""
    spans = (Span(text),) if isinstance(text, str) else text.spans
    if snug and len("".join(span.text for span in spans).split()) >= SNUG_FROM:
        last = spans[-1]
        spans = (*spans[:-1], Span(LAST_SPACE.sub("\u00a0", last.text), last.strong, last.em))
    return Markup().join(_span(span) for span in spans)


def _span(span: Span) -> Markup:
    words = _numbers_whole(span.text)
    if span.strong:
        words = Markup("<strong>{}</strong>").format(words)
    if span.em:
        words = Markup("<em>{}</em>").format(words)
    return words


def _numbers_whole(words: str) -> Markup:
    """A telephone number is never broken at the end of a line."""
    made, end = Markup(), 0
    for found in NUMBER.finditer(words):
        made += escape(words[end : found.start()])
        made += Markup('<span class="nb">{}</span>').format(found[0])
        end = found.end()
    return made + escape(words[end:])


def dotted(texts: Iterable[Text | str]) -> Markup:
    """Several texts in a row with dots between them; a dot never begins a line."""
    return Markup("\u00a0· ").join(inline(text) for text in texts)


def plain(text: Text | str) -> str:
    """The words alone."""
    return text if isinstance(text, str) else text.plain

"""A leader's cues, paragraph by paragraph: what can be parted over several cards."""

import re
from collections.abc import Iterable, Iterator

from workshop.model import Block, Heading, ListBlock, Paragraph, Picture, Quote, Span, Table, Text
from workshop.plan.cards import CueLine

STOPS = (".", "!", "?", "…", ":")
SENTENCE_END = re.compile(r"[.!?…][”’)]*\s+")


def cue_lines(blocks: Iterable[Block], depth: int = 0) -> Iterator[CueLine]:
    """The lines of blocks, in order: items with their mark, a row of a table as one line with its heads in it."""
    for block in blocks:
        match block:
            case Paragraph():
                yield CueLine("", block.text, depth)
            case Heading():
                yield CueLine("", Text.of(block.text.plain), depth)
            case ListBlock():
                yield from _items(block, depth)
            case Quote():
                yield from cue_lines(block.blocks, depth)
            case Table():
                yield from (CueLine("–", _row(block.head, row), depth + 1) for row in block.rows)
            case Picture():
                yield CueLine("", Text.of(f"Picture in the guide: {block.alt}"), depth)


def _items(block: ListBlock, depth: int) -> Iterator[CueLine]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}." if block.ordered else "–"
        for line in cue_lines(item, depth + 1):
            begins = bool(mark) and not line.mark and line.depth == depth + 1
            yield CueLine(mark if begins else line.mark, line.text, line.depth)
            mark = "" if begins else mark


def _row(head: tuple[Text, ...], cells: tuple[Text, ...]) -> Text:
    """The cells of a row one after the other, each but the first behind the head of its column."""
    spans: list[Span] = list(cells[0].spans)
    for name, cell in zip(head[1:], cells[1:], strict=True):
        if cell:
            stop = " " if spans[-1].text.rstrip().endswith(STOPS) else ". "
            spans += [Span(stop), Span(f"{name.plain}:", strong=True), Span(" "), *cell.spans]
    return Text(tuple(spans))


def sentences(line: CueLine) -> tuple[CueLine, ...]:
    """The same line, a sentence at a time; the mark hangs before the first."""
    found: list[list[Span]] = [[]]
    for span in line.text.spans:
        end = 0
        for stop in SENTENCE_END.finditer(span.text):
            found[-1].append(_piece(span, end, stop.end()))
            found.append([])
            end = stop.end()
        if span.text[end:]:
            found[-1].append(_piece(span, end, len(span.text)))
    texts = [Text(tuple(spans)) for spans in found if spans]
    marks = [line.mark, *[""] * len(texts)]
    return tuple(CueLine(mark, text, line.depth) for mark, text in zip(marks, texts, strict=False))


def _piece(span: Span, start: int, end: int) -> Span:
    return Span(span.text[start:end], span.strong, span.em)

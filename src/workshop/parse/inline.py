"""The words of a line: Markdown's strong and emphasis, and nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import LiteralString

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from pydantic_core import PydanticCustomError

from workshop.model import OPEN_LINE, SLOTS, Span, Text
from workshop.parse.lines import shown

CUE = "cue"

# The type of an error of this room's own, which carries its code, message and hint.
TOLD = "told"

# Words without any of these are plain; most are, and need no parser.
_MARKUP = re.compile(r"[*_`\\\[\]<&!\n{]")
_REMOTE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
# A session, wherever it is met: {session 3}. What the practice fills in: {practice on_call}.
REFERENCE = re.compile(r"\{session (\d{1,2})\}")
SLOT = re.compile(rf"\{{practice ({'|'.join(SLOTS)})\}}")
_EITHER = re.compile(f"{REFERENCE.pattern}|{SLOT.pattern}")
_BREAKS = re.compile(r"\s*\n\s*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that words may not hold: code, message, hint, its words, how many lines below the first."""

    code: str
    message: str
    hint: str
    words: str = ""
    line: int = 0


@cache
def markdown() -> MarkdownIt:
    """The one Markdown parser: CommonMark and tables, with cues; headings are written with # alone."""
    parser = MarkdownIt("commonmark").enable("table").disable("lheading")
    return parser.use(container_plugin, CUE, validate=lambda words, _marker: bool(words.strip()))


def read_field(words: str) -> Text:
    """The words of a field. Raises what pydantic makes an error at the field when it holds more."""
    if not _MARKUP.search(words):
        return Text.of(words)
    text, refused = read_inline(inline_tokens(words))
    if refused:
        first = refused[0]
        message: LiteralString = "{message}"
        raise PydanticCustomError(
            TOLD, message, {"code": first.code, "message": first.message, "hint": first.hint}
        )
    return text


def inline_tokens(words: str) -> Sequence[Token]:
    """The parts of a line or paragraph."""
    tokens = markdown().parseInline(_BREAKS.sub("\n", words.strip()), {})
    return tokens[0].children or [] if tokens else []


def read_inline(tokens: Sequence[Token]) -> tuple[Text, list[Refused]]:
    """The words in the parts of a paragraph, and what was refused among them."""
    spans: list[Span] = []
    refused: list[Refused] = []
    strong = em = line = 0
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            line += 1
            spans.append(Span(" ", strong > 0, em > 0))
        elif token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type in {"em_open", "em_close"}:
            em += token.nesting
        elif token.type in {"text", "code_inline"}:
            words = _UNPRINTABLE.sub(" ", token.content)
            spans += [replace(span, strong=strong > 0, em=em > 0) for span in _referring(words)]
        if found := _refuse(token, line):
            refused.append(found)
    return _joined(spans), refused


def _referring(words: str) -> Iterator[Span]:
    """Words, with each reference as a span of its own: what it says follows the form of the course or the practice."""
    end = 0
    for found in _EITHER.finditer(words):
        yield Span(words[end : found.start()])
        yield (
            Span(f"Session {int(found[1])}", session=int(found[1]))
            if found[1]
            else Span(OPEN_LINE, slot=found[2])
        )
        end = found.end()
    yield Span(words[end:])


def _joined(spans: Sequence[Span]) -> Text:
    """Neighbours of one face become one run."""
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and _alike(joined[-1], span):
            joined[-1] = Span(joined[-1].text + span.text, span.strong, span.em)
        else:
            joined.append(span)
    return Text(tuple(joined))


def _alike(one: Span, other: Span) -> bool:
    plain = one.session is other.session is None and not (one.slot or other.slot)
    return plain and (one.strong, one.em) == (other.strong, other.em)


def _refuse(token: Token, line: int) -> Refused | None:
    if token.type == "code_inline":
        hint = "Write the words without the ` signs."
        return Refused(
            "inline-code", "Words between ` signs are code; pages for people have none.", hint, "`", line
        )
    if token.type == "html_inline":
        hint = "Write plain Markdown. If you mean the sign “<” itself, write \\<."
        return Refused("raw-html", f"“{shown(token.content)}” is HTML.", hint, token.content, line)
    if token.type == "image":
        hint = "Put it in a Markdown file, on a line of its own with an empty line before and after."
        return Refused("picture-in-words", "A picture cannot stand among words.", hint, "![", line)
    if token.type == "link_open":
        return refuse_link(str(token.attrs.get("href", "")), line)
    return None


def refuse_link(target: str, line: int = 0) -> Refused:
    """A link, wherever it leads: nobody can click on paper."""
    hint = "Nobody can click on paper: write the address or the page as plain words."
    words = target.removeprefix("mailto:")
    if is_remote(target) or target.startswith(("/", "\\")):
        return Refused("remote-link", f"“{shown(words)}” is a link.", hint, words, line)
    return Refused("page-link", f"“{shown(words)}” is a link to another file or place.", hint, words, line)


def is_remote(target: str) -> bool:
    """Whether an address leads out of the folder of files: another machine, a scheme, embedded data."""
    return bool(_REMOTE.match(target))

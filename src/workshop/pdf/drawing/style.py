"""The styles of a drawing: plain rules for its own parts, with the same words that its attributes may use."""

import re
from dataclasses import dataclass

from workshop.pdf.drawing.rules import LOOKS, VALUES

_SELECTOR = re.compile(r"[\w.#*-]+(?:(?: ?[,>] ?| )[\w.#*-]+)*+")
_SIMPLE = re.compile(r"[.#]?[\w*-]+")


MOST = 64 << 10  # letters


class Wrong(ValueError):
    """Something that a style may not say."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.what = f"The style “{' '.join(said.split())[:60]}” is not allowed."


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it may apply to (`.a`, `#b`, `path`, `*`), and the parts of the drawing that it names."""

    to: frozenset[str]
    refers: tuple[str, ...]


def check_declarations(text: str) -> tuple[str, tuple[str, ...]]:
    """`fill: red; stroke: none` written anew, and the parts of the drawing that it names. Raises `Wrong`."""
    written, refers = list[str](), list[str]()
    for declaration in _without_notes(text).split(";"):
        if declaration.strip():
            name, _, value = (part.strip() for part in declaration.partition(":"))
            match = VALUES[LOOKS[name]].fullmatch(value) if name in LOOKS else None
            if match is None:
                raise Wrong(declaration)
            refers += [found for found in match.groups() if found]
            written.append(f"{name}:{value}")
    return ";".join(written), tuple(refers)


def check_sheet(text: str) -> tuple[str, tuple[Rule, ...]]:
    """The rules of a `style` element written anew, and what they name. Raises `Wrong`."""
    written, rules = list[str](), list[Rule]()
    *pieces, rest = _without_notes(text).split("}")
    if rest.strip():
        raise Wrong(rest)
    for piece in pieces:
        head, brace, body = piece.partition("{")
        selector = " ".join(head.split())
        if not brace or _SELECTOR.fullmatch(selector) is None:
            raise Wrong(piece)
        declarations, refers = check_declarations(body)
        written.append(f"{selector}{{{declarations}}}")
        rules.append(Rule(frozenset(_SIMPLE.findall(selector)), refers))
    return "\n".join(written), tuple(rules)


def _without_notes(text: str) -> str:
    if len(text) > MOST:
        raise Wrong(text)
    kept, rest = list[str](), text
    while "/*" in rest:
        before, _, after = rest.partition("/*")
        _, end, rest = after.partition("*/")
        if not end:
            raise Wrong(after)
        kept.append(before)
    return " ".join((*kept, rest))

"""What goes into the engine and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workshop.diagnostics import MachineTrouble
from workshop.plan.facts import Facts

MENDS: Mapping[str, str] = MappingProxyType(
    {
        "time": "Make the document shorter or simpler.",
        "memory": "Make the document shorter, or its pictures smaller.",
        "crash": "Make the document shorter; if that does not help, run `workshop doctor`.",
        "nesting": "Put fewer boxes and lists inside one another.",
        "missing-glyph": "Write it with a character that the fonts have.",
        "blocked-fetch": "A document is made without network and files: take the address out.",
        "link-in-margin": "Print the address as plain text in a page's head or foot.",
        "engine-log": "Mend the template or the style sheet that this speaks of.",
    }
)


@dataclass(frozen=True, slots=True)
class Form:
    """A page that can be filled in.

    code: of the handout or document, without a hyphen: every field's name begins with it. dated: the edition date of
    the course.
    """

    code: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to lay out.

    name: its path, used in messages. html: the whole text, with `lang` on its root. css: style sheets (their
    texts), in order. resources: bytes that the document reaches as `workshop:name`, and nothing else. title:
    the only metadata. seconds: how long it may take, by the clock. memory_mib: how much memory it may take. form:
    given where the marked places are to be fields.
    """

    name: str
    html: str
    css: tuple[str, ...]
    title: str
    resources: Mapping[str, bytes] = field(default_factory=dict)
    seconds: float = 60.0
    memory_mib: int = 512
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: PDF/UA-1 bytes, and the facts of its pages."""

    pdf: bytes
    facts: Facts


class RenderFailed(MachineTrouble):
    """A document that could not be made.

    `reason` is one of "time", "memory", "crash", "nesting", "missing-glyph", "blocked-fetch",
    "link-in-margin", "engine-log" (the engine complained) and "engine" (it failed in an unforeseen way).
    """

    def __init__(self, document: str, reason: str, detail: str) -> None:
        super().__init__(f"{document} could not be made: {detail}", MENDS.get(reason, ""))
        self.document = document
        self.reason = reason
        self.detail = detail

"""The template engine, set up once for a list of folders: strict, escaping, and without a way out of its folders."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from workshop.html.room import lines_beside, longest, longest_word, rows_of
from workshop.html.script import script_lines
from workshop.html.words import dotted, inline, plain
from workshop.model import View


class Environment(ImmutableSandboxedEnvironment):
    """Reads the fields of a `View` before its methods, so that `view.items` is the author's field of that name."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, View) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def environment(folders: tuple[Path, ...]) -> Environment:
    """The engine over `folders`, the first before the others. A template that changes on disk is read again."""
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders], encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        inline=inline,
        dotted=dotted,
        plain=plain,
        kind=lambda value: type(value).__name__,
        script_lines=script_lines,
        rows_of=rows_of,
        lines_beside=lines_beside,
        longest=longest,
        longest_word=longest_word,
    )
    return made

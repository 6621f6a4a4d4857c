"""A template that cannot be used: most often a project's own, which takes the place of a bundled one."""

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from workshop.diagnostics import AuthorTrouble

MEND = "Mend it, or take your own copy away: then the bundled template is used."


class TemplateBroken(AuthorTrouble):
    """A template or style sheet is missing, is not valid, or asks for a name that it does not get.

    `template` is its path below `templates/`, `line` counts from 1 (0 where it is not known).
    """

    def __init__(self, template: str, line: int, why: str) -> None:
        where = f"templates/{template}:{line}" if line else f"templates/{template}"
        super().__init__(f"{where} cannot be used: {why}", MEND)
        self.template = template
        self.line = line
        self.why = why


def broken(template: str, error: Exception, folders: tuple[Path, ...]) -> TemplateBroken:
    """The trouble that `error` is, met while `template` was being filled in."""
    if isinstance(error, TemplateNotFound):
        return TemplateBroken(str(error.name or template), 0, "there is no such file.")
    if isinstance(error, TemplateSyntaxError):
        return TemplateBroken(
            error.name or template, error.lineno, _sentence(error.message or "it is not valid.")
        )
    found, line = _place(error, folders)
    return TemplateBroken(found or template, line, _sentence(str(error) or type(error).__name__))


def _place(error: Exception, folders: tuple[Path, ...]) -> tuple[str, int]:
    """The innermost place in a template: the engine gives its frames the template's file and line."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for folder in folders:
            if Path(frame.filename).is_relative_to(folder):
                return Path(frame.filename).relative_to(folder).as_posix(), frame.lineno or 0
    return "", 0


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."

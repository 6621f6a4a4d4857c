"""Fill a template with the view of its part, and gather the styles it names."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from jinja2.environment import TemplateModule

from workshop.html.broken import TemplateBroken, broken
from workshop.html.engine import Environment, environment
from workshop.html.files import style
from workshop.html.page import Extras, Page
from workshop.plan.document import Part, Plan


def render(part: Part, plan: Plan, extras: Extras, folders: tuple[Path, ...]) -> Page:
    """The HTML of one part and its styles.

    folders: templates folders, the project's own first. A template gets `view`, `title`, `language`, `options` and
    `extras`, and sets `styles`, the names of its style sheets in order. Raises `TemplateBroken`.
    """
    given = {
        "view": part.view,
        "title": part.title or plan.title,
        "language": plan.language,
        "options": replace(plan.options, paper=part.paper or plan.options.paper),
        "extras": extras,
    }
    try:
        filled = _fill(environment(folders), part.template, given)
    except Exception as error:
        # A template is a program that others may write: whatever goes wrong in it is named with its place.
        raise broken(part.template, error, folders) from error
    return Page(str(filled), tuple(style(folders, name) for name in _styles(part.template, filled)))


def _fill(engine: Environment, template: str, given: Mapping[str, object]) -> TemplateModule:
    try:
        return engine.get_template(template).make_module(dict(given))
    except Exception:  # noqa: BLE001 - raised again
        engine.handle_exception()  # raises the same again, with the lines of templates in its traceback


def _styles(template: str, filled: TemplateModule) -> tuple[str, ...]:
    styles = getattr(filled, "styles", None)
    if not isinstance(styles, list | tuple) or not all(isinstance(name, str) for name in styles):
        raise TemplateBroken(template, 0, "it has to set “styles”, a list of the names of its style sheets.")
    return tuple(styles)

"""A picture of an author's: it lies in the project, exists, and says in words what it shows."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markdown_it.token import Token

from workshop.diagnostics import Outcome, Problem
from workshop.model import Picture
from workshop.parse.inline import is_remote, read_inline
from workshop.parse.lines import Lines, shown
from workshop.parse.outline import Branch

ENDINGS = (".jpeg", ".jpg", ".png", ".svg")


def picture(
    token: Token, branch: Branch, lines: Lines, pictures: frozenset[str] | None
) -> Outcome[Picture | None]:
    """The picture that an image names. `pictures`: the paths that exist, or None when nobody looked."""
    source = unquote(str(token.attrs.get("src", "")))
    place = lines.place_of(f"![{token.content}", branch.line, branch.end)
    alt = read_inline(token.children or [])[0].plain.strip()
    file = normpath(join(dirname(lines.file), source))
    if is_remote(source) or source.startswith(("/", "\\")):
        hint = "Put the picture beside this file, and write its name alone: ![what it shows](name.png)"
        problem = Problem.error("remote-link", place, f"“{shown(source)}” does not lie in the project.", hint)
    elif file.startswith("..") or "\\" in source:
        hint = "Put the picture beside this file."
        problem = Problem.error("link-outside", place, f"“{shown(source)}” leads out of the project.", hint)
    elif not file.lower().endswith(ENDINGS):
        hint = f"Allowed endings: {', '.join(ENDINGS)}."
        problem = Problem.error(
            "wrong-picture", place, f"“{shown(source)}” is not a picture that can be printed.", hint
        )
    elif pictures is not None and file not in pictures:
        hint = "Put it beside this file, and check its name: small and capital letters matter."
        problem = Problem.error("missing-picture", place, f"There is no picture “{shown(source)}”.", hint)
    elif not alt:
        hint = "Write what it shows between the brackets: ![two chairs side by side](name.png)"
        problem = Problem.error(
            "picture-without-words", place, "The picture does not say what it shows.", hint
        )
    else:
        return Outcome(Picture(file, alt, place))
    return Outcome(None, (problem,))

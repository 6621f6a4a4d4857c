"""A new handout: the next free letter, one exercise of a kind, and words that can stand until better ones come."""

import string
from importlib.resources import files

from workshop.diagnostics import did_you_mean
from workshop.exercises import kinds
from workshop.model import Kind
from workshop.parse import handout_name
from workshop.project import Project
from workshop.starter.course import MODULES, Held, fitting, held
from workshop.starter.started import CannotStart, Started
from workshop.starter.words import one_line, slug, yaml_words
from workshop.starter.writing import write_new


def new_handout(
    project: Project,
    title: str = "",
    *,
    kind: str = "",
    session: int | None = None,
    code: str = "",
    write: bool = True,
) -> Started:
    """Begin a handout with one exercise of a kind in a session's folder; its code is the next free letter.

    Raises `CannotStart` when a word means nothing or the handout is there already, `MachineTrouble` when the folder
    cannot be written to. Without `write` it only says what would be written.
    """
    has, chosen = held(project), _kind(kind)
    code = _code(has, session, code.strip().lower())
    title = one_line(title) or chosen.heading
    path = f"{MODULES}/{has.folders[int(code[:-1])]}/{code}-{slug(title, chosen.name.replace('_', '-'))}.md"
    text = _text(title, chosen)
    fitting(has, path, text)
    started = Started(project.root, {path: text.encode()}, code)
    if write:
        write_new(started)
    return started


def _kind(name: str) -> Kind:
    known = kinds()
    wanted = name.strip().lower().replace("-", "_")
    if wanted in known:
        return known[wanted]
    listed = "\n".join(f"  {kind.name:<16} {kind.asks}" for kind in known.values())
    said = (
        f"There is no kind “{name}”. {_near(wanted)}" if name else "Which kind of exercise? Say --kind and:"
    )
    raise CannotStart(f"{said}\n{listed}")


def _near(wanted: str) -> str:
    hint = did_you_mean(wanted, kinds())
    return hint if hint.startswith("Did") else "The kinds are:"


def _code(has: Held, session: int | None, code: str) -> str:
    """The code that was asked for, or the next free one of the session."""
    if not code:
        return _next(has, _session(has, session))
    named = handout_name(f"{code}-x.md")
    if named is None or code.startswith("0"):
        raise CannotStart(f"“{code}” is not a code. A code is the session’s number and a letter, such as 3e.")
    if session not in {None, named.session}:
        raise CannotStart(f"The code {code} belongs to session {named.session}, not to session {session}.")
    _session(has, named.session)
    if code in has.codes:
        raise CannotStart(
            f"There is a handout {code} already. The next free code is {_next(has, named.session)}."
        )
    return code


def _session(has: Held, number: int | None) -> int:
    """The session that was named; or the only one. What comes before the group is for leaders, and has no pages."""
    evenings = sorted(set(has.folders) - {0})
    if number is None and len(evenings) == 1:
        return evenings[0]
    if number in evenings and number is not None:
        return number
    listed = ", ".join(str(one) for one in evenings) or "none yet"
    if number is None:
        raise CannotStart(f"Which session? Say --session and its number. Sessions: {listed}.")
    if number == 0:
        raise CannotStart(f"Session 0 is for leaders, and has no handouts. Sessions: {listed}.")
    raise CannotStart(
        f"There is no session {number}. Sessions: {listed}. Begin one with: workshop new session --number {number}"
    )


def _next(has: Held, session: int) -> str:
    free = [letter for letter in string.ascii_lowercase if f"{session}{letter}" not in has.codes]
    if not free:
        raise CannotStart(f"Session {session} has a handout for every letter from a to z.")
    return f"{session}{free[0]}"


def _text(title: str, kind: Kind) -> str:
    written = files("workshop.starter").joinpath("texts/handout.md").read_text(encoding="utf-8")
    return string.Template(written).substitute(
        title=yaml_words(title), kind=kind.name, example=kind.example.rstrip()
    )

"""A new session: the frame, its safety words, and activities that fill the time."""

import re
import string
from collections.abc import Mapping
from importlib.resources import files

from workshop.project import Project, bundled_root
from workshop.starter.course import MODULES, SESSION_FILE, Held, fitting, held
from workshop.starter.started import CannotStart, Started
from workshop.starter.words import one_line, slug, yaml_words
from workshop.starter.writing import write_new

FRAME = "frame.md"
MOST = 99
TITLE = "A session of our own"

# How a session's time is shared out.
SHARES = {"arrive": 10, "last_week": 5, "hear": 15, "try": 30, "talk": 20, "close": 10}
LONGEST_PART = "try"
STEP = 5
STEPS_FROM = 60

PASS = re.compile(r"\bpass\b", re.IGNORECASE)
HOME = re.compile(r"\btake home\b", re.IGNORECASE)
SAY_STEP_OUT = "You can pass at any time. You do not have to say why. You can step out."
SAY_HOME = "Look at your pages. Are they safe to take home? If not, leave them here. No one will ask why."
OWN = {
    "arrive": "::: say\nTonight we look at what helps us to stay steady.\n:::\n",
    "last-week": "",
    "close": "::: say\nYou have one step now, or half of one. Keeping it to yourself is a good choice too.\n:::\n",
}
SAFE = {"arrive": (PASS, SAY_STEP_OUT), "close": (HOME, SAY_HOME)}


def new_session(
    project: Project, title: str = "", *, number: int | None = None, write: bool = True
) -> Started:
    """Begin a session of the length that the course has; its number is the next one.

    A folder that has handouts and no session.md yet gets its session.md: the one of that number, or, without a
    title and a number, the first. Raises `CannotStart`, and `MachineTrouble` when the folder cannot be written to.
    """
    has = held(project)
    title = one_line(title)
    number = _number(has, number, named=bool(title))
    folder = has.folders.get(number) or f"{number:02d}-{slug(title or TITLE, 'session')}"
    path = f"{MODULES}/{folder}/{SESSION_FILE}"
    text = _text(title or TITLE, number, has)
    fitting(has, path, text)
    started = Started(project.root, {path: text.encode()}, str(number))
    if write:
        write_new(started)
    return started


def _number(has: Held, number: int | None, *, named: bool) -> int:
    if number is None:
        if has.without_session and not named:
            return has.without_session[0]
        number = max(has.folders, default=0) + 1
    if not 1 <= number <= MOST:
        raise CannotStart(f"A session’s number is from 1 to {MOST}, not {number}.")
    if number in has.folders and number not in has.without_session:
        raise CannotStart(
            f"There is a session {number} already: {MODULES}/{has.folders[number]}. "
            f"The next free number is {max(has.folders) + 1}."
        )
    return number


def shared_out(total: int, shares: Mapping[str, int]) -> dict[str, int]:
    """Usual minutes of each part: in steps of five where there is time for it; they add up to `total`."""
    step = STEP if total >= STEPS_FROM else 1
    whole = sum(shares.values())
    found = {name: total * share // (whole * step) * step for name, share in shares.items()}
    found[LONGEST_PART] += total - sum(found.values())
    return found


def _text(title: str, number: int, has: Held) -> str:
    written = files("workshop.starter").joinpath("texts/session.md").read_text(encoding="utf-8")
    shares = {name: share for name, share in SHARES.items() if name != "last_week" or number > 1}
    usual = shared_out(has.minutes, shares)
    last_week = _last_week(has, usual["last_week"]) if "last_week" in usual else ""
    minutes = {f"{name}_minutes": _minutes(value) for name, value in usual.items()}
    filled = string.Template(written).substitute(
        minutes,
        title=yaml_words(title),
        number=number,
        total=has.minutes,
        arrive=_framed("arrive", has),
        last_week=last_week,
        close=_framed("close", has),
    )
    return re.sub(r"\n{3,}", "\n\n", filled).rstrip() + "\n"


def _minutes(usual: int) -> str:
    """A third less at the least, a third more at the most; in steps of five, where the usual minutes are."""
    step = STEP if usual and usual % STEP == 0 else 1
    least = max(usual * 2 // 3 // step * step, min(step, usual))
    most = -(-usual * 4 // (3 * step)) * step
    return f"{{least: {least}, usual: {usual}, most: {most}}}"


def _last_week(has: Held, usual: int) -> str:
    fence = f"```{{activity}}\nminutes: {_minutes(usual)}\ngrouping: whole group\ncore: true\n"
    return f"\n## Last week\n\n{fence}{_framed('last-week', has)}\n"


def _framed(part: str, has: Held) -> str:
    """The end of an activity's fence, and its cues: the frame's, by name, and what the frame leaves unsaid.

    A project whose frame lacks the part gets the words of the bundled one, written out.
    """
    cues = _parts(has.text(f"{MODULES}/{FRAME}")).get(part, "")
    frame = "" if cues else _bundled_frame()[part]
    fence = f"frame: {part}\n```" if cues else "```"
    pattern, words = SAFE.get(part, (None, ""))
    safe = f"::: say\n{words}\n:::\n" if pattern and not pattern.search(cues or frame) else ""
    return "\n\n".join(piece.strip() for piece in (fence, frame, safe, OWN[part]) if piece.strip()) + "\n"


def _bundled_frame() -> Mapping[str, str]:
    return _parts((bundled_root() / MODULES / FRAME).read_text(encoding="utf-8"))


def _parts(text: str) -> Mapping[str, str]:
    """The cues of a frame's parts as they were typed, by the part's slug."""
    pieces = re.split(r"^## +(.*)$", text, flags=re.MULTILINE)[1:]
    titles, bodies = pieces[::2], pieces[1::2]
    return {"-".join(title.lower().split()): body.strip() for title, body in zip(titles, bodies, strict=True)}

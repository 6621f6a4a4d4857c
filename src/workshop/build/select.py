"""What was asked for by name: a session, a handout, a document; nothing means all."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from workshop.diagnostics import WrongWords, did_you_mean
from workshop.documents import Course, document_kinds, plans_of
from workshop.model import FULL, Audience
from workshop.parse import handout_name, session_name
from workshop.plan.document import Options, Plan

STANDARD = "standard"


class UnknownWhat(WrongWords):
    """A name that is no session, handout or document; the command line is wrong."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(f"There is no session, handout or document “{what}”. {hint}".strip())


class NotPrintedSo(WrongWords):
    """What was asked for exists, and not in the editions or variants that were asked for."""

    def __init__(self, what: tuple[str, ...], editions: tuple[str, ...]) -> None:
        super().__init__(
            f"{', '.join(what)}: not printed in this way ({', '.join(editions)}). "
            "Without --edition and --variant, it is."
        )


class UnknownForm(WrongWords):
    """A form that the course's file says nothing of."""

    def __init__(self, form: str, known: Iterable[str]) -> None:
        super().__init__(f"This course has no form “{form}”. Its forms: {', '.join(known) or FULL}.")


def plans_for(course: Course, options: Options, what: tuple[str, ...]) -> tuple[Plan, ...]:
    """The plans that were asked for, each once, in the order in which documents are listed."""
    kinds = sorted(document_kinds().values(), key=lambda kind: kind.audience is Audience.FACILITATOR)
    every = [plan for kind in kinds for plan in plans_of(kind, course, options)]
    if not what:
        return tuple(every)
    wanted = _known(what, {name for plan in (*every, *_usual(course, options)) for name in names_of(plan)})
    return tuple(plan for plan in every if names_of(plan) & wanted)


def _usual(course: Course, options: Options) -> tuple[Plan, ...]:
    """Everything there is, for its names: an edition that lacks a document leaves it out, and knows it all the same."""
    if options.edition == STANDARD and not options.variant:
        return ()
    return plans_for(course, replace(options, edition=STANDARD, variant=0), ())


def files_for(course: Course, texts: Iterable[str], what: tuple[str, ...]) -> set[str]:
    """The files that were asked for. A file that could not be read is still known by its name.

    texts: the paths of all files. Raises `UnknownWhat` for a name that does not exist.
    """
    plans = plans_for(course, Options(), ())
    by_file = {file: names_of_file(course, file) for file in texts}
    wanted = _known(what, {name for names in (*map(names_of, plans), *by_file.values()) for name in names})
    files = {file for file, names in by_file.items() if names & wanted}
    return files | {file for plan in plans if names_of(plan) & wanted for file in plan.sources}


def _known(what: tuple[str, ...], known: set[str]) -> set[str]:
    wanted = [_normal(name) for name in what]
    for name, typed in zip(wanted, what, strict=True):
        if name not in known:
            raise UnknownWhat(typed, did_you_mean(name, known))
    return set(wanted)


def names_of(plan: Plan) -> set[str]:
    """Every name under which a plan can be asked for."""
    names = {plan.name, plan.kind}
    if plan.kind == "handout":
        names |= {"handouts", plan.path.rsplit("/", 1)[-1].removesuffix(".pdf")}
    if plan.kind == "packet":
        names.add("packets")
    if plan.session is not None:
        names.add(str(plan.session))
    return names


def names_of_file(course: Course, file: str) -> set[str]:
    """Every name under which an author's file can be asked for: its session, its code, its own name.

    The number is that of the session, or of the meeting that the form makes from it.
    """
    path = PurePosixPath(file)
    session, handout = session_name(path.parent.name), handout_name(path.name)
    numbers = _meetings_of(course, session.number) if session else set()
    names = {str(number) for number in numbers}
    return names | ({handout.code, path.stem} if handout else set())


def _meetings_of(course: Course, session: int) -> set[int]:
    found = {one.number for one in course.curriculum.sessions if session in one.origins}
    return found if found or course.curriculum.printed_as != FULL else {session}


def _normal(name: str) -> str:
    """`03`, `Session 3` and `3` are one session, `Meeting 3` one meeting; `3B` and `3b` one handout."""
    lowered = name.strip().lower().removeprefix("session").removeprefix("meeting").strip(" -")
    return str(int(lowered)) if lowered.isdecimal() else lowered

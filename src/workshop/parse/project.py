"""All texts of a project into one curriculum."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from workshop.diagnostics import Outcome, Place, Problem, in_order
from workshop.exercises import kinds as all_kinds
from workshop.model import Curriculum, Discreet, GuidePage, Handout, Kind, Papers, Session
from workshop.parse.activities import Frame
from workshop.parse.arrange import (
    CURRICULUM,
    DISCREET,
    FRAME,
    GUIDANCE,
    HELP_LINES,
    MODULES,
    PAPERS,
    SIGNS,
    Folder,
    Sorted,
    arrange,
)
from workshop.parse.data_files import (
    parse_curriculum_fields,
    parse_discreet,
    parse_guidance,
    parse_help_lines,
    parse_papers,
    parse_signs,
    sources,
)
from workshop.parse.forms import forms
from workshop.parse.handout import parse_handout
from workshop.parse.names import GUIDE_PAGE, SESSION_FILE, handout_name
from workshop.parse.references import wrong_references
from workshop.parse.session import parse_frame, parse_guide_page, parse_session
from workshop.source import SourceFile

USUAL_MINUTES = 90

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the readers of single files need to know of the whole, and the problems they add to."""

    frame: Frame
    minutes: int
    pictures: frozenset[str] | None
    kinds: Mapping[str, Kind]
    problems: list[Problem]

    def take(self, outcome: Outcome[T]) -> T:
        self.problems.extend(outcome.problems)
        return outcome.value


def parse_project(
    files: Sequence[SourceFile],
    *,
    pictures: frozenset[str] | None = None,
    kinds: Mapping[str, Kind] | None = None,
) -> Outcome[Curriculum]:
    """The curriculum in the texts of a modules folder, with every problem of every file, in order.

    files: texts with paths such as `modules/03-say-it-as-i/session.md`.
    pictures: the paths of the pictures that exist, or None when nobody looked.
    kinds: the exercise kinds by name; those of the package by default.
    """
    known = all_kinds() if kinds is None else kinds
    found = arrange(files)
    problems = list(found.problems)
    curriculum = _curriculum(found, problems)
    frame: Outcome[Frame] = (
        parse_frame(found.top[FRAME]) if FRAME in found.top else Outcome(MappingProxyType({}))
    )
    usual = curriculum.forms[0].minutes if curriculum.forms else USUAL_MINUTES
    reading = _Reading(frame.value, usual, pictures, known, [*problems, *frame.problems])
    sessions = [one for folder in found.folders.values() if (one := _session(folder, reading))]
    pages = [page for file in found.guide if (page := _guide_page(file, reading))]
    reading.problems.extend((*_same_numbers(found.folders.values()), *_same_codes(sessions)))
    reading.problems.extend(wrong_references(files, {one.name.number for one in found.folders.values()}))
    reading.problems.extend(_signs_of_no_session(curriculum, sessions))
    whole = replace(curriculum, sessions=tuple(sessions), guide_pages=tuple(pages))
    return Outcome(whole, in_order(reading.problems))


def _session(folder: Folder, reading: _Reading) -> Session | None:
    handouts = [one for file in folder.handouts if (one := _handout(file, folder, reading))]
    if folder.session is None:
        hint = "Make the file with: workshop new session"
        message = "This folder has no session.md."
        reading.problems.append(
            Problem.error("session-missing", Place(f"{folder.path}/{SESSION_FILE}"), message, hint)
        )
        return None
    outcome = parse_session(
        folder.session,
        folder.name,
        handouts=handouts,
        frame=reading.frame,
        minutes=reading.minutes,
        pictures=reading.pictures,
    )
    return reading.take(outcome)


def _handout(file: SourceFile, folder: Folder, reading: _Reading) -> Handout | None:
    name = handout_name(file.path.rsplit("/", 1)[-1])
    if name is None:
        return None
    if name.session != folder.name.number or name.code.startswith("0"):
        hint = f"In this folder a code is {folder.name.number} and a letter, such as {folder.name.number}a."
        message = f"The code {name.code} does not belong to session {folder.name.number}."
        reading.problems.append(Problem.error("handout-code", Place(file.path), message, hint))
    return reading.take(parse_handout(file, name, kinds=reading.kinds, pictures=reading.pictures))


def _guide_page(file: SourceFile, reading: _Reading) -> GuidePage | None:
    found = GUIDE_PAGE.match(file.path.rsplit("/", 1)[-1])
    return reading.take(parse_guide_page(file, found.group(2) if found else "", pictures=reading.pictures))


def _listed(
    read: Callable[[SourceFile], Outcome[tuple[T, ...]]], file: SourceFile | None, problems: list[Problem]
) -> tuple[T, ...]:
    """The list in a file that may be left out."""
    outcome: Outcome[tuple[T, ...]] = read(file) if file else Outcome(())
    problems.extend(outcome.problems)
    return outcome.value


def _curriculum(found: Sorted, problems: list[Problem]) -> Curriculum:
    """The curriculum without its sessions; with blanks where its file cannot be read."""
    empty = Curriculum("", "", "", "en", (), (), (), (), (), Place(f"{MODULES}/{CURRICULUM}"))
    if CURRICULUM not in found.top:
        hint = "Make a project that has one with: workshop init DIR"
        problems.append(
            Problem.error("curriculum-missing", empty.place, "There is no curriculum.yaml.", hint)
        )
        return empty
    read = parse_curriculum_fields(found.top[CURRICULUM])
    problems.extend(read.problems)
    guidance = _listed(parse_guidance, found.top.get(GUIDANCE), problems)
    help_lines = _listed(parse_help_lines, found.top.get(HELP_LINES), problems)
    papers = _papers(found.top.get(PAPERS), problems)
    signs = _listed(parse_signs, found.top.get(SIGNS), problems)
    discreet = _discreet(found.top.get(DISCREET), problems)
    if read.value is None:
        return replace(
            empty, guidance=guidance, help_lines=help_lines, papers=papers, signs=signs, discreet=discreet
        )
    fields = read.value
    return Curriculum(
        title=fields.title,
        subtitle=fields.subtitle,
        edition_date=fields.edition_date,
        language=fields.language,
        sources=sources(fields),
        forms=forms(read, Place(found.top[CURRICULUM].path)),
        sessions=(),
        guidance=guidance,
        help_lines=help_lines,
        place=Place(found.top[CURRICULUM].path),
        credits=fields.credits,
        papers=papers,
        signs=signs,
        discreet=discreet,
    )


def _papers(file: SourceFile | None, problems: list[Problem]) -> Papers:
    """The words of the certificate and the feedback form; our own where there is no such file."""
    outcome = parse_papers(file) if file else Outcome(Papers(place=Place(f"{MODULES}/{CURRICULUM}")))
    problems.extend(outcome.problems)
    return outcome.value


def _discreet(file: SourceFile | None, problems: list[Problem]) -> Discreet:
    """How the discreet edition says things; without such a file, it has only its neutral titles."""
    outcome = parse_discreet(file) if file else Outcome(Discreet())
    problems.extend(outcome.problems)
    return outcome.value


def _signs_of_no_session(curriculum: Curriculum, sessions: Iterable[Session]) -> list[Problem]:
    """A sign for a session that does not exist would never be printed."""
    numbers = {one.number for one in sessions}
    hint = f"Sessions in modules/: {', '.join(str(one) for one in sorted(numbers)) or 'none'}."
    return [
        Problem.error("unknown-session", sign.place, f"There is no Session {sign.session}.", hint)
        for sign in curriculum.signs
        if sign.session is not None and sign.session not in numbers
    ]


def _same_numbers(folders: Iterable[Folder]) -> list[Problem]:
    """Two folders with one number: nobody could say which is session 3."""
    problems, seen = [], dict[int, str]()
    for folder in folders:
        if folder.name.number in seen:
            message = f"Two sessions have this number; the other is {seen[folder.name.number]}."
            place = Place(f"{folder.path}/{SESSION_FILE}")
            problems.append(
                Problem.error("session-number", place, message, "Give each session a number of its own.")
            )
        seen.setdefault(folder.name.number, folder.path)
    return problems


def _same_codes(sessions: Iterable[Session]) -> list[Problem]:
    """Two handouts with one code: a leader could hand out the wrong sheet."""
    problems, seen = [], dict[str, str]()
    for handout in (handout for session in sessions for handout in session.handouts):
        if handout.code in seen:
            message = f"Two handouts have the code {handout.code}; the other is {seen[handout.code]}."
            hint = "Give each handout a letter of its own."
            problems.append(Problem.error("handout-code", handout.place, message, hint))
        seen.setdefault(handout.code, handout.place.file)
    return problems

"""Pages: what a single page never holds, and what it never lacks.

A page asks for nobody's name, birth date or contact. A page with a gate holds nothing to mark or to write on. A page
for the partner says that the choice is theirs. The model statements and invitations of the course are short, leave
room for a no, and press nobody: these are the ones that people take with them.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.gates import gates, invitations
from workshop.checks.leaves import (
    Leaf,
    Sheet,
    block_leaves,
    exercise_leaves,
    key_leaves,
    place_in,
    session_leaves,
)
from workshop.checks.words.pages import page_words
from workshop.diagnostics import Place, Problem
from workshop.model import Block, Handout, Reader, Table

SAMPLES, SCRIPT = "samples", "script"
MODELS = frozenset({"model", "done"})
LINE = "___"


def personal_lines(course: Course) -> Iterator[Problem]:
    words = page_words()
    for sheet in course.sheets if not course.practice.name_line else ():
        for leaf in (*sheet.headings, *sheet.words):
            found = words.asked.search(leaf.text)
            asked = found[0] if found else leaf.text.strip() if _is_label(leaf) else ""
            if asked and not leaf.is_specimen:
                message = f"“{asked}” asks a person to write down who they are."
                hint = (
                    "Leave it out: pages carry no names. A practice can set name_line: true in practice.yaml."
                )
                yield Problem.error("personal-line", leaf.place, message, hint)


def gate_alone(course: Course) -> Iterator[Problem]:
    codes = gates(course.curriculum)
    for handout in course.curriculum.handouts:
        for what, place in _to_mark(handout) if handout.code in codes else ():
            message = f"{handout.code} holds a gate, and {what}."
            hint = (
                "A gate is read in silence: nobody marks what is true at home. Put it on a page of its own."
            )
            yield Problem.error("gate-not-alone", place, message, hint)


def partner_choice(course: Course) -> Iterator[Problem]:
    for sheet in course.sheets:
        handout = sheet.handout
        if handout.reader is not Reader.PARTNER or handout.place.file in course.unread:
            continue
        if not any(page_words().choice.search(leaf.text) for leaf in sheet.words):
            message = f"{handout.code} is for the partner, and does not say that they can say no."
            hint = "Add: “You can say yes. You can say no. You do not owe anyone a reason.”"
            yield Problem.error("partner-choice-missing", handout.place, message, hint)


def instruments(course: Course) -> Iterator[Problem]:
    for leaf in _everything(course):
        if found := page_words().instruments.search(leaf.text):
            message = f"“{found[0]}” is a screening instrument. None comes with a course."
            hint = "Name it under screening_tool in practice.yaml. A trained person uses it, as it was made."
            yield Problem.error("instrument-named", leaf.place, message, hint)


def statements(course: Course) -> Iterator[Problem]:
    most = page_words().statement_words
    for sheet in course.sheets:
        if page_words().statement_slug in sheet.handout.teaches:
            for leaf in (*_rewritten(sheet), *_samples(sheet, SAMPLES)):
                count = len(leaf.text.split())
                if count > most and sheet.handout.code not in invitations(course.curriculum):
                    message = f"A model of {count} words. An “I” line has {most} at most."
                    hint = f"Shorten it: “{' '.join(leaf.text.split()[:8])} …”"
                    yield Problem.error("statement-long", leaf.place, message, hint)


def invitation_samples(course: Course) -> Iterator[Problem]:
    words = page_words()
    for name, leaf in _invitations(course):
        if (count := len(leaf.text.split())) > words.invitation_words:
            message = f"{name} has {count} words. An invitation has {words.invitation_words} at most."
            hint = "Shorter is kinder. Keep the lines that matter most."
            yield Problem.error("invitation-sample", leaf.place, message, hint)
        for what, pattern in words.never.items():
            if found := pattern.search(leaf.text):
                message = f"{name} holds {what}: “{found[0]}”."
                hint = "Take it out, or put the text under bad_samples, where it shows what to avoid."
                yield Problem.error("invitation-sample", leaf.place, message, hint)


def invitation_parts(course: Course) -> Iterator[Problem]:
    for name, leaf in _invitations(course):
        lacks = [what for what, pattern in page_words().needs.items() if not pattern.search(leaf.text)]
        if lacks:
            message = f"In {name.lower()} nothing was found that {' or that '.join(lacks)}."
            hint = "For example: “Is now okay? … one session … What worries you about it? No is okay.”"
            yield Problem.warning("invitation-incomplete", leaf.place, message, hint)


def _is_label(leaf: Leaf) -> bool:
    return bool(page_words().label.fullmatch(leaf.text.strip()))


def _to_mark(handout: Handout) -> Iterator[tuple[str, Place]]:
    for exercise in handout.exercises:
        if exercise.kind != "gate":
            yield f"an exercise of the kind {exercise.kind}", exercise.place
    for part in handout.body:
        if isinstance(part, Block) and _has_lines(part):
            yield "a line to write on", part.place
    if handout.choices:
        yield "choices to tick", place_in(handout, "choices")


def _has_lines(block: Block) -> bool:
    empty = isinstance(block, Table) and any(not cell.plain for row in block.rows for cell in row)
    return empty or any(LINE in leaf.text for leaf in block_leaves((block,)))


def _everything(course: Course) -> Iterator[Leaf]:
    for sheet in course.sheets:
        yield from (*sheet.headings, *sheet.words, *sheet.key)
    for session in course.curriculum.sessions:
        yield from session_leaves(session)


def _rewritten(sheet: Sheet) -> Iterator[Leaf]:
    for exercise in sheet.handout.exercises:
        if exercise.kind == "rewrite":
            yield from (leaf for leaf in exercise_leaves(exercise) if not MODELS.isdisjoint(leaf.path))
    yield from (leaf for leaf in sheet.key if "model" in leaf.path)


def _samples(sheet: Sheet, field: str) -> Iterator[Leaf]:
    """The whole samples in the key: their texts, and not the notes beside them."""
    yield from (leaf for leaf in key_leaves(sheet.handout) if field in leaf.path and leaf.path[-1] == "text")


def _invitations(course: Course) -> Iterator[tuple[str, Leaf]]:
    """Every text that the course gives as an invitation: the script with its gaps, and the whole samples."""
    codes = invitations(course.curriculum)
    for sheet in course.sheets:
        if sheet.handout.code in codes:
            for exercise in sheet.handout.exercises:
                lines = [leaf for leaf in exercise_leaves(exercise) if leaf.path == (SCRIPT,)]
                if lines:
                    yield "The script", Leaf(" ".join(leaf.text for leaf in lines), lines[0].place)
            yield from ((f"Sample {n}", leaf) for n, leaf in enumerate(_samples(sheet, SAMPLES), start=1))


NOTICE, ASK = "modules/01-a-calm-start/1a-notice.md", "modules/02-one-invitation/2b-my-invitation.md"
CHECKS = (
    Check(
        code="personal-line",
        asks="Does no page ask for a name, a birth date or a contact?",
        run=personal_lines,
        file=NOTICE,
        wrong="Write your name and a phone number at the top.",
        right="Sit down. Rest your hands.",
    ),
    Check(
        code="gate-not-alone",
        asks="Does a page with a gate hold nothing to mark or to write on?",
        run=gate_alone,
        file="modules/02-one-invitation/2a-the-gate.md",
        wrong="take_home: no\nchoices: [I stop, I go on]",
        right="take_home: no",
    ),
    Check(
        code="partner-choice-missing",
        asks="Does a page for the partner say that they can say no?",
        run=partner_choice,
        file="modules/02-one-invitation/2m-for-you.md",
        wrong="Many people go once.",
        right="You can say yes. You can say no. You do not owe anyone a reason.",
    ),
    Check(
        code="instrument-named",
        asks="Is no screening instrument named or printed?",
        run=instruments,
        file="modules/01-a-calm-start/session.md",
        wrong="What was your score in the Danger Assessment?",
        right="What did you notice in yourself?",
    ),
    Check(
        code="statement-long",
        asks="Has every model of an “I” line 25 words at most?",
        run=statements,
        file="modules/01-a-calm-start/1c-say-it-again.md",
        wrong=(
            "done: I felt sad on Sunday when we sat in silence, and I felt sad on Monday too, and I would like us "
            "to take a walk on some day soon."
        ),
        right="done: I felt sad on Sunday. Could we take a walk?",
    ),
    Check(
        code="invitation-sample",
        asks="Is every invitation that the course gives short, and free of whatever presses?",
        run=invitation_samples,
        file=ASK,
        wrong="Would you come once? Answer me by tonight.",
        right="Would you come once? No is okay.",
    ),
    Check(
        code="invitation-incomplete",
        asks="Has every invitation of the course a good moment, one session, a question, and an easy no?",
        run=invitation_parts,
        file=ASK,
        wrong="Would you come along? No is okay.",
        right="Would you come once? No is okay.",
    ),
)

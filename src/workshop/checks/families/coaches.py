"""Coaches: what the course gives as good is good, and what its key calls blame is seen as blame.

`workshop review` and `workshop script` answer people by the same rules that a group is taught. So every model of a line
to rewrite, every sample of a script and every line with a known fault is read with the coaches: a model owns, a sample
invitation has all its parts and presses nowhere, and a poor line is seen for what its key says it is. The coaches know
English, and can be wrong; a person decides.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.coached import CAUGHT, INVITES, OWNING, PRESSES, Line, agreed, coached_words, lines
from workshop.diagnostics import Problem


def models(course: Course) -> Iterator[Problem]:
    for line in lines(course):
        if line.model and (said := disagreement(line)):
            message = f"A model on this sheet {said}"
            yield Problem.warning("model-blames", line.place, message, "Say it as the sheet teaches it.")


def keys(course: Course) -> Iterator[Problem]:
    for line in lines(course):
        if not line.model and (said := disagreement(line)):
            message = f"The key and the review differ about this line: it {said}"
            hint = "Make the line plainer, or correct the key."
            yield Problem.warning("key-disagrees", line.place, message, hint)


def disagreement(line: Line) -> str:
    """What a coach sees in a line that its key does not, or nothing."""
    if line.digest in agreed():
        return ""
    return _as_invitation(line) if line.wanted[0] in {INVITES, PRESSES} else _as_statement(line)


def _as_statement(line: Line) -> str:
    from workshop.coach.statement import review_statement

    review = review_statement(line.text)
    found = {one.code for one in review.findings}
    level = CAUGHT if CAUGHT in line.wanted and review.level != OWNING else review.level
    if level in line.wanted and found.issuperset(line.codes):
        return ""
    said = ", ".join(
        f"“{one.text}” ({one.code})"
        for one in review.findings
        if one.code not in coached_words()["answers"]["silent"]
    )
    lacks = ", ".join(code for code in line.codes if code not in found)
    reads = f"reads as {review.level}{f': {said}' if said else ''}."
    return f"{reads} Not seen: {lacks}." if lacks else reads


def _as_invitation(line: Line) -> str:
    from workshop.coach.invitation import review_invitation

    review = review_invitation(line.text)
    if line.wanted == (PRESSES,):
        return "has all its parts, and nothing in it presses." if review.ok else ""
    parts = [f"lacks {', '.join(review.missing)}"] if review.missing else []
    parts += [f"presses: {', '.join(review.present)}"] if review.present else []
    return f"{' and '.join(parts)}." if parts else ""


SAY = "modules/01-a-calm-start/1c-say-it-again.md"
CHECKS = (
    Check(
        code="model-blames",
        asks="Does every model and every sample do what the sheet teaches?",
        run=models,
        file=SAY,
        wrong="done: I feel sad that you never walk with me. Could we take a walk?",
        right="done: I felt sad on Sunday. Could we take a walk?",
    ),
    Check(
        code="key-disagrees",
        asks="Is every poor line poor in the way that its key says?",
        run=keys,
        file=SAY,
        wrong="said: “I miss our walks.”",
        right="said: “You never walk with me.”",
    ),
)

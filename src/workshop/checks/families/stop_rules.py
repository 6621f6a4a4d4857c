"""Stop rules: what a leader does at once when something happens that the plan of an evening has to wait for.

These hold for a course with a session 0, and for the bundled one. Session 0 names every rule, each with a next step and
a line for who acts. The guide names the same ones, in the same words. A leader is never told to use one that is not
there.
"""

from collections.abc import Iterator

from workshop.checks.check import Check, Course
from workshop.checks.first import first
from workshop.checks.leaves import session_leaves
from workshop.checks.tables import StopRule, blocks_of, rules_named, stop_rules
from workshop.checks.words.group import group_words
from workshop.diagnostics import Place, Problem, did_you_mean


def stop_rules_there(course: Course) -> Iterator[Problem]:
    if start := first(course):
        found = {rule.name.casefold(): rule for rule in stop_rules(blocks_of(start))}
        for name in group_words().stop_rules:
            rule = found.get(name.casefold())
            if rule is None:
                message, place = f"Session 0 has no stop rule “{name}”.", start.place
            elif not rule.then.strip():
                message, place = f"The stop rule “{name}” has no next step.", rule.place
            elif not rule.has_who:
                message, place = f"The stop rule “{name}” has no line for who acts.", rule.place
            else:
                continue
            hint = "The table has the heads If, Then and Who acts, and a row for each rule."
            yield Problem.error("stop-rule-missing", place, message, hint)


def stop_rules_agree(course: Course) -> Iterator[Problem]:
    """The guide's page and session 0 print the same rules with the same next steps."""
    start = first(course)
    if start is None:
        return
    ours = {rule.name.casefold(): rule for rule in stop_rules(blocks_of(start))}
    for page in course.curriculum.guide_pages:
        theirs = {rule.name.casefold(): rule for rule in stop_rules(page.blocks)}
        for name in sorted({*ours, *theirs} if theirs else ()):
            yield from _differs(ours.get(name), theirs.get(name), page.place)


def stop_rules_known(course: Course) -> Iterator[Problem]:
    start = first(course)
    if start is None:
        return
    known = {rule.name.casefold() for rule in stop_rules(blocks_of(start))}
    for session in course.curriculum.sessions:
        for leaf in session_leaves(session):
            for name in rules_named(leaf.text):
                if name.casefold() not in known:
                    message = f"There is no stop rule “{name}”."
                    yield Problem.error(
                        "unknown-stop-rule", leaf.place, message, did_you_mean(name, sorted(known))
                    )


def _differs(ours: StopRule | None, theirs: StopRule | None, page: Place) -> Iterator[Problem]:
    hint = "Write the rule in the same words in session 0 and in the guide."
    if theirs is None and ours:
        message = f"The guide does not name the stop rule “{ours.name}” of session 0."
        yield Problem.error("stop-rules-differ", page, message, hint)
    elif ours is None and theirs:
        message = f"The guide names the stop rule “{theirs.name}”, and session 0 does not."
        yield Problem.error("stop-rules-differ", theirs.place, message, hint)
    elif ours and theirs and ours.then != theirs.then:
        message = f"The stop rule “{theirs.name}” has one next step in the guide and another in session 0."
        yield Problem.error("stop-rules-differ", theirs.place, message, hint)


FIRST = "modules/00-before-the-group/session.md"
CHECKS = (
    Check(
        code="stop-rule-missing",
        asks="Does session 0 print every stop rule, with a next step and a line for who acts?",
        run=stop_rules_there,
        file=FIRST,
        wrong="| **Quarrel.** A loud quarrel | Open a window. | ____ |",
        right="| **Fear.** Fear or force at any time | Meet in private the same day. | ____ |",
    ),
    Check(
        code="stop-rules-differ",
        asks="Do session 0 and the guide print the same stop rules?",
        run=stop_rules_agree,
        file="modules/guide/02-safety-first.md",
        wrong="| **Fear.** Fear or force | Wait a week. |",
        right="| **Fear.** Fear or force | Meet in private the same day. |",
    ),
    Check(
        code="unknown-stop-rule",
        asks="Does every stop rule that a leader is told to use exist?",
        run=stop_rules_known,
        file="modules/01-a-calm-start/session.md",
        wrong="Use the stop rule “feer”.",
        right="Use the stop rule “fear”.",
    ),
)

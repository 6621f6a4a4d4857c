"""The safety rules S1 to S36, each with its state and what that rests on.

`held`: the checks and the finished pages bear it out. `open`: something is missing. `human`: no program can see it.
`none`: nothing in this course that the rule speaks of. Most rules have a part that only a person can judge; it is told
with every state, and no state answers it.
"""

from workshop.checks.quality.rules import pages, people
from workshop.checks.quality.rules.rule import Answer, Evidence, held, still_open
from workshop.checks.safety_rules import SafetyRule, safety_rules
from workshop.diagnostics import Problem
from workshop.plan.quality import RuleState, State

LOOKS = {**people.LOOKS, **pages.LOOKS}


def rule_states(evidence: Evidence) -> tuple[RuleState, ...]:
    """Every rule in order of its number."""
    return tuple(_state(rule, evidence) for rule in safety_rules().values())


def _state(rule: SafetyRule, evidence: Evidence) -> RuleState:
    state, why = _answer(rule, evidence)
    return RuleState(rule.number, rule.says, state, why, rule.person)


def _answer(rule: SafetyRule, evidence: Evidence) -> Answer:
    found = evidence.found(*rule.codes, *rule.pages)
    if found:
        return still_open(_told(found))
    look = LOOKS.get(rule.number)
    return look(evidence) if look else _by_table(rule)


def _by_table(rule: SafetyRule) -> Answer:
    """What holds a rule that nothing more is known of."""
    looked = (*rule.codes, *rule.pages)
    said = f"The checks found nothing ({', '.join(looked)})." if looked else ""
    if said or rule.format:
        return held(f"{said} {rule.format}".strip())
    return State.HUMAN, "No program can see it."


def _told(problems: tuple[Problem, ...]) -> str:
    first = problems[0]
    more = f" And {len(problems) - 1} more." if len(problems) > 1 else ""
    return f"{first.place.file}:{first.place.line}: {first.message}{more}"


__all__ = ["LOOKS", "Evidence", "rule_states"]

"""The safety rules S1 to S36 of the course, each with its state and what that rests on.

`held`: the program looked and found it kept. `open`: something is missing. `human`: it is about conduct or meaning,
and the program shows what it saw. `none`: nothing in this course that the rule speaks of. A build stops at an error,
so a rule whose check found something never reaches a report; the state is read from the problems all the same.
"""

from workshop.checks.quality.rules import pages, people, wording
from workshop.checks.quality.rules.rule import Evidence, Rule
from workshop.plan.quality import RuleState

RULES: tuple[Rule, ...] = tuple(
    sorted((*people.RULES, *pages.RULES, *wording.RULES), key=lambda rule: int(rule.name[1:]))
)


def rule_states(evidence: Evidence) -> tuple[RuleState, ...]:
    """Every rule in order of its number."""
    return tuple(rule.state(evidence) for rule in RULES)


__all__ = ["RULES", "Evidence", "Rule", "rule_states"]

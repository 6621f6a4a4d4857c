"""How good a page is: questions of two published frameworks, as far as a program can put them to it.

Informed by PEMAT-P (AHRQ) and the Clear Communication Index (CDC). An automated adaptation, not an official rating: the
frameworks were made for people who read a whole page, and what only a person can judge stays open here.
"""

from workshop.checks.quality.card import card, findings, hardest_sentences
from workshop.checks.quality.matter import PrintedSheet
from workshop.checks.quality.rules import Evidence, rule_states

__all__ = ["Evidence", "PrintedSheet", "card", "findings", "hardest_sentences", "rule_states"]

"""What can be wrong, as values: a place, a problem, a step's outcome, and the catalogue of codes."""

from workshop.diagnostics.catalog import Entry, catalog
from workshop.diagnostics.problem import Outcome, Place, Problem, Severity, in_order
from workshop.diagnostics.suggest import did_you_mean
from workshop.diagnostics.trouble import MachineTrouble

__all__ = [
    "Entry",
    "MachineTrouble",
    "Outcome",
    "Place",
    "Problem",
    "Severity",
    "catalog",
    "did_you_mean",
    "in_order",
]

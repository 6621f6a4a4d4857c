"""What can be wrong, as values: a place, a problem, a step's outcome, and the catalogue of codes."""

from workshop.diagnostics.catalog import Entry, catalog
from workshop.diagnostics.problem import Outcome, Place, Problem, Severity, in_order
from workshop.diagnostics.suggest import did_you_mean
from workshop.diagnostics.trouble import AuthorTrouble, MachineTrouble, WrongWords

__all__ = [
    "AuthorTrouble",
    "Entry",
    "MachineTrouble",
    "Outcome",
    "Place",
    "Problem",
    "Severity",
    "WrongWords",
    "catalog",
    "did_you_mean",
    "in_order",
]

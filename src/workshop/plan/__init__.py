"""Plans: what is printed, as frozen values. Below `documents` that makes them, and the rooms that print them."""

from workshop.plan.document import Options, Part, Plan

__all__ = ["Options", "Part", "Plan"]

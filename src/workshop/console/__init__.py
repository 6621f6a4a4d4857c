"""How problems, progress and lists are printed; nothing here decides anything."""

from workshop.console.problems import counts, print_problems, problems_json
from workshop.console.progress import watching
from workshop.console.style import Style

__all__ = ["Style", "counts", "print_problems", "problems_json", "watching"]
